//! Who and what is meant: coreference, tenure, places and bodies in time, and what must stay open.

#![cfg(feature = "embedded")]

mod common;

use common::check;

#[test]
fn a_given_name_is_the_last_person_in_view_who_bears_it() {
    check(
        "
        2023-07-07 | Đại tướng Tô Lâm, Bộ trưởng Bộ Công an, thăm Hưng Yên. Theo ông Lâm, kết quả rất khả quan.
            person Lâm = Tô Lâm #to-lam
        2023-07-07 | Ông Lê Minh Khái dự. Sau đó Phó Thủ tướng Khái trao quà.
            person Khái = Lê Minh Khái #le-minh-khai
        2023-07-07 | Bà Nguyễn Thị Hồng nói trước, ông Hồ Đức Phớc nói sau. Bà Hồng lạc quan, ông Phớc thận trọng.
            person Hồng = Nguyễn Thị Hồng
            person Phớc = Hồ Đức Phớc #ho-duc-phoc
        2023-07-07 | Ông Trần Hồng Hà và bà Phạm Thị Thanh Trà cùng dự. Bà Trà báo cáo.
            person Trà = Phạm Thị Thanh Trà #pham-thi-thanh-tra
        2023-07-07 | Đồng chí Lê Minh Hưng chủ trì. Ông Nguyễn Tuấn Hưng trình bày. Ông Hưng trả lời thêm.
            person Hưng = Nguyễn Tuấn Hưng
        2023-07-07 | Theo ông Lâm, kết quả rất khả quan. Sau đó ông Tô Lâm ra về.
            open person Lâm
            person Tô Lâm = Tô Lâm #to-lam
        2023-07-07 | Ông Tô Lâm đi thăm. Rừng Lâm Đồng xanh tốt, ngành Lâm nghiệp vui.
            no person Lâm Đồng
            no person Lâm nghiệp
        2023-07-07 | Ông Tô Lâm đi thăm. Bà Lâm Thị Hoa tiếp.
            person Lâm Thị Hoa = Lâm Thị Hoa
        ",
    );
}

#[test]
fn one_name_is_one_person_in_all_its_spellings() {
    check(
        "
        2023-07-07 | TÔ LÂM THĂM HƯNG YÊN
                   | Bộ trưởng Tô Lâm đã đến. Ông Tô Lâm khen ngợi.
            person TÔ LÂM = Tô Lâm #to-lam
            person Tô Lâm = Tô Lâm #to-lam
            person Tô Lâm = Tô Lâm #to-lam
        2023-07-07 | Ông Nguyễn Hoà Bình đến. Nguyễn Hòa Bình nói.
            person Nguyễn Hoà Bình = Nguyễn Hòa Bình #nguyen-hoa-binh
            person Nguyễn Hòa Bình = Nguyễn Hòa Bình #nguyen-hoa-binh
        2022-03-10 | Ông Y Thanh Hà Niê K'đăm dự. Y Thanh Hà Niê Kđăm phát biểu.
            person Y Thanh Hà Niê K'đăm = Y Thanh Hà Niê Kđăm #y-thanh-ha-nie-kdam
            person Y Thanh Hà Niê Kđăm = Y Thanh Hà Niê Kđăm #y-thanh-ha-nie-kdam
        2023-07-07 | Ông Tạ Đình Thi Vĩnh, cán bộ xã, đến họp. Tạ Đình Thi Vĩnh nói ngắn.
            person Tạ Đình Thi Vĩnh = Tạ Đình Thi Vĩnh
            person Tạ Đình Thi Vĩnh = Tạ Đình Thi Vĩnh
        ",
    );
}

#[test]
fn namesakes_are_told_apart_or_stay_open() {
    check(
        "
        2024-06-10 | Bộ trưởng Bộ Giao thông vận tải Nguyễn Văn Thắng kiểm tra cao tốc. Ông Thắng yêu cầu đẩy nhanh tiến độ.
            person Nguyễn Văn Thắng = Nguyễn Văn Thắng #nguyen-van-thang-1973
            person Thắng = Nguyễn Văn Thắng #nguyen-van-thang-1973
        2018-06-10 | Bí thư Tỉnh ủy Bình Thuận Nguyễn Mạnh Hùng tiếp dân.
            person Nguyễn Mạnh Hùng = Nguyễn Mạnh Hùng #nguyen-manh-hung-1960
        2025-03-10 | Bí thư Tỉnh ủy Tây Ninh Nguyễn Mạnh Hùng tiếp dân.
            person Nguyễn Mạnh Hùng = Nguyễn Mạnh Hùng #nguyen-manh-hung-tay-ninh
        2023-07-07 | Ông Nguyễn Mạnh Hùng có ý kiến.
            person Nguyễn Mạnh Hùng = Nguyễn Mạnh Hùng #?
        2023-07-07 | Trưởng phòng Tài chính huyện Nguyễn Anh Tuấn có ý kiến.
            person Nguyễn Anh Tuấn = Nguyễn Anh Tuấn #?
        ---------- | Ông Nguyễn Văn Thắng có ý kiến.
            open person Nguyễn Văn Thắng
        2017-02-10 | Công nhân Nguyễn Văn Nam và em Nguyễn Thị Lan, học sinh lớp 9, nhận quà.
            person Nguyễn Văn Nam = Nguyễn Văn Nam #?
            person Nguyễn Thị Lan = Nguyễn Thị Lan #?
        2023-07-07 | Bộ trưởng Bộ Giao thông vận tải Nguyễn Văn Thắng dự, ông Võ Văn Kiệt được nhắc đến.
            person Nguyễn Văn Thắng = Nguyễn Văn Thắng #nguyen-van-thang-1973
            person Võ Văn Kiệt = Võ Văn Kiệt #vo-van-kiet
        2017-02-10 | Ông Nguyễn Việt Hùng, Chi cục trưởng Chi cục Kiểm lâm tỉnh Vĩnh Phúc, cho biết rừng vẫn xanh.
            person Nguyễn Việt Hùng = Nguyễn Việt Hùng #?
        ",
    );
}

#[test]
fn age_and_trade_tell_namesakes_apart() {
    check(
        "
        2025-02-23 | Xe do Nguyễn Đình Hùng (sinh năm 1983, trú tại huyện Mỹ Đức) điều khiển đâm vào dải phân cách.
            person Nguyễn Đình Hùng = Nguyễn Đình Hùng #?
        ---------- | Sét làm anh Lê Đức Anh (26 tuổi) bị thương.
            open person Lê Đức Anh
        2017-05-02 | Anh Lê Đức Anh (SN 1991) bị thương.
            open person Lê Đức Anh
        2016-01-04 | Nguyên Chủ tịch nước Lê Đức Anh (96 tuổi) dự họp mặt.
            person Lê Đức Anh = Lê Đức Anh #le-duc-anh
        2025-02-23 | Khán giả cổ vũ ca sĩ Nguyễn Phi Hùng.
            person Nguyễn Phi Hùng = Nguyễn Phi Hùng #?
        2017-02-10 | Ông Nguyễn Văn Minh - Phó Giám đốc Nhà máy Nước Bình An - cho hay nước vẫn sạch.
            person Nguyễn Văn Minh = Nguyễn Văn Minh #?
        2024-12-27 | Ông Nguyễn Mạnh Hùng, sinh ngày 24/7/1962, quê Phú Thọ.
            person Nguyễn Mạnh Hùng = Nguyễn Mạnh Hùng #nguyen-manh-hung-1962
        ",
    );
}

#[test]
fn an_office_says_of_which_place_a_seat_is() {
    check(
        "
        2025-11-15 | Chủ tịch UBND tỉnh Bắc Ninh Vương Quốc Tuấn được chỉ định tham gia Ban Chấp hành Đảng bộ, Ban Thường vụ Tỉnh ủy và giữ chức Phó Bí thư Tỉnh ủy Thái Nguyên.
            body Ban Chấp hành Đảng bộ = Ban Chấp hành Đảng bộ tỉnh Thái Nguyên
            body Ban Thường vụ Tỉnh ủy = Ban Thường vụ Tỉnh ủy Thái Nguyên
        2024-11-25 | Tỉnh ủy Quảng Bình họp. Ông Trần Thắng được chỉ định tham gia Ban Chấp hành, Ban Thường vụ Đảng ủy và giữ chức Phó Bí thư Đảng ủy Khối Doanh nghiệp Trung ương.
            body Ban Chấp hành = Ban Chấp hành Đảng ủy Khối Doanh nghiệp Trung ương
        2017-02-10 | Thành ủy Hà Nội họp bàn. Hội Nông dân Việt Nam bầu chủ tịch mới. Ban Chấp hành Hội cảm ơn.
            body Ban Chấp hành = Ban Chấp hành Hội Nông dân Việt Nam
        ",
    );
}

#[test]
fn a_place_of_a_list_is_not_the_one_spoken_of() {
    check(
        "
        2024-11-14 | Có tờ trình của các tỉnh An Giang, Đồng Tháp, Hà Nam, Phú Thọ. Theo nghị định, UBND tỉnh cấp giấy phép karaoke. UBND tỉnh Sóc Trăng thăng hạng một di tích.
            open body UBND tỉnh
            body UBND tỉnh Sóc Trăng = Ủy ban nhân dân tỉnh Sóc Trăng
        2024-11-14 | UBND tỉnh Hà Nam ký kết với các tỉnh An Giang, Đồng Tháp, Phú Thọ. UBND tỉnh cảm ơn.
            body UBND tỉnh = Ủy ban nhân dân tỉnh Hà Nam
        2025-02-23 | Công điện gửi Bộ trưởng các Bộ: Công an, Giao thông vận tải; Chủ tịch UBND tỉnh Sơn La. Công an khám nghiệm hiện trường.
            no body Công an
        ",
    );
}

#[test]
fn a_name_of_several_bodies_is_settled_by_who_held_the_office() {
    check(
        "
        ---------- | Trưởng Ban Tuyên giáo Trung ương Võ Văn Thưởng thăm báo Nhân Dân. Ban Tuyên giáo Trung ương tặng hoa.
            body Ban Tuyên giáo Trung ương = Ban Tuyên giáo Trung ương #ban-tuyen-giao-trung-uong
            body Ban Tuyên giáo Trung ương = Ban Tuyên giáo Trung ương #ban-tuyen-giao-trung-uong
        ---------- | Trưởng Ban Kinh tế Trung ương Trương Tấn Sang dự họp.
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong-truoc-2007
        ---------- | Ban Tuyên giáo Trung ương tặng hoa.
            body Ban Tuyên giáo Trung ương = Ban Tuyên giáo Trung ương #?
        ---------- | Khách hội đàm với Bộ trưởng Ngô Xuân Lịch.
            role Bộ trưởng = Bộ trưởng @ Bộ Quốc phòng < Ngô Xuân Lịch
        ---------- | Bí thư Đồng Nai không nắm được. Bí thư Tỉnh ủy Đồng Nai Nguyễn Phú Cường nói thêm.
            role Bí thư Đồng Nai = Bí thư @ Tỉnh ủy Đồng Nai < Nguyễn Phú Cường
        ",
    );
}

#[test]
fn a_title_takes_the_body_that_its_sentence_gives_it() {
    check(
        "
        2024-07-20 | Ban Lễ tang do Chủ tịch nước Tô Lâm làm Trưởng ban. Ban Tổ chức Trung ương ra thông cáo.
            role Trưởng ban = Trưởng Ban @ Ban Lễ tang < Tô Lâm
        2025-11-20 | HĐND tỉnh Vĩnh Phúc bầu, miễn nhiệm Chủ tịch, Phó Chủ tịch UBND tỉnh.
            role Chủ tịch = Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc
        2017-07-12 | Đài Tiếng nói Việt Nam đưa tin. Ông Nguyễn Đức Lợi, Tổng Giám đốc (TGĐ) Thông tấn xã Việt Nam, ký văn bản.
            role Tổng Giám đốc (TGĐ) Thông tấn xã Việt Nam = Tổng Giám đốc @ Thông tấn xã Việt Nam < Nguyễn Đức Lợi
        2017-05-23 | Phó Chủ tịch phụ trách Liên hiệp các tổ chức hữu nghị Việt Nam Đôn Tuấn Phong công bố quyết định.
            role Phó Chủ tịch phụ trách Liên hiệp các tổ chức hữu nghị Việt Nam = Phó Chủ tịch @ Liên hiệp các tổ chức hữu nghị Việt Nam < Đôn Tuấn Phong
        2025-09-06 | Ông Nguyễn Văn Quảng làm Phó tổng Thường trực Thanh tra Chính phủ.
            role Phó tổng Thường trực Thanh tra Chính phủ = Phó Tổng Thanh tra Thường trực @ Thanh tra Chính phủ < Nguyễn Văn Quảng
        2025-11-15 | Ông Vương Quốc Tuấn, Ủy viên dự khuyết T.Ư Đảng, phát biểu.
            role Ủy viên dự khuyết T.Ư Đảng = Ủy viên dự khuyết @ Ban Chấp hành Trung ương Đảng < Vương Quốc Tuấn
        ",
    );
}

#[test]
fn who_signed_a_document_held_the_office_on_its_day() {
    check(
        "
        2025-07-16 | Thông tư sửa đổi Thông tư số 168/2020/TT-BQP ngày 25/12/2020 của Bộ trưởng Bộ Quốc phòng. Bộ trưởng Bộ Quốc phòng giao các đơn vị thi hành.
            role Bộ trưởng Bộ Quốc phòng = Bộ trưởng @ Bộ Quốc phòng < Ngô Xuân Lịch (tenure)
            role Bộ trưởng Bộ Quốc phòng = Bộ trưởng @ Bộ Quốc phòng < Phan Văn Giang (tenure)
        2025-06-12 | Quyết định số 33/2020/QĐ-TTg của Thủ tướng Chính phủ vẫn còn hiệu lực. Thủ tướng Phạm Minh Chính yêu cầu rà soát.
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ < Nguyễn Xuân Phúc (tenure)
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính
        ---------- | Hội thành lập theo quyết định ngày 3/9/2013 của Bộ trưởng Bộ Nội vụ.
            role Bộ trưởng Bộ Nội vụ = Bộ trưởng @ Bộ Nội vụ < Nguyễn Thái Bình (tenure)
        2025-06-12 | Quyết định số 08/2021/QĐ-TTg của Thủ tướng Chính phủ hết hiệu lực.
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ
        ",
    );
}

#[test]
fn who_is_given_an_office_is_not_who_gives_it() {
    check(
        "
        2024-11-28 | Quốc hội phê chuẩn đề nghị của Thủ tướng Phạm Minh Chính về việc bổ nhiệm Bộ trưởng Bộ Giao thông vận tải đối với ông Trần Hồng Minh.
            role Bộ trưởng Bộ Giao thông vận tải = Bộ trưởng @ Bộ Giao thông vận tải < Trần Hồng Minh
        ---------- | HĐND TP Hồ Chí Minh miễn nhiệm chức danh Chủ tịch HĐND TP với bà Nguyễn Thị Quyết Tâm, miễn nhiệm chức danh Phó Chủ tịch HĐND TP với bà Trương Thị Ánh.
            role Chủ tịch HĐND TP = Chủ tịch @ Hội đồng nhân dân thành phố Hồ Chí Minh < Nguyễn Thị Quyết Tâm
            role Phó Chủ tịch HĐND TP = Phó Chủ tịch @ Hội đồng nhân dân thành phố Hồ Chí Minh < Trương Thị Ánh
        2026-01-30 | Tổng Bí thư Tô Lâm ký quyết định phân công Ủy viên Bộ Chính trị khóa XIV tham gia Ban Bí thư.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị ^ XIV
        ---------- | Chiều 12-6, Thủ tướng đã họp với các bộ. Ông Mai Tiến Dũng cho biết kết quả. Thủ tướng kết luận cuộc họp. Bộ trưởng Mai Tiến Dũng nói thêm.
            role Thủ tướng = Thủ tướng @ Chính phủ
            role Thủ tướng = Thủ tướng @ Chính phủ
            role Bộ trưởng = Bộ trưởng @ Văn phòng Chính phủ < Mai Tiến Dũng
        ---------- | Ông Vũ Đình Duy được Bộ trưởng Bộ Công Thương khi đó là ông Vũ Huy Hoàng bổ nhiệm.
            role Bộ trưởng Bộ Công Thương = Bộ trưởng @ Bộ Công Thương < Vũ Huy Hoàng
        ",
    );
}

#[test]
fn one_person_is_not_head_and_deputy() {
    check(
        "
        2025-05-14 | Bộ Tài chính báo cáo Thủ tướng Chính phủ, Phó Thủ tướng Thường trực Chính phủ Nguyễn Hòa Bình. Thủ tướng Chính phủ yêu cầu rà soát.
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
            role Phó Thủ tướng Thường trực Chính phủ = Phó Thủ tướng Thường trực @ Chính phủ < Nguyễn Hòa Bình
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
        2024-09-30 | Công bố quyết định đặc xá của Chủ tịch nước, Trung tướng Lê Quốc Hùng, Thứ trưởng Bộ Công an, nêu con số.
            role Chủ tịch nước = Chủ tịch nước < Tô Lâm (tenure)
        2016-11-27 | Ủy ban Kiểm tra Trung ương họp. Ông Trương Kiện Tân, Chủ tịch tập đoàn Y dược Thiên Tân, bị bắt.
            role Chủ tịch = Chủ tịch < Trương Kiện Tân
        2024-06-01 | Đoàn dâng hương tại Khu lưu niệm Tổng Bí thư Nguyễn Văn Linh.
            person Nguyễn Văn Linh = Nguyễn Văn Linh #nguyen-van-linh-1915
        2025-01-24 | Ông Vũ Hồng Văn quê Hưng Yên. Ông làm việc trong ngành.
                   | Tháng 6-2018, Bộ trưởng Bộ Công an bổ nhiệm ông Văn làm Giám đốc Công an tỉnh Đắk Lắk.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm (tenure)
            role Giám đốc Công an tỉnh Đắk Lắk = Giám đốc @ Công an tỉnh Đắk Lắk < Vũ Hồng Văn !
        2018-09-26 | Các lãnh đạo khác của Trung Quốc như Chủ tịch Quốc hội Lật Chiến Thư, Thủ tướng Lý Khắc Cường chia buồn. Thủ tướng Nguyễn Xuân Phúc cảm ơn.
            no role Chủ tịch Quốc hội
            no body Quốc hội
            role Thủ tướng = Thủ tướng @ Chính phủ < Nguyễn Xuân Phúc
        2018-09-26 | Các lãnh đạo của Trung Quốc như Chủ tịch Quốc hội Lật Chiến Thư, Thủ tướng Lý Khắc Cường ghi nhận đóng góp của Chủ tịch nước Trần Đại Quang.
            no role Chủ tịch Quốc hội
            role Chủ tịch nước = Chủ tịch nước < Trần Đại Quang
        2016-10-20 | Ông Đinh Thế Huynh tiếp Bí thư Ban Bí thư Trung ương Đảng Cộng sản Trung Quốc Lưu Vân Sơn.
            no role
        ",
    );
}

#[test]
fn what_two_countries_have_is_of_neither_alone() {
    check(
        "
        2016-10-20 | Việt Nam và Lào thông tin cho nhau về tình hình mỗi Đảng, mỗi nước.
            no body
        2017-04-26 | Tổng Bí thư nhắc thỏa thuận giữa lãnh đạo cấp cao hai Đảng, hai nước và giữa hai Quốc hội.
            no body Đảng
            no body Quốc hội
        2017-04-26 | Khách cảm ơn Đảng, Nhà nước và nhân dân Lào, rồi chuyển lời của Đảng, Chính phủ và quân đội Trung Quốc.
            no body
        2017-04-26 | Đảng, Nhà nước và nhân dân Việt Nam cảm ơn. Trong tháng 4/2017 Bộ Tài chính đã chi, năm 2016 Bộ chưa chi.
            body Đảng = Đảng Cộng sản Việt Nam
            body Bộ = Bộ Tài chính
        ",
    );
}

#[test]
fn a_bare_title_is_its_holder_in_view() {
    check(
        "
        2024-09-10 | Bộ trưởng Bộ Công an Lương Tam Quang tiếp đoàn. Bộ trưởng cảm ơn sự hợp tác.
            role Bộ trưởng = Bộ trưởng @ Bộ Công an < Lương Tam Quang
        2023-07-07 | Vụ trưởng Vụ Kinh tế tổng hợp Lê Văn Nam trình bày. Vụ trưởng cho biết số liệu còn sơ bộ.
            role Vụ trưởng = Vụ trưởng @ Vụ Kinh tế tổng hợp < Lê Văn Nam
        2023-07-07 | Bộ trưởng Bộ Tài chính Hồ Đức Phớc và Bộ trưởng Bộ Xây dựng Nguyễn Thanh Nghị dự. Bộ trưởng Nguyễn Thanh Nghị nói trước.
            role Bộ trưởng = Bộ trưởng @ Bộ Xây dựng < Nguyễn Thanh Nghị
        2023-07-07 | Phó Thủ tướng Lê Minh Khái chủ trì. Phó Thủ tướng yêu cầu các bộ báo cáo.
            role Phó Thủ tướng = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
            role Phó Thủ tướng = Phó Thủ tướng @ Chính phủ < Lê Minh Khái
        2023-07-07 | Chủ tịch UBND tỉnh Vĩnh Phúc Lê Duy Thành kiểm tra. Chủ tịch UBND tỉnh giao Sở Xây dựng tham mưu.
            role Chủ tịch UBND tỉnh = Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc < Lê Duy Thành
        2023-07-07 | Thường trực Ban Bí thư đến dự. Đồng chí Trương Thị Mai, Thường trực Ban Bí thư, tặng quà.
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trương Thị Mai
        2023-07-07 | Trưởng Ban Kinh tế Trung ương Trần Tuấn Anh dự. Đồng chí Trưởng Ban giao các đơn vị hoàn thiện.
            role Trưởng Ban = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh
        2023-07-07 | Bí thư Tỉnh ủy Nghệ An Thái Thanh Quý dự. Bí thư Tỉnh ủy chúc mừng nhân dân.
            role Bí thư Tỉnh ủy = Bí thư @ Tỉnh ủy Nghệ An < Thái Thanh Quý
        ",
    );
}

#[test]
fn a_bare_title_with_nobody_in_view_stays_open() {
    check(
        "
        2023-07-07 | Bộ trưởng nhấn mạnh ba nhiệm vụ.
            open role Bộ trưởng
        2023-07-07 | Đồng chí Phó Trưởng Ban ghi nhận các ý kiến.
            open role Phó Trưởng Ban
        2023-07-07 | Vụ trưởng cho biết số liệu còn sơ bộ.
            open role Vụ trưởng
        2023-07-07 | Bí thư Tỉnh ủy chúc mừng nhân dân.
            open role Bí thư Tỉnh ủy
        2023-07-07 | Chủ tịch UBND xã cho biết như vậy.
            open role Chủ tịch UBND xã
        2023-07-07 | Giám đốc giao phòng kỹ thuật xử lý.
            open role Giám đốc
        2023-07-07 | Tỉnh Nghệ An mở lớp học. Ông Lê Văn Nam, Phó Giám đốc, khai giảng.
            role Phó Giám đốc = Phó Giám đốc < Lê Văn Nam
        ",
    );
}

#[test]
fn an_office_without_a_name_has_its_holder_of_the_day() {
    check(
        "
        2023-07-07 | Trưởng Ban Kinh tế Trung ương chủ trì hội nghị.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Tuấn Anh (tenure)
        2019-07-07 | Trưởng Ban Kinh tế Trung ương chủ trì hội nghị.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Nguyễn Văn Bình (tenure)
        2024-09-07 | Trưởng Ban Kinh tế Trung ương chủ trì hội nghị.
            role Trưởng Ban Kinh tế Trung ương = Trưởng Ban @ Ban Kinh tế Trung ương < Trần Lưu Quang (tenure)
        2024-05-21 | Bộ trưởng Bộ Công an chủ trì hội nghị.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm (tenure)
        2024-06-07 | Bộ trưởng Bộ Công an chủ trì hội nghị.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Lương Tam Quang (tenure)
        2016-04-08 | Thủ tướng ký quyết định.
            role Thủ tướng = Thủ tướng @ Chính phủ < Nguyễn Xuân Phúc (tenure)
        2023-02-01 | Chủ tịch nước gửi thư chúc mừng.
            role Chủ tịch nước = Chủ tịch nước < Võ Thị Ánh Xuân (tenure)
        2024-09-01 | Tổng Bí thư, Chủ tịch nước gửi thư chúc mừng.
            role Tổng Bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Tô Lâm (tenure)
            role Chủ tịch nước = Chủ tịch nước < Tô Lâm (tenure)
        2018-04-01 | Thường trực Ban Bí thư ký ban hành.
            role Thường trực Ban Bí thư = Thường trực @ Ban Bí thư < Trần Quốc Vượng (tenure)
        2022-06-01 | Bí thư Tỉnh ủy Nghệ An tiếp công dân.
            role Bí thư Tỉnh ủy Nghệ An = Bí thư @ Tỉnh ủy Nghệ An < Thái Thanh Quý (tenure)
        2022-06-01 | Bí thư Thành ủy TP Hồ Chí Minh tiếp công dân.
            role Bí thư Thành ủy TP Hồ Chí Minh = Bí thư @ Thành ủy Thành phố Hồ Chí Minh < Nguyễn Văn Nên (tenure)
        2023-06-01 | Chủ tịch UBND thành phố Hà Nội tiếp công dân.
            role Chủ tịch UBND thành phố Hà Nội = Chủ tịch @ Ủy ban nhân dân thành phố Hà Nội < Trần Sỹ Thanh (tenure)
        2023-06-01 | Chủ nhiệm Ủy ban Kiểm tra Trung ương công bố quyết định.
            role Chủ nhiệm Ủy ban Kiểm tra Trung ương = Chủ nhiệm @ Ủy ban Kiểm tra Trung ương < Trần Cẩm Tú (tenure)
        2023-06-01 | Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc thăm đồng bào.
            role Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc = Bộ trưởng, Chủ nhiệm @ Ủy ban Dân tộc < Hầu A Lềnh (tenure)
        ",
    );
}

#[test]
fn an_office_that_nobody_or_several_held_stays_open() {
    check(
        "
        2024-03-01 | Trưởng Ban Kinh tế Trung ương chủ trì hội nghị.
            open role Trưởng Ban Kinh tế Trung ương
        2024-05-28 | Bộ trưởng Bộ Công an chủ trì hội nghị.
            open role Bộ trưởng Bộ Công an
        2023-07-07 | Phó Thủ tướng chủ trì hội nghị.
            open role Phó Thủ tướng
        2023-07-07 | Phó Trưởng Ban Kinh tế Trung ương chủ trì hội nghị.
            open role Phó Trưởng Ban Kinh tế Trung ương
        2023-07-07 | Ủy viên Bộ Chính trị có ý kiến.
            open role Ủy viên Bộ Chính trị
        ---------- | Thủ tướng ký quyết định.
            open role Thủ tướng
        2020-03-01 | Bộ trưởng Bộ Y tế kiểm tra bệnh viện.
            open role Bộ trưởng Bộ Y tế
        2023-07-07 | Chủ tịch UBND xã Tân Lập chủ trì.
            open role Chủ tịch UBND xã Tân Lập
        2023-07-07 | Các Bộ trưởng và các Chủ tịch UBND tỉnh chịu trách nhiệm.
            open role Bộ trưởng
            open role Chủ tịch UBND tỉnh
        2026-07-07 | Nguyên Bộ trưởng Bộ Công an dự lễ.
            open role Bộ trưởng Bộ Công an
        2024-08-10 | Nhà lưu niệm cố Tổng Bí thư mở cửa.
            open role Tổng Bí thư
        2023-07-07 | Việc bầu Chủ tịch nước và vị trí Bí thư Tỉnh ủy tỉnh Xuân Hòa chưa rõ.
            open role Bí thư Tỉnh ủy
        ",
    );
}

#[test]
fn the_text_wins_over_the_tenures() {
    check(
        "
        2023-07-07 | Bộ trưởng Bộ Công an Nguyễn Duy Ngọc dự họp.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Nguyễn Duy Ngọc !
        2024-05-28 | Bộ trưởng Bộ Công an Lương Tam Quang dự họp.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Lương Tam Quang
        2023-07-07 | Nguyên Bộ trưởng Bộ Công an Lê Hồng Anh dự họp.
            role Bộ trưởng Bộ Công an = former Bộ trưởng @ Bộ Công an < Lê Hồng Anh
        ",
    );
}

#[test]
fn a_bare_noun_is_the_body_in_view() {
    check(
        "
        2023-07-07 | Ban Kinh tế Trung ương tổ chức tọa đàm. Lãnh đạo Ban tiếp thu các ý kiến.
            body Ban = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong
        2023-07-07 | Bộ Y tế ban hành thông tư. Theo Bộ, quy định có hiệu lực ngay.
            body Bộ = Bộ Y tế #bo-y-te
        2023-07-07 | Vụ Địa phương III báo cáo. Thời gian tới, Vụ sẽ đi khảo sát.
            body Vụ = Vụ Địa phương III
        2023-07-07 | Tỉnh ủy Sơn La họp. Thường trực Tỉnh ủy kết luận; Tỉnh ủy giao Ban Tổ chức.
            body Tỉnh ủy = Tỉnh ủy Sơn La #tinh-uy-son-la
        2023-07-07 | Thành ủy Đà Nẵng họp. Theo Thành ủy, tiến độ chậm.
            body Thành ủy = Thành ủy Đà Nẵng #thanh-uy-da-nang
        2023-07-07 | Cục Hàng không Việt Nam kiểm tra. Cục yêu cầu khắc phục.
            body Cục = Cục Hàng không Việt Nam
        2023-07-07 | Học viện Chính trị quốc gia Hồ Chí Minh khai giảng. Học viện đón 200 học viên.
            body Học viện = Học viện Chính trị quốc gia Hồ Chí Minh
        2023-07-07 | Ủy ban Kiểm tra Trung ương kết luận. Ủy ban đề nghị thi hành kỷ luật.
            body Ủy ban = Ủy ban Kiểm tra Trung ương
        2023-07-07 | Toàn Đảng, toàn dân đoàn kết. Đảng lãnh đạo Nhà nước.
            body Đảng = Đảng Cộng sản Việt Nam #dang-cong-san-viet-nam
        ",
    );
}

#[test]
fn a_bare_noun_without_a_body_is_not_found() {
    check(
        "
        2023-07-07 | Vụ chưa có ý kiến.
            open body Vụ
        2023-07-07 | Theo Cục, tiến độ chậm.
            open body Cục
        2023-07-07 | Tỉnh ủy chưa kết luận.
            open body Tỉnh ủy
        2023-07-07 | Các ban, bộ, ngành, các tỉnh ủy, thành ủy và các cơ quan Trung ương thực hiện nghiêm.
            no body ban
            no body bộ
            no body tỉnh ủy
            no body thành ủy
        2023-07-07 | UBND các tỉnh, HĐND cấp huyện và công an các đơn vị, địa phương phối hợp.
            open body UBND các tỉnh
            open body HĐND cấp huyện
            no body công an
        2023-07-07 | Vụ án được đưa ra xét xử, viện phí tăng, phòng họp chật, tổ ấm vui, đội ngũ đông, ban hành sớm.
            no body
        2023-07-07 | Lãnh đạo tỉnh Nghệ An, thành phố Hà Nội và vùng Tây Nguyên ký kết.
            no body
            no role
        2023-07-07 | TỔ CHỨC HỘI NGHỊ, BAN HÀNH CHÍNH SÁCH, ĐOÀN KẾT TOÀN DÂN, PHÒNG CHỐNG LŨ LỤT
            no body
        2023-07-07 | Nhân chuyến thăm, Đoàn đã tìm hiểu mô hình trồng chè. Bệnh viện đóng cửa, Ủy ban chưa trả lời.
            no body
        ",
    );
}

#[test]
fn a_noun_that_begins_another_word_is_no_body() {
    check(
        "
        2023-07-07 | Bộ Công an họp báo. Bộ máy đã tinh gọn, Bộ đội về nước, Bộ trưởng đi vắng. Bộ phận một cửa làm thêm giờ.
            no body Bộ máy
            no body Bộ đội
            no body Bộ trưởng
            no body Bộ phận
        2023-07-07 | Hội Nông dân Việt Nam ra mắt sách. Hội nghị kết thúc. Hội viên vui. Hội đồng hương tặng quà. Hội sẽ in thêm.
            body Hội = Hội Nông dân Việt Nam
        2023-07-07 | Ban Kinh tế Trung ương mở lớp. Ban lãnh đạo khu phố cảm ơn. Ban liên lạc cựu học sinh tặng hoa.
            no body Ban lãnh đạo
            no body Ban liên lạc
        2023-07-07 | Hội Cựu chiến binh tỉnh Nghệ An tổng kết. Đại hội Cựu chiến binh tỉnh sẽ mở vào mùa thu.
            open body hội Cựu chiến binh tỉnh
        2023-07-07 | Các bị cáo vi phạm luật Phòng chống tham nhũng, Luật Thuế giá trị gia tăng và Luật Thanh tra.
            no body
        2023-07-07 | Đại sứ quán Việt Nam tại Lào mở cửa. Trụ sở Hội đồng giám đốc thẩm khóa.
            no role
        ",
    );
}

#[test]
fn a_local_body_takes_its_place_from_the_text() {
    check(
        "
        2023-07-07 | Tỉnh Hà Giang triển khai đề án. UBND tỉnh giao Sở Xây dựng chủ trì.
            body UBND tỉnh = Ủy ban nhân dân tỉnh Hà Giang #ubnd-tinh-ha-giang
            body Sở Xây dựng = Sở Xây dựng tỉnh Hà Giang #so-xay-dung-tinh-ha-giang
        2023-07-07 | Đại hội Đảng bộ tỉnh Quảng Ninh thành công. Thường trực Tỉnh ủy cảm ơn.
            body Thường trực Tỉnh ủy = Thường trực Tỉnh ủy Quảng Ninh
        2023-07-07 | UBND tỉnh Quảng Ninh và UBND tỉnh Hải Dương ký kết. HĐND tỉnh Hải Dương giám sát.
            body UBND tỉnh Quảng Ninh = Ủy ban nhân dân tỉnh Quảng Ninh #ubnd-tinh-quang-ninh
            body UBND tỉnh Hải Dương = Ủy ban nhân dân tỉnh Hải Dương #ubnd-tinh-hai-duong
            body HĐND tỉnh Hải Dương = Hội đồng nhân dân tỉnh Hải Dương #hdnd-tinh-hai-duong
        2023-07-07 | Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Vĩnh Phúc Hoàng Thị Thúy Lan phát biểu.
            body Tỉnh ủy = Tỉnh ủy Vĩnh Phúc #tinh-uy-vinh-phuc
        2023-07-07 | Huyện ủy Đông Anh, UBND huyện Đông Anh và UBND xã Cổ Loa phối hợp.
            body Huyện ủy Đông Anh = Huyện ủy Đông Anh #huyen-uy-dong-anh
            body UBND huyện Đông Anh = Ủy ban nhân dân huyện Đông Anh #ubnd-huyen-dong-anh
            body UBND xã Cổ Loa = Ủy ban nhân dân xã Cổ Loa #ubnd-xa-co-loa
        2023-07-07 | Công an TP Hồ Chí Minh và Công an tỉnh Bắc Giang phối hợp.
            body Công an TP Hồ Chí Minh = Công an thành phố Hồ Chí Minh
            body Công an tỉnh Bắc Giang = Công an tỉnh Bắc Giang
        2023-07-07 | Công việc nội bộ do UBND tỉnh quyết định.
            open body UBND tỉnh
        2023-07-07 | Ban Chấp hành, Ban Thường vụ Tỉnh ủy Sơn La kiểm điểm.
            body Ban Chấp hành = Ban Chấp hành Đảng bộ tỉnh Sơn La
            body Ban Thường vụ Tỉnh ủy Sơn La = Ban Thường vụ Tỉnh ủy Sơn La
        2023-07-07 | Ban Tổ chức Tỉnh ủy Nghệ An và Ban Tổ chức Trung ương thống nhất.
            body Ban Tổ chức Tỉnh ủy Nghệ An = Ban Tổ chức Tỉnh ủy Nghệ An #ban-to-chuc-tinh-uy-nghe-an
            body Ban Tổ chức Trung ương = Ban Tổ chức Trung ương #ban-to-chuc-trung-uong
        ",
    );
}

#[test]
fn a_unit_that_many_have_is_that_of_the_body_behind() {
    check(
        "
        2025-08-15 | Vụ trưởng Vụ Tổ chức cán bộ (Bộ Nội vụ) trình bày; Vụ Pháp chế, Bộ Y tế góp ý.
            body Vụ Tổ chức cán bộ = Vụ Tổ chức cán bộ #bo-noi-vu-vu-to-chuc-can-bo
            body Vụ Pháp chế = Vụ Pháp chế #bo-y-te-vu-phap-che
        2025-08-15 | Vụ Tổ chức cán bộ thuộc Bộ Nội vụ báo cáo. Sau đó Vụ Pháp chế cũng báo cáo.
            body Vụ Tổ chức cán bộ = Vụ Tổ chức cán bộ #bo-noi-vu-vu-to-chuc-can-bo
            body Vụ Pháp chế = Vụ Pháp chế #?
        2025-08-15 | Vụ trưởng Vụ Pháp chế, Bộ Y tế Lê Văn Nam dự. Ông Đỗ Minh Hoàng, Vụ trưởng thuộc Bộ Ngoại giao, cũng dự.
            role Vụ trưởng Vụ Pháp chế = Vụ trưởng @ Vụ Pháp chế < Lê Văn Nam
            role Vụ trưởng = Vụ trưởng < Đỗ Minh Hoàng
        ",
    );
}

#[test]
fn units_have_their_parent_by_comma_or_cua() {
    check(
        "
        2023-07-07 | Vụ Kinh tế vùng và Địa phương, Ban Kinh tế Trung ương tổ chức tọa đàm.
            body Vụ Kinh tế vùng và Địa phương = Vụ Kinh tế vùng và Địa phương / Ban Kinh tế Trung ương
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương
        2023-07-07 | Vụ Pháp chế của Bộ Y tế góp ý.
            body Vụ Pháp chế = Vụ Pháp chế / Bộ Y tế
            body Bộ Y tế = Bộ Y tế
        2023-07-07 | Cục Đường bộ Việt Nam thuộc Bộ Giao thông vận tải đã kiểm tra.
            body Cục Đường bộ Việt Nam = Cục Đường bộ Việt Nam / Bộ Giao thông vận tải
        2023-07-07 | Bộ Tài chính, Bộ Y tế, Ban Kinh tế Trung ương phối hợp.
            body Bộ Tài chính = Bộ Tài chính
            body Bộ Y tế = Bộ Y tế
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương
        2023-07-07 | Phó Vụ trưởng Vụ Kinh tế địa phương và lãnh thổ, Bộ Kế hoạch và Đầu tư Nguyễn Văn Khôi dự.
            role Phó Vụ trưởng Vụ Kinh tế địa phương và lãnh thổ = Phó Vụ trưởng @ Vụ Kinh tế địa phương và lãnh thổ < Nguyễn Văn Khôi
            body Vụ Kinh tế địa phương và lãnh thổ = Vụ Kinh tế địa phương và lãnh thổ / Bộ Kế hoạch và Đầu tư
        ",
    );
}

#[test]
fn a_body_is_the_one_of_the_day() {
    check(
        "
        2006-03-01 | Ban Kinh tế Trung ương khảo sát.
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong-truoc-2007
        2023-03-01 | Ban Kinh tế Trung ương khảo sát.
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong > ban-chinh-sach-chien-luoc-trung-uong
        2025-06-01 | Ban Kinh tế Trung ương trước đây đã khảo sát.
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #ban-kinh-te-trung-uong > ban-chinh-sach-chien-luoc-trung-uong
        2023-03-01 | Ban Tuyên giáo Trung ương hướng dẫn.
            body Ban Tuyên giáo Trung ương = Ban Tuyên giáo Trung ương #ban-tuyen-giao-trung-uong
        2026-08-01 | Ban Tuyên giáo Trung ương hướng dẫn.
            body Ban Tuyên giáo Trung ương = Ban Tuyên giáo Trung ương #ban-tuyen-giao-trung-uong-2026
        2025-01-10 | Bộ Kế hoạch và Đầu tư công bố số liệu.
            body Bộ Kế hoạch và Đầu tư = Bộ Kế hoạch và Đầu tư #bo-ke-hoach-va-dau-tu > bo-tai-chinh
        ---------- | Ban Kinh tế Trung ương khảo sát.
            body Ban Kinh tế Trung ương = Ban Kinh tế Trung ương #?
        2025-09-01 | Tỉnh ủy Hà Giang trước đây và Tỉnh ủy Tuyên Quang nay là một.
            body Tỉnh ủy Hà Giang = Tỉnh ủy Hà Giang #tinh-uy-ha-giang
            body Tỉnh ủy Tuyên Quang = Tỉnh ủy Tuyên Quang #tinh-uy-tuyen-quang
        ",
    );
}

#[test]
fn a_place_behind_a_title_says_which_body_it_has() {
    check(
        "
        2022-07-07 | Bí thư TP.HCM làm việc với quận 1. Bí thư Hà Nội và Bí thư Thanh Hóa cùng dự.
            role Bí thư TP.HCM = Bí thư @ Thành ủy Thành phố Hồ Chí Minh < Nguyễn Văn Nên (tenure)
            role Bí thư Hà Nội = Bí thư @ Thành ủy Hà Nội < Đinh Tiến Dũng (tenure)
            role Bí thư Thanh Hóa = Bí thư @ Tỉnh ủy Thanh Hóa < Đỗ Trọng Hưng (tenure)
        2022-07-07 | Thủ tướng gửi điện cho Chủ tịch Ủy ban nhân dân các tỉnh và Bộ trưởng các bộ.
            no role Chủ tịch
            no role Bộ trưởng
        2022-07-07 | Thông tấn xã Việt Nam mở đại hội. Ban Chấp hành ra mắt.
            body Thông tấn xã Việt Nam = Thông tấn xã Việt Nam #thong-tan-xa-viet-nam
            body Ban Chấp hành = Ban Chấp hành
        ",
    );
}

#[test]
fn a_comma_gives_an_office_only_where_no_other_name_has_it() {
    check(
        "
        2017-06-10 | Về trường hợp Trịnh Xuân Thanh, Tổng Bí thư nhấn mạnh phải xử nghiêm. Tổng Bí thư Nguyễn Phú Trọng nói thêm.
            role Tổng Bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Nguyễn Phú Trọng
        2017-06-10 | Ông Trần Đại Quang, Chủ tịch nước, nguyên là Bộ trưởng Công an. Bộ trưởng Ngoại giao Phạm Bình Minh cùng đi.
            role Chủ tịch nước = Chủ tịch nước < Trần Đại Quang
            role Bộ trưởng Công an = former Bộ trưởng @ Bộ Công an < Trần Đại Quang
        ",
    );
}

#[test]
fn titles_of_one_place_share_it() {
    check(
        "
        2026-05-09 | Bí thư, Chủ tịch Hà Nội kiểm tra tuyến metro. Ông Trần Thị Mới-Trưởng phòng Tài chính huyện Thủy Nguyên cùng đi.
            role Bí thư = Bí thư @ Thành ủy Hà Nội < Trần Đức Thắng (tenure)
            role Chủ tịch Hà Nội = Chủ tịch @ Ủy ban nhân dân thành phố Hà Nội < Vũ Đại Thắng (tenure)
        2024-11-25 | Ban Thường vụ Đảng ủy ra mắt. Quê ông ở xã Quảng Phương.
            open body Ban Thường vụ Đảng ủy
        2024-04-21 | Viện Kiểm sát nhân dân tối cao phê chuẩn. Ông Nguyễn Văn Thạo, Giám đốc Nhà máy đạm, bị bắt.
            role Giám đốc = Giám đốc < Nguyễn Văn Thạo
        ---------- | Bộ trưởng Bộ Tài nguyên và Môi trường Trần Hồng Hà cho biết nguyên nhân sạt lở.
            person Trần Hồng Hà = Trần Hồng Hà #tran-hong-ha-1963
        2025-07-16 | Tổng cục Hậu cần - Kỹ thuật báo cáo Bộ Quốc phòng.
            body Tổng cục Hậu cần - Kỹ thuật = Tổng cục Hậu cần - Kỹ thuật #tong-cuc-hau-can-ky-thuat
        ",
    );
}

#[test]
fn a_congress_is_the_one_of_the_party_where_no_other_body_holds_it() {
    check(
        "
        2024-07-07 | Đại hội XI của Đảng bộ Thành phố Hồ Chí Minh, Đại hội XII Công đoàn Việt Nam và Đại hội XIII của Đảng.
            no body Đại hội XI
            no body Đại hội XII
            body Đại hội XIII = Đại hội Đảng toàn quốc lần thứ XIII #dai-hoi-13
        ",
    );
}

#[test]
fn who_held_an_office_is_not_who_holds_it() {
    check(
        "
        2024-09-10 | Bộ trưởng Bộ Công an Lương Tam Quang tiếp đoàn. Nguyên Bộ trưởng cũng đến. Ảnh các cố Bộ trưởng treo trong sảnh.
            role Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Lương Tam Quang
            role Bộ trưởng = former Bộ trưởng @ Bộ Công an
        ",
    );
}

#[test]
fn holders_come_from_lists_captions_and_chains() {
    check(
        "
        2023-07-07 | Dự buổi lễ có các đồng chí: Lê Minh Hưng, Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng; Phan Văn Giang, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng.
            role Bí thư Trung ương Đảng = Bí thư @ Ban Bí thư < Lê Minh Hưng
            role Chánh Văn phòng Trung ương Đảng = Chánh Văn phòng @ Văn phòng Trung ương Đảng < Lê Minh Hưng
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị < Phan Văn Giang
            role Bộ trưởng Bộ Quốc phòng = Bộ trưởng @ Bộ Quốc phòng < Phan Văn Giang
        2023-07-07 | Bí thư Tỉnh ủy Nghệ An Thái Thanh Quý, Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung dâng hương.
            role Bí thư Tỉnh ủy Nghệ An = Bí thư @ Tỉnh ủy Nghệ An < Thái Thanh Quý
            role Chủ tịch UBND tỉnh Nghệ An = Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An < Nguyễn Đức Trung
        2023-07-07 | Thủ tướng Phạm Minh Chính và Chủ tịch Quốc hội Vương Đình Huệ tại lễ bế mạc
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính
            role Chủ tịch Quốc hội = Chủ tịch @ Quốc hội < Vương Đình Huệ
        2023-07-07 | Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Vĩnh Phúc Lê Duy Thành kiểm tra đê.
            role Phó Bí thư Tỉnh ủy = Phó Bí thư @ Tỉnh ủy Vĩnh Phúc < Lê Duy Thành
            role Chủ tịch UBND tỉnh Vĩnh Phúc = Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc < Lê Duy Thành
        2023-07-07 | Ông Lê Tiến Châu, Bí thư Thành ủy Hải Phòng, tiếp ông Nguyễn Văn Nên, Bí thư Thành ủy TP Hồ Chí Minh.
            role Bí thư Thành ủy Hải Phòng = Bí thư @ Thành ủy Hải Phòng < Lê Tiến Châu
            role Bí thư Thành ủy TP Hồ Chí Minh = Bí thư @ Thành ủy Thành phố Hồ Chí Minh < Nguyễn Văn Nên
        2023-07-07 | Thủ tướng giao Bộ trưởng Bộ Tài chính báo cáo. Ông Lê Văn Nam, một nông dân, rất vui.
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
            role Bộ trưởng Bộ Tài chính = Bộ trưởng @ Bộ Tài chính < Hồ Đức Phớc (tenure)
            holds Lê Văn Nam = nothing
        2023-07-07 | Đoàn đại biểu Quốc hội tỉnh Nghệ An do ông Thái Thanh Quý làm Trưởng đoàn tiếp xúc cử tri.
            role Trưởng đoàn = Trưởng đoàn @ Đoàn đại biểu Quốc hội tỉnh Nghệ An < Thái Thanh Quý
        2023-07-07 | Phát biểu tại đây, Bộ trưởng Hồ Đức Phớc cho biết ngân sách vượt thu.
            role Bộ trưởng = Bộ trưởng @ Bộ Tài chính < Hồ Đức Phớc
        2023-07-07 | Chủ tịch UBND thành phố Thủ Đức Hoàng Tùng và Chủ tịch UBND quận 1 Lê Văn Nam dự.
            role Chủ tịch UBND thành phố Thủ Đức = Chủ tịch @ Ủy ban nhân dân thành phố Thủ Đức < Hoàng Tùng
            role Chủ tịch UBND quận 1 = Chủ tịch @ Ủy ban nhân dân quận 1 < Lê Văn Nam
        2023-07-07 | Trong vai trò Trưởng Ban Chỉ đạo, Phó Thủ tướng Trần Lưu Quang kết luận.
            role Phó Thủ tướng = Phó Thủ tướng @ Chính phủ < Trần Lưu Quang
        2023-07-07 | Được sự ủy quyền của Thủ tướng, Bộ trưởng Bộ Y tế Đào Hồng Lan ký.
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
            role Bộ trưởng Bộ Y tế = Bộ trưởng @ Bộ Y tế < Đào Hồng Lan
        2024-07-04 | Nguyên Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Vĩnh Phúc Lê Duy Thành bị khởi tố.
            role Phó Bí thư Tỉnh ủy = former Phó Bí thư @ Tỉnh ủy Vĩnh Phúc < Lê Duy Thành
            role Chủ tịch UBND tỉnh Vĩnh Phúc = former Chủ tịch @ Ủy ban nhân dân tỉnh Vĩnh Phúc < Lê Duy Thành
        ",
    );
}

#[test]
fn foreign_officials_hold_no_office_here() {
    check(
        "
        2023-07-07 | Bộ trưởng Ngoại giao Trung Quốc Vương Nghị hội đàm với Bộ trưởng Ngoại giao Bùi Thanh Sơn.
            no role Bộ trưởng Ngoại giao
            person Vương Nghị = Vương Nghị
            role Bộ trưởng Ngoại giao = Bộ trưởng @ Bộ Ngoại giao < Bùi Thanh Sơn
        2023-07-07 | Thủ tướng Lào Sonexay Siphandone hội đàm với Thủ tướng Phạm Minh Chính.
            no role Thủ tướng
            person Sonexay Siphandone = Sonexay Siphandone
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính
        2023-07-07 | Tổng thống Hàn Quốc Yoon Suk Yeol thăm Hà Nội.
            no role
            person Yoon Suk Yeol = Yoon Suk Yeol
        2023-07-07 | Chủ tịch Quốc hội Lào Saysomphone Phomvihane gửi điện.
            no role
            holds Saysomphone Phomvihane = nothing
        2023-07-07 | Bộ trưởng Bộ Quốc phòng Lào thăm Việt Nam.
            open role Bộ trưởng Bộ Quốc phòng
        2016-11-27 | Ông là nguyên Bí thư thứ nhất Ban Chấp hành Trung ương Đảng Cộng sản Cuba, Hội đồng Bộ trưởng nước Cộng hòa Cuba chia buồn.
            no role
            no body
        2016-11-27 | Bộ trưởng, Thủ trưởng các cơ quan và Ủy ban Thường vụ Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam gửi điện.
            no role
            body Ủy ban Thường vụ Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam = Ủy ban Thường vụ Quốc hội
        2023-07-07 | Đoàn do đồng chí Lưu Chấn Dân, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng Trung Quốc, dẫn đầu.
            no role
            no body
        2023-07-07 | Chủ tịch Hội đồng Nhà nước Cuba Miguel Díaz-Canel cảm ơn Việt Nam.
            no role
            no body
        ",
    );
}

#[test]
fn who_is_told_of_without_a_name_holds_no_office_of_today() {
    check(
        "
        2025-08-15 | Từ năm 2016, ông là Phó Bí thư Tỉnh ủy, rồi Bí thư Tỉnh ủy Đồng Tháp.
            role Phó Bí thư Tỉnh ủy = Phó Bí thư @ Tỉnh ủy Đồng Tháp
            role Bí thư Tỉnh ủy Đồng Tháp = Bí thư @ Tỉnh ủy Đồng Tháp
        2025-08-15 | Năm 2010, ông được bầu làm Phó Chủ tịch UBND tỉnh, sau đó là Chủ tịch UBND tỉnh Nghệ An.
            role Chủ tịch UBND tỉnh Nghệ An = Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An
        2025-08-15 | Từ 2011-2015: Phó Chủ tịch UBND tỉnh, Chủ tịch UBND tỉnh Nghệ An
            role Chủ tịch UBND tỉnh Nghệ An = Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An
        2025-08-15 | Năm 1991, là Bộ trưởng Bộ Nội vụ. Trước khi nghỉ hưu, ông là Bộ trưởng Bộ Công Thương.
            role Bộ trưởng Bộ Nội vụ = Bộ trưởng @ Bộ Nội vụ
            role Bộ trưởng Bộ Công Thương = Bộ trưởng @ Bộ Công Thương
        2025-08-15 | Đồng chí Trần Văn Rón, sinh năm 1961. Từ 2015 đến 2020: Bí thư Tỉnh ủy Vĩnh Long.
            role Bí thư Tỉnh ủy Vĩnh Long = Bí thư @ Tỉnh ủy Vĩnh Long < Trần Văn Rón !
        2025-08-15 | Bà lần lượt giữ các chức vụ Giám đốc Sở Y tế, Chủ tịch UBND tỉnh Bắc Ninh.
            role Chủ tịch UBND tỉnh Bắc Ninh = Chủ tịch @ Ủy ban nhân dân tỉnh Bắc Ninh
        2025-08-15 | Năm 2019, ông trở thành Bí thư Tỉnh ủy Quảng Ninh. Chủ tịch UBND tỉnh Nghệ An đã trả lời.
            role Bí thư Tỉnh ủy Quảng Ninh = Bí thư @ Tỉnh ủy Quảng Ninh
            role Chủ tịch UBND tỉnh Nghệ An = Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An < Lê Hồng Vinh (tenure)
        2025-08-15 | Ông Lê Văn Nam về hưu. Năm 2017, ông trở thành Chánh Văn phòng Tỉnh ủy Nghệ An.
            role Chánh Văn phòng Tỉnh ủy Nghệ An = Chánh Văn phòng @ Văn phòng Tỉnh ủy Nghệ An < Lê Văn Nam
        2025-08-15 | Ông từng làm thư ký của Bộ trưởng Bộ Tài chính; trợ lý Bí thư Thành ủy Hà Nội.
            role Bộ trưởng Bộ Tài chính = Bộ trưởng @ Bộ Tài chính
            role Bí thư Thành ủy Hà Nội = Bí thư @ Thành ủy Hà Nội
        ",
    );
}

#[test]
fn who_never_held_an_office_of_which_all_holders_are_known_holds_it_elsewhere() {
    check(
        "
        2025-08-15 | Tổng Bí thư Tập Cận Bình thăm Việt Nam. Chủ tịch Tập Cận Bình gặp Chủ tịch nước Lương Cường.
            no role Tổng Bí thư
            role Chủ tịch nước = Chủ tịch nước < Lương Cường
            holds Tập Cận Bình = nothing
        2025-08-15 | Ông tiếp đồng chí Thái Kỳ, Ủy viên Thường vụ Bộ Chính trị, Bí thư Ban Bí thư, Chánh Văn phòng Trung ương.
            no role
            no body
        2025-08-15 | Ủy viên Bộ Chính trị, Bộ trưởng Ngoại giao Vương Nghị đến Hà Nội.
            no role
        2025-08-15 | Thủ tướng Narendra Modi dự hội nghị, Thủ tướng Modi phát biểu.
            no role
        2025-08-15 | Tiếp Chủ tịch QH Pany Yathotou, Tổng Bí thư Tô Lâm cảm ơn.
            no person QH Pany Yathotou
            role Tổng Bí thư = Tổng Bí thư @ Ban Chấp hành Trung ương Đảng < Tô Lâm
        2017-05-10 | Bộ trưởng Quốc phòng Ngô Xuân Lich và Thủ tướng Nguyen Xuan Phuc cùng dự.
            role Bộ trưởng Quốc phòng = Bộ trưởng @ Bộ Quốc phòng < Ngô Xuân Lich !
        2015-09-02 | Bộ trưởng Bộ Quốc phòng Phan Anh và Bộ trưởng Bộ Ngoại giao Hoàng Minh Giám của những ngày đầu.
            person Phan Anh = Phan Anh #phan-anh
            person Hoàng Minh Giám = Hoàng Minh Giám #hoang-minh-giam
        ",
    );
}

#[test]
fn a_shorter_name_is_the_body_in_view_that_goes_on() {
    check(
        "
        2016-08-15 | Sở Tài nguyên và Môi trường tỉnh Cà Mau đã kiểm tra, Sở Xây dựng tỉnh Cà Mau chờ. Sở Tài nguyên sẽ xử lý.
            body Sở Tài nguyên = Sở Tài nguyên và Môi trường tỉnh Cà Mau
        2016-08-15 | Ban Tuyên giáo Tỉnh ủy Bến Tre họp. Ban tuyên giáo đề nghị các huyện thực hiện.
            body Ban tuyên giáo = Ban Tuyên giáo Tỉnh ủy Bến Tre
        2017-08-15 | Ban Chấp hành Trung ương Đoàn họp tại Thành phố Hồ Chí Minh. Các đại biểu góp ý với Ban Chấp hành.
            body Ban Chấp hành = Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh #trung-uong-doan
        2023-08-15 | UBND tỉnh Hà Giang mời Chủ tịch Ủy ban MTTQ Việt Nam Đỗ Văn Chiến dự.
            body Ủy ban MTTQ Việt Nam = Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam #uy-ban-trung-uong-mttq
            person Đỗ Văn Chiến = Đỗ Văn Chiến #do-van-chien
        2023-08-15 | Ủy ban MTTQ Việt Nam tỉnh Hà Giang họp. Ủy ban MTTQ Việt Nam báo cáo.
            body Ủy ban MTTQ Việt Nam = Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Giang
        ",
    );
}

#[test]
fn an_ambassador_and_the_head_of_a_district_hold_what_stands_before_their_name() {
    check(
        "
        2023-08-15 | Dự lễ có ông Hà Minh Hải, Đại sứ Việt Nam tại Campuchia Nguyễn Huy Tăng.
            role Đại sứ = Đại sứ < Nguyễn Huy Tăng
            holds Hà Minh Hải = nothing
        2015-08-15 | Huyện ủy Phú Quốc họp. Phó Chủ tịch UBND huyện Đỗ Tố cho biết.
            role Phó Chủ tịch UBND huyện = Phó Chủ tịch @ Ủy ban nhân dân huyện Phú Quốc < Đỗ Tố
        2015-08-15 | Dự có Chủ tịch UBND huyện Đoan Hùng và Chủ tịch UBND quận Bình Thạnh Nguyễn Thị Bé.
            role Chủ tịch UBND huyện Đoan Hùng = Chủ tịch @ Ủy ban nhân dân huyện Đoan Hùng
            role Chủ tịch UBND quận Bình Thạnh = Chủ tịch @ Ủy ban nhân dân quận Bình Thạnh < Nguyễn Thị Bé
        2015-08-15 | Chủ tịch UBND huyện Trần Đề trả lời.
            body UBND huyện Trần Đề = Ủy ban nhân dân huyện Trần Đề
        ",
    );
}

#[test]
fn an_office_in_a_sentence_of_an_earlier_year_is_its_holders_of_then() {
    check(
        "
        2025-08-15 | Năm 2019, Thủ tướng Chính phủ ban hành chương trình. Thủ tướng Phạm Minh Chính yêu cầu tổng kết.
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ < Nguyễn Xuân Phúc (tenure)
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính
        2025-08-15 | Ngày 12/5/2018, Bí thư Thành ủy Hà Nội đã kiểm tra dự án.
            role Bí thư Thành ủy Hà Nội = Bí thư @ Thành ủy Hà Nội < Hoàng Trung Hải (tenure)
        2025-08-15 | Theo quyết định của Thủ tướng Chính phủ năm 2018, dự án đã khởi công.
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ < Nguyễn Xuân Phúc (tenure)
        2025-08-15 | Năm 2021, Thủ tướng đã giao các bộ thực hiện.
            role Thủ tướng = Thủ tướng @ Chính phủ
        2025-08-15 | Giữa năm 1992, ông là thư ký Chủ tịch UBND TP Hồ Chí Minh.
            role Chủ tịch UBND TP Hồ Chí Minh = Chủ tịch @ Ủy ban nhân dân thành phố Hồ Chí Minh < Trương Tấn Sang (tenure)
        2025-08-15 | Năm 2019, nguyên Bộ trưởng Bộ Thông tin và Truyền thông bị khởi tố. Hiện nay Thủ tướng yêu cầu thu hồi.
            role Bộ trưởng Bộ Thông tin và Truyền thông = former Bộ trưởng @ Bộ Thông tin và Truyền thông
            role Thủ tướng = Thủ tướng @ Chính phủ < Phạm Minh Chính (tenure)
        ",
    );
}

#[test]
fn what_is_named_abroad_is_none_of_this_country() {
    check(
        "
        2023-08-15 | Dự hội đàm có Somdy Douangdy, Phó Thủ tướng, Bộ trưởng Bộ Tài chính; Khemmani Pholsena, Bộ trưởng Bộ Công Thương; Bounchanh Sinthavong, Bộ trưởng Bộ Công chính và Vận tải.
            no role
        2023-08-15 | Theo Financial Times, Bộ trưởng Bộ Công Thương đã trả lời.
            role Bộ trưởng Bộ Công Thương = Bộ trưởng @ Bộ Công Thương < Nguyễn Hồng Diên (tenure)
        2022-03-15 | Bà H'Yim Kđoh, Phó Chủ tịch UBND tỉnh Đắk Lắk, cùng dự.
            role Phó Chủ tịch UBND tỉnh Đắk Lắk = Phó Chủ tịch @ Ủy ban nhân dân tỉnh Đắk Lắk < H'Yim Kđoh
        2014-03-15 | Ông Ksor Phước, Chủ tịch Hội đồng Dân tộc, cùng dự.
            role Chủ tịch Hội đồng Dân tộc = Chủ tịch @ Hội đồng Dân tộc của Quốc hội < Ksor Phước
        2023-08-15 | Chủ tịch nước tiếp Ủy viên Bộ Chính trị, Chủ tịch Quốc hội Lào Pany Yathotou.
            no body
            no role Ủy viên Bộ Chính trị
            no role Chủ tịch Quốc hội
        2015-08-15 | Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba tiếp đoàn.
            no role
            no body
        2015-08-15 | Ông Hồ Xuân Hoa, Bí thư Tỉnh ủy Quảng Đông, từng là Phó Bí thư Thành ủy Bắc Kinh. Chủ tịch tỉnh Vân Nam cùng dự.
            no role
            no body
        2024-08-15 | Ủy viên Ủy ban Thường vụ Bộ Chính trị Đảng Cộng sản Trung Quốc Vương Hỗ Ninh phát biểu.
            no role
            no body
        2024-08-15 | Ông Vương Hỗ Ninh, Ủy viên Bộ Chính trị Đảng Cộng sản Trung Quốc, phát biểu.
            no role
            no body
        2024-08-15 | Chiều nay, Đại sứ đặc mệnh toàn quyền Pháp chào từ biệt.
            no role
        2025-01-20 | Chủ tịch Quốc hội Hàn Quốc Woo Won-shik đã tiếp Chủ tịch Quốc hội Trần Thanh Mẫn. Ông Woo Won-shik cảm ơn.
            person Woo Won-shik = Woo Won-shik
            role Chủ tịch Quốc hội = Chủ tịch @ Quốc hội < Trần Thanh Mẫn
            person Woo Won-shik = Woo Won-shik
            holds Woo Won-shik = nothing
        2023-08-15 | Đài Truyền hình quốc gia Lào đưa tin.
            no body
        2017-02-07 | Bộ Ngoại giao chuẩn bị kỳ họp Ủy ban liên Chính phủ Việt Nam - Lào.
            body Bộ Ngoại giao = Bộ Ngoại giao
            no body Chính phủ
        2016-11-27 | Bộ Ngoại giao gửi điện tới Hội đồng Nhà nước, Chính phủ và Quốc hội Chính quyền nhân dân nước Cộng hòa Cuba.
            body Bộ Ngoại giao = Bộ Ngoại giao
            no body Hội đồng Nhà nước
            no body Chính phủ
            no body Quốc hội
        ",
    );
}

#[test]
fn a_name_behind_a_comma_holds_the_office_that_opens_the_clause() {
    check(
        "
        2025-05-20 | Chiều 19-5, Chủ tịch UBND tỉnh Nghệ An, Lê Hồng Vinh chủ trì phiên họp.
            role Chủ tịch UBND tỉnh Nghệ An = Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An < Lê Hồng Vinh
        2015-04-24 | Ngày 8/4, Chủ tịch thành phố Huế, ông Nguyễn Văn Thành ký quyết định mới.
            role Chủ tịch thành phố Huế = Chủ tịch @ Ủy ban nhân dân thành phố Huế < Nguyễn Văn Thành
        2025-05-20 | Theo Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Bảy xin thôi việc.
            role Chủ tịch UBND tỉnh Nghệ An = Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An < Lê Hồng Vinh (tenure)
            holds Trần Văn Bảy = nothing
        2024-09-20 | Trao đổi với Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Bảy nói đã nộp đơn.
            holds Trần Văn Bảy = nothing
        2024-09-20 | Chủ tịch UBND tỉnh Nghệ An, Trần Văn Bảy và các sở cùng dự.
            holds Trần Văn Bảy = nothing
        ",
    );
}

#[test]
fn a_title_that_no_table_has_is_no_break() {
    check(
        "
        2006-05-10 | Ông Lê Văn Bảy, nguyên UVTV, Phó Chủ tịch UBND tỉnh Bắc Giang, nhận kỷ luật.
            role Phó Chủ tịch UBND tỉnh Bắc Giang = Phó Chủ tịch @ Ủy ban nhân dân tỉnh Bắc Giang < Lê Văn Bảy
        2025-02-03 | Ông Vũ Hồng Văn đã được Ban Chấp hành Trung ương bầu vào Ủy viên Ủy ban Kiểm tra Trung ương.
            role Ủy viên Ủy ban Kiểm tra Trung ương = Ủy viên @ Ủy ban Kiểm tra Trung ương < Vũ Hồng Văn
        2016-06-20 | Ông Lê Ngọc Trữ trúng cử Ủy viên UBND thành phố Hải Phòng.
            role Ủy viên UBND thành phố Hải Phòng = Ủy viên @ Ủy ban nhân dân thành phố Hải Phòng < Lê Ngọc Trữ
        ",
    );
}

#[test]
fn a_place_of_no_known_level_is_no_other_one() {
    check(
        "
        2024-09-20 | UBND tỉnh Nghệ An họp bàn. UBND Thanh Chương báo cáo, Công an Thanh Chương bổ sung.
            body UBND tỉnh Nghệ An = Ủy ban nhân dân tỉnh Nghệ An #ubnd-tinh-nghe-an
            open body UBND Thanh Chương
            open body Công an Thanh Chương
        2024-09-20 | UBND huyện Thanh Chương họp bàn. Công an Thanh Chương bổ sung.
            body Công an Thanh Chương = Công an huyện Thanh Chương #cong-an-huyen-thanh-chuong
        ",
    );
}

#[test]
fn a_committee_is_that_of_the_association_where_no_party_committee_is_named() {
    check(
        "
        2017-05-23 | Tại Hà Nội, Hội Hữu nghị Việt Nam - Cuba ra mắt. Bà Trương Thị Mai sẽ cùng Ban Thường vụ, Ban Chấp hành lo việc chung.
            body Ban Thường vụ = Ban Thường vụ Hội Hữu nghị Việt Nam - Cuba
            body Ban Chấp hành = Ban Chấp hành Hội Hữu nghị Việt Nam - Cuba
        2017-05-23 | Bà Trương Thị Mai cảm ơn Ban Thường vụ và Ban Chấp hành Hội Hữu nghị Việt Nam - Cuba.
            body Ban Thường vụ = Ban Thường vụ Hội Hữu nghị Việt Nam - Cuba
        2017-05-23 | Thành ủy Hà Nội mời Hội Hữu nghị Việt Nam - Cuba. Ban Thường vụ đã nghe báo cáo.
            body Ban Thường vụ = Ban Thường vụ Thành ủy Hà Nội
        ",
    );
}

#[test]
fn steering_committees_have_numbers_and_titles_their_capital() {
    check(
        "
        2024-09-20 | Ban Chỉ đạo 389 tỉnh Lạng Sơn và Ban Chỉ đạo 138 Bộ Công an phối hợp; Ban Chỉ đạo 35 Trung ương chủ trì.
            body Ban Chỉ đạo 389 tỉnh Lạng Sơn = Ban Chỉ đạo 389 tỉnh Lạng Sơn
            body Ban Chỉ đạo 138 Bộ Công an = Ban Chỉ đạo 138 Bộ Công an
        2024-09-20 | Thủ tướng Phạm Minh Chính, Trưởng ban Chỉ đạo của Chính phủ, chủ trì phiên họp.
            role Trưởng ban Chỉ đạo = Trưởng Ban @ Ban Chỉ đạo < Phạm Minh Chính
            body ban Chỉ đạo = Ban Chỉ đạo
        2024-09-20 | Thành phố lập Ban Nghiên cứu phát triển TP.HCM.
            body Ban Nghiên cứu phát triển TP.HCM = Ban Nghiên cứu phát triển thành phố Hồ Chí Minh
        2024-09-20 | Bí thư Đảng ủy Trường Đại học Sư phạm Hà Nội Nguyễn Văn Minh phát biểu. Đảng ủy Trường Đại học Vinh báo cáo.
            role Bí thư Đảng ủy Trường Đại học Sư phạm Hà Nội = Bí thư @ Đảng ủy Trường Đại học Sư phạm Hà Nội < Nguyễn Văn Minh
            body Đảng ủy Trường Đại học Vinh = Đảng ủy Trường Đại học Vinh
        2017-05-08 | Ủy ban Kiểm tra Trung ương xem xét Đảng ủy Tập đoàn Dầu khí quốc gia Việt Nam và Đảng ủy Ngân hàng Nhà nước.
            body Đảng ủy Tập đoàn Dầu khí quốc gia Việt Nam = Đảng ủy Tập đoàn Dầu khí quốc gia Việt Nam
            body Đảng ủy Ngân hàng Nhà nước = Đảng ủy Ngân hàng Nhà nước Việt Nam
        2017-10-30 | Ông Trần Xuân Thuỷ, Chủ tịch và ông Nguyễn Yên Hiền, Phó Chủ tịch UBND thành phố Yên Bái, bị khiển trách.
            role Chủ tịch = Chủ tịch @ Ủy ban nhân dân thành phố Yên Bái < Trần Xuân Thuỷ
            role Phó Chủ tịch UBND thành phố Yên Bái = Phó Chủ tịch @ Ủy ban nhân dân thành phố Yên Bái < Nguyễn Yên Hiền
        ",
    );
}

#[test]
fn a_sentence_that_says_first_where_it_is_speaks_of_that_place() {
    check(
        "
        2017-02-10 | UBND thành phố Hà Nội xem xét bỏ loa phường. Tại Đà Nẵng, UBND thành phố và Sở Y tế thành phố muốn giữ. Sau đó UBND thành phố sẽ báo cáo.
            body UBND thành phố Hà Nội = Ủy ban nhân dân thành phố Hà Nội
            body UBND thành phố = Ủy ban nhân dân thành phố Đà Nẵng
            body Sở Y tế thành phố = Sở Y tế thành phố Đà Nẵng
        2017-02-10 | UBND tỉnh Nghệ An họp. Tại Đà Nẵng, UBND tỉnh ký kết hợp tác.
            body UBND tỉnh = Ủy ban nhân dân tỉnh Nghệ An
        ",
    );
}

#[test]
fn an_association_is_that_of_the_place_named_before() {
    check(
        "
        2019-09-28 | Hội Cựu chiến binh tỉnh Sơn La mở đại hội. Hội Cựu chiến binh đã góp hàng vạn ngày công.
            body Hội Cựu chiến binh = Hội Cựu chiến binh tỉnh Sơn La
        2019-09-28 | Hội Cựu chiến binh đã góp hàng vạn ngày công.
            body Hội Cựu chiến binh = Hội Cựu chiến binh Việt Nam
        2019-09-28 | Hội Cựu chiến binh tỉnh Sơn La báo cáo Hội Cựu chiến binh Việt Nam.
            body Hội Cựu chiến binh Việt Nam = Hội Cựu chiến binh Việt Nam
        2019-09-28 | Hội Khuyến học xã Tân Hưng ra mắt. Chủ tịch Hội Khuyến học Việt Nam Nguyễn Thị Doan đến dự.
            body Hội Khuyến học Việt Nam = Hội Khuyến học Việt Nam
        ",
    );
}

#[test]
fn who_is_appointed_is_not_who_appoints() {
    check(
        "
        2025-08-20 | Ông Nguyễn Hòa Bình đã chỉ đạo. Các tổ do các đồng chí lãnh đạo tỉnh làm Tổ trưởng.
            holds Nguyễn Hòa Bình = nothing
        2017-06-27 | Ông Vũ Đình Duy sinh năm 1975. Giữa năm 2015, ông được Bộ trưởng Công Thương khi đó là ông Vũ Huy Hoàng bổ nhiệm làm Phó Giám đốc Sở Công Thương thành phố Hải Phòng.
            role Phó Giám đốc Sở Công Thương thành phố Hải Phòng = Phó Giám đốc @ Sở Công Thương thành phố Hải Phòng < Vũ Đình Duy
        2024-10-26 | Ông Vũ Đại Thắng về Quảng Ninh, theo ông Lê Minh Hưng. Năm 2017, ông Vũ Đại Thắng được Thủ tướng Chính phủ bổ nhiệm làm Thứ trưởng Bộ Kế hoạch và Đầu tư.
            role Thứ trưởng Bộ Kế hoạch và Đầu tư = Thứ trưởng @ Bộ Kế hoạch và Đầu tư < Vũ Đại Thắng
        2017-06-27 | Ông Vũ Đình Duy được Bộ trưởng bổ nhiệm làm Giám đốc Sở Công Thương thành phố Hải Phòng.
            role Giám đốc Sở Công Thương thành phố Hải Phòng = Giám đốc @ Sở Công Thương thành phố Hải Phòng < Vũ Đình Duy
        ",
    );
}

#[test]
fn a_member_without_a_name_is_not_the_one_member_of_the_article() {
    check(
        "
        2024-09-20 | Ông Lưu Bình Nhưỡng, đại biểu Quốc hội, chất vấn Bộ trưởng. Tỷ lệ tán thành bằng 95% tổng số đại biểu Quốc hội.
            role đại biểu Quốc hội = Đại biểu @ Quốc hội < Lưu Bình Nhưỡng
            role đại biểu Quốc hội = Đại biểu @ Quốc hội
        2024-09-20 | Ông Lương Cường, Ủy viên Bộ Chính trị, trao quyết định cho Thư ký Ủy viên Bộ Chính trị.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị < Lương Cường
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị
        ",
    );
}

#[test]
fn a_name_ends_where_a_sentence_begins_without_a_full_stop() {
    check(
        "
        2016-11-25 | Tổng Bí thư hội kiến Chủ tịch Quốc hội Lào Pany Yathotou Tại buổi hội kiến, hai bên trao đổi nhiều việc.
            person Pany Yathotou = Pany Yathotou
        2017-06-20 | Sáng nay khai mạc hội thảo của LĐLĐ huyện Hoài Đức Về dự có nhiều đại biểu.
            body LĐLĐ huyện Hoài Đức = Liên đoàn Lao động huyện Hoài Đức
        2016-11-27 | Quốc hội gửi điện về việc ông Fidel Castro từ trần. Lãnh tụ Fidel Castro Ruz sinh ở Cuba.
            person Fidel Castro = Fidel Castro
            person Fidel Castro Ruz = Fidel Castro Ruz
        2017-06-20 | Ông Trần Văn Bảy Theo kế hoạch sẽ trình bày báo cáo.
            person Trần Văn Bảy = Trần Văn Bảy
        ",
    );
}

#[test]
fn a_district_may_have_a_surname_for_its_first_word() {
    check(
        "
        2017-08-15 | Theo báo cáo, Chủ tịch UBND huyện Thạch Hà Trần Việt Hà đã kiểm tra.
            role Chủ tịch UBND huyện Thạch Hà = Chủ tịch @ Ủy ban nhân dân huyện Thạch Hà < Trần Việt Hà
        2017-08-15 | Chủ tịch UBND xã Nguyễn Trần Hoàng Thu Hà đã kiểm tra.
            open body UBND xã
        ",
    );
}

#[test]
fn where_something_is_is_no_person() {
    check(
        "
        2017-08-15 | Tổng Giám mục Tổng Giáo phận Hà Nội Giuse Vũ Văn Thiên cùng dự.
            no person Hà Nội Giuse
            person Vũ Văn Thiên = Vũ Văn Thiên
        2017-08-15 | Kết quả thanh tra đất tại Đồng Tâm đã rõ. Sau đó người dân Đồng Tâm trở về.
            no person
        2017-08-15 | Ông Đỗ Đức Duy sinh tại Thái Thụy, Thái Bình. Một trường ở huyện (Văn Yên, Yên Bái) đã mở cửa.
            person Đỗ Đức Duy = Đỗ Đức Duy #do-duc-duy
            no person Thái Thụy
            no person Văn Yên
        2017-08-15 | Chủ tịch khu vực châu Á - Thái Bình Dương của tập đoàn đã đến.
            no person
        2024-04-23 | Sau đó, ông An Hoàng Linh, Bí thư Huyện ủy Yên Bình, có mặt. Ông An Hoàng Linh chỉ đạo cứu nạn.
            person An Hoàng Linh = An Hoàng Linh
            person An Hoàng Linh = An Hoàng Linh
        ",
    );
}

#[test]
fn a_noun_of_many_is_no_body() {
    check(
        "
        2023-08-15 | Công an tỉnh Hòa Bình cho biết bộ máy Công an địa phương hoạt động tốt, kể cả Công an xã bán chuyên trách.
            body Công an tỉnh Hòa Bình = Công an tỉnh Hòa Bình
            no body Công an địa phương
            no body Công an xã
        2023-08-15 | Tỉnh ủy Long An yêu cầu Đảng ủy trực thuộc Tỉnh ủy báo cáo.
            body Tỉnh ủy Long An = Tỉnh ủy Long An
            no body Đảng ủy
        2023-08-15 | Ở địa phương có vụ TNGT nghiêm trọng.
            no body
        2023-08-15 | Thanh tra Chính phủ họp. Thanh tra đất quốc phòng là việc khó.
            body Thanh tra Chính phủ = Thanh tra Chính phủ
            no body Thanh tra đất
        2023-08-15 | Theo Thanh tra Chính phủ, Trưởng đoàn Thanh tra chuyên ngành có quyền xử phạt.
            no role
        ",
    );
}

#[test]
fn those_who_issued_a_document_together_held_their_offices_on_its_day() {
    check(
        "
        2025-01-12 | Thông tư liên tịch ngày 7/10/2015 của Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Nội vụ hết hiệu lực.
            role Bộ trưởng Bộ Y tế = Bộ trưởng @ Bộ Y tế < Nguyễn Thị Kim Tiến (tenure)
            role Bộ trưởng Bộ Nội vụ = Bộ trưởng @ Bộ Nội vụ < Nguyễn Thái Bình (tenure)
        2025-01-12 | Thực hiện Chỉ thị ngày 7/10/2015 của Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ yêu cầu báo cáo.
            role Thủ tướng Chính phủ = Thủ tướng @ Chính phủ < Nguyễn Tấn Dũng (tenure)
            role Bộ trưởng Bộ Nội vụ = Bộ trưởng @ Bộ Nội vụ < Phạm Thị Thanh Trà (tenure)
        ",
    );
}

#[test]
fn short_names_of_standing_bodies_are_theirs() {
    check(
        "
        2024-08-15 | Quốc hội đã bầu hai Ủy viên Ủy ban Thường vụ, sau đó Ủy ban Thường vụ họp phiên đầu.
            role Ủy viên Ủy ban Thường vụ = Ủy viên @ Ủy ban Thường vụ Quốc hội
            body Ủy ban Thường vụ = Ủy ban Thường vụ Quốc hội #uy-ban-thuong-vu-quoc-hoi
        2024-08-15 | Tỉnh ủy Nghệ An họp. Chủ tịch Ủy ban MTTQ Việt Nam tỉnh dự. Ủy ban MTTQ Việt Nam báo cáo.
            body Ủy ban MTTQ Việt Nam tỉnh = Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An
            body Ủy ban MTTQ Việt Nam = Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An
        2017-08-15 | Bộ Giao thông - Vận tải họp với UBND tỉnh Bà Rịa- Vũng Tàu. Vụ TCCB họp riêng.
            body Bộ Giao thông - Vận tải = Bộ Giao thông vận tải #bo-giao-thong-van-tai
            body UBND tỉnh Bà Rịa- Vũng Tàu = Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu
            body Vụ TCCB = Vụ TCCB
        2006-08-15 | Năm 1948 ông là Chủ tịch Ủy ban kháng chiến hành chính tỉnh Nam Định.
            role Chủ tịch Ủy ban kháng chiến hành chính tỉnh Nam Định = Chủ tịch @ Ủy ban kháng chiến hành chính tỉnh Nam Định
        ",
    );
}

#[test]
fn a_word_before_a_title_is_no_part_of_it() {
    check(
        "
        2025-08-15 | Ông Quản Minh Cường giữ chức vụ Trưởng Đoàn đại biểu Quốc hội tỉnh Cao Bằng.
            role Trưởng Đoàn đại biểu Quốc hội tỉnh Cao Bằng = Trưởng đoàn @ Đoàn đại biểu Quốc hội tỉnh Cao Bằng < Quản Minh Cường
        ",
    );
}

#[test]
fn an_office_that_many_held_is_not_that_of_who_speaks_of_it() {
    check(
        "
        2003-03-17 | Chủ tịch Quốc hội Nguyễn Văn An khẳng định không bố trí những người đã giữ chức Chủ tịch UBND tỉnh Nam Định.
            role Chủ tịch UBND tỉnh Nam Định = Chủ tịch @ Ủy ban nhân dân tỉnh Nam Định
        2017-06-23 | Ông Đinh La Thăng thôi Ủy viên Bộ Chính trị.
            role Ủy viên Bộ Chính trị = Ủy viên @ Bộ Chính trị < Đinh La Thăng
        ",
    );
}
