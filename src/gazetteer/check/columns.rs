//! What each column takes, what it refers to, and which columns go together: adding a table or a column means adding its
//! line to the lists that it concerns.

use crate::gazetteer::table::Row;

pub(super) const ANY: &str = "";

const KINDS: &[&str] = &[
    "academy",
    "agency",
    "committee",
    "congress",
    "court",
    "department",
    "front",
    "government",
    "mass_org",
    "military",
    "ministry",
    "national_assembly",
    "other",
    "party_central",
    "party_local",
    "police",
    "press",
    "procuracy",
    "state",
];

const FAMILIES: &[&str] = &["mass_org", "national_assembly", "other", "party", "state"];

pub(super) type Words = (&'static str, &'static str, &'static [&'static str], &'static str);

/// Columns that take one of a few words: file (any, where it is empty), column, words, what they are.
pub(super) const WORDS: &[Words] = &[
    (ANY, "trust", &["checked", "derived", "memory", "single"], "degree of trust"),
    ("bodies.tsv", "kind", KINDS, "kind of body"),
    ("body_heads.tsv", "kind", KINDS, "kind of body"),
    ("body_heads.tsv", "takes", &["field", "name", "number", "owner", "place"], "kind of name"),
    ("congresses.tsv", "kind", &["national_assembly", "party_congress"], "kind of term"),
    ("document_types.tsv", "by_year", &["alone", "named"], "way to name a document by its year"),
    ("document_types.tsv", "family", FAMILIES, "family of documents"),
    ("document_types.tsv", "number", &["bare", "capital", "none"], "place of a number"),
    ("given_names.tsv", "position", &["both", "given", "middle"], "position in a name"),
    (
        "honorifics.tsv",
        "kind",
        &["academic", "courtesy", "foreign", "plural", "profession", "rank", "religious", "status", "title"],
        "kind of honorific",
    ),
    (
        "honorifics.tsv",
        "value",
        &["acting", "former", "honorary", "in_charge", "incumbent", "late", "new", "provisional"],
        "status",
    ),
    ("issuers.tsv", "family", FAMILIES, "family of documents"),
    ("local_bodies.tsv", "kind", KINDS, "kind of body"),
    (
        "name_guards.tsv",
        "kind",
        &["award", "company", "event", "honour", "place", "school", "ship", "street", "thought"],
        "kind of guard",
    ),
    ("place_levels.tsv", "tier", &["1", "2", "3"], "tier"),
];

pub(super) type Number = (&'static str, &'static str, u32, u32);

/// Columns that take a number: file, column, the least and the most.
pub(super) const NUMBERS: &[Number] = &[
    ("congresses.tsv", "number", 1, 99),
    ("given_names.tsv", "count", 1, u32::MAX),
    ("officials.tsv", "birth_year", 1850, 2010),
    ("surnames.tsv", "rank", 1, u32::MAX),
];

/// Columns that hold ids: file, column.
pub(super) const SLUGS: &[(&str, &str)] = &[
    ("bodies.tsv", "id"),
    ("congresses.tsv", "id"),
    ("local_bodies.tsv", "id"),
    ("officials.tsv", "id"),
    ("provinces.tsv", "id"),
    ("roles.tsv", "id"),
    ("sources.tsv", "id"),
];

/// What a column can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Bodies,
    /// A row of `bodies.tsv`, or a body that a pattern makes.
    AnyBody,
    /// A row of `local_bodies.tsv` or of `bodies.tsv`.
    Patterns,
    Documents,
    DocumentTypes,
    Levels,
    Officials,
    Provinces,
    Roles,
    Sources,
    Terms,
}

/// Columns that name rows of other tables: file (any, where it is empty), column, what they name.
pub(super) const REFERENCES: &[(&str, &str, Target)] = &[
    (ANY, "source", Target::Sources),
    ("bodies.tsv", "parent", Target::Bodies),
    ("bodies.tsv", "successor", Target::Bodies),
    ("complete_offices.tsv", "body", Target::Bodies),
    ("congresses.tsv", "elects", Target::Bodies),
    ("complete_offices.tsv", "role", Target::Roles),
    ("documents.tsv", "issuer", Target::Bodies),
    ("documents.tsv", "kind", Target::DocumentTypes),
    ("documents.tsv", "replaced_by", Target::Documents),
    ("documents.tsv", "term", Target::Terms),
    ("issuers.tsv", "body", Target::Bodies),
    ("local_bodies.tsv", "levels", Target::Levels),
    ("local_bodies.tsv", "parent", Target::Patterns),
    ("place_levels.tsv", "canonical", Target::Levels),
    ("provinces.tsv", "level", Target::Levels),
    ("provinces.tsv", "successor", Target::Provinces),
    ("role_phrases.tsv", "body", Target::Bodies),
    ("role_phrases.tsv", "title", Target::Roles),
    ("roles.tsv", "body", Target::Bodies),
    ("roles.tsv", "held_as", Target::Roles),
    ("roles.tsv", "issues_as", Target::Bodies),
    ("roles.tsv", "several_in", Target::Bodies),
    ("tenures.tsv", "body", Target::AnyBody),
    ("tenures.tsv", "official", Target::Officials),
    ("tenures.tsv", "role", Target::Roles),
];

/// Intervals: the columns of beginning and end.
pub(super) const INTERVALS: [(&str, &str); 5] = [
    ("from", "to"),
    ("from", "as_of"),
    ("held_from", "held_to"),
    ("valid_from", "valid_to"),
    ("effective_from", "effective_to"),
];

/// Spellings of one thing, of which none repeats another: file, the column of the name, the column of the others.
pub(super) const ALIASES: &[(&str, &str, &str)] = &[
    ("abbreviations.tsv", "full", "short"),
    ("bodies.tsv", "name", "aliases"),
    ("body_heads.tsv", "head", "aliases"),
    ("countries.tsv", "name", "aliases"),
    ("document_types.tsv", "name", "name_variants"),
    ("document_types.tsv", "symbol", "symbol_variants"),
    ("documents.tsv", "code", "aliases"),
    ("documents.tsv", "name", "aliases"),
    ("issuers.tsv", "suffix", "variants"),
    ("local_bodies.tsv", "name", "aliases"),
    ("officials.tsv", "name", "aliases"),
    ("place_levels.tsv", "level", "aliases"),
    ("provinces.tsv", "name", "aliases"),
    ("roles.tsv", "title", "aliases"),
];

/// Columns whose references lead from row to row and must come to an end: file, column.
pub(super) const CHAINS: &[(&str, &str)] = &[
    ("bodies.tsv", "parent"),
    ("bodies.tsv", "successor"),
    ("documents.tsv", "replaced_by"),
    ("local_bodies.tsv", "parent"),
    ("provinces.tsv", "successor"),
];

/// What a list has for each column of a table, in their order.
pub(super) fn entries<R: Row, T>(
    list: &'static [T],
    of: impl Fn(&T) -> (&'static str, &'static str),
) -> Vec<Option<&'static T>> {
    let is = |entry: &T, column: &str| {
        let (file, name) = of(entry);
        name == column && (file == ANY || file == R::FILE)
    };
    R::COLUMNS.iter().map(|column| list.iter().find(|entry| is(entry, column))).collect()
}
