//! The figures of the sample articles against their gold; none may fall.

#[path = "../examples/evaluate/score.rs"]
mod score;

use std::path::Path;

use score::Score;
use thucthe::{Extractor, Kind};

/// Type, least F1 of exact spans, least share of right values.
const FLOORS: [(Kind, f64, f64); 5] = [
    (Kind::Person, 0.996, 1.0),
    (Kind::Body, 0.993, 0.997),
    (Kind::Role, 0.994, 0.994),
    (Kind::Document, 1.0, 1.0),
    (Kind::Date, 0.989, 0.989),
];
const FLOOR_OF_ALL: f64 = 0.994;
const FLOOR_OF_HOLDERS: f64 = 0.984;

fn score() -> Score {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    Score::of_folder(&folder, Extractor::embedded().unwrap()).unwrap()
}

#[test]
fn no_figure_falls() {
    let score = score();
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

#[test]
fn the_readme_shows_these_figures() {
    let printed = score().to_string();
    let table = printed.split("\n\n").next().unwrap();
    for (file, readme) in
        [("README.md", include_str!("../README.md")), ("README.vi.md", include_str!("../README.vi.md"))]
    {
        assert!(readme.contains(table), "{file} must show\n{table}");
    }
}
