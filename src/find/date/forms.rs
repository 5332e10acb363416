//! How Vietnamese writes dates: one row a form. To add one, add a row, and a reader where none of these fits.

use jiff::civil::Weekday;

use super::{
    said::{LunarYear, Month, MonthPart, Point, Said, Unit, Year},
    slots::{SPACED, decode_year},
};
use crate::{
    find::form::{Form, Slots, form},
    model::Modifier,
};

/// What a row reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Core {
    pub(super) said: Said,
    pub(super) modifier: Option<Modifier>,
    pub(super) shape: Shape,
}

/// How sure the words are by themselves; what is not sure needs the words around it (`context.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing else looks like it.
    Sure,
    /// `7/7`, `8-3`, `20.5`: fractions, scores and numbers look the same.
    DayMonth { sign: u8, day: i8, month: i8 },
    /// `28-30/11` without a head.
    Days,
    /// `7 tháng 5`.
    SpokenDayMonth,
    /// `ngày 24`.
    DayAlone,
    /// `tháng 9`.
    MonthAlone,
    /// `9/2015`.
    MonthYear,
    /// `quý I`.
    QuarterAlone,
    /// `năm 2019`.
    Year,
    /// `1983`.
    YearAlone,
    /// `năm 938`.
    ShortYear,
    /// `1996-2001`.
    Years,
    /// `năm trước`, `tháng này`, `tuần qua`.
    Relative,
    /// `3 ngày trước`.
    Ago,
    /// `2 năm sau`.
    Later,
    /// `thứ tư`.
    Weekday,
    /// `năm` behind `đầu`, `cuối`.
    OnlyModified,
    /// `6 tháng đầu năm`.
    Months,
    /// `Quốc khánh`, `Tết Nguyên đán`.
    Name,
    /// `30 Tết`.
    EveOfTet,
    /// `những năm 1945`: only a part of it is a date.
    Within,
}

/// The rows: pattern, reader, an example, and what must not be found.
///
/// `{d}` `{m}` `{y}` are a day, a month and a year of four digits, `{yy}` of two; `{D}` `{M}` also in words; `{Y}` is a
/// year with its word (`năm 2019`, `năm ngoái`); `{s}` `{t}` separators, `{r}` a dash; `{q}` a quarter, `{w}` a weekday,
/// `{N}` a count, `{u}` a unit, `{c}` a century, `{z}` stem and branch; `slots.rs` has them all.
pub(super) static FORMS: &[Form<Core>] = &[
    // Before the days, for `5 tháng năm 2023` is five months, not a day of May.
    form("{N} tháng [của ]{Y}", first_months, "9 tháng năm 2023", "0 tháng năm 2023"),
    // Days.
    form("[{head}]{d}{s}{m}{t}{y}", day, "ngày 25/10/2017", "32/13/2020"),
    form("[{head}]{d}{s}{m}{t}{yy}", day, "3/9/91", "1-2-3"),
    form("[{head}]{y}{s}{m}{t}{d}", day, "2024-03-15", "2024-13-15"),
    form("[{head}]{d}{s}{m} [của ]{Y}", day, "ngày 2/3 năm ngoái", "ngày 30/2 năm 2020"),
    form("[{head}]{d}{s}{m}", day, "ngày 7/7", "ngày 31/4"),
    form("[{head}]{D}[,] tháng {M}[,] [của ]{Y}", day, "ngày 2 tháng 9 năm 1945", "ngày 2 tháng 13 năm 1945"),
    form("[{head}]{D}[,] tháng {M}(/|-|.| |, ){y}", day, "9 Tháng 1 2015", "ngày 29 tháng 2 2015"),
    form("[{head}]{D}[,] tháng {M}", day, "ngày hai mươi lăm tháng mười", "ngày 32 tháng 4"),
    form("{head}{d} {T}", day_of_relative_month, "ngày 30 tháng này", "ngày 32 tháng này"),
    form("{head}{d}", day, "ngày 24", "ngày 0"),
    form("tháng {M} {d}, {y}", day, "Tháng Mười Hai 29, 2013", "tháng hai 30, 2013"),
    form(
        "ngày đầu tiên [của ]tháng {M}[ {Y}]",
        |s| part_of_month(s, MonthPart::FirstDay),
        "ngày đầu tiên của tháng ba",
        "ngày đầu tiên của tháng 13",
    ),
    form(
        "ngày (cuối cùng|cuối) [của ]tháng {M}[ {Y}]",
        |s| part_of_month(s, MonthPart::LastDay),
        "ngày cuối cùng của tháng 2",
        "ngày cuối cùng của tháng 0",
    ),
    form("ngày đầu tiên [của ]{Y}", |s| day_of_year(s, 1, 1), "ngày đầu tiên của năm 2023", "ngày đầu tiên"),
    form("ngày cuối cùng [của ]{Y}", |s| day_of_year(s, 31, 12), "ngày cuối cùng của năm 2022", "ngày cuối cùng"),
    form(
        "tuần đầu tiên [của ]tháng {M}[ {Y}]",
        |s| part_of_month(s, MonthPart::FirstWeek),
        "tuần đầu tiên của tháng 9 năm 2017",
        "tuần đầu tiên của tháng 13",
    ),
    // Days from one to another with a shared month.
    form("[{head}]{d}{r}[{head}]{d2}{s}{m}", days, "từ 28-30/11", "5-7/13"),
    form("[{head}]{d}{r}[{head}]{d2}{s}{m}{t}{y}", days, "5-7/7/2023", "7-5/7/2023"),
    form("[{head}]{d} (đến|tới) [hết ][{head}]{d2}{s}{m}", days, "ngày 2 đến 5/10", "ngày 2 đến 32/10"),
    form(
        "[{head}]{d} (đến|tới) [hết ][{head}]{d2}{s}{m}{t}{y}",
        days,
        "ngày 2 đến ngày 5/10/2022",
        "ngày 5 đến 2/10/2022",
    ),
    form("[{head}]{d}{r}[{head}]{d2}{s}{m} {Y}", days, "ngày 5-7/7 năm nay", "ngày 9-7/7 năm nay"),
    form(
        "[{head}]{D}({r}| đến | tới | đến hết )[{head}]{d2} tháng {M}[,][ {Y}]",
        days,
        "ngày 5 đến ngày 10 tháng 8 năm 2012",
        "ngày 5 đến ngày 40 tháng 8",
    ),
    form(
        "[{head}]{d}({r}| đến | tới ){d2} tháng {M}(/|-|.){y}",
        days,
        "ngày 5-10 tháng 8/2012",
        "ngày 5-1 tháng 8/2012",
    ),
    form(
        "[{head}]{d}{s}{m}{t}{y}{r}[{head}]{d2}{s}{m2}{t}{y2}",
        days_of_two_years,
        "30/4/1975-30/4/2024",
        "30/4/1975-31/4/2024",
    ),
    form(
        "[{head}]{d}{s}{m}{t}{y}/{d2}{s}{m2}{t}{y2}",
        |s| days_of_two_years(s).filter(|_| s.get("s") != Some(i16::from(b'/'))),
        "27-7-1947/27-7-2023",
        "27-7-1947/31-4-2023",
    ),
    form(
        "[{head}]{d}{s}{m}{r}[{head}]{d2}{t}{m2}[{t}{y}]",
        days_of_two_months,
        "ngày 28/2-1/3/2023",
        "ngày 28/2-1/13/2023",
    ),
    // Months.
    form("tháng {M}{s}{y}", month, "tháng 12/2019", "tháng 13/2019"),
    form("tháng {M}[,] [của ]{Y}", month, "tháng 10 năm 2017", "tháng 0 năm 2017"),
    form("tháng {M} {y}", month, "tháng tám 1945", "tháng 14 1945"),
    form("tháng {M}", month, "tháng 6", "tháng 13"),
    form("{T}", relative_month, "tháng trước", "tháng trời"),
    form("{m}{s}{y}", month, "(9/2015)", "số 9/2015"),
    form(
        "tháng {m}({r}| đến | tới )[tháng ]{m2}[{s}{y}| {Y}]",
        months_between,
        "tháng 3 tới tháng 5 năm 1975",
        "tháng 5-3/2020",
    ),
    form("{m}{s}{y}{r}{m2}{t}{y2}", months_of_two_years, "9/2015 - 8/2020", "9/2015 - 13/2020"),
    // Quarters.
    form("(quý|quí) {q}{s}{y}", quarter, "quý IV/2021", "quý V/2024"),
    form("(quý|quí) {q}[,] [của ]{Y}", quarter, "quý 4 của năm 2018", "quý 5 năm 2018"),
    form("(quý|quí) {q}", quarter, "quý I", "quý khách"),
    form("(quý|quí) (một|nhất) [của ]{Y}", |s| quarter_of(s, 1), "quý một năm 2020", "quý một"),
    form("(quý|quí) hai [của ]{Y}", |s| quarter_of(s, 2), "quý hai năm 2020", "quý hai"),
    form("(quý|quí) ba [của ]{Y}", |s| quarter_of(s, 3), "quý ba năm nay", "quý ba"),
    form("(quý|quí) (bốn|tư) [của ]{Y}", |s| quarter_of(s, 4), "quý tư năm 2020", "quý tư"),
    form("(quý|quí) đầu [tiên ][của ]{Y}", |s| quarter_of(s, 1), "quý đầu tiên của năm 2020", "quý đầu tiên"),
    form("(quý|quí) cuối [cùng ][của ]{Y}", |s| quarter_of(s, 4), "quý cuối năm nay", "quý cuối cùng"),
    form("(quý|quí) (này|nay|hiện tại)", |_| shift(Unit::Quarter, 0), "quý này", "quý vị này"),
    form("(quý|quí) (trước|vừa qua|vừa rồi)", |_| shift(Unit::Quarter, -1), "quý trước", "quý ông trước"),
    form("(quý|quí) (sau|tới|tiếp|tiếp theo)", |_| shift(Unit::Quarter, 1), "quý tới", "quý bạn"),
    form("(quý|quí) {q}{r}{q2}[{s}{y}| {Y}]", quarters, "quý I-III/2021", "quý III-II/2021"),
    // Parts of a year.
    form("{N} tháng đầu [tiên ][của ]{Y}", first_months, "6 tháng đầu năm 2023", "13 tháng đầu năm 2023"),
    form("{N} tháng đầu [của ]năm", first_months, "9 tháng đầu năm", "6 tháng đầu năm học"),
    form("{N} tháng cuối [cùng ][của ]{Y}", last_months, "3 tháng cuối năm nay", "30 tháng cuối năm nay"),
    form("{N} tháng cuối [của ]năm", last_months, "6 tháng cuối năm", "6 tháng cuối nhiệm kỳ"),
    form("{N} tháng đầu [năm ]{y}", first_months, "6 tháng đầu 2023", "6 tháng đầu 20230"),
    form("{N} tháng cuối [năm ]{y}", last_months, "6 tháng cuối 2023", "13 tháng cuối 2023"),
    form("{N} (quý|quí) đầu [tiên ][của ]({Y}|năm)", first_quarters, "3 quý đầu năm", "5 quý đầu năm"),
    form("{N} (quý|quí) cuối [của ]({Y}|năm)", last_quarters, "2 quý cuối năm 2020", "6 quý cuối năm 2020"),
    form("(nửa đầu|nửa đầu của|nửa năm đầu) ({Y}|năm)", |s| months(1, 6, s), "nửa đầu năm 2023", "nửa đầu"),
    form("(nửa cuối|nửa sau|nửa cuối của) ({Y}|năm)", |s| months(7, 12, s), "nửa cuối năm nay", "nửa sau"),
    form("(nửa đầu|nửa năm đầu) {y}", |s| months(1, 6, s), "nửa đầu 2023", "nửa đầu 20230"),
    form("(nửa cuối|nửa sau|nửa năm cuối) {y}", |s| months(7, 12, s), "nửa cuối 2023", "nửa cuối 3"),
    form(
        "(những|các) (ngày|tháng) đầu [tiên ][của ]({Y}|năm)",
        |s| part_of_year(s, Modifier::Start),
        "những tháng đầu năm 2020",
        "những tháng đầu năm học",
    ),
    form(
        "(những|các) (ngày|tháng) (cuối|cuối cùng|cuối của|cuối cùng của|còn lại của|còn lại) ({Y}|năm)",
        |s| part_of_year(s, Modifier::End),
        "những tháng cuối năm",
        "những tháng cuối năm học",
    ),
    // Years.
    form("{Y}", year, "năm 2019", "5 năm trước khi"),
    form("năm", |_| core(Said::One(Point::Year(Year::Shift(0))), Shape::OnlyModified), "cuối năm", "năm"),
    form(
        "tháng",
        |_| core(Said::One(Point::Month { month: Month::Shift(0), year: Year::Missing }), Shape::OnlyModified),
        "đến cuối tháng",
        "tháng",
    ),
    form("{y}", year, "sinh 1983", "1983"),
    form(
        "(nhiệm kỳ|nhiệm kì|giai đoạn|thời kỳ|thời kì|năm học|niên khóa|niên vụ|niên độ|năm) [từ ][năm |{N} năm ]{y}({r}|/| đến | đến năm ){y2}",
        years,
        "nhiệm kỳ 2020 - 2025",
        "nhiệm kỳ 2025-2020",
    ),
    form(
        "(nhiệm kỳ|nhiệm kì|giai đoạn|năm học|niên khóa|niên vụ|niên độ) {y}{r}{yy}",
        years,
        "năm học 2015-16",
        "năm học 2015-14",
    ),
    form(
        "giai đoạn từ [tháng ]{m}{s}{y}({r}| đến | đến tháng ){m2}{t}{y2}",
        months_of_two_years,
        "giai đoạn từ tháng 9.2015 đến tháng 10.2020",
        "giai đoạn từ tháng 9.2015 đến tháng 8.2015",
    ),
    form("{y}{r}{y2}", years, "1996-2001", "1996-1990"),
    form("{N} năm {y}({r}|/| đến ){y2}", years, "2 năm 2021-2022", "2 năm 2022-2021"),
    form("những năm {y}", decade_or_year, "những năm 1990", "những năm 199"),
    form("những năm {yy}[ [của ]thế kỷ ({c}|trước)]", decade_of, "những năm 80", "những năm 85"),
    form("(thập niên|thập kỷ|thập kỉ) [những ][năm ]{y}", decade, "thập niên 1990", "thập niên 1995"),
    form(
        "(thập niên|thập kỷ|thập kỉ) [những ][năm ]{yy}[ [của ]thế kỷ ({c}|trước)]",
        decade_of,
        "thập niên 90 của thế kỷ XX",
        "thập niên 91",
    ),
    form("thế kỷ [thứ ]{c}", century, "thế kỷ XXI", "thế kỷ mới"),
    // Counted from publication.
    form("([ngày ]hôm nay|bữa nay|ngày hôm nay)", |_| shift(Unit::Day, 0), "ngày hôm nay", "hôm nayy"),
    form("([ngày ]hôm qua|bữa qua)", |_| shift(Unit::Day, -1), "Hôm qua", "hôm quang"),
    form("([ngày ]hôm kia|bữa kia)", |_| shift(Unit::Day, -2), "hôm kia", "hôm khác"),
    form("[ngày ]hôm kìa", |_| shift(Unit::Day, -3), "hôm kìa", "hôm nọ"),
    form("(ngày mai|hôm mai|bữa mai|mai đây)", |_| shift(Unit::Day, 1), "ngày mai", "ngày maii"),
    form("(ngày kia|ngày mốt)", |_| shift(Unit::Day, 2), "ngày kia", "ngày kiau"),
    form("cùng ngày", |_| core(Said::One(Point::SameDay), Shape::Sure), "ngày 5/7/2023, chiều cùng ngày", "cùng ngàn"),
    form("{W}", |s| shift(Unit::Week, s.get("W")?), "tuần trước", "tuần tra"),
    form("{w} [của ]{W}", |s| weekday(s, s.get("W")), "thứ năm tuần tới", "thứ hai tuần lễ"),
    form("{w} (tới|sau|tuần tới)", |s| next_weekday(s, 8), "thứ hai tới", "thứ nhất tới"),
    form("{w} (qua|vừa qua|vừa rồi|trước)", |s| next_weekday(s, -8), "thứ hai vừa qua", "thứ nhất qua"),
    form("{w} này", |s| weekday(s, Some(0)), "thứ sáu này", "thứ nhất này"),
    form("[ngày ]{w}", |s| weekday(s, None), "vào thứ hai", "lần thứ hai"),
    form("{N} {u} (trước|trước đây)", |s| ago(s, -1), "3 ngày trước", "3 ngày trước khi"),
    form(
        "(một|1) tháng (qua|vừa qua)",
        |_| core(Said::One(Point::Month { month: Month::Shift(-1), year: Year::Missing }), Shape::Ago),
        "một tháng qua",
        "nhiều tháng qua",
    ),
    form(
        "(một|1) tuần (qua|vừa qua)",
        |_| core(Said::One(Point::Shift { unit: Unit::Week, by: -1 }), Shape::Ago),
        "1 tuần qua",
        "hai tuần qua",
    ),
    form("cách (đây|nay) [đúng |tròn ]{N} {u}", |s| ago(s, -1), "cách đây 3 năm", "cách đây 3 km"),
    form("{N} {u} (nữa|tới đây)", |s| ago(s, 1), "2 tuần nữa", "2 tuần này"),
    form("{N} {u} sau[ đó]", later, "ba ngày sau", "3 ngày sau khi"),
    form("mùa {S} (này|nay)", |s| season(s, Year::Shift(0)), "mùa hè này", "mùa mưa này"),
    form("mùa {S} năm nay", |s| season(s, Year::Shift(0)), "mùa hè năm nay", "mùa vụ"),
    // The lunar calendar and named days.
    form(
        "(mùng|mồng) {D} tết[ nguyên đán][ năm][ {z}][ {Y}]",
        |s| lunar(s, s.get("D"), Some(1)),
        "mùng 3 Tết",
        "mùng 31 Tết",
    ),
    form("[ngày ]{d} tết[ nguyên đán][ năm][ {z}]", eve_of_tet, "sáng 30 Tết", "ăn 3 Tết"),
    form(
        "[{head}]{D} tháng giêng[ âm lịch][, năm| năm][ {z}][ {Y}]",
        |s| lunar(s, s.get("D"), Some(1)),
        "mùng 10 tháng Giêng",
        "mùng 31 tháng Giêng",
    ),
    form(
        "[{head}]{D} tháng chạp[ âm lịch][, năm| năm][ {z}][ {Y}]",
        |s| lunar(s, s.get("D"), Some(12)),
        "ngày 23 tháng Chạp",
        "ngày 31 tháng Chạp",
    ),
    form(
        "[{head}]({D} tháng {M}|{d}{s}{m})[ năm {z}| {Y}|{t}{y}] âm lịch[ {Y}]",
        lunar_day,
        "mùng 10 tháng 3 âm lịch",
        "mùng 31/3 âm lịch",
    ),
    form(
        "[{head}]({D} tháng {M}|{d}{s}{m})[,][ năm] {z}[ {Y}]",
        lunar_day,
        "ngày 14 tháng 6 năm Giáp Thìn",
        "ngày 14 tháng 13 năm Giáp Thìn",
    ),
    form("rằm tháng {M}[ âm lịch][ năm][ {z}][ {Y}]", |s| lunar(s, Some(15), None), "rằm tháng bảy", "rằm tháng 13"),
    form(
        "rằm tháng giêng[ âm lịch][ năm][ {z}][ {Y}]",
        |s| lunar(s, Some(15), Some(1)),
        "rằm tháng Giêng",
        "rằm tháng giên",
    ),
    form(
        "rằm tháng chạp[ âm lịch][ năm][ {z}][ {Y}]",
        |s| lunar(s, Some(15), Some(12)),
        "rằm tháng Chạp",
        "rằm tháng chạ",
    ),
    form("tháng giêng[ âm lịch][ năm][ {z}][ {Y}]", |s| lunar(s, None, Some(1)), "tháng Giêng", "tháng giên"),
    form("tháng {M} âm lịch[ {Y}]", |s| lunar(s, None, None), "tháng Bảy âm lịch", "tháng 13 âm lịch"),
    form(
        "tháng chạp[ âm lịch][ năm][ {z}][ {Y}]",
        |s| lunar(s, None, Some(12)),
        "tháng Chạp năm Giáp Thìn",
        "tháng chạ",
    ),
    form(
        "(tết nguyên đán|tết âm lịch|tết cổ truyền)[ năm][ {z}][ {Y}| {y}]",
        |s| lunar(s, Some(1), Some(1)),
        "Tết Nguyên đán Giáp Thìn 2024",
        "mỗi dịp Tết Nguyên đán",
    ),
    form("tết {z}[ {Y}| {y}]", |s| lunar(s, Some(1), Some(1)), "Tết Ất Tỵ", "Tết thầy cô"),
    form("(giỗ tổ hùng vương|giỗ tổ)[ {Y}]", |s| named_lunar(s, 10, 3), "Giỗ Tổ Hùng Vương năm 2024", "giỗ tổ nghề"),
    form("giao thừa[ năm][ {z}]", new_years_eve, "dịp giao thừa", "thời khắc giao thừa"),
    form(
        "(tết|rằm) trung thu[ {Y}| {y}]",
        |s| named_lunar(s, 15, 8),
        "Tết Trung thu năm 2023",
        "mỗi dịp Tết Trung thu",
    ),
    form("tết đoan ngọ[ {Y}| {y}]", |s| named_lunar(s, 5, 5), "Tết Đoan ngọ", "mỗi dịp Tết Đoan ngọ"),
    form("tết nguyên tiêu[ {Y}| {y}]", |s| named_lunar(s, 15, 1), "Tết Nguyên tiêu", "mỗi dịp Tết Nguyên tiêu"),
    form("lễ phật đản[ {Y}| {y}]", |s| named_lunar(s, 15, 4), "lễ Phật đản", "mỗi lễ Phật đản"),
    form("lễ vu lan[ {Y}| {y}]", |s| named_lunar(s, 15, 7), "lễ Vu lan", "mỗi lễ Vu lan"),
    form("(quốc khánh)[ {Y}| {y}]", national_day, "dịp Quốc khánh", "ông Trần Quốc Khánh"),
];

#[allow(clippy::unnecessary_wraps, reason = "what every reader returns")]
const fn core(said: Said, shape: Shape) -> Option<Core> {
    Some(Core { said, modifier: None, shape })
}

fn small(value: i16) -> Option<i8> {
    i8::try_from(value).ok()
}

/// The month of a pattern, from 1 to 12.
fn month_of(s: &Slots, names: &[&str]) -> Option<i8> {
    s.any(names).and_then(small).filter(|month| (1..=12).contains(month))
}

/// The year of a pattern, in whichever slot it is.
fn year_of(s: &Slots) -> Year {
    match (s.get("y"), s.get("yy"), s.get("Y")) {
        (Some(year), _, _) => Year::Stated(year),
        (_, Some(short), _) => Year::Stated(if short < 50 { 2000 + short } else { 1900 + short }),
        (_, _, Some(value)) => decode_year(value),
        _ => Year::Missing,
    }
}

/// Whether the month has the day, in that year where it is stated, else in any.
fn exists(day: i8, month: i8, year: Year) -> bool {
    let year = if let Year::Stated(year) = year { year } else { 2000 };
    jiff::civil::Date::new(year, month, day).is_ok()
}

fn day(s: &Slots) -> Option<Core> {
    let day = s.any(&["d", "D"]).and_then(small)?;
    let headed = s.get("head").is_some();
    let Some(month) = s.any(&["m", "M"]) else {
        let said = Said::One(Point::Day { day, month: Month::Missing, year: Year::Missing, weekday: None });
        return if (1..=31).contains(&day) { core(said, Shape::DayAlone) } else { None };
    };
    let month = small(month)?;
    let year = year_of(s);
    let (sign, second) = (s.get("s"), s.get("t"));
    let tight = |sign: i16| sign < SPACED;
    if sign.zip(second).is_some_and(|(a, b)| a & 0xff != b & 0xff) {
        // `15-7/2023` and the like are written, but only behind a word that says what it is.
        if !headed || second.is_none_or(|sign| sign & 0xff != i16::from(b'/')) {
            return None;
        }
    }
    if s.get("yy").is_some() && sign.is_some_and(|sign| !tight(sign) || !headed && sign != i16::from(b'/')) {
        return None;
    }
    if !exists(day, month, year) {
        return None;
    }
    let shape = match (headed, year, sign) {
        (false, Year::Missing, None) => Shape::SpokenDayMonth,
        // `5 - 7 năm trước` is years ago.
        (false, Year::Missing | Year::Shift(_) | Year::Same, Some(sign)) if !tight(sign) => return None,
        (false, Year::Shift(_), Some(sign)) if sign != i16::from(b'/') => return None,
        (false, Year::Missing | Year::Shift(_) | Year::Same, Some(sign)) => {
            Shape::DayMonth { sign: u8::try_from(sign & 0xff).ok()?, day, month }
        }
        _ => Shape::Sure,
    };
    core(Said::One(Point::Day { day, month: Month::Of(month), year, weekday: None }), shape)
}

fn day_of_relative_month(s: &Slots) -> Option<Core> {
    let day = s.get("d").and_then(small).filter(|day| (1..=31).contains(day))?;
    let month = Month::Shift(s.get("T")?);
    core(Said::One(Point::Day { day, month, year: Year::Missing, weekday: None }), Shape::Sure)
}

fn days(s: &Slots) -> Option<Core> {
    let (from, to) = (s.any(&["d", "D"]).and_then(small)?, s.get("d2").and_then(small)?);
    let month = month_of(s, &["m", "M"])?;
    let year = year_of(s);
    if from >= to || !exists(from, month, year) || !exists(to, month, year) {
        return None;
    }
    let dash = i16::from(b'-');
    if s.get("s").zip(s.get("t")).is_some_and(|(a, b)| a != b) || s.get("r") == Some(dash) && s.get("s") == Some(dash) {
        return None;
    }
    let at = |day| Point::Day { day, month: Month::Of(month), year, weekday: None };
    let sure = s.get("head").is_some() || year != Year::Missing;
    core(Said::Span(at(from), at(to)), if sure { Shape::Sure } else { Shape::Days })
}

fn days_of_two_years(s: &Slots) -> Option<Core> {
    let from = (s.get("y")?, month_of(s, &["m"])?, s.get("d").and_then(small)?);
    let to = (s.get("y2")?, month_of(s, &["m2"])?, s.get("d2").and_then(small)?);
    let at = |(year, month, day): (i16, i8, i8)| {
        let year = Year::Stated(year);
        exists(day, month, year).then_some(Point::Day { day, month: Month::Of(month), year, weekday: None })
    };
    if s.get("s")? != s.get("t")? {
        return None;
    }
    let shape = if from < to { Shape::Sure } else { Shape::Within };
    core(Said::Span(at(from)?, at(to)?), shape)
}

fn days_of_two_months(s: &Slots) -> Option<Core> {
    let from = (month_of(s, &["m"])?, s.get("d").and_then(small)?);
    let to = (month_of(s, &["m2"])?, s.get("d2").and_then(small)?);
    let year = year_of(s);
    let signs = s.get("s").zip(s.get("t")).filter(|(first, second)| first == second);
    // `1-2-3-4` is anything.
    let over_new_year = from.0 >= 11 && to.0 <= 2;
    if signs.is_none_or(|(sign, _)| Some(sign) == s.get("r")) {
        return None;
    }
    let at = |(month, day): (i8, i8)| {
        exists(day, month, year).then_some(Point::Day { day, month: Month::Of(month), year, weekday: None })
    };
    let year_before = |point: Point| match year {
        Year::Stated(year) => point.with_year(Year::Stated(year - 1)),
        _ => point,
    };
    let begin = if over_new_year { year_before(at(from)?) } else { at(from)? };
    let sure = s.get("head").is_some() || year != Year::Missing;
    let shape = match (from < to || over_new_year, sure) {
        // `7/7 - Ngày 7/7`: a dash between two sentences.
        (false, _) => Shape::Within,
        (true, true) => Shape::Sure,
        (true, false) => Shape::Days,
    };
    core(Said::Span(begin, at(to)?), shape)
}

fn month(s: &Slots) -> Option<Core> {
    let month = month_of(s, &["M", "m"])?;
    let year = year_of(s);
    let said = Said::One(Point::Month { month: Month::Of(month), year });
    let shape = match year {
        _ if s.get("m").is_some() => Shape::MonthYear,
        Year::Missing => Shape::MonthAlone,
        _ => Shape::Sure,
    };
    core(said, shape)
}

fn relative_month(s: &Slots) -> Option<Core> {
    let month = Month::Shift(s.get("T")?);
    core(Said::One(Point::Month { month, year: Year::Missing }), Shape::Relative)
}

fn months_between(s: &Slots) -> Option<Core> {
    let (first, last) = (month_of(s, &["m"])?, month_of(s, &["m2"])?);
    let year = year_of(s);
    let over_new_year = first > last && s.get("r").is_none();
    if first >= last && !over_new_year {
        return None;
    }
    let begin = match year {
        Year::Stated(year) if over_new_year => Year::Stated(year - 1),
        Year::Shift(by) if over_new_year => Year::Shift(by - 1),
        year => year,
    };
    let at = |month, year| Point::Month { month: Month::Of(month), year };
    core(Said::Span(at(first, begin), at(last, year)), Shape::Sure)
}

fn months_of_two_years(s: &Slots) -> Option<Core> {
    let from = (s.get("y")?, month_of(s, &["m"])?);
    let to = (s.get("y2")?, month_of(s, &["m2"])?);
    if from >= to {
        return None;
    }
    let at = |(year, month)| Point::Month { month: Month::Of(month), year: Year::Stated(year) };
    core(Said::Span(at(from), at(to)), Shape::Sure)
}

#[allow(clippy::unnecessary_wraps, reason = "what every reader returns")]
fn day_of_year(s: &Slots, day: i8, month: i8) -> Option<Core> {
    core(Said::One(Point::Day { day, month: Month::Of(month), year: year_of(s), weekday: None }), Shape::Sure)
}

fn part_of_month(s: &Slots, part: MonthPart) -> Option<Core> {
    core(Said::One(Point::PartOfMonth { part, month: month_of(s, &["M"])?, year: year_of(s) }), Shape::Sure)
}

fn quarter(s: &Slots) -> Option<Core> {
    let quarter = s.get("q").and_then(small).filter(|q| (1..=4).contains(q))?;
    let year = year_of(s);
    let shape = if year == Year::Missing { Shape::QuarterAlone } else { Shape::Sure };
    core(Said::One(Point::Quarter { quarter, year }), shape)
}

fn quarter_of(s: &Slots, quarter: i8) -> Option<Core> {
    core(Said::One(Point::Quarter { quarter, year: year_of(s) }), Shape::Sure)
}

fn quarters(s: &Slots) -> Option<Core> {
    let (first, last) = (s.get("q").and_then(small)?, s.get("q2").and_then(small)?);
    if !(1..=4).contains(&first) || !(1..=4).contains(&last) || first >= last {
        return None;
    }
    let year = year_of(s);
    core(Said::Span(Point::Quarter { quarter: first, year }, Point::Quarter { quarter: last, year }), Shape::Sure)
}

fn months(first: i8, last: i8, s: &Slots) -> Option<Core> {
    core(Said::One(Point::Months { first, last, year: year_of(s) }), Shape::Months)
}

fn first_months(s: &Slots) -> Option<Core> {
    let count = s.get("N").and_then(small).filter(|n| (1..=12).contains(n))?;
    months(1, count, s)
}

fn last_months(s: &Slots) -> Option<Core> {
    let count = s.get("N").and_then(small).filter(|n| (1..=12).contains(n))?;
    months(13 - count, 12, s)
}

fn first_quarters(s: &Slots) -> Option<Core> {
    let count = s.get("N").and_then(small).filter(|n| (1..=4).contains(n))?;
    months(1, count * 3, s)
}

fn last_quarters(s: &Slots) -> Option<Core> {
    let count = s.get("N").and_then(small).filter(|n| (1..=4).contains(n))?;
    months(13 - count * 3, 12, s)
}

#[allow(clippy::unnecessary_wraps, reason = "what every reader returns")]
fn part_of_year(s: &Slots, modifier: Modifier) -> Option<Core> {
    let year = if let Some(value) = s.get("Y") { decode_year(value) } else { Year::Shift(0) };
    Some(Core { said: Said::One(Point::Year(year)), modifier: Some(modifier), shape: Shape::Months })
}

fn year(s: &Slots) -> Option<Core> {
    let year = year_of(s);
    let shape = match year {
        Year::Stated(n) if s.get("y").is_some() => {
            if (1900..2100).contains(&n) {
                Shape::YearAlone
            } else {
                return None;
            }
        }
        Year::Stated(n) if n < 1000 => Shape::ShortYear,
        Year::Stated(n) if n > 2200 => return None,
        Year::Stated(_) => Shape::Year,
        _ => Shape::Relative,
    };
    core(Said::One(Point::Year(year)), shape)
}

fn years(s: &Slots) -> Option<Core> {
    let from = s.get("y")?;
    let to = s.get("y2").or(s.get("yy").map(|short| from / 100 * 100 + short))?;
    if from >= to || to > 2200 || to - from > 400 {
        return None;
    }
    core(Said::Span(Point::Year(Year::Stated(from)), Point::Year(Year::Stated(to))), Shape::Years)
}

fn decade(s: &Slots) -> Option<Core> {
    let year = s.get("y").filter(|year| year % 10 == 0)?;
    core(Said::One(Point::Decade(year)), Shape::Sure)
}

/// `những năm 1990` is a decade; in `những năm 1945` the year is the date.
fn decade_or_year(s: &Slots) -> Option<Core> {
    let year = s.get("y")?;
    decade(s).or_else(|| core(Said::One(Point::Year(Year::Stated(year))), Shape::Within))
}

/// `những năm 80 của thế kỷ trước`: without a century, the last.
fn decade_of(s: &Slots) -> Option<Core> {
    let short = s.get("yy").filter(|short| short % 10 == 0)?;
    let century = s.get("c").unwrap_or(20);
    core(Said::One(Point::Decade((century - 1) * 100 + short)), Shape::Sure)
}

fn century(s: &Slots) -> Option<Core> {
    core(Said::One(Point::Century(s.get("c").filter(|c| (1..=21).contains(c))?)), Shape::Sure)
}

fn shift(unit: Unit, by: i16) -> Option<Core> {
    let shape = if unit == Unit::Day { Shape::Sure } else { Shape::Relative };
    core(Said::One(Point::Shift { unit, by }), shape)
}

fn ago(s: &Slots, sign: i16) -> Option<Core> {
    core(Said::One(Point::Ago { unit: unit(s)?, by: s.get("N")? * sign }), Shape::Ago)
}

fn later(s: &Slots) -> Option<Core> {
    core(Said::One(Point::Later { unit: unit(s)?, by: s.get("N")? }), Shape::Later)
}

fn unit(s: &Slots) -> Option<Unit> {
    Some([Unit::Day, Unit::Week, Unit::Month, Unit::Year][usize::try_from(s.get("u")?).ok()?])
}

fn weekday(s: &Slots, week: Option<i16>) -> Option<Core> {
    let weekday = weekday_of(s.get("w")?)?;
    let shape = if week.is_some() { Shape::Relative } else { Shape::Weekday };
    core(Said::One(Point::Weekday { weekday, week }), shape)
}

/// The next or last day of that name; weeks of ±8 stand for it.
fn next_weekday(s: &Slots, week: i16) -> Option<Core> {
    weekday(s, Some(week))
}

/// The day of the week, from Monday, 1.
pub(super) fn weekday_of(value: i16) -> Option<Weekday> {
    Weekday::from_monday_one_offset(small(value)?).ok()
}

fn season(s: &Slots, year: Year) -> Option<Core> {
    core(Said::One(Point::Season { season: small(s.get("S")?)?, year }), Shape::Sure)
}

fn lunar(s: &Slots, day: Option<i16>, month: Option<i8>) -> Option<Core> {
    let day = match day {
        Some(day) => Some(small(day).filter(|day| (1..=30).contains(day))?),
        None => None,
    };
    let month = month.or_else(|| month_of(s, &["M", "m"])).filter(|month| (1..=12).contains(month))?;
    let year = s.get("z").map_or_else(|| LunarYear::Of(year_of(s)), LunarYear::Cycle);
    // Of the two years a reader knows the common one better.
    let year = if let Year::Stated(_) = year_of(s) { LunarYear::Of(year_of(s)) } else { year };
    core(Said::One(Point::Lunar { day, month, year }), Shape::Name)
}

fn lunar_day(s: &Slots) -> Option<Core> {
    lunar(s, s.any(&["D", "d"]), None)
}

/// The last day of the year is `30 Tết` in long months, `29 Tết` in short ones.
fn eve_of_tet(s: &Slots) -> Option<Core> {
    let day = s.get("d").and_then(small).filter(|day| (23..=30).contains(day))?;
    let year = s.get("z").map_or(LunarYear::Of(Year::Missing), |z| LunarYear::Cycle((z + 59) % 60));
    core(Said::One(Point::Lunar { day: Some(day), month: 12, year }), Shape::EveOfTet)
}

fn new_years_eve(s: &Slots) -> Option<Core> {
    let year = s.get("z").map_or(LunarYear::Of(Year::Missing), |z| LunarYear::Cycle((z + 59) % 60));
    core(Said::One(Point::Lunar { day: Some(30), month: 12, year }), Shape::Name)
}

fn named_lunar(s: &Slots, day: i8, month: i8) -> Option<Core> {
    core(Said::One(Point::Lunar { day: Some(day), month, year: LunarYear::Of(year_of(s)) }), Shape::Name)
}

fn national_day(s: &Slots) -> Option<Core> {
    let point = Point::Day { day: 2, month: Month::Of(9), year: year_of(s), weekday: None };
    core(Said::One(point), Shape::Name)
}
