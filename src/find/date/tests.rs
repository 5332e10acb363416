//! What is found and what is not, as rows.

use aho_corasick::AhoCorasick;
use jiff::civil::{Date, date};

use super::{DateFinder, FORMS, FoundDate, SLOTS, Table, dateline};
use crate::{model::DateValue, resolve::date::resolve, text::Text};

/// The finder with a scan of its own.
pub(crate) struct Reader {
    finder: DateFinder,
    triggers: AhoCorasick,
}

impl Reader {
    pub(crate) fn new() -> Self {
        let triggers = AhoCorasick::new(DateFinder::triggers()).expect("some sixty words");
        Reader { finder: DateFinder::new(), triggers }
    }

    pub(crate) fn find(&self, text: &Text<'_>) -> Vec<FoundDate> {
        let hits = self.triggers.find_overlapping_iter(text.as_str());
        let mut places: Vec<usize> = hits.filter(|hit| text.is_bounded(&hit.range())).map(|hit| hit.start()).collect();
        places.sort_unstable();
        let mut found = Vec::new();
        self.finder.find(text, places.into_iter(), text.numbers().iter().copied(), &mut found);
        found
    }

    /// Each date with its value, `[sáng 7/7] 2023-07-07`.
    pub(crate) fn read(&self, original: &str, published: Option<Date>) -> String {
        let text = Text::fold(original);
        let found = self.find(&text);
        let values = resolve(&text, &found, published);
        let both = found.iter().zip(values);
        let shown =
            both.filter_map(|(date, value)| Some(format!("[{}] {}", text.original_slice(&date.span), value?.value)));
        shown.collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn every_row_compiles() {
    Table::new(FORMS, &SLOTS).expect("every row is well formed");
}

#[test]
fn every_row_reads_its_example_and_not_its_counter_example() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for form in FORMS {
        let (example, not) = (form.example, form.not);
        for text in [example.to_owned(), format!("“{example}"), format!("Hội nghị, {example}, đã bàn việc này.")]
        {
            let found = reader.find(&Text::fold(&text));
            if !found.iter().any(|date| date.rule == form.pattern) {
                wrong.push(format!("{} is not read in {text}: {found:?}", form.pattern));
            }
        }
        for text in [not.to_owned(), format!("“{not}")] {
            let found = reader.find(&Text::fold(&text));
            if !found.is_empty() {
                wrong.push(format!("{}: a date is read in {text}: {found:?}", form.pattern));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn finds_what_is_a_date() {
    let published = date(2023, 7, 7);
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for &(text, want) in FOUND {
        let got = reader.read(text, Some(published));
        if got != want {
            wrong.push(format!("{text}\n    want {want}\n    got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), FOUND.len(), wrong.join("\n"));
}

#[test]
fn is_silent_where_there_is_no_date() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for text in SILENT {
        for text in [(*text).to_owned(), format!("Theo báo cáo, {text}"), text.to_uppercase()] {
            let got = reader.read(&text, Some(date(2023, 7, 7)));
            if !got.is_empty() {
                wrong.push(format!("{text}: {got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), SILENT.len() * 3, wrong.join("\n"));
}

/// Read on 7 July 2023, a Friday.
const FOUND: &[(&str, &str)] = &[
    // Days in full.
    ("Tuyên ngôn độc lập ngày 2 tháng 9 năm 1945", "[ngày 2 tháng 9 năm 1945] 1945-09-02"),
    ("ngày 25 / 10 / 2017 tại Hà Nội", "[ngày 25 / 10 / 2017] 2017-10-25"),
    ("chiều ngày 23-12-2019", "[chiều ngày 23-12-2019] 2019-12-23"),
    ("ngày 14.5.2024 của Ủy ban", "[ngày 14.5.2024] 2024-05-14"),
    ("ngày 01/7/2004 của Bộ Chính trị", "[ngày 01/7/2004] 2004-07-01"),
    ("Ngày 2024-03-15 là quan trọng.", "[Ngày 2024-03-15] 2024-03-15"),
    ("ngày hai mươi lăm tháng mười năm 2022", "[ngày hai mươi lăm tháng mười năm 2022] 2022-10-25"),
    (
        "ngày mùng 3 tháng 2 năm một nghìn chín trăm ba mươi",
        "[ngày mùng 3 tháng 2 năm một nghìn chín trăm ba mươi] 1930-02-03",
    ),
    ("mồng một tháng năm năm 2020", "[mồng một tháng năm năm 2020] 2020-05-01"),
    ("ngày hai mươi mốt tháng sáu", "[ngày hai mươi mốt tháng sáu] 2023-06-21"),
    ("ngày ba mươi tháng tư", "[ngày ba mươi tháng tư] 2023-04-30"),
    ("ngày 5, tháng 3, năm 2020", "[ngày 5, tháng 3, năm 2020] 2020-03-05"),
    ("ngày 15-7/2023", "[ngày 15-7/2023] 2023-07-15"),
    ("ký ngày 3/9/91", "[ngày 3/9/91] 1991-09-03"),
    ("Thứ tư, 05/07/2023 14:54", "[Thứ tư, 05/07/2023 14:54] 2023-07-05"),
    ("Thứ Năm, ngày 8 tháng 1 năm 2015", "[Thứ Năm, ngày 8 tháng 1 năm 2015] 2015-01-08"),
    ("chủ nhật (9/7/2023)", "[chủ nhật (9/7/2023)] 2023-07-09"),
    ("21 giờ 30 phút ngày 05 tháng 7 năm 2023", "[21 giờ 30 phút ngày 05 tháng 7 năm 2023] 2023-07-05"),
    ("ngày 2/9 năm 1945", "[ngày 2/9 năm 1945] 1945-09-02"),
    // Days without a year.
    ("Ngày 7/7, Ban Kinh tế", "[Ngày 7/7] 2023-07-07"),
    ("Chiều 28-7, đồng chí", "[Chiều 28-7] 2023-07-28"),
    ("sáng ngày 9/6", "[sáng ngày 9/6] 2023-06-09"),
    ("đêm 5.7, tại", "[đêm 5.7] 2023-07-05"),
    ("rạng sáng 6/7 đã xảy ra", "[rạng sáng 6/7] 2023-07-06"),
    ("Tối muộn 5/7", "[Tối muộn 5/7] 2023-07-05"),
    ("hôm 8/3", "[hôm 8/3] 2023-03-08"),
    ("14 giờ 30 ngày 7/7", "[14 giờ 30 ngày 7/7] 2023-07-07"),
    ("8h30 sáng 7/7", "[8h30 sáng 7/7] 2023-07-07"),
    ("lúc 17g30 chiều 6-7, ", "[17g30 chiều 6-7] 2023-07-06"),
    ("từ 7h đến 22h ngày 6/7", "[7h đến 22h ngày 6/7] 2023-07-06"),
    ("thứ hai ngày 10/7", "[thứ hai ngày 10/7] 2023-07-10"),
    ("ngày thứ Hai, 10/7 tới đây", "[ngày thứ Hai, 10/7 tới đây] 2023-07-10"),
    ("luật có hiệu lực từ 1/7", "[1/7] 2023-07-01"),
    ("trước 15/7 phải xong", "[15/7] 2023-07-15"),
    ("dịp Quốc khánh 2/9", "[2/9] 2023-09-02"),
    ("Ngày Nhà giáo Việt Nam 20-11", "[20-11] 2023-11-20"),
    ("Quốc tế Lao động 1/5", "[1/5] 2023-05-01"),
    ("lễ 30/4 và 1/5", "[30/4] 2023-04-30 [1/5] 2023-05-01"),
    ("HÀ NỘI, 5/7 (TTXVN)", "[5/7] 2023-07-05"),
    ("ngày 20/6 vừa qua, Quốc hội", "[ngày 20/6 vừa qua] 2023-06-20"),
    ("ngày 20/7 tới, Quốc hội", "[ngày 20/7 tới] 2023-07-20"),
    ("ngày 5/7 tới Hà Nội", "[ngày 5/7] 2023-07-05"),
    ("ngày 30 tháng này", "[ngày 30 tháng này] 2023-07-30"),
    ("ngày 15 tháng trước", "[ngày 15 tháng trước] 2023-06-15"),
    ("Đến ngày 24, các đơn vị", "[ngày 24] 2023-06-24"),
    ("5 tháng 7 là ngày họp", "[5 tháng 7] 2023-07-05"),
    // Months.
    ("tháng 12/2019", "[tháng 12/2019] 2019-12"),
    ("Tháng 10-2024, VinUni", "[Tháng 10-2024] 2024-10"),
    ("khoảng tháng 3.2016", "[tháng 3.2016] 2016-03"),
    ("tháng tám 1945", "[tháng tám 1945] 1945-08"),
    ("tháng 4 năm 1975", "[tháng 4 năm 1975] 1975-04"),
    ("tháng Mười năm 2017", "[tháng Mười năm 2017] 2017-10"),
    ("diễn ra vào tháng 10 tới đây", "[tháng 10 tới đây] 2023-10"),
    ("cuối tháng 2 vừa qua", "[cuối tháng 2 vừa qua] 2023-02"),
    ("đầu tháng 6", "[đầu tháng 6] 2023-06"),
    ("trong tháng 7 này", "[tháng 7 này] 2023-07"),
    ("tháng 9 năm ngoái", "[tháng 9 năm ngoái] 2022-09"),
    ("từ tháng 11/2016 đến nay", "[tháng 11/2016] 2016-11"),
    ("Từ 8/2020, ông", "[8/2020] 2020-08"),
    ("tháng này", "[tháng này] 2023-07"),
    ("tháng sau", "[tháng sau] 2023-08"),
    ("đến cuối tháng, ", "[cuối tháng] 2023-07"),
    ("giữa tháng 8 năm 2019 và tháng 9 cùng năm", "[giữa tháng 8 năm 2019] 2019-08 [tháng 9 cùng năm] 2019-09"),
    // Quarters, halves, parts of a year.
    ("quý IV/2021", "[quý IV/2021] 2021-10/2021-12"),
    ("quý 4 năm 2021", "[quý 4 năm 2021] 2021-10/2021-12"),
    ("đầu quý 4 năm nay", "[đầu quý 4 năm nay] 2023-10/2023-12"),
    ("trong quý II, thu ngân sách", "[quý II] 2023-04/2023-06"),
    ("quý trước", "[quý trước] 2023-04/2023-06"),
    ("quý I, II/2021", "[quý I] 2021-01/2021-03 [II/2021] 2021-04/2021-06"),
    ("quý I và II năm 2021", "[quý I] 2021-01/2021-03 [II năm 2021] 2021-04/2021-06"),
    ("quý I và quý II năm 2021", "[quý I] 2021-01/2021-03 [quý II năm 2021] 2021-04/2021-06"),
    ("6 tháng đầu năm", "[6 tháng đầu năm] 2023-01/2023-06"),
    ("sáu tháng đầu năm", "[sáu tháng đầu năm] 2023-01/2023-06"),
    ("9 tháng đầu năm 2023", "[9 tháng đầu năm 2023] 2023-01/2023-09"),
    ("3 tháng cuối năm", "[3 tháng cuối năm] 2023-10/2023-12"),
    ("nửa cuối năm nay", "[nửa cuối năm nay] 2023-07/2023-12"),
    ("nửa đầu năm 2022", "[nửa đầu năm 2022] 2022-01/2022-06"),
    (
        "công tác 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022",
        "[6 tháng đầu năm] 2022-01/2022-06 [6 tháng cuối năm 2022] 2022-07/2022-12",
    ),
    ("những tháng cuối năm", "[những tháng cuối năm] 2023"),
    ("ngay từ đầu năm, tỉnh", "[đầu năm] 2023"),
    ("từ nay đến cuối năm", "[cuối năm] 2023"),
    ("giữa năm 1992", "[giữa năm 1992] 1992"),
    ("cuối năm ngoái", "[cuối năm ngoái] 2022"),
    ("đầu 2020, dịch", "[đầu 2020] 2020"),
    // Years and more.
    ("Năm 2023 là năm bản lề", "[Năm 2023] 2023"),
    ("đến năm 2030, tầm nhìn đến năm 2045", "[năm 2030] 2030 [năm 2045] 2045"),
    ("tầm nhìn đến 2045, cả nước", "[2045] 2045"),
    ("So với năm 2002 và 2003, tội phạm", "[năm 2002] 2002 [2003] 2003"),
    ("các năm 2019, 2020 và 2021", "[năm 2019] 2019 [2020] 2020 [2021] 2021"),
    ("Nguyễn Văn Sơn (SN 1983, quê", "[1983] 1983"),
    ("năm nay tỉnh thu", "[năm nay] 2023"),
    ("so với cùng kỳ năm ngoái", "[năm ngoái] 2022"),
    ("nhiệm kỳ 2020-2025", "[nhiệm kỳ 2020-2025] 2020/2025"),
    ("nhiệm kỳ 2020 – 2025.", "[nhiệm kỳ 2020 – 2025] 2020/2025"),
    ("nửa đầu nhiệm kỳ 2020-2025", "[nửa đầu nhiệm kỳ 2020-2025] 2020/2025"),
    ("các nhiệm kỳ 2015-2020, 2020-2025; Đảng đoàn", "[nhiệm kỳ 2015-2020] 2015/2020 [2020-2025] 2020/2025"),
    ("giai đoạn 2021-2030, tầm nhìn đến năm 2045", "[giai đoạn 2021-2030] 2021/2030 [năm 2045] 2045"),
    ("giai đoạn từ tháng 9.2015 đến tháng 10.2020", "[giai đoạn từ tháng 9.2015 đến tháng 10.2020] 2015-09/2020-10"),
    ("bình quân 2 năm 2021-2022", "[2 năm 2021-2022] 2021/2022"),
    ("năm học 2015-2016", "[năm học 2015-2016] 2015/2016"),
    ("Bí thư Tỉnh ủy (1996-2001)", "[1996-2001] 1996/2001"),
    ("2011 - nay: Ủy viên", "[2011] 2011"),
    ("hạn chót là 15/7", "[15/7] 2023-07-15"),
    ("đến năm 2025, định hướng 2030", "[năm 2025] 2025 [2030] 2030"),
    ("từ 1969 đến 1971, ông", "[1969 đến 1971] 1969/1971"),
    ("kỷ niệm trận Đống Đa (1789 - 2023)", "[1789 - 2023] 1789/2023"),
    ("những năm 1990", "[những năm 1990] 199X"),
    ("những năm 80 của thế kỷ trước", "[những năm 80 của thế kỷ trước] 198X"),
    ("đầu thập niên 90", "[đầu thập niên 90] 199X"),
    ("cuối thế kỷ XIX", "[cuối thế kỷ XIX] 18XX"),
    ("thế kỷ 21", "[thế kỷ 21] 20XX"),
    ("kế hoạch năm 2025Thủ tướng", "[năm 2025] 2025"),
    // Ranges and lists.
    ("từ ngày 2 đến 5/10", "[ngày 2 đến 5/10] 2023-10-02/2023-10-05"),
    ("từ ngày 2 đến ngày 5/7", "[ngày 2 đến ngày 5/7] 2023-07-02/2023-07-05"),
    ("5-7/7", "[5-7/7] 2023-07-05/2023-07-07"),
    ("từ ngày 28- 30/6", "[ngày 28- 30/6] 2023-06-28/2023-06-30"),
    ("họp từ 13 đến 16-6", "[13 đến 16-6] 2023-06-13/2023-06-16"),
    ("từ ngày 28/12 đến 3/1", "[ngày 28/12 đến 3/1] 2022-12-28/2023-01-03"),
    ("từ ngày 1/6 đến hết ngày 15/7", "[ngày 1/6 đến hết ngày 15/7] 2023-06-01/2023-07-15"),
    ("ngày 1 tháng 4 – ngày 30 tháng 4 năm 2000", "[ngày 1 tháng 4 – ngày 30 tháng 4 năm 2000] 2000-04-01/2000-04-30"),
    ("từ tháng 3 đến tháng 5 năm 1975", "[tháng 3 đến tháng 5 năm 1975] 1975-03/1975-05"),
    ("từ tháng 6-2016 đến 6-2018: Phó", "[tháng 6-2016 đến 6-2018] 2016-06/2018-06"),
    ("05/2003 - 03/2006: Phó Tư lệnh", "[05/2003 - 03/2006] 2003-05/2006-03"),
    ("từ năm 2016 đến năm 2021", "[năm 2016 đến năm 2021] 2016/2021"),
    ("từ đầu năm 2023 đến 8.5, công ty", "[đầu năm 2023 đến 8.5] 2023/2023-05-08"),
    ("từ 30-6 đến 2-7, đoàn", "[30-6 đến 2-7] 2023-06-30/2023-07-02"),
    ("Ngày Thương binh (27-7-1947/27-7-2023)", "[27-7-1947/27-7-2023] 1947-07-27/2023-07-27"),
    ("sáng ngày khai mạc 20.5, Quốc hội", "[20.5] 2023-05-20"),
    ("khai giảng 5-9, học sinh", "[5-9] 2023-09-05"),
    ("cùng năm 2019, ông", "[năm 2019] 2019"),
    ("Năm 2019, ông làm Bí thư; cũng cùng năm này, bà", "[Năm 2019] 2019 [cùng năm] 2019"),
    ("giải phóng miền Nam (30/4/1975-30/4/2023)", "[30/4/1975-30/4/2023] 1975-04-30/2023-04-30"),
    ("19h ngày 5/7 đến 8h ngày 6/7", "[19h ngày 5/7 đến 8h ngày 6/7] 2023-07-05/2023-07-06"),
    ("ngày 24 và 25-12-2022", "[ngày 24] 2022-12-24 [25-12-2022] 2022-12-25"),
    ("ngày 3, 4 và 5/7", "[ngày 3] 2023-07-03 [4] 2023-07-04 [5/7] 2023-07-05"),
    ("trong hai ngày 5 và 6/7, hội nghị", "[ngày 5] 2023-07-05 [6/7] 2023-07-06"),
    ("ngày 24/3 và 25/4/2019", "[ngày 24/3] 2019-03-24 [25/4/2019] 2019-04-25"),
    ("tháng 10 hoặc 11-2025", "[tháng 10] 2025-10 [11-2025] 2025-11"),
    ("tháng 7, 8 và 9/2022", "[tháng 7] 2022-07 [8] 2022-08 [9/2022] 2022-09"),
    ("tháng 5, 6 năm 2021", "[tháng 5] 2021-05 [6 năm 2021] 2021-06"),
    ("7/7 - Ngày 7/7, hội nghị", "[7/7] 2023-07-07 [Ngày 7/7] 2023-07-07"),
    ("quý I/2023, II/2023", "[quý I/2023] 2023-01/2023-03 [II/2023] 2023-04/2023-06"),
    ("quý 1, 2, 3 năm 2022", "[quý 1] 2022-01/2022-03 [2] 2022-04/2022-06 [3 năm 2022] 2022-07/2022-09"),
    ("quý I sang năm", "[quý I sang năm] 2024-01/2024-03"),
    ("lùi sang năm 2020", "[năm 2020] 2020"),
    ("giai đoạn 5 năm 2021-2025", "[giai đoạn 5 năm 2021-2025] 2021/2025"),
    ("đêm giao thừa", "[đêm giao thừa] 2023-01-21"),
    ("Tết Trung thu", "[Tết Trung thu] 2023-09-29"),
    ("ngày 28/12-3/1/2023", "[ngày 28/12-3/1/2023] 2022-12-28/2023-01-03"),
    ("những năm 1945, 1946", "[năm 1945] 1945 [1946] 1946"),
    ("tháng 12 và tháng 1/2020", "[tháng 12] 2019-12 [tháng 1/2020] 2020-01"),
    ("ngày 30/6 và 01/7", "[ngày 30/6] 2023-06-30 [01/7] 2023-07-01"),
    ("từ sáng 5 đến chiều 6/7", "[sáng 5 đến chiều 6/7] 2023-07-05/2023-07-06"),
    ("Đêm 5, rạng sáng 6/7", "[Đêm 5] 2023-07-05 [rạng sáng 6/7] 2023-07-06"),
    ("tối 6 rạng sáng 7/7", "[tối 6] 2023-07-06 [rạng sáng 7/7] 2023-07-07"),
    ("trung tuần tháng 7", "[trung tuần tháng 7] 2023-07"),
    ("tháng Bảy âm lịch", "[tháng Bảy âm lịch] 2023-08-16/2023-09-14"),
    // Counted from publication.
    ("Hôm nay, ông", "[Hôm nay] 2023-07-07"),
    ("ngày hôm qua", "[ngày hôm qua] 2023-07-06"),
    ("hôm kia", "[hôm kia] 2023-07-05"),
    ("ngày mai lúc 15 giờ", "[ngày mai lúc 15 giờ] 2023-07-08"),
    ("hôm nay (7/7)", "[hôm nay (7/7)] 2023-07-07"),
    ("Sáng nay, 7-7, Hội nghị", "[Sáng nay, 7-7] 2023-07-07"),
    ("Chiều nay (7.7), đồng chí", "[Chiều nay (7.7)] 2023-07-07"),
    ("Hôm qua (ngày 6/7), Cơ quan", "[Hôm qua (ngày 6/7)] 2023-07-06"),
    ("khai mạc từ ngày mai 8.7.", "[ngày mai 8.7] 2023-07-08"),
    ("8 giờ tối nay", "[8 giờ tối nay] 2023-07-07"),
    ("tối qua, tại", "[tối qua] 2023-07-06"),
    ("sáng mai họp", "[sáng mai] 2023-07-08"),
    ("tuần trước", "[tuần trước] 2023-06-26/2023-07-02"),
    ("đầu tuần tới", "[đầu tuần tới] 2023-07-10/2023-07-16"),
    ("thứ năm tuần tới", "[thứ năm tuần tới] 2023-07-13"),
    ("vào thứ hai, ông", "[thứ hai] 2023-07-10"),
    ("sáng chủ nhật", "[sáng chủ nhật] 2023-07-09"),
    ("3 ngày trước, ông", "[3 ngày trước] 2023-07-04"),
    ("hai tuần trước", "[hai tuần trước] 2023-06-23"),
    ("cách đây 3 năm, tỉnh", "[cách đây 3 năm] 2020"),
    ("Ngày 5/7, họp. Chiều cùng ngày, bế mạc", "[Ngày 5/7] 2023-07-05 [Chiều cùng ngày] 2023-07-05"),
    ("Cùng ngày 6/7, Thanh tra", "[Cùng ngày 6/7] 2023-07-06"),
    ("Tháng 4/2021, ông thôi giữ chức.\nBa tháng sau, tại kỳ họp", "[Tháng 4/2021] 2021-04 [Ba tháng sau] 2021-07"),
    ("mùa hè này", "[mùa hè này] 2023-06-21/2023-09-23"),
    ("ngày 25/11 hằng năm", "[ngày 25/11] XXXX-11-25"),
    ("Trong 2 ngày 11 và 12/7", "[ngày 11] 2023-07-11 [12/7] 2023-07-12"),
    ("Trong 3 ngày 11, 12 và 13/7", "[ngày 11] 2023-07-11 [12] 2023-07-12 [13/7] 2023-07-13"),
    // The lunar calendar and named days.
    ("Tết Nguyên đán Quý Mão 2023", "[Tết Nguyên đán Quý Mão 2023] 2023-01-22"),
    ("mùng 3 Tết", "[mùng 3 Tết] 2023-01-24"),
    ("sáng mùng 1 Tết Giáp Thìn", "[sáng mùng 1 Tết Giáp Thìn] 2024-02-10"),
    ("chiều 30 Tết, ", "[chiều 30 Tết] 2023-01-21"),
    ("rằm tháng bảy", "[rằm tháng bảy] 2023-08-30"),
    ("mùng 10 tháng Giêng", "[mùng 10 tháng Giêng] 2023-01-31"),
    ("ngày 23 tháng Chạp", "[ngày 23 tháng Chạp] 2023-01-14"),
    ("tức ngày 14 tháng 6 năm Giáp Thìn", "[ngày 14 tháng 6 năm Giáp Thìn] 2024-07-19"),
    ("nhằm ngày 14/6 Giáp Thìn", "[ngày 14/6 Giáp Thìn] 2024-07-19"),
    ("mùng 10 tháng 3 âm lịch", "[mùng 10 tháng 3 âm lịch] 2023-04-29"),
    ("10/3 âm lịch", "[10/3 âm lịch] 2023-04-29"),
    ("Giỗ Tổ 10/3 (âm lịch) năm nay", "[Giỗ Tổ] 2023-04-29 [10/3 (âm lịch)] 2023-04-29 [năm nay] 2023"),
    ("ngày 15 tháng 8 (Âm lịch)", "[ngày 15 tháng 8 (Âm lịch)] 2023-09-29"),
    ("từ mùng 8 đến mùng 10/3 âm lịch", "[mùng 8 đến mùng 10/3 âm lịch] 2023-04-27/2023-04-29"),
    ("từ ngày 1/3 đến 10/3 (ÂL)", "[ngày 1/3 đến 10/3 (ÂL)] 2023-04-20/2023-04-29"),
    ("ngày 29/4 (âm lịch không tính)", "[ngày 29/4] 2023-04-29"),
    ("Giỗ Tổ Hùng Vương", "[Giỗ Tổ Hùng Vương] 2023-04-29"),
    ("nghỉ lễ Quốc khánh năm 2026", "[Quốc khánh năm 2026] 2026-09-02"),
    ("nhân dịp Quốc khánh, ông", "[Quốc khánh] 2023-09-02"),
    // What is a name of something else takes only the year.
    ("Cách mạng tháng Tám năm 1945 thành công", "[năm 1945] 1945"),
];

const SILENT: &[&str] = &[
    "nghỉ 2 ngày 11 và 12 người ở lại",
    "trong trường hợp biểu quyết ngang nhau (7/7), ý kiến",
    "với 100% (10/10) đại biểu",
    "nhà máy 19/5",
    "căn hộ 3/2",
    "không có hiệu lực trong cùng năm đánh giá",
    "thế hệ trẻ hôm nay",
    "tăng từ 15-6 đến 20-7%",
    // Codes of documents, addresses, streets.
    "Nghị định 13/2023/NĐ-CP",
    "Quyết định số 1719/QĐ-TTg",
    "Nghị quyết số 37-NQ/TW",
    "Luật số 31/2024/QH15",
    "Thông tư 08/2022/TT-BGDĐT",
    "văn bản số 12/2015",
    "Kế hoạch số 04-KH/TW",
    "nhà số 12/5 phố Huế",
    "sang năm học mới",
    "điểm số 6-4, 7-5",
    "ngày 15 hằng tháng",
    "năm 2000 tỷ đồng",
    "Tổ 3 tháng 7",
    "tăng từ 5/10 lên 7/10",
    "sư đoàn 5/6",
    "thửa đất 12/3",
    "bến xe 8/3",
    "Công viên 29/3",
    "sân vận động 19/8",
    "số: 12/5",
    "đường 30/4",
    "đường 3 Tháng 2",
    "đường Ba Tháng Hai",
    "phố 19/8",
    "trường 26/3",
    "phong trào 3/2",
    "Cách mạng tháng Tám",
    "hẻm 15/7",
    "quốc lộ 1-5",
    // Fractions, ratios, scores, measures, prices.
    "quy mô 3/4",
    "chiếm 2/3 số đại biểu",
    "hơn 1/3 dân số",
    "ít nhất 1/2 thời gian",
    "đạt 9/10 chỉ tiêu",
    "11/12 huyện",
    "54/54 đại biểu tán thành",
    "tỷ số 2-1",
    "thắng 3-2",
    "đánh bại Hà Lan 2-1 ở bán kết",
    "trực 24/7",
    "24/24 giờ",
    "7,77 điểm",
    "7.77",
    "tăng 6,3 -9,1%",
    "12.53%",
    "giá 5.10 USD",
    "từ 1-2 tháng",
    "từ 3-5 học kỳ",
    "5 - 7 năm trước",
    "có 1-2 người",
    "khoảng 4-5 mét",
    "mất 5 - 6 ông",
    "phiên bản 1.1.3",
    "IPv4 1.10.30.2",
    "0912345678",
    "04-3825-1234",
    "Covid-19",
    "công nghiệp 4.0",
    "khóa 14.15",
    "1-2",
    "1-2-3",
    "35.49",
    "$1,194.09",
    "63 tỉnh, thành phố",
    "có 1975 người tham gia",
    "từ 2000 đồng",
    "mỗi năm 300 người",
    // Durations.
    "15 năm",
    "trong 5 năm qua",
    "37 năm qua",
    "2 năm thực hiện Nghị quyết",
    "trong 6 tháng",
    "3 tháng liền",
    "10 ngày",
    "suốt nhiều năm qua",
    "những năm qua",
    "nhiều năm trước",
    "mấy năm nay",
    "hơn 30 năm trước",
    "trong 5 năm tới",
    "2-5 năm",
    "10 ngày trước khi khai mạc",
    "2 năm sau khi mua",
    "trước ngày bầu cử",
    "hằng năm",
    "mỗi tháng 2 lần",
    "lương tháng 5 triệu đồng",
    "2 nhiệm kỳ",
    "7 giờ 61 phút",
    // Ordinals and names.
    "lần thứ hai",
    "kỳ họp thứ năm",
    "Thứ hai, Bộ Công an chỉ đạo",
    "người thứ ba",
    "đứng thứ tư cả nước",
    "Bí thư thứ nhất",
    "bà Trương Thị Mai",
    "ông Năm",
    "ông Sáng 5/7",
    "chị Ba",
    "nhà thơ Thu Bồn",
    "ông Trần Quốc Khánh",
    "khóa XIII",
    "khóa 15",
    "năm 2",
    "lớp 10",
    "điểm 9/10",
    "tháng năm",
    "những tháng năm hào hùng",
    "năm học mới",
    "đầu năm học mới",
    "nước chủ nhà",
    "chủ Nhật Bản",
    // Words.
    "vượt qua",
    "sáng tạo",
    "sáng kiến",
    "đa chiều",
    "chiều dài",
    "chiều cao",
    "tối đa",
    "tối cao",
    "đêm nhạc",
    "đêm 3 diễn viên",
    "sáng 5 học sinh",
    "chiều 2 đội",
    "quý khách",
    "quý báu",
    "ngày càng",
    "đầu tư",
    "giữa hai nước",
    "tuần tra",
    "hôm trước",
    "thế kỷ mới",
    "giai đoạn mới",
    "chúc Tết",
    "Tết trồng cây",
    // No such day.
    "ngày 30 tháng 2",
    "ngày 32 tháng 4",
    "ngày 31/4",
    "ngày 29/2/2023",
    "ngày 0 tháng 4 năm 2000",
    "ngày 1 tháng 13",
    "32/13/2020",
    "tháng 13",
    "tháng 0",
    "quý V/2024",
    "nhiệm kỳ 2025-2020",
];

#[test]
fn takes_what_stands_before_and_behind() {
    use crate::model::{Modifier::*, PartOfDay::*};
    let reader = Reader::new();
    for (text, part, time, modifier) in [
        ("sáng 7/7", Some(Morning), None, None),
        ("trưa 7/7", Some(Noon), None, None),
        ("buổi chiều 7/7", Some(Afternoon), None, None),
        ("tối mai", Some(Evening), None, None),
        ("đêm qua", Some(Night), None, None),
        ("rạng sáng 7/7", Some(Morning), None, None),
        ("14 giờ 30 ngày 7/7", None, Some("14:30"), None),
        ("8h30 sáng 7/7", Some(Morning), Some("08:30"), None),
        ("4:00 chiều ngày 23/4", Some(Afternoon), Some("16:00"), None),
        ("hôm nay lúc 2 giờ chiều", Some(Afternoon), Some("14:00"), None),
        ("Thứ tư, 05/07/2023 14:54", None, Some("14:54"), None),
        ("hôm nay buổi sáng", Some(Morning), None, None),
        ("đầu năm 2019", None, None, Some(Start)),
        ("giữa tháng 5", None, None, Some(Mid)),
        ("cuối quý II/2018", None, None, Some(End)),
        ("nửa sau nhiệm kỳ 2020-2025", None, None, Some(End)),
        ("những tháng cuối năm", None, None, Some(End)),
        ("6 tháng đầu năm 2023", None, None, None),
    ] {
        let folded = Text::fold(text);
        let found = reader.find(&folded);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(folded.original_slice(&found[0].span), text);
        assert_eq!(
            (found[0].part_of_day, found[0].time.as_deref(), found[0].modifier),
            (part, time, modifier),
            "{text}"
        );
    }
}

#[test]
fn knows_a_dateline() {
    let reader = Reader::new();
    for (text, want) in [
        ("Tiêu đề\n\nThứ tư, 05/07/2023 14:54\nNội dung", Some(date(2023, 7, 5))),
        ("PHẠM ĐÔNG - Thứ năm, 20/06/2024 18:35 (GMT+7)\n\nThủ tướng", Some(date(2024, 6, 20))),
        ("Thời báo VTV-Thứ hai, ngày 21/10/2024 16:52 GMT+7", Some(date(2024, 10, 21))),
        ("05/07/2023\nTin", Some(date(2023, 7, 5))),
        ("Ngày 03/12/2025, UBND tỉnh Đồng Nai ban hành hướng dẫn đánh giá", None),
        ("Thứ tư, 05/07, tại Hà Nội", None),
    ] {
        let text = Text::fold(text);
        assert_eq!(dateline(&text, &reader.find(&text)), want, "{}", text.as_str());
    }
}

#[test]
fn reads_back_every_day_in_every_full_form() {
    let reader = Reader::new();
    let mut day = date(1900, 1, 1);
    while day <= date(2100, 12, 31) {
        let (y, m, d) = (day.year(), day.month(), day.day());
        let line = format!(
            "ngày {d} tháng {m} năm {y}; {d}/{m}/{y}; {d:02}-{m:02}-{y}; ngày {d}.{m}.{y}; {d} / {m} / {y}; {day}; \
             {d} tháng {m} năm {y}; ngày {d}/{m} năm {y}; sáng {d:02}/{m:02}/{y}; ngày {d} tháng {m}/{y}; tháng {m} {d}, {y}"
        );
        let text = Text::fold(&line);
        let found = reader.find(&text);
        let values = resolve(&text, &found, None);
        assert_eq!(values.len(), 11, "{line}");
        for value in values {
            let value = value.map(DateValue::from).expect("a full date");
            assert_eq!((value.start, value.end, value.value), (Some(day), Some(day), day.to_string()), "{line}");
        }
        day = day.tomorrow().expect("2101 is in reach");
    }
}

#[test]
fn survives_any_text() {
    let reader = Reader::new();
    let pieces = [
        "ngày",
        " ",
        "7",
        "/",
        "-",
        ".",
        "99",
        "2023",
        "tháng",
        "năm",
        "\n",
        "sáng",
        "(",
        ")",
        ",",
        "đến",
        "quý",
        "iv",
        "thứ",
        "ba",
        "tết",
        "mùng",
        "giáp",
        "thìn",
        "9999",
        "0",
        "30",
        "cuối",
        "6",
        "trước",
        "sau",
        "và",
        "ế",
        "\u{301}",
        "🙂",
        "h",
        "giờ",
        ":",
        "cách đây",
        "999",
        "âm lịch",
        "%",
        "Ð",
        "từ",
        "thế kỷ",
        "xxi",
        "hôm",
        "nay",
        "qua",
        "tuần",
        "  ",
        "nhiệm kỳ",
        "những",
        "tháng chạp",
    ];
    // A small generator of its own, so that every run reads the same texts.
    let mut seed: u64 = 7;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0)
    };
    for _ in 0..20_000 {
        let text: String = (0..next() % 14)
            .flat_map(|_| [pieces[next() % pieces.len()], if next() % 3 == 0 { "" } else { " " }])
            .collect();
        for published in [None, Some(date(2023, 7, 7)), Some(Date::MIN), Some(Date::MAX)] {
            let folded = Text::fold(&text);
            let found = reader.find(&folded);
            let _ = dateline(&folded, &found);
            assert_eq!(resolve(&folded, &found, published).len(), found.len(), "{text}");
            assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{text}: {found:?}");
            for date in &found {
                let slice = folded.original_slice(&date.span);
                assert_eq!(slice.trim(), slice, "{text}");
            }
        }
    }
}
