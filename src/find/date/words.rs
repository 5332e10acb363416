//! Words that stand around dates and around what only looks like one.

use crate::find::word_list::WordList;

/// Words before a number that is an address, an article of a law, a size.
pub(super) static LABELS: WordList = WordList::new(&[
    "số", "nhà", "đất", "km", "khoản", "điều", "điểm", "mục", "bản", "thửa", "lô", "phòng", "lớp", "khóa", "trạm",
    "tập", "bài", "lệ", "mô", "hộ", "ql", "tl", "đt", "tổ", "tờ", "sđt", "hotline", "khu", "tỷ", "tỉ", "cỡ", "hệ",
    "nghệ",
]);

/// Words before a part of a whole.
pub(super) static SHARE_LEADS: WordList = WordList::new(&[
    "khoảng", "hơn", "gần", "trên", "dưới", "chiếm", "đạt", "nhất", "quá", "được", "có", "còn", "với", "bằng", "cả",
    "thứ", "giảm", "tăng", "gấp", "chừng", "là", "mất", "thành", "bộ", "đa", "thiểu", "tới", "lên", "một",
]);

/// Words that go on behind a date.
pub(super) static VERBS: WordList = WordList::new(&[
    "tại", "ở", "vừa", "tới", "này", "đã", "sẽ", "đến", "và", "có", "là", "cho", "theo", "của", "trên", "trong", "do",
    "về",
]);

/// Words before what comes again and again.
pub(super) static EVERY: WordList = WordList::new(&["mỗi", "hằng", "hàng", "một", "từng", "mọi"]);

/// Words that make `trước`, `sau` a preposition.
pub(super) static RELATIVE_TO: WordList = WordList::new(&[
    "khi", "ngày", "đó", "đấy", "ấy", "lúc", "hết", "mắt", "thời", "đại", "kỳ", "cuộc", "hội", "mùa", "sự", "hạn",
    "giờ", "bầu", "tiên", "nhất", "bạ", "thế", "cao", "luôn", "tuổi", "sinh", "học", "mới", "thứ",
]);

/// Ranks follow an `thứ hai` that is no day: `vào thứ hai nhiệm kỳ`.
pub(super) static ORDINAL_NOUNS: WordList =
    WordList::new(&["của", "trong", "trên", "liên", "thế", "toàn", "cả", "nhiệm"]);

/// Units of measure: a number before them is theirs.
pub(super) static MEASURES: WordList = WordList::new(&[
    "giờ", "phút", "giây", "ngày", "tuần", "tháng", "lần", "người", "phiếu", "triệu", "nghìn", "ngàn", "tỷ", "tỉ",
    "đồng", "kỳ", "buổi", "tuổi", "km", "m", "ha", "kg", "tấn", "usd", "mét", "độ", "điểm", "căn", "suất",
]);

/// Nouns that are counted, and whole of which there are parts.
#[rustfmt::skip]
pub(super) static COUNTED: WordList = WordList::new(&[
    "đại", "số", "tổng", "dân", "diện", "quân", "thời", "chặng", "đoạn", "học", "vụ", "hộ", "xã", "huyện", "tỉnh",
    "trường", "cán", "đảng", "chỉ", "tiêu", "con", "chiếc", "cái", "ca", "đơn", "bộ", "đoàn", "huy", "vận", "tên",
    "thành", "ý", "dự", "công", "trận", "bàn", "quyển", "cuốn", "trang", "phần", "thí", "sinh", "giáo", "cử", "hs",
    "sv", "tác", "phòng", "đội", "nước", "địa", "thủ", "nhiệm", "mục", "nội", "kiến", "ủy", "thôn", "phường",
    "doanh",
]);

/// Words that make a number of what follows (`nhiều năm trước`).
pub(super) static COUNTS: WordList = WordList::new(&[
    "những", "các", "nhiều", "mấy", "vài", "hằng", "hàng", "mỗi", "từng", "bao", "lâu", "nửa", "trăm", "chục", "suốt",
]);

/// Words before the number of any anniversary.
pub(super) static ANNIVERSARY_LEADS: WordList = WordList::new(&["lễ", "dịp", "niệm", "mừng", "ngày"]);

/// Day and month of an anniversary, the last words of its names, and the year that it is counted from, where people count.
type Anniversary = ((i8, i8), &'static [&'static str], Option<i16>);

/// The anniversaries that dates without a year are named by.
pub(super) const ANNIVERSARIES: &[Anniversary] = &[
    ((1, 1), &["dương"], None),
    ((3, 2), &["đảng"], Some(1930)),
    ((27, 2), &["nam"], Some(1955)),
    ((8, 3), &["nữ"], Some(1910)),
    ((26, 3), &["đoàn"], Some(1931)),
    ((30, 4), &["nam", "nước", "thắng"], Some(1975)),
    ((1, 5), &["động"], Some(1886)),
    ((7, 5), &["phủ", "thắng"], Some(1954)),
    ((19, 5), &["bác", "minh"], Some(1890)),
    ((1, 6), &["nhi"], None),
    ((5, 6), &["trường"], None),
    ((21, 6), &["nam", "chí"], Some(1925)),
    ((28, 6), &["nam", "đình"], Some(2001)),
    ((27, 7), &["sĩ", "sỹ"], Some(1947)),
    ((19, 8), &["mạng", "tám", "dân"], Some(1945)),
    ((2, 9), &["khánh"], Some(1945)),
    ((10, 10), &["đô", "số"], Some(1954)),
    ((13, 10), &["nam"], Some(2004)),
    ((20, 10), &["nam", "nữ"], Some(1930)),
    ((18, 11), &["tộc"], Some(1930)),
    ((20, 11), &["nam", "giáo"], Some(1982)),
    ((19, 12), &["quốc"], Some(1946)),
    ((22, 12), &["nam", "dân"], Some(1944)),
    ((25, 12), &["sinh"], None),
];

/// Words that lead to a date.
pub(super) static LEADS: WordList = WordList::new(&[
    "từ", "đến", "trước", "sau", "vào", "tới", "kể", "hết", "nay", "qua", "mai", "ngày", "dịp", "lúc", "hôm", "mạc",
    "giảng",
]);

/// Words that go on behind a bare year.
pub(super) static VERBS_AFTER_YEARS: WordList = WordList::new(&[
    "đến", "tới", "trở", "và", "đã", "là", "có", "với", "của", "cho", "để", "nhằm", "thì", "sẽ", "trước", "sau",
]);

/// Words before a stretch of time.
pub(super) static DURATION_LEADS: WordList = WordList::new(&[
    "hơn", "gần", "khoảng", "chừng", "những", "các", "nhiều", "ngót", "trong", "đủ", "sau", "suốt", "tròn", "thêm",
]);
