//! How Vietnamese papers write people and roles: every habit with a case, and every trap.

#![cfg(feature = "embedded")]

mod common;

use common::check;

// 1. Names of persons

#[test]
fn two_to_four_syllables_from_a_surname_on_are_a_name() {
    check(
        "
        2023-07-07 | Chủ trì hội nghị có đồng chí Tô Lâm và đồng chí Trương Thị Mai.
            person Tô Lâm = Tô Lâm #to-lam
            person Trương Thị Mai = Trương Thị Mai #truong-thi-mai
        2023-07-07 | Theo bà Lê Thị Tường Thu, cán bộ xã ở đây còn thiếu. Sau đó Phạm Quốc Khánh Duy nói thêm.
            person Lê Thị Tường Thu = Lê Thị Tường Thu
            person Phạm Quốc Khánh Duy = Phạm Quốc Khánh Duy
        2023-07-07 | Hội nghị Thượng đỉnh Tương lai họp tại Trung tâm Hội nghị Quốc gia, Mỹ Đình.
            no person
        ",
    );
}

#[test]
fn ethnic_names_are_longer_and_begin_with_one_letter_or_particle() {
    check(
        "
        2022-03-10 | Chủ tịch Hội đồng Dân tộc Y Thanh Hà Niê Kđăm chủ trì phiên giải trình.
            role Chủ tịch Hội đồng Dân tộc = Chủ tịch @ Hội đồng Dân tộc của Quốc hội < Y Thanh Hà Niê Kđăm
            person Y Thanh Hà Niê Kđăm = Y Thanh Hà Niê Kđăm #y-thanh-ha-nie-kdam
        2022-03-10 | Ông Y Thanh Hà Niê K’Đăm trả lời cử tri; ông Y Thanh Hà Niê K'đăm đã ghi nhận.
            person Y Thanh Hà Niê K’Đăm = Y Thanh Hà Niê Kđăm #y-thanh-ha-nie-kdam
            person Y Thanh Hà Niê K'đăm = Y Thanh Hà Niê Kđăm #y-thanh-ha-nie-kdam
        2022-03-10 | Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc Hầu A Lềnh thăm bà con vùng cao.
            person Hầu A Lềnh = Hầu A Lềnh #hau-a-lenh
        2019-05-06 | Bí thư Huyện ủy Mường Lát gặp ông Mùa A Vảng và ông Y Vinh Tơr, đồng chí U Huấn, đồng chí A Pớt.
            person Mùa A Vảng = Mùa A Vảng
            person Y Vinh Tơr = Y Vinh Tơr
            person U Huấn = U Huấn
            person A Pớt = A Pớt #a-pot
        2019-05-06 | Phó Chủ tịch HĐND tỉnh Lâm Đồng K'Ré tiếp đoàn, cùng bà H'Ti.
            person K'Ré = K'Ré
        2022-03-10 | Ý kiến thứ hai là của nhân dân. A lô, anh em có nghe rõ không?
            no person
        ",
    );
}

#[test]
fn a_place_of_unknown_level_is_named_in_usual_letters() {
    check(
        "
        2016-09-01 | UBND Thanh Chu\u{31b}o\u{31b}ng và Công an Thanh Ch\u{ad}ương đã họp với người dân.
            body UBND Thanh Chu\u{31b}o\u{31b}ng = Ủy ban nhân dân Thanh Chương
            body Công an Thanh Ch\u{ad}ương = Công an Thanh Chương
        ",
    );
}

#[test]
fn tone_marks_stand_in_two_places() {
    check(
        "
        2023-07-07 | Phó Chánh án Nguyễn Hoà Bình và ông Nguyễn Hòa Bình là một người.
            person Nguyễn Hoà Bình = Nguyễn Hòa Bình #nguyen-hoa-binh
            person Nguyễn Hòa Bình = Nguyễn Hòa Bình #nguyen-hoa-binh
        2016-09-01 | Tỉnh uỷ Lạng Sơn và Uỷ ban Kiểm tra Trung ương thống nhất nội dung.
            body Tỉnh uỷ Lạng Sơn = Tỉnh ủy Lạng Sơn #tinh-uy-lang-son
            body Uỷ ban Kiểm tra Trung ương = Ủy ban Kiểm tra Trung ương #uy-ban-kiem-tra-trung-uong
        2019-01-10 | Đồng chí Trần Sĩ Thanh và đồng chí Trần Sỹ Thanh là một người.
            person Trần Sĩ Thanh = Trần Sỹ Thanh #tran-sy-thanh
            person Trần Sỹ Thanh = Trần Sỹ Thanh #tran-sy-thanh
        ",
    );
}

#[test]
fn an_honorific_brings_the_given_name_back() {
    check(
        "
        2021-05-20 | Ông Nguyễn Phú Trọng gặp gỡ cử tri quận Ba Đình. Ông Trọng cho biết sẽ tiếp thu ý kiến.
            person Nguyễn Phú Trọng = Nguyễn Phú Trọng #nguyen-phu-trong
            person Trọng = Nguyễn Phú Trọng #nguyen-phu-trong
        2023-07-07 | Bà Trương Thị Mai và ông Lê Minh Hưng cùng dự. Bà Mai phát biểu trước, ông Hưng phát biểu sau.
            person Mai = Trương Thị Mai #truong-thi-mai
            person Hưng = Lê Minh Hưng
        2023-07-07 | Ông Tô Lâm đến sớm. Kỹ thuật lâm sinh được chuyển giao; ông Tô là tên gọi khác.
            no person lâm
            no person ông Tô
        2023-07-07 | Ông Trọng ở ấp Bốn nói vậy.
            no person Trọng
        2023-07-07 | Bà Mai Thị Hoa đến. Ngày mai họp tiếp, Mai là ngày nghỉ.
            person Mai Thị Hoa = Mai Thị Hoa
            no person Mai là
        ",
    );
}

#[test]
fn headlines_write_names_in_capitals() {
    check(
        "
        2023-07-07 | ĐỒNG CHÍ TÔ LÂM THĂM HƯNG YÊN
            person TÔ LÂM = Tô Lâm #to-lam
        2023-07-07 | BỘ TRƯỞNG BỘ CÔNG AN TÔ LÂM DỰ HỘI NGHỊ
            role BỘ TRƯỞNG BỘ CÔNG AN = Bộ trưởng @ Bộ Công an < Tô Lâm
            person TÔ LÂM = Tô Lâm #to-lam
        2023-07-07 | THÔNG BÁO KẾT QUẢ HỘI NGHỊ LẦN THỨ TÁM
            no person
        2023-07-07 | Mô hình tô lâm nghiệp được mở rộng.
            no person
        ",
    );
}

#[test]
fn a_byline_holds_no_role() {
    check(
        "
        2023-07-07 | Bộ trưởng Bộ Công an Tô Lâm dự họp.
                   | Lê Hiệp
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm
            holds Lê Hiệp = nothing
        2023-07-07 | Cuộc họp do Phó Thủ tướng Lê Minh Khái chủ trì.
                   | TTTTPT&DBKT
            no person TTTTPT
        ",
    );
}

// 2. The role before the name

#[test]
fn a_title_right_before_a_name_belongs_to_it() {
    check(
        "
        2023-07-07 | Thường trực Ban Bí thư Trương Thị Mai chủ trì hội nghị.
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
            body Ban Bí thư = Ban Bí thư #ban-bi-thu
        2023-07-07 | Phó Thủ tướng Chính phủ Lê Minh Khái dự.
            role Phó Thủ tướng Chính phủ = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
            body Chính phủ = Chính phủ
        2023-07-07 | Phó Chánh Văn phòng Trung ương Bùi Văn Thạch trình bày báo cáo.
            role Phó Chánh Văn phòng Trung ương = Phó Chánh Văn phòng @ Văn phòng Trung ương Đảng < Bùi Văn Thạch
        ",
    );
}

#[test]
fn a_chain_before_the_name_belongs_to_it() {
    check(
        "
        2023-07-07 | Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng Lê Minh Hưng phát biểu.
            role Bí thư Trung ương Đảng = Bí thư @ Ban Bí thư < Lê Minh Hưng
            role Chánh Văn phòng Trung ương Đảng = Chánh Văn phòng @ Văn phòng Trung ương Đảng < Lê Minh Hưng
        2023-07-07 | Ủy viên Bộ Chính trị, Thường trực Ban Bí thư Trương Thị Mai tiếp đoàn.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị < Trương Thị Mai
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
        2023-07-07 | Ủy viên Bộ Chính trị Phan Đình Trạc dự; Trưởng Ban Kinh tế Trung ương Trần Tuấn Anh vắng.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị < Phan Đình Trạc
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
        ",
    );
}

#[test]
fn a_bare_title_takes_the_last_body_of_its_kind() {
    check(
        "
        2021-05-07 | Sáng 7/5, Ban Kinh tế Trung ương họp. Đồng chí Phó Trưởng ban Nguyễn Hồng Sơn chủ trì.
            role Phó Trưởng ban = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Hồng Sơn
        2023-07-07 | Vụ Kinh tế vùng và Địa phương, Ban Kinh tế Trung ương tổ chức đối thoại. Đồng chí Vụ trưởng Vũ Trọng Bình dẫn chương trình.
            role Vụ trưởng = Vụ trưởng @ Vụ Kinh tế vùng và Địa phương < Vũ Trọng Bình
        2023-07-07 | Họp xong, đồng chí Vụ trưởng Vũ Trọng Bình dẫn đoàn đi khảo sát.
            role Vụ trưởng = Vụ trưởng < Vũ Trọng Bình
        ",
    );
}

#[test]
fn ranks_and_academic_titles_stand_outside_the_name() {
    check(
        "
        2023-07-07 | Đại tướng Tô Lâm, Bộ trưởng Bộ Công an, và Thiếu tướng Trần Hồng Công cùng dự.
            no role Đại tướng
            person Tô Lâm = Tô Lâm + Đại tướng
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm
            person Trần Hồng Công = Trần Hồng Công + Thiếu tướng
        2023-07-07 | PGS.TS Nguyễn Ngọc Khôi, TS Lê Trung Kiên và GS, TS Nguyễn Xuân Thắng có tham luận.
            person Nguyễn Ngọc Khôi = Nguyễn Ngọc Khôi + PGS.TS
            person Lê Trung Kiên = Lê Trung Kiên + TS
            person Nguyễn Xuân Thắng = Nguyễn Xuân Thắng + GS.TS
        2023-07-07 | Giám đốc Công an tỉnh Nghệ An, Đại tá Phạm Thế Tùng chỉ đạo.
            role Giám đốc Công an tỉnh Nghệ An = Giám đốc @ Công an tỉnh Nghệ An < Phạm Thế Tùng
            person Phạm Thế Tùng = Phạm Thế Tùng + Đại tá
        2023-07-07 | Nhiều thiếu tướng, đại tá và các giáo sư, tiến sĩ cùng dự.
            no person
            no role
        ",
    );
}

#[test]
fn headlines_shorten_the_body_of_a_title() {
    check(
        "
        2023-07-07 | Bộ trưởng Công an Tô Lâm: Không để bị động
            role Bộ trưởng Công an = Bộ trưởng @ Bộ Công an < Tô Lâm
        2023-07-07 | Thứ trưởng Y tế Nguyễn Thị Liên Hương trả lời chất vấn
            role Thứ trưởng Y tế = Thứ trưởng @ Bộ Y tế < Nguyễn Thị Liên Hương
        2023-07-07 | Chủ tịch Hà Nội Trần Sỹ Thanh thị sát tuyến metro
            role Chủ tịch Hà Nội = Chủ tịch @ Ủy ban nhân dân thành phố Hà Nội < Trần Sỹ Thanh
        2023-07-07 | Bí thư Bắc Giang Dương Văn Thái đối thoại với công nhân
            role Bí thư Bắc Giang = Bí thư @ Tỉnh ủy Bắc Giang < Dương Văn Thái
        2023-07-07 | Trưởng ban Tổ chức Trung ương Trương Thị Mai dự
            role Trưởng ban Tổ chức Trung ương = Trưởng Ban @ Ban Tổ chức Trung ương < Trương Thị Mai
        2023-07-07 | Lãnh đạo Hà Nội làm việc với tỉnh Bắc Giang.
            no role
            no body
        ",
    );
}

// 3. The role behind the name

#[test]
fn titles_behind_a_name_are_its_own_up_to_the_verb() {
    check(
        "
        2023-07-07 | Ông Trần Tuấn Anh, Ủy viên Bộ Chính trị, Trưởng Ban Kinh tế Trung ương chủ trì; Phó Thủ tướng Chính phủ Lê Minh Khái cùng dự.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị < Trần Tuấn Anh
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
            role Phó Thủ tướng Chính phủ = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
        2023-07-07 | Ông Nguyễn Duy Hưng, Phó Trưởng Ban Kinh tế Trung ương phát biểu. Bộ trưởng Bộ Tài chính Hồ Đức Phớc giải trình.
            role Phó Trưởng Ban Kinh tế Trung ương = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Duy Hưng
            role Bộ trưởng Bộ Tài chính = Bộ trưởng @ Bộ Tài chính < Hồ Đức Phớc
        ",
    );
}

#[test]
fn a_dash_joins_name_and_titles() {
    check(
        "
        2023-07-07 | Hầu A Lềnh - Ủy viên Ban Chấp hành Trung ương Đảng, Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc
            role Ủy viên Ban Chấp hành Trung ương Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng < Hầu A Lềnh
            holds Hầu A Lềnh = Bộ trưởng, Chủ nhiệm @ Ủy ban Dân tộc
        2023-07-07 | Đồng chí Trần Tuấn Anh – Trưởng Ban Kinh tế Trung ương nêu rõ mục tiêu.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
        2023-07-07 | Đồng chí Trần Tuấn Anh — Trưởng Ban Kinh tế Trung ương nêu rõ mục tiêu.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
        ",
    );
}

#[test]
fn brackets_hold_titles_and_also_what_is_none() {
    check(
        "
        2022-05-04 | Chủ trì là đồng chí Trần Văn Rón (Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Trung ương).
            role Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Trung ương = Phó Chủ nhiệm Thường trực @ Ủy ban Kiểm tra Trung ương < Trần Văn Rón
        2023-07-07 | Bộ trưởng Tô Lâm (thứ hai từ phải sang) và bà Trương Thị Mai (giữa) tại lễ khai mạc.
            no role thứ hai
            no person giữa
            holds Trương Thị Mai = nothing
        2023-07-07 | Ông Trần Tuấn Anh (sinh năm 1964, quê Quảng Ngãi), Trưởng Ban Kinh tế Trung ương, dự.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
        ",
    );
}

#[test]
fn verbs_give_a_post_and_take_it_away() {
    check(
        "
        2023-03-06 | Bà Trương Thị Mai giữ chức Thường trực Ban Bí thư.
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
        2024-06-06 | Ông Lương Tam Quang được bổ nhiệm giữ chức Bộ trưởng Bộ Công an.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Lương Tam Quang
        2020-10-15 | Đồng chí Dương Văn Thái được bầu giữ chức Bí thư Tỉnh ủy Bắc Giang.
            role Bí thư Tỉnh ủy Bắc Giang = Bí thư @ Tỉnh ủy Bắc Giang < Dương Văn Thái
        2024-01-31 | Đồng chí Trần Tuấn Anh thôi giữ chức Trưởng Ban Kinh tế Trung ương.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
        2023-07-07 | Ông Nguyễn Duy Hưng là Phó Trưởng Ban Kinh tế Trung ương.
            role Phó Trưởng Ban Kinh tế Trung ương = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Duy Hưng
        2022-10-21 | Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Giao thông vận tải đối với ông Nguyễn Văn Thể.
            role Bộ trưởng Bộ Giao thông vận tải = Bộ trưởng @ Bộ Giao thông vận tải < Nguyễn Văn Thể
        ",
    );
}

#[test]
fn commas_inside_a_body_do_not_end_the_chain() {
    check(
        "
        2023-07-07 | Ông Nguyễn Văn Hùng, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch, cho biết.
            role Ủy viên Trung ương Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng < Nguyễn Văn Hùng
            role Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch = Bộ trưởng @ Bộ Văn hóa, Thể thao và Du lịch < Nguyễn Văn Hùng
            body Bộ Văn hóa, Thể thao và Du lịch = Bộ Văn hóa, Thể thao và Du lịch
        2023-07-07 | Ông Lê Quang Huy, Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường, Ủy viên Ủy ban Thường vụ Quốc hội, báo cáo.
            role Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường = Chủ nhiệm @ Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội < Lê Quang Huy
            role Ủy viên Ủy ban Thường vụ Quốc hội = Ủy viên @ Ủy ban Thường vụ Quốc hội < Lê Quang Huy
        2023-07-07 | Tổng Bí thư Nguyễn Phú Trọng, Trưởng Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực, kết luận.
            role Trưởng Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực = Trưởng Ban @ Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực < Nguyễn Phú Trọng
        2023-07-07 | Bộ Tài chính, chính sách thuế và hải quan được bàn thảo.
            body Bộ Tài chính = Bộ Tài chính
            no body chính sách thuế
        ",
    );
}

#[test]
fn one_post_may_have_two_words() {
    check(
        "
        2023-07-07 | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn trả lời báo chí.
            holds Trần Văn Sơn = Bộ trưởng, Chủ nhiệm @ Văn phòng Chính phủ
            body Văn phòng Chính phủ = Văn phòng Chính phủ
        2019-03-04 | Đồng chí Hầu A Lềnh, Phó Chủ tịch - Tổng Thư ký Ủy ban Trung ương MTTQ Việt Nam, báo cáo.
            role Phó Chủ tịch = Phó Chủ tịch @ Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam < Hầu A Lềnh
            role Tổng Thư ký Ủy ban Trung ương MTTQ Việt Nam = Tổng Thư ký @ Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam < Hầu A Lềnh
        ",
    );
}

#[test]
fn several_titles_share_one_body_or_place() {
    check(
        "
        2023-07-07 | Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Vĩnh Phúc Hoàng Thị Thúy Lan khai mạc kỳ họp.
            role Bí thư Tỉnh ủy = Bí thư @ Tỉnh ủy Vĩnh Phúc < Hoàng Thị Thúy Lan
            role Chủ tịch HĐND tỉnh Vĩnh Phúc = Chủ tịch @ Hội đồng nhân dân tỉnh Vĩnh Phúc < Hoàng Thị Thúy Lan
        2023-07-07 | Bí thư Ban cán sự đảng, Bộ trưởng Bộ Tài chính Hồ Đức Phớc quán triệt.
            role Bí thư Ban cán sự đảng = Bí thư @ Ban cán sự đảng Bộ Tài chính < Hồ Đức Phớc
        2023-07-07 | Thành phố Hà Nội tổng kết năm học. Bí thư Thành ủy, Trưởng đoàn đại biểu Quốc hội thành phố Đinh Tiến Dũng đến dự.
            role Bí thư Thành ủy = Bí thư @ Thành ủy Hà Nội < Đinh Tiến Dũng
            role Trưởng đoàn đại biểu Quốc hội thành phố = Trưởng đoàn @ Đoàn đại biểu Quốc hội thành phố Hà Nội < Đinh Tiến Dũng
        ",
    );
}

#[test]
fn kiem_joins_two_posts_of_one_person() {
    check(
        "
        2020-03-04 | Thiếu tướng Tô Ân Xô, Chánh Văn phòng kiêm Người phát ngôn Bộ Công an, thông tin.
            role Chánh Văn phòng = Chánh Văn phòng @ Văn phòng Bộ Công an < Tô Ân Xô
            role Người phát ngôn Bộ Công an = Người phát ngôn @ Bộ Công an < Tô Ân Xô
        2018-11-05 | Tổng Bí thư kiêm Chủ tịch nước Nguyễn Phú Trọng phát biểu.
            role Tổng Bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Nguyễn Phú Trọng
            role Chủ tịch nước = Chủ tịch nước < Nguyễn Phú Trọng
        2023-07-07 | Ông Trần Hồng Hà, Phó Thủ tướng Chính phủ, đồng thời là Ủy viên Trung ương Đảng, chủ trì.
            role Phó Thủ tướng Chính phủ = Phó Thủ tướng @ Chính phủ < Trần Hồng Hà
            role Ủy viên Trung ương Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng < Trần Hồng Hà
        ",
    );
}

// 4. Title and body

#[test]
fn title_and_body_share_a_word() {
    check(
        "
        2023-07-07 | Trưởng Ban Kinh tế Trung ương Trần Tuấn Anh dự.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương
        2023-07-07 | Chánh Văn phòng Trung ương Đảng Lê Minh Hưng, Tổng Thanh tra Chính phủ Đoàn Hồng Phong, Tổng Kiểm toán Nhà nước Ngô Văn Tuấn dự.
            role Chánh Văn phòng Trung ương Đảng = Chánh Văn phòng @ Văn phòng Trung ương Đảng < Lê Minh Hưng
            role Tổng Thanh tra Chính phủ = Tổng Thanh tra @ Thanh tra Chính phủ < Đoàn Hồng Phong
            role Tổng Kiểm toán Nhà nước = Tổng Kiểm toán @ Kiểm toán nhà nước < Ngô Văn Tuấn
        2023-07-07 | Trưởng đoàn ĐBQH tỉnh Vĩnh Phúc Hoàng Thị Thúy Lan nêu ý kiến.
            role Trưởng đoàn ĐBQH tỉnh Vĩnh Phúc = Trưởng đoàn @ Đoàn đại biểu Quốc hội tỉnh Vĩnh Phúc < Hoàng Thị Thúy Lan
        ",
    );
}

#[test]
fn title_and_body_may_write_the_word_twice() {
    check(
        "
        2023-07-07 | Đồng chí Phan Văn Giang, Bộ trưởng Bộ Quốc phòng, và bà Trương Thị Mai, Trưởng ban Ban Tổ chức Trung ương, dự.
            role Bộ trưởng Bộ Quốc phòng = Bộ trưởng @ Bộ Quốc phòng < Phan Văn Giang
            role Trưởng ban Ban Tổ chức Trung ương = Trưởng Ban @ Ban Tổ chức Trung ương < Trương Thị Mai
        2023-07-07 | Cục trưởng Cục Đường bộ Việt Nam Bùi Quang Thái và Vụ trưởng Vụ Kinh tế tổng hợp Nguyễn Văn Bính trao đổi.
            role Cục trưởng Cục Đường bộ Việt Nam = Cục trưởng @ Cục Đường bộ Việt Nam < Bùi Quang Thái
            role Vụ trưởng Vụ Kinh tế tổng hợp = Vụ trưởng @ Vụ Kinh tế tổng hợp < Nguyễn Văn Bính
        2023-07-07 | Tổ trưởng Tổ Biên tập Nguyễn Duy Hưng và Phó Trưởng Ban Chỉ đạo Lê Minh Khái kết luận.
            role Tổ trưởng Tổ Biên tập = Tổ trưởng @ Tổ Biên tập < Nguyễn Duy Hưng
            role Phó Trưởng Ban Chỉ đạo = Phó Trưởng Ban @ Ban Chỉ đạo < Lê Minh Khái
        ",
    );
}

#[test]
fn capitals_of_titles_vary_by_paper() {
    check(
        "
        2023-07-07 | Trưởng ban Kinh tế Trung ương Trần Tuấn Anh, Phó trưởng Ban Kinh tế Trung ương Nguyễn Duy Hưng dự.
            role Trưởng ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
            role Phó trưởng Ban Kinh tế Trung ương = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Duy Hưng
        2023-07-07 | Tổng bí thư Nguyễn Phú Trọng và Phó thủ tướng Lê Minh Khái dự khai mạc.
            role Tổng bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Nguyễn Phú Trọng
            role Phó thủ tướng = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
        2023-07-07 | Phó ban Kinh tế Trung ương Đỗ Ngọc An khảo sát.
            role Phó ban Kinh tế Trung ương = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Đỗ Ngọc An
        ",
    );
}

#[test]
fn some_titles_bring_their_body_with_them() {
    check(
        "
        2023-07-07 | Tổng Bí thư Nguyễn Phú Trọng, Chủ tịch nước Võ Văn Thưởng, Thủ tướng Phạm Minh Chính, Chủ tịch Quốc hội Vương Đình Huệ dự.
            role Tổng Bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Nguyễn Phú Trọng
            role Chủ tịch nước = Chủ tịch nước < Võ Văn Thưởng
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính
            role Chủ tịch Quốc hội = Chủ tịch @ Quốc hội < Vương Đình Huệ
        2023-07-07 | Bí thư Trung ương Đảng Lê Minh Hưng và Ủy viên Trung ương Đảng Hầu A Lềnh dự.
            role Bí thư Trung ương Đảng = Bí thư @ Ban Bí thư < Lê Minh Hưng
            body Trung ương Đảng = Ban Chấp hành Trung ương Đảng
            role Ủy viên Trung ương Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng < Hầu A Lềnh
        2023-07-07 | Thống đốc Nguyễn Thị Hồng giải trình về lãi suất.
            role Thống đốc = Thống đốc @ Ngân hàng Nhà nước Việt Nam < Nguyễn Thị Hồng
        ",
    );
}

#[test]
fn abbreviations_stand_for_bodies_and_titles() {
    check(
        "
        2023-07-07 | Chủ tịch UBND TP Hà Nội Trần Sỹ Thanh và Chủ tịch HĐND TP Hà Nội Nguyễn Ngọc Tuấn dự.
            role Chủ tịch UBND TP Hà Nội = Chủ tịch @ Ủy ban nhân dân thành phố Hà Nội < Trần Sỹ Thanh
            role Chủ tịch HĐND TP Hà Nội = Chủ tịch @ Hội đồng nhân dân thành phố Hà Nội < Nguyễn Ngọc Tuấn
        2023-07-07 | TAND tỉnh Vĩnh Phúc, VKSND tỉnh Vĩnh Phúc, Ủy ban MTTQ tỉnh Vĩnh Phúc phối hợp.
            body TAND tỉnh Vĩnh Phúc = Tòa án nhân dân tỉnh Vĩnh Phúc
            body VKSND tỉnh Vĩnh Phúc = Viện kiểm sát nhân dân tỉnh Vĩnh Phúc
            body Ủy ban MTTQ tỉnh Vĩnh Phúc = Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Vĩnh Phúc
        2023-07-07 | Ban Kinh tế T.Ư, Ban Tổ chức TW và Ban Dân vận TƯ họp.
            body Ban Kinh tế T.Ư = Ban Kinh tế Trung ương
            body Ban Tổ chức TW = Ban Tổ chức Trung ương
            body Ban Dân vận TƯ = Ban Dân vận Trung ương
        2023-07-07 | UVBCT, Bí thư Thành ủy TP.HCM Nguyễn Văn Nên và UVTW Đảng Hầu A Lềnh dự.
            role UVBCT = Ủy viên @ Bộ Chính trị < Nguyễn Văn Nên
            role Bí thư Thành ủy TP.HCM = Bí thư @ Thành ủy Thành phố Hồ Chí Minh < Nguyễn Văn Nên
            role UVTW Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng < Hầu A Lềnh
        2023-07-07 | Đ/c Trần Tuấn Anh phát biểu.
            person Trần Tuấn Anh = Trần Tuấn Anh #tran-tuan-anh
        ",
    );
}

// 5. Lists of people

#[test]
fn one_honorific_goes_for_a_list_of_names() {
    check(
        "
        2023-07-07 | Dự hội nghị có các đồng chí Trương Thị Mai, Phan Đình Trạc, Lê Minh Hưng.
            person Trương Thị Mai = Trương Thị Mai #truong-thi-mai
            person Phan Đình Trạc = Phan Đình Trạc #phan-dinh-trac
            person Lê Minh Hưng = Lê Minh Hưng
            no role
        2024-05-04 | Khởi tố các ông Mai Tiến Dũng, Dương Văn Thái.
            person Mai Tiến Dũng = Mai Tiến Dũng #mai-tien-dung
            person Dương Văn Thái = Dương Văn Thái #duong-van-thai
        ",
    );
}

#[test]
fn semicolons_split_a_list_of_people_with_their_roles() {
    check(
        "
        2023-07-07 | Dự có các đồng chí: Trần Tuấn Anh, Trưởng Ban Kinh tế Trung ương; Phan Đình Trạc, Trưởng Ban Nội chính Trung ương; Hồ Đức Phớc, Bộ trưởng Bộ Tài chính.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
            role Trưởng Ban Nội chính Trung ương = Trưởng Ban @ Ban Nội chính Trung ương < Phan Đình Trạc
            role Bộ trưởng Bộ Tài chính = Bộ trưởng @ Bộ Tài chính < Hồ Đức Phớc
        2024-07-04 | Bị can gồm các ông: Dương Văn Thái, cựu Bí thư Tỉnh ủy Bắc Giang; Lê Duy Thành, cựu Chủ tịch UBND tỉnh Vĩnh Phúc.
            role Bí thư Tỉnh ủy Bắc Giang = former Bí thư @ Tỉnh ủy Bắc Giang < Dương Văn Thái
            role Chủ tịch UBND tỉnh Vĩnh Phúc = former Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc < Lê Duy Thành
        ",
    );
}

#[test]
fn a_plural_title_goes_to_every_name_of_its_list() {
    check(
        "
        2023-07-07 | Dự có các Phó Thủ tướng: Trần Lưu Quang; Lê Minh Khái; Trần Hồng Hà.
            holds Trần Lưu Quang = Phó Thủ tướng @ Chính phủ
            holds Lê Minh Khái = Phó Thủ tướng @ Chính phủ
            holds Trần Hồng Hà = Phó Thủ tướng @ Chính phủ
        2023-07-07 | Chính phủ có thêm 2 Phó Thủ tướng là các ông Trần Hồng Hà và Trần Lưu Quang.
            holds Trần Hồng Hà = Phó Thủ tướng @ Chính phủ
            holds Trần Lưu Quang = Phó Thủ tướng @ Chính phủ
        ",
    );
}

#[test]
fn lists_put_one_name_on_a_line() {
    check(
        "
        2023-07-07 | Danh sách gồm:
                   | 1. Ông Trần Tuấn Anh, Trưởng Ban Kinh tế Trung ương
                   | 2. Ông Phan Đình Trạc - Trưởng Ban Nội chính Trung ương
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
            role Trưởng Ban Nội chính Trung ương = Trưởng Ban @ Ban Nội chính Trung ương < Phan Đình Trạc
        2023-07-07 | Thành phần:
                   | - Đồng chí Trương Thị Mai, Thường trực Ban Bí thư
                   | - Đồng chí Lê Minh Hưng, Chánh Văn phòng Trung ương Đảng
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
            role Chánh Văn phòng Trung ương Đảng = Chánh Văn phòng @ Văn phòng Trung ương Đảng < Lê Minh Hưng
        ",
    );
}

#[test]
fn a_plural_without_names_is_no_person() {
    check(
        "
        2023-07-07 | Dự có các Phó Trưởng Ban, đại diện lãnh đạo các vụ, các đồng chí bí thư tỉnh ủy, thành ủy.
            open role Phó Trưởng Ban
            no body các vụ
            no body tỉnh ủy
            no body thành ủy
            no person
        2023-07-07 | Bí thư 63 tỉnh ủy, thành ủy cùng Trưởng các ban Đảng ký giao ước.
            no body 63 tỉnh ủy
            no person
        2023-07-07 | Ông Đinh Tiến Dũng, Bí thư Thành ủy Hà Nội, chủ trì. Ông Lê Văn Quảng, Thành ủy viên, báo cáo. Các đồng chí Thành ủy viên trẻ sẽ đi cơ sở.
            role Thành ủy viên = Thành ủy viên @ Thành ủy Hà Nội < Lê Văn Quảng
            no role Các đồng chí Thành ủy viên
            no body Các đồng chí Thành ủy viên
        2016-01-04 | Ông Nguyễn Minh Triết (ĐBQH khóa XI) kể chuyện cũ. Hơn 100 vị đại biểu Quốc hội các thời kỳ đã về dự.
            role ĐBQH = Đại biểu @ Quốc hội ^ XI < Nguyễn Minh Triết
            role đại biểu Quốc hội = Đại biểu @ Quốc hội
        2023-07-07 | Tỉnh Sơn La yêu cầu mọi người, từ Bí thư tỉnh uỷ đến cán bộ xã, đều phải ký cam kết.
            no role
        ",
    );
}

// 6. Captions

#[test]
fn a_caption_runs_over_two_lines() {
    check(
        "
        2021-05-07 | Đồng chí Nguyễn Hồng Sơn, Phó Trưởng Ban Kinh tế Trung ương
                   |
                   | phát biểu chỉ đạo
                   | Trưởng Ban Nội chính Trung ương Phan Đình Trạc tặng hoa.
            role Phó Trưởng Ban Kinh tế Trung ương = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Hồng Sơn
            role Trưởng Ban Nội chính Trung ương = Trưởng Ban @ Ban Nội chính Trung ương < Phan Đình Trạc
        ",
    );
}

#[test]
fn a_view_of_the_meeting_shows_no_person() {
    check(
        "
        2023-07-07 | Quang cảnh buổi làm việc
                   | Toàn cảnh Hội nghị (Nguồn: TTXVN)
                   | Các đại biểu dự Hội nghị
                   | Đại diện tỉnh Lạng Sơn phát biểu
            no person
            no role
        ",
    );
}

// 7. What comes back

#[test]
fn a_bare_title_comes_back_to_its_last_holder() {
    check(
        "
        2023-07-07 | Bộ trưởng Bộ Công an Tô Lâm dự. Bộ trưởng nhấn mạnh ba nhiệm vụ.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm
            role Bộ trưởng = Bộ trưởng @ Bộ Công an < Tô Lâm
        2021-05-07 | Phó Trưởng Ban Kinh tế Trung ương Nguyễn Hồng Sơn chủ trì. Đồng chí Phó Trưởng Ban ghi nhận các ý kiến.
            role Phó Trưởng Ban = Phó Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Hồng Sơn
        2023-07-07 | Thường trực Ban Bí thư Trương Thị Mai dự. Thường trực Ban Bí thư đề nghị tập trung rà soát.
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
        2023-07-07 | Trưởng Ban Kinh tế Trung ương kết luận hội nghị.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh (tenure)
        2023-07-07 | Bộ trưởng nhấn mạnh ba nhiệm vụ.
            open role Bộ trưởng
        ",
    );
}

#[test]
fn a_pronoun_alone_is_no_mention() {
    check(
        "
        2023-07-07 | Ông Trần Tuấn Anh dự. Ông nói thêm. Đồng chí nhấn mạnh. Hai ông trao đổi.
            person Trần Tuấn Anh = Trần Tuấn Anh
            no person Ông nói
            no person Đồng chí
            no person Hai ông
        ",
    );
}

#[test]
fn a_bare_noun_comes_back_to_the_last_body_of_its_kind() {
    check(
        "
        2023-07-07 | Ban Kinh tế Trung ương họp. Lãnh đạo Ban và các vụ dự. Bộ Tài chính góp ý. Theo đó Bộ sẽ rà soát.
            no role Lãnh đạo
            body Ban = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong
            body Bộ = Bộ Tài chính #bo-tai-chinh
        2023-07-07 | Vụ Kinh tế vùng và Địa phương báo cáo. Thời gian tới, Vụ tiếp tục khảo sát. Một vụ án khác đang chờ.
            body Vụ = Vụ Kinh tế vùng và Địa phương
            no body vụ án
        2023-07-07 | Ủy ban Dân tộc họp. Cơ quan này cho biết như vậy, tỉnh và thành phố đồng tình; Ủy ban sẽ trình.
            no body này
            no body tỉnh
            body Ủy ban = Ủy ban Dân tộc
        2023-07-07 | Trong cuộc họp, Vụ chưa có ý kiến.
            open body Vụ
        ",
    );
}

#[test]
fn a_title_of_somebody_elses_superior_is_not_held_by_the_name_behind() {
    check(
        "
        2024-04-16 | Bắt trợ lý Chủ tịch Quốc hội Phạm Thái Hà. Ông Hà là Phó Chủ nhiệm Văn phòng Quốc hội.
            role Chủ tịch Quốc hội = Chủ tịch @ Quốc hội < Vương Đình Huệ (tenure)
            holds Phạm Thái Hà = Phó Chủ nhiệm @ Văn phòng Quốc hội
        2023-07-07 | Thư ký Bí thư Tỉnh ủy Bắc Giang Nguyễn Văn Bình ghi biên bản; phu nhân Chủ tịch nước Phan Thị Thanh Tâm dự tiệc.
            holds Nguyễn Văn Bình = nothing
            holds Phan Thị Thanh Tâm = nothing
        2023-07-07 | Con gái Chủ tịch UBND tỉnh Vĩnh Phúc Lê Thu Thảo đi học; trợ lý Bộ trưởng Bộ Ngoại giao Nguyễn Minh Vũ làm việc.
            holds Lê Thu Thảo = nothing
            holds Nguyễn Minh Vũ = nothing
        2023-07-07 | Thay mặt Thủ tướng, Phó Thủ tướng Lê Minh Khái trao quà.
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
            role Phó Thủ tướng = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
        2023-07-07 | Văn phòng Chủ tịch nước công bố lệnh.
            body Văn phòng Chủ tịch nước = Văn phòng Chủ tịch nước
            no role Chủ tịch nước
        ",
    );
}

// 8. Words of time

#[test]
fn former_holders_are_marked() {
    check(
        "
        2024-05-04 | Cựu Bộ trưởng Bộ Y tế Nguyễn Thanh Long hầu tòa.
            role Bộ trưởng Bộ Y tế = former Bộ trưởng @ Bộ Y tế < Nguyễn Thanh Long
        2019-06-07 | Bà Nguyễn Thị Doan, nguyên Phó Chủ tịch nước, Chủ tịch Hội Khuyến học Việt Nam, trao học bổng.
            role Phó Chủ tịch nước = former Phó Chủ tịch nước < Nguyễn Thị Doan
            role Chủ tịch Hội Khuyến học Việt Nam = Chủ tịch @ Hội Khuyến học Việt Nam < Nguyễn Thị Doan
        2023-07-07 | Ông Vương Đình Huệ nguyên là Bí thư Thành ủy Hà Nội.
            role Bí thư Thành ủy Hà Nội = former Bí thư @ Thành ủy Hà Nội < Vương Đình Huệ
        2023-07-07 | Nguyên nhân là do mưa lớn, theo Chủ tịch UBND tỉnh Vĩnh Phúc Lê Duy Thành.
            role Chủ tịch UBND tỉnh Vĩnh Phúc = Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc < Lê Duy Thành
        ",
    );
}

#[test]
fn late_and_acting_holders_are_marked() {
    check(
        "
        2024-08-04 | Gia đình cố Tổng Bí thư Nguyễn Phú Trọng cảm ơn.
            role Tổng Bí thư = late Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Nguyễn Phú Trọng
        2024-04-10 | Quyền Chủ tịch nước Võ Thị Ánh Xuân tiếp khách.
            role Chủ tịch nước = acting Chủ tịch nước < Võ Thị Ánh Xuân
        2024-12-10 | Quyền Bí thư Tỉnh ủy Hà Giang Nguyễn Mạnh Dũng phát biểu.
            role Bí thư Tỉnh ủy Hà Giang = acting Bí thư @ Tỉnh ủy Hà Giang < Nguyễn Mạnh Dũng
        2024-04-10 | Q. Chủ tịch UBND tỉnh Vĩnh Phúc Vũ Việt Văn điều hành.
            role Chủ tịch UBND tỉnh Vĩnh Phúc = acting Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc < Vũ Việt Văn
        2023-07-07 | Tân Bộ trưởng Bộ Y tế Đào Hồng Lan và Chủ tịch nước đương nhiệm Võ Văn Thưởng cùng dự.
            role Bộ trưởng Bộ Y tế = Bộ trưởng @ Bộ Y tế < Đào Hồng Lan
        2023-07-07 | Việc này thuộc thẩm quyền Bộ trưởng Bộ Công an Tô Lâm; đập thủy điện là sự cố.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm
        ",
    );
}

#[test]
fn a_role_of_the_time_told_is_not_one_of_the_day() {
    check(
        "
        2024-07-04 | Ông Trần Văn Nam, khi đó là Bí thư Tỉnh ủy Bình Dương, đã ký.
            role Bí thư Tỉnh ủy Bình Dương = Bí thư @ Tỉnh ủy Bình Dương < Trần Văn Nam
        2024-07-04 | Người ký khi đó là Bí thư Tỉnh ủy Bình Dương.
            open role Bí thư Tỉnh ủy Bình Dương
        ",
    );
}

#[test]
fn a_term_behind_a_membership_dates_it() {
    check(
        "
        2023-07-07 | Ông Trương Tấn Sang, Ủy viên Bộ Chính trị khóa XI, dự lễ.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị ^ XI < Trương Tấn Sang
        2016-07-04 | Bộ Chính trị, Ban Bí thư khóa XII họp phiên đầu tiên.
            body Bộ Chính trị = Bộ Chính trị ^ XII
            body Ban Bí thư = Ban Bí thư ^ XII
        2026-03-07 | Ông Lê Hồng Anh, Ủy viên Bộ Chính trị các khóa X, XI, Thường trực Ban Bí thư khóa XI, qua đời.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị ^ X, XI < Lê Hồng Anh
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư ^ XI < Lê Hồng Anh
        2023-07-07 | Bộ Chính trị khóa mới sẽ do Đại hội bầu.
            body Bộ Chính trị = Bộ Chính trị
        2023-07-07 | Ông Nguyễn Văn Nên là Ủy viên Trung ương Đảng khóa 11,12,13.
            role Ủy viên Trung ương Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng ^ XI, XII, XIII < Nguyễn Văn Nên
        2024-08-26 | Ông Lê Minh Trí là Ủy viên Trung ương Đảng 2 khóa (XII, XIII), đại biểu Quốc hội 2 khóa (XIV, XV).
            role Ủy viên Trung ương Đảng = Ủy viên @ Ban Chấp hành Trung ương Đảng ^ XII, XIII < Lê Minh Trí
            role đại biểu Quốc hội = Đại biểu @ Quốc hội ^ XIV, XV < Lê Minh Trí
        ",
    );
}

#[test]
fn renamed_bodies_are_read_at_the_day_of_the_article() {
    check(
        "
        2025-03-04 | Ban Chính sách, chiến lược Trung ương tiếp nối Ban Kinh tế Trung ương.
            body Ban Chính sách, chiến lược Trung ương = Ban Chính sách, chiến lược Trung ương #ban-chinh-sach-chien-luoc-trung-uong
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong > ban-chinh-sach-chien-luoc-trung-uong
        2025-03-04 | Trưởng Ban Tuyên giáo và Dân vận Trung ương Nguyễn Trọng Nghĩa nêu định hướng.
            role Trưởng Ban Tuyên giáo và Dân vận Trung ương = Trưởng Ban @ Ban Tuyên giáo và Dân vận Trung ương < Nguyễn Trọng Nghĩa
        2005-03-04 | Ban Kinh tế Trung ương khảo sát.
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong-truoc-2007
        ",
    );
}

// 9. Traps

#[test]
fn streets_and_places_bear_names_of_persons() {
    check(
        "
        2023-07-07 | Khách từ TP. Hồ Chí Minh, Tp. Hồ Chí Minh và TP.Hồ Chí Minh về Văn Miếu Quốc Tử Giám, ghé Trường Trung học cơ sở Phạm Văn Đồng.
            no person
        2023-07-07 | Đường Trần Phú, phố Lê Duẩn, số 105B Quán Thánh, phường Võ Chí Công, quận Trần Phú đều ngập.
            no person
        2023-07-07 | Cầu Nguyễn Văn Trỗi, quảng trường Nguyễn Tất Thành, khu đô thị Phạm Hùng, ngõ Trần Quý Cáp, xã Lê Minh Xuân cũng vậy.
            no person
        2023-07-07 | Phố đi bộ Trần Nhân Tông, chợ Nguyễn Tri Phương, đền thờ Nguyễn Văn Trỗi và khu lưu niệm Trần Phú đông khách.
            no person
        2023-07-07 | Trên đường Trần Phú, ông Trần Sỹ Thanh kiểm tra công trường.
            no person Trần Phú
            person Trần Sỹ Thanh = Trần Sỹ Thanh #tran-sy-thanh
        ",
    );
}

#[test]
fn schools_awards_and_hospitals_bear_names_of_persons() {
    check(
        "
        2023-07-07 | Trường THPT Nguyễn Thị Minh Khai, giải thưởng Tôn Đức Thắng và Bệnh viện Nguyễn Tri Phương cùng được biểu dương.
            no person
        2023-07-07 | Giải báo chí Trần Mai Ninh và Đội thiếu niên tiền phong Hồ Chí Minh được khen.
            no person
        2023-07-07 | Tàu Trần Hưng Đạo và quỹ Vừ A Dính về đích.
            no person
        2023-07-07 | Hiệu trưởng Trường THPT Chu Văn An Nguyễn Thị Nhiếp đón tân học sinh.
            no person Chu Văn An
            person Nguyễn Thị Nhiếp = Nguyễn Thị Nhiếp
        ",
    );
}

#[test]
fn ho_chi_minh_is_mostly_no_person() {
    check(
        "
        2023-07-07 | Thành phố Hồ Chí Minh, TP Hồ Chí Minh, TP.Hồ Chí Minh và đường Hồ Chí Minh.
            no person
        2023-07-07 | Đoàn Thanh niên Cộng sản Hồ Chí Minh và Học viện Chính trị quốc gia Hồ Chí Minh ký kết.
            no person
            body Đoàn Thanh niên Cộng sản Hồ Chí Minh = Đoàn Thanh niên Cộng sản Hồ Chí Minh
            body Học viện Chính trị quốc gia Hồ Chí Minh = Học viện Chính trị quốc gia Hồ Chí Minh
        2023-07-07 | Viếng Lăng Chủ tịch Hồ Chí Minh và trao Huân chương Hồ Chí Minh.
            no role
            no person
        2023-07-07 | Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890.
            person Hồ Chí Minh = Hồ Chí Minh
            no role
        ",
    );
}

#[test]
fn a_title_inside_another_is_not_it() {
    check(
        "
        2023-07-07 | Ban Bí thư ban hành quy định. Tổng Bí thư ký.
            body Ban Bí thư = Ban Bí thư
            no role Bí thư ban hành
            role Tổng Bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Nguyễn Phú Trọng (tenure)
        2023-07-07 | Phó Chủ tịch nước Võ Thị Ánh Xuân, Đoàn Chủ tịch và Phủ Chủ tịch; Phó Thủ tướng Lê Minh Khái.
            role Phó Chủ tịch nước = Phó Chủ tịch nước < Võ Thị Ánh Xuân
            no role Đoàn Chủ tịch
            no body Đoàn Chủ tịch
            no role Phủ Chủ tịch
            role Phó Thủ tướng = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
        2023-07-07 | Bí thư thứ nhất Đại sứ quán Việt Nam tại Nga đón đoàn.
            open role Bí thư thứ nhất
        ",
    );
}

#[test]
fn foreign_posts_are_none_of_this_state() {
    check(
        "
        2023-07-07 | Chủ tịch nước Lào và Thủ tướng Cộng hòa Slovakia Robert Fico hội đàm.
            no role Chủ tịch nước
            no role Thủ tướng
        2023-12-12 | Tổng Bí thư, Chủ tịch Trung Quốc Tập Cận Bình thăm Việt Nam.
            person Tập Cận Bình = Tập Cận Bình
            holds Tập Cận Bình = nothing
        2023-07-07 | Chủ tịch Hạ viện Nhật Bản tiếp Bộ trưởng Ngoại thương Costa Rica.
            no role
        ",
    );
}

#[test]
fn plurals_and_lay_boards_hold_no_office() {
    check(
        "
        2023-07-07 | Các Bộ trưởng ASEAN và cơ quan chủ trì thống nhất; Trưởng ban quản lý chợ Đồng Xuân đồng ý.
            open role Bộ trưởng
            open role Trưởng ban quản lý
            no person
        2023-07-07 | Hòa thượng Thích Gia Quang, Phó ban Hoằng pháp T.Ư, thuyết giảng.
            no body
        ",
    );
}

#[test]
fn words_at_the_start_of_a_sentence_only_look_like_surnames() {
    check(
        "
        2023-07-07 | Theo Ban Chỉ đạo, tiến độ chậm. Cùng Lạng Sơn, nhiều tỉnh đã xong. Tại Hội nghị, nhiều ý kiến được nêu.
            no person
        2023-07-07 | Lương Hưu tháng này tăng. Mai Họp tiếp. Đoàn Công tác đến. Vũ Khí đã thu. Hà Tĩnh và An Giang dự.
            no person
        2023-07-07 | Hội Nông dân Việt Nam, Đảng và Nhà nước, Dân quân tự vệ, Quân đội nhân dân Việt Nam.
            no person
        ",
    );
}

#[test]
fn officials_of_one_name_are_told_apart_by_role_body_and_day() {
    check(
        "
        2023-07-07 | Bộ trưởng Bộ Giao thông vận tải Nguyễn Văn Thắng thị sát công trường.
            person Nguyễn Văn Thắng = Nguyễn Văn Thắng #nguyen-van-thang-1973
        2021-06-09 | Phó Trưởng Ban Kinh tế Trung ương Nguyễn Hồng Sơn chủ trì tọa đàm.
            person Nguyễn Hồng Sơn = Nguyễn Hồng Sơn #nguyen-hong-son
        2023-06-09 | Ông Nguyễn Mạnh Hùng, Bộ trưởng Bộ Thông tin và Truyền thông, trả lời chất vấn.
            person Nguyễn Mạnh Hùng = Nguyễn Mạnh Hùng #nguyen-manh-hung-1962
        2021-03-26 | Bí thư thứ nhất Trung ương Đoàn Nguyễn Anh Tuấn phát động.
            person Nguyễn Anh Tuấn = Nguyễn Anh Tuấn #nguyen-anh-tuan-1979
        2020-03-26 | Chủ tịch UBND tỉnh Lai Châu Trần Tiến Dũng kiểm tra.
            person Trần Tiến Dũng = Trần Tiến Dũng #tran-tien-dung-1975
        2023-07-07 | Ông Nguyễn Văn Thắng, chủ một vườn bưởi, cho biết năm nay được mùa.
            person Nguyễn Văn Thắng = Nguyễn Văn Thắng #?
        ",
    );
}

#[test]
fn misspelt_bodies_are_read_where_just_one_is_near() {
    check(
        "
        2023-07-07 | Hội nghị Ban Chấp Trung ương Đảng và Ban Kinh tế Tế Trung ương.
            body Ban Chấp Trung ương Đảng = Ban Chấp hành Trung ương Đảng
            body Ban Kinh tế Tế Trung ương = Ban Kinh tế Trung ương
        2023-07-07 | Bắc bộ và Bắc Bộ là một vùng; Hội nghi đã xong.
            no body
        2023-07-07 | Lãnh đạo các Ban Trung ương Đảng cùng dự.
            no body các Ban
        2023-07-07 | Ủy ban Kiểm Trung ương kết luận.
            body Ủy ban Kiểm Trung ương = Ủy ban Kiểm tra Trung ương
        ",
    );
}

#[test]
fn a_periphrasis_is_the_office_where_it_names_one() {
    check(
        "
        2023-07-07 | Người đứng đầu Chính phủ yêu cầu các địa phương rà soát.
            role Người đứng đầu Chính phủ = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
        2023-07-07 | Tư lệnh ngành trả lời chất vấn của các đại biểu.
            open role Tư lệnh
        ",
    );
}

#[test]
fn a_noun_takes_a_field_that_no_table_has() {
    check(
        "
        2017-02-20 | Bộ Công Thương lập Hội đồng kỷ luật theo Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân.
            body Hội đồng kỷ luật = Hội đồng kỷ luật
            body Hội đồng nhân dân = Hội đồng nhân dân
        2018-11-05 | Ông Nguyễn Công Minh, Giám đốc Sở Giáo dục, trả lời báo chí; kỷ luật Vụ trưởng Vụ Đào tạo.
            role Giám đốc Sở Giáo dục = Giám đốc @ Sở Giáo dục < Nguyễn Công Minh
            role Vụ trưởng Vụ Đào tạo = Vụ trưởng @ Vụ Đào tạo
        2018-11-05 | Thông tư liên tịch của Bộ GD-ĐT và Bộ LĐ - TB & XH; Vụ trưởng Vụ GDTX và Sở GD & ĐT Hòa Bình đều rõ.
            body Bộ LĐ - TB & XH = Bộ LĐ - TB & XH
            body Vụ GDTX = Vụ GDTX
            body Sở GD & ĐT Hòa Bình = Sở Giáo dục và Đào tạo tỉnh Hòa Bình
        2017-03-06 | Ông thôi giữ chức trưởng Ban tuyên giáo, làm Trưởng Ban Chỉ đạo xây dựng Đề án.
            role trưởng Ban tuyên giáo = Trưởng Ban @ Ban tuyên giáo
            role Trưởng Ban Chỉ đạo = Trưởng Ban @ Ban Chỉ đạo
        2017-03-06 | Ông từng là Phó Văn phòng Ủy ban Chứng khoán Nhà nước.
            role Phó Văn phòng Ủy ban Chứng khoán Nhà nước = Phó Chánh Văn phòng @ Văn phòng Ủy ban Chứng khoán Nhà nước
        2017-03-06 | Ấp Mỹ Hội, xã Mỹ Hội Đông; phố cổ Hội An và quảng trường trung tâm Gia Nghĩa được tu bổ.
            no body
        ",
    );
}

#[test]
fn bodies_of_a_whole_level_are_none() {
    check(
        "
        2025-10-16 | Trung tâm Phục vụ hành chính công cấp xã có hai cấp phó.
            no body
        2025-10-16 | Xây dựng Công an xã, thị trấn chính quy; biên chế của Ủy ban nhân dân xã, phường, đặc khu.
            no body
        2017-04-03 | Thành ủy Đà Nẵng giới thiệu ông làm Phó Chủ tịch UBND TP.
            | Đến nay chưa có kết quả.
            body UBND TP = Ủy ban nhân dân thành phố Đà Nẵng
        ",
    );
}

#[test]
fn a_name_that_is_a_place_once_is_no_person_later() {
    check(
        "
        2017-06-20 | Cư dân khu đô thị Phú Mỹ Hưng gửi đơn. Nhiều hộ ở Phú Mỹ Hưng đã viết thư; bà Phú Mỹ Hạnh ký tên.
            no person Phú Mỹ Hưng
            person Phú Mỹ Hạnh = Phú Mỹ Hạnh
        2024-10-30 | Bộ trao quyết định cho NSND Xuân Bắc.
            person Xuân Bắc = Xuân Bắc
        ",
    );
}

#[test]
fn the_country_belongs_to_a_ministry_beside_a_foreign_one() {
    check(
        "
        2025-08-19 | Đại tướng Lương Tam Quang, bộ trưởng Bộ Công an Việt Nam, điện đàm với Bộ trưởng Bộ Công an Trung Quốc.
            role bộ trưởng Bộ Công an Việt Nam = Bộ trưởng @ Bộ Công an < Lương Tam Quang
            body Bộ Công an Việt Nam = Bộ Công an
            no role Bộ trưởng
            no body Bộ Công an Trung Quốc
            no body Công an Trung Quốc
        ",
    );
}

#[test]
fn pen_names_stand_behind_a_profession() {
    check(
        "
        2005-09-23 | Dự đại hội có nhạc sĩ Ca Lê Thuần, người mẫu Ngọc Trinh và TS Tân Hạnh.
            person Ca Lê Thuần = Ca Lê Thuần
            person Ngọc Trinh = Ngọc Trinh
            person Tân Hạnh = Tân Hạnh + TS
        2024-04-22 | Tử vong có anh Lê Mạnh C (xã Yên Bình). Cuộc tổng tiến công Xuân Mậu Thân 1968 được nhắc lại.
            person Lê Mạnh C = Lê Mạnh C
            no person Xuân Mậu Thân
        2024-05-03 | Họ ở nhà 47 Nguyễn Thái Học, làm cho Công ty du lịch Hồng Hà tại Thành phố (TP) Hồ Chí Minh.
            no person
        2023-07-07 | Lễ trao giải có nhà thơ Hữu Thỉnh và cựu chiến binh Võ Lụa dự.
            person Hữu Thỉnh = Hữu Thỉnh
            person Võ Lụa = Võ Lụa
        2005-09-20 | Xin rút lui có nhà thơ Viễn Phương và họa sĩ Sỹ Ngọc; hội viên là các nhà thơ Việt Nam.
            person Viễn Phương = Viễn Phương
            person Sỹ Ngọc = Sỹ Ngọc
            no person Việt Nam
        ",
    );
}

#[test]
fn two_syllables_of_a_name_come_back_behind_an_honorific() {
    check(
        "
        2023-07-07 | Ông Nguyễn Anh Tuấn đến dự. Theo Chủ tịch UBND phường
                   | Anh Tuấn, mọi việc đã xong.
            person Nguyễn Anh Tuấn = Nguyễn Anh Tuấn
        2017-02-10 | Bí thư Nguyễn Xuân Anh gặp mặt doanh nghiệp. Ông Xuân Anh nói sẽ xử lý nghiêm.
            person Nguyễn Xuân Anh = Nguyễn Xuân Anh
            person Xuân Anh = Nguyễn Xuân Anh
        ",
    );
}

#[test]
fn offices_of_two_bodies_and_units_with_a_name_of_honour() {
    check(
        "
        2017-03-06 | Ông làm Phó Chánh Văn phòng HĐND và UBND quận 11, trước ở Sư đoàn 304-Đại đoàn Vinh Quang.
            body Văn phòng HĐND và UBND quận 11 = Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận 11
            body Sư đoàn 304 = Sư đoàn 304
        2025-01-02 | Ủy ban Olympic Việt Nam tổng kết cùng Trung tâm Hỗ trợ xuất khẩu.
            body Ủy ban Olympic Việt Nam = Ủy ban Olympic Việt Nam #uy-ban-olympic-viet-nam
            body Trung tâm Hỗ trợ xuất khẩu = Trung tâm Hỗ trợ xuất khẩu
        ",
    );
}
