//! What holds of any text: made of names, codes, dates and marks in any order, and of any characters at all.

#![cfg(feature = "embedded")]
#![allow(missing_docs, reason = "a test")]

#[path = "common/sound.rs"]
mod sound;

use proptest::prelude::*;
use sound::assert_sound;
use thucthe::{Context, Date, Entity, Extraction, Extractor, Mention};

/// Pieces of news; what is drawn from them is seldom sense, but full of mentions.
const PIECES: &str = "Trần Tuấn Anh|đồng chí|ông|Đại tướng|Nguyễn Văn|Tô Lâm|Trưởng|Bộ trưởng|Phó Chủ tịch|nguyên|các|\
    Ban Kinh tế Trung ương|Bộ Chính trị|Ban|Vụ|Tỉnh ủy|tỉnh Nghệ An|UBND|của|và|Nghị quyết số|37-NQ/TW|30/2020/NĐ-CP|\
    về phát triển|Luật Đất đai|năm|2013|khóa XIII|ngày|tháng|7/7|28-7-2023|từ|đến|chiều|quý|đầu|hôm qua|BAN BÍ THƯ|,|.|:|;|(|)|\
    “|”|\"|-|–|…|/|\n|\n\n|\u{a0}|\u{ad}|\u{200b}|\u{301}|Ð|２|ỦyBan|họp|dự|Việt NamThủ tướng";

fn news() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split('|').collect();
    let piece = (prop::sample::select(pieces), prop::bool::weighted(0.85))
        .prop_map(|(piece, space)| if space { format!("{piece} ") } else { piece.to_owned() });
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => news(), 1 => "\\PC{0,200}", 1 => prop::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter)]
}

fn any_day() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![
        1 => Just(None),
        3 => (1900..2100_i16, 1..=12_i8, 1..=28_i8).prop_map(|(y, m, d)| Date::new(y, m, d).ok()),
    ]
}

fn extract(text: &str, day: Option<Date>) -> Extraction {
    let context = day.map(Context::published).unwrap_or_default();
    Extractor::embedded().expect("the embedded tables read").extract(text, &context)
}

/// Where the mentions stand and of what kind they are, moved by `by`.
fn places(mentions: &[Mention], by: usize) -> Vec<(usize, usize, &'static str)> {
    mentions.iter().map(|mention| (mention.start + by, mention.end + by, mention.kind.as_str())).collect()
}

/// An article of its own, with nothing to take from another: no short forms, and no dates without a year.
const ALONE: [&str; 4] = [
    "Bộ trưởng Bộ Công an Tô Lâm dự hội nghị ngày 2/9/2020.",
    "Nghị quyết số 37-NQ/TW của Bộ Chính trị khóa IX.",
    "Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung tiếp đoàn công tác năm 2021.",
    "Ủy ban Kiểm tra Trung ương kết luận sai phạm.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_out_is_sound_and_the_same_each_time(text in any_text(), day in any_day()) {
        let extraction = extract(&text, day);
        assert_sound(&text, &extraction);
        prop_assert_eq!(&extract(&text, day), &extraction);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_reads_back_to_the_same(text in news(), day in any_day()) {
        let extraction = extract(&text, day);
        let json = serde_json::to_string(&extraction).expect("an extraction serialises");
        prop_assert_eq!(serde_json::from_str::<Extraction>(&json).expect("and reads back"), extraction);
    }

    #[test]
    fn spaces_and_line_ends_before_move_every_span(text in news(), day in any_day(), before in "\n{1,3}|\u{feff}") {
        let moved = extract(&format!("{before}{text}"), day);
        prop_assert_eq!(places(&moved.mentions, 0), places(&extract(&text, day).mentions, before.len()));
    }

    #[test]
    fn a_sentence_behind_leaves_what_stands_before(text in news(), day in any_day()) {
        let plain = extract(&text, day);
        let longer = extract(&format!("{text}\n\nTrời hôm ấy mưa to gió lớn."), day);
        prop_assert!(places(&longer.mentions, 0).starts_with(&places(&plain.mentions, 0)));
    }

    #[test]
    fn two_articles_keep_the_mentions_of_both(
        one in prop::sample::select(ALONE.to_vec()), two in prop::sample::select(ALONE.to_vec()), day in any_day(),
    ) {
        let both = extract(&format!("{one}\n\n{two}"), day);
        let mut apart = places(&extract(one, day).mentions, 0);
        apart.extend(places(&extract(two, day).mentions, one.len() + 2));
        prop_assert_eq!(places(&both.mentions, 0), apart);
    }
}

#[test]
fn two_sample_articles_keep_the_mentions_of_both() {
    let read = |name: &str| {
        let path = format!("{}/tests/articles/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("a sample article").split_once("\n\n").expect("a header").1.to_owned()
    };
    let (one, two) = (read("04-ky-luat-dang"), read("06-nghi-dinh-luong-co-so"));
    let day = Some(Date::constant(2023, 7, 28));
    let both = extract(&format!("{one}\n\n{two}"), day);
    let mut apart = places(&extract(&one, day).mentions, 0);
    apart.extend(places(&extract(&two, day).mentions, one.len() + 2));
    let all = places(&both.mentions, 0);
    assert!(apart.iter().all(|place| all.contains(place)), "{apart:?}\n{all:?}");
    assert!(both.entities.iter().any(|entity| matches!(entity, Entity::Document(_))));
}
