//! The figures of the sample articles against their gold; none may fall.

#[path = "../examples/evaluate/score.rs"]
mod score;

use std::path::Path;

use score::Score;
use thucthe::{Extractor, Kind};

/// Type, least F1 of exact spans, least share of right values.
const FLOORS: [(Kind, f64, f64); 5] = [
    (Kind::Person, 0.99, 1.0),
    (Kind::Body, 0.99, 0.98),
    (Kind::Role, 0.985, 0.99),
    (Kind::Document, 0.0, 0.0),
    (Kind::Date, 0.975, 0.985),
];
const FLOOR_OF_ALL: f64 = 0.945;
const FLOOR_OF_HOLDERS: f64 = 0.95;

#[test]
fn no_figure_falls() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let score = Score::of_folder(&folder, Extractor::embedded().unwrap()).unwrap();
    let mut fallen = Vec::new();
    let mut check = |name: &str, figure: f64, floor: f64| {
        if figure < floor {
            fallen.push(format!("{name}: {figure:.4} is below {floor}"));
        }
    };
    assert!(score.articles >= 25, "{} articles", score.articles);
    for (kind, f1, value) in FLOORS {
        check(kind.as_str(), score.spans[&kind].f1(), f1);
        check(
            &format!("value of {}", kind.as_str()),
            score.values.get(&kind).copied().unwrap_or_default().recall(),
            value,
        );
    }
    check("all", score.all().f1(), FLOOR_OF_ALL);
    check("who holds what", score.holds.f1(), FLOOR_OF_HOLDERS);
    assert!(fallen.is_empty(), "{}\n\n{score}\n\n{}", fallen.join("\n"), score.misses.join("\n"));
}
