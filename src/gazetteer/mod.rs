//! The tables: what is true in the world, a row a fact.

pub(crate) mod table;

use std::{borrow::Cow, fs, path::Path};

use crate::error::{GazetteerError, GazetteerErrors, Problem};
use table::{Cell, Cells, PartialDate, Row, Table};

macro_rules! tables {
    ($($field:ident: $row:ty = $file:literal),* $(,)?) => {
        /// All tables, read but not yet compiled.
        ///
        /// They come from the crate ([`Gazetteers::embedded`]) or from a folder of files with the same names and
        /// columns ([`Gazetteers::from_dir`]). `gazetteers/README.md` describes each table.
        #[derive(Debug, Default)]
        pub struct Gazetteers {
            $(pub(crate) $field: Table<$row>,)*
        }

        impl Gazetteers {
            /// The gazetteers that the crate brings.
            ///
            /// # Errors
            ///
            /// None in a released version; a changed table that does not read comes back as its problems.
            #[cfg(feature = "embedded")]
            pub fn embedded() -> Result<Self, GazetteerErrors> {
                let mut problems = Vec::new();
                let tables = Gazetteers {
                    $($field: Table::read(
                        concat!("gazetteers/", $file).to_owned(),
                        &Cow::Borrowed(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/", $file))),
                        &mut problems,
                    ),)*
                };
                GazetteerErrors::check(problems).map(|()| tables)
            }

            /// Reads the tables of a folder; a table that has no file there is empty.
            ///
            /// # Errors
            ///
            /// Every row that does not read, in all files at once.
            pub fn from_dir(folder: impl AsRef<Path>) -> Result<Self, GazetteerErrors> {
                let folder = folder.as_ref();
                let mut problems = Vec::new();
                let tables = Gazetteers {
                    $($field: read_file(folder, $file, &mut problems),)*
                };
                GazetteerErrors::check(problems).map(|()| tables)
            }
        }
    };
}

tables! {
    abbreviations: AbbreviationRow = "abbreviations.tsv",
    bodies: BodyRow = "bodies.tsv",
    body_heads: HeadRow = "body_heads.tsv",
    body_fields: FieldRow = "body_fields.tsv",
    congresses: CongressRow = "congresses.tsv",
    countries: CountryRow = "countries.tsv",
    document_types: DocumentTypeRow = "document_types.tsv",
    documents: DocumentRow = "documents.tsv",
    given_names: GivenNameRow = "given_names.tsv",
    honorifics: HonorificRow = "honorifics.tsv",
    issuers: IssuerRow = "issuers.tsv",
    local_bodies: LocalBodyRow = "local_bodies.tsv",
    name_guards: GuardRow = "name_guards.tsv",
    officials: OfficialRow = "officials.tsv",
    place_levels: LevelRow = "place_levels.tsv",
    provinces: ProvinceRow = "provinces.tsv",
    role_phrases: RolePhraseRow = "role_phrases.tsv",
    roles: RoleRow = "roles.tsv",
    surnames: SurnameRow = "surnames.tsv",
    tenures: TenureRow = "tenures.tsv",
}

fn read_file<R: Row>(folder: &Path, name: &str, problems: &mut Vec<GazetteerError>) -> Table<R> {
    let path = folder.join(name);
    if !path.exists() {
        return Table::default();
    }
    let file = path.display().to_string();
    match fs::read_to_string(&path) {
        Ok(content) => Table::read(file, &Cow::Owned(content), problems),
        Err(error) => {
            problems.push(GazetteerError { file, line: 0, problem: Problem::Unreadable(error.to_string()) });
            Table::default()
        }
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident in $file:literal { $($(#[$cell_doc:meta])* $column:ident: $type:ty = $read:ident $(($what:literal))?,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug)]
            #[allow(dead_code, reason = "every column of the table is read, also those that only the checks ask for")]
            pub(crate) struct $row {
                $($(#[$cell_doc])* pub(crate) $column: $type,)*
            }

            impl Row for $row {
                const FILE: &'static str = $file;
                const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),*];

                fn read(cells: &mut Cells<'_>) -> Self {
                    $row { $($column: cells.$read()),* }
                }
            }
        )*
    };
}

rows! {
    /// Words of names that newspapers shorten.
    AbbreviationRow in "abbreviations.tsv" {
        full: Cell = required,
        short: Vec<Cell> = list,
        source: Vec<Cell> = list,
    }

    /// An organisation.
    BodyRow in "bodies.tsv" {
        id: Cell = required,
        name: Cell = required,
        kind: Cell = required,
        parent: Option<Cell> = optional,
        aliases: Vec<Cell> = list,
        /// Names that are no mention by themselves.
        not_alone: Vec<Cell> = list,
        valid_from: Option<PartialDate> = date,
        valid_to: Option<PartialDate> = date,
        successor: Option<Cell> = optional,
        trust: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A noun that begins names of bodies, with what may follow it.
    HeadRow in "body_heads.tsv" {
        head: Cell = required,
        aliases: Vec<Cell> = list,
        kind: Cell = required,
        /// What follows: `field`, `place`, `body`, `number`, `name`.
        takes: Vec<Cell> = list,
        /// Whether the bare noun, with a capital, refers to a body named before.
        short: bool = flag,
        source: Vec<Cell> = list,
    }

    /// A field of work as names of bodies write it (`kinh tế`, `nông nghiệp`).
    FieldRow in "body_fields.tsv" {
        field: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A term of the Party or the National Assembly.
    CongressRow in "congresses.tsv" {
        id: Cell = required,
        kind: Cell = required,
        roman: Cell = required,
        number: Cell = required,
        from: Option<PartialDate> = date,
        to: Option<PartialDate> = date,
        held_from: Option<PartialDate> = date,
        held_to: Option<PartialDate> = date,
        source: Vec<Cell> = list,
    }

    /// A country, or a word that begins the name of one: a title before it is foreign.
    CountryRow in "countries.tsv" {
        name: Cell = required,
        aliases: Vec<Cell> = list,
        source: Vec<Cell> = list,
    }

    /// A kind of document and its symbol.
    DocumentTypeRow in "document_types.tsv" {
        symbol: Option<Cell> = optional,
        symbol_variants: Vec<Cell> = list,
        name: Cell = required,
        name_variants: Vec<Cell> = list,
        family: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A document.
    DocumentRow in "documents.tsv" {
        id: Cell = required,
        code: Option<Cell> = optional,
        kind: Cell = required,
        issuer: Option<Cell> = optional,
        term: Option<Cell> = optional,
        date: Option<PartialDate> = date,
        name: Option<Cell> = optional,
        aliases: Vec<Cell> = list,
        subject: Option<Cell> = optional,
        effective_from: Option<PartialDate> = date,
        effective_to: Option<PartialDate> = date,
        replaced_by: Option<Cell> = optional,
        trust: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A syllable of given names.
    GivenNameRow in "given_names.tsv" {
        name: Cell = required,
        position: Cell = required,
        count: Cell = required,
    }

    /// A word that stands before a name and is no part of it.
    HonorificRow in "honorifics.tsv" {
        form: Cell = required,
        kind: Cell = required,
        canonical: Option<Cell> = optional,
        value: Option<Cell> = optional,
        source: Vec<Cell> = list,
    }

    /// A word that makes a person's name behind it the name of something else (`đường Trần Phú`).
    GuardRow in "name_guards.tsv" {
        word: Cell = required,
        kind: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A level of administration as it stands before the name of a place.
    LevelRow in "place_levels.tsv" {
        level: Cell = required,
        aliases: Vec<Cell> = list,
        canonical: Cell = required,
        /// 1: of the country, 2: of a province, 3: of a commune.
        tier: Cell = required,
        /// Whether `provinces.tsv` lists all places of the level.
        listed: bool = flag,
        source: Vec<Cell> = list,
    }

    /// The end of a code that names who issued it.
    IssuerRow in "issuers.tsv" {
        suffix: Cell = required,
        variants: Vec<Cell> = list,
        name: Cell = required,
        body: Option<Cell> = optional,
        family: Cell = required,
        local: Vec<Cell> = list,
        trust: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A pattern of bodies that every place has.
    LocalBodyRow in "local_bodies.tsv" {
        id: Cell = required,
        name: Cell = required,
        kind: Cell = required,
        levels: Vec<Cell> = list,
        parent: Option<Cell> = optional,
        aliases: Vec<Cell> = list,
        valid_from: Option<PartialDate> = date,
        valid_to: Option<PartialDate> = date,
        source: Vec<Cell> = list,
    }

    /// A person who held an office.
    OfficialRow in "officials.tsv" {
        id: Cell = required,
        name: Cell = required,
        aliases: Vec<Cell> = list,
        birth_year: Option<Cell> = optional,
        trust: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A province or city of a period.
    ProvinceRow in "provinces.tsv" {
        id: Cell = required,
        name: Cell = required,
        level: Cell = required,
        valid_from: Option<PartialDate> = date,
        valid_to: Option<PartialDate> = date,
        successor: Vec<Cell> = list,
        aliases: Vec<Cell> = list,
        source: Vec<Cell> = list,
    }

    /// A role whose words name another body than the one it belongs to (`Bí thư Trung ương Đảng`).
    RolePhraseRow in "role_phrases.tsv" {
        phrase: Cell = required,
        title: Cell = required,
        body: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A title, without the body it belongs to.
    RoleRow in "roles.tsv" {
        id: Cell = required,
        title: Cell = required,
        aliases: Vec<Cell> = list,
        /// The first word of the body that the title already holds (`Ban` in `Trưởng Ban`).
        shares: Option<Cell> = optional,
        /// The heads of bodies that the title goes with, most usual first.
        takes: Vec<Cell> = list,
        /// The body that is meant where none follows.
        body: Option<Cell> = optional,
        one_holder: bool = flag,
        /// Whether the bare title stands for its holder.
        bare: bool = flag,
        trust: Cell = required,
        source: Vec<Cell> = list,
    }

    /// A surname, or the particle that begins an ethnic name.
    SurnameRow in "surnames.tsv" {
        name: Cell = required,
        rank: Cell = required,
        /// Whether it begins a name by itself, with no honorific or role near.
        common: bool = flag,
        source: Vec<Cell> = list,
    }

    /// Who held which office from when to when.
    TenureRow in "tenures.tsv" {
        official: Cell = required,
        role: Cell = required,
        body: Option<Cell> = optional,
        from: Option<PartialDate> = date,
        to: Option<PartialDate> = date,
        as_of: Option<PartialDate> = date,
        trust: Cell = required,
        source: Vec<Cell> = list,
    }
}

/// A name, folded, and the spellings of it that shorten its words.
pub(crate) fn spellings(tables: &Gazetteers, name: &str) -> Vec<String> {
    const MOST: usize = 24;
    let mut spellings = vec![crate::text::fold(name)];
    for row in &tables.abbreviations.rows {
        let full = crate::text::fold(&row.full);
        for i in 0..spellings.len() {
            let Some(at) = spellings[i].find(&full) else { continue };
            let end = at + full.len();
            let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let bounded = !word(spellings[i][..at].chars().next_back()) && !word(spellings[i][end..].chars().next());
            for short in row.short.iter().filter(|_| bounded) {
                if spellings.len() < MOST {
                    spellings.push(format!(
                        "{}{}{}",
                        &spellings[i][..at],
                        crate::text::fold(short),
                        &spellings[i][end..]
                    ));
                }
            }
        }
    }
    spellings
}

/// The id that a name makes: `Thành ủy Hà Nội` is `thanh-uy-ha-noi`.
pub(crate) fn slug(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::with_capacity(name.len());
    for c in name.nfd() {
        match c {
            'đ' | 'Đ' | 'Ð' => slug.push('d'),
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            '\u{300}'..='\u{36f}' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
