//! The tables: what is true in the world, a row a fact.

pub(crate) mod check;
pub(crate) mod nearest;
mod slug;
pub(crate) mod table;

use std::{borrow::Cow, fs, path::Path, sync::OnceLock};

pub(crate) use self::slug::{push_slug, slug};
use self::table::{Cell, Cells, PartialDate, Row, Table, Value, Words};
use crate::{
    error::{GazetteerError, GazetteerErrors, Problem},
    text::{fold, is_word},
};

/// Files of a folder of tables that are none: a calendar that the crate alone reads.
const NO_TABLES: [&str; 1] = ["lunar_years.tsv"];

/// A table is: its field in [`Gazetteers`], the type of its rows, its file, the columns that tell a row from all others,
/// and all columns with how they are read.
macro_rules! tables {
    ($(
        $(#[$doc:meta])*
        $field:ident: $row:ident in $file:literal by ($($key:ident),*) {
            $($(#[$cell_doc:meta])* $column:ident: $type:ty = $read:ident,)*
        }
    )*) => {
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

                fn read(cells: &mut Cells<'_, '_>) -> Self {
                    $row { $($column: cells.$read()),* }
                }

                fn key_cells(&self) -> impl Iterator<Item = Value<'_>> {
                    [$(Value::from(&self.$key)),*].into_iter()
                }

                fn visit<'r>(&'r self, visit: &mut dyn FnMut(&'static str, Value<'r>)) {
                    $(visit(stringify!($column), Value::from(&self.$column));)*
                }
            }
        )*

        /// All tables, read but not yet compiled.
        ///
        /// They come from the crate ([`Gazetteers::embedded`]) or from a folder of files with the same names and
        /// columns ([`Gazetteers::from_dir`]); [`Gazetteers::overlay`] lays one set over another.
        /// `gazetteers/README.md` describes each table. [`Gazetteers::default`] has no rows at all.
        #[derive(Debug, Default)]
        pub struct Gazetteers {
            $(pub(crate) $field: Table<$row>,)*
            /// What `abbreviations.tsv` says, folded at the first need.
            short_forms: OnceLock<ShortForms>,
        }

        /// The file of each table.
        const FILES: &[&str] = &[$($file),*];

        impl Gazetteers {
            /// The gazetteers that the crate brings.
            ///
            /// They are only read, in some five milliseconds; [`Gazetteers::check`] passes on them by a test of the
            /// crate.
            ///
            /// ```
            /// # #[cfg(feature = "embedded")]
            /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
            /// let gazetteers = thucthe::Gazetteers::embedded()?;
            /// gazetteers.check()
            /// # }
            /// # #[cfg(not(feature = "embedded"))]
            /// # fn main() {}
            /// ```
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
                    short_forms: OnceLock::new(),
                };
                GazetteerErrors::check(problems).map(|()| tables)
            }

            /// Lays other tables over these: a row replaces the one with the same key (the id, in most tables; of a
            /// tenure its official, beginning, role and body), and rows with a new key are added.
            ///
            /// A replacing row replaces all of the old one, its aliases too. Whether the whole still fits together
            /// says [`Gazetteers::check`].
            ///
            /// ```
            /// # #[cfg(feature = "embedded")]
            /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
            /// use thucthe::{Extractor, Gazetteers};
            ///
            /// // One table, one row: `Nhà Đọc báo Trung ương`.
            /// let ours = Gazetteers::from_dir("examples/our-bodies")?;
            /// let gazetteers = Gazetteers::embedded()?.overlay(ours);
            /// gazetteers.check()?;
            /// let extractor = Extractor::new(gazetteers)?;
            /// assert_eq!(extractor.body("Nhà Đọc báo Trung ương")[0].id, "nha-doc-bao-trung-uong");
            /// # Ok(())
            /// # }
            /// # #[cfg(not(feature = "embedded"))]
            /// # fn main() {}
            /// ```
            #[must_use]
            pub fn overlay(mut self, other: Gazetteers) -> Self {
                $(self.$field.overlay(other.$field);)*
                self.short_forms = OnceLock::new();
                self
            }

            /// Reads the tables of a folder; what cannot be read goes to `problems`.
            pub(crate) fn read_dir(folder: &Path, problems: &mut Vec<GazetteerError>) -> Self {
                check_files(folder, problems);
                Gazetteers { $($field: read_file(folder, $file, problems),)* short_forms: OnceLock::new() }
            }

            /// Passes over all tables.
            fn each_table(&self, pass: &mut impl TablePass) {
                $(pass.table(&self.$field);)*
            }
        }
    };
}

/// What is done with each table.
trait TablePass {
    fn table<R: Row>(&mut self, table: &Table<R>);
}

impl Gazetteers {
    /// Reads the tables of a folder; a table that has no file there is empty.
    ///
    /// ```
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// let gazetteers = thucthe::Gazetteers::from_dir("gazetteers")?;
    /// let extractor = thucthe::Extractor::new(gazetteers)?;
    /// assert_eq!(extractor.body("Bộ Công an")[0].id, "bo-cong-an");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// All that is wrong within single files, at once: a folder that cannot be read, a `.tsv` file that is no table,
    /// rows that do not read, stray spaces, ids that come twice or out of order. What must hold across files, such as
    /// references, is the affair of [`Gazetteers::check`], since a folder may be meant to lie over other tables.
    pub fn from_dir(folder: impl AsRef<Path>) -> Result<Self, GazetteerErrors> {
        let mut problems = Vec::new();
        let tables = Gazetteers::read_dir(folder.as_ref(), &mut problems);
        check::rows(&tables, &mut problems);
        GazetteerErrors::check(problems).map(|()| tables)
    }

    /// The body that a congress or election of this kind gives a term to.
    pub(crate) fn elected(&self, kind: &str) -> Option<&str> {
        self.congresses.rows.iter().find(|row| row.kind == kind).map(|row| row.elects.as_ref())
    }

    /// The ids of the bodies of a kind.
    pub(crate) fn bodies_of_kind(&self, kind: &str) -> impl Iterator<Item = &Cell> {
        self.bodies.rows.iter().filter(move |row| row.kind == kind).map(|row| &row.id)
    }
}

/// Looks for files that are no tables.
fn check_files(folder: &Path, problems: &mut Vec<GazetteerError>) {
    let mut report = |path: &Path, problem| {
        problems.push(GazetteerError { file: path.display().to_string(), line: 0, problem });
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return report(folder, Problem::Unreadable(error.to_string())),
    };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let Some(name) = name.to_str().filter(|_| path.extension().is_some_and(|kind| kind == "tsv")) else { continue };
        if !FILES.contains(&name) && !NO_TABLES.contains(&name) {
            let stems = FILES.iter().map(|file| file.trim_end_matches(".tsv"));
            let nearest = nearest::nearest(name.trim_end_matches(".tsv"), stems).map(|stem| format!("{stem}.tsv"));
            report(&path, Problem::Table { nearest });
        }
    }
}

fn read_file<R: Row>(folder: &Path, name: &str, problems: &mut Vec<GazetteerError>) -> Table<R> {
    let path = folder.join(name);
    let file = path.display().to_string();
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                problems.push(GazetteerError { file, line: 0, problem: Problem::Unreadable(error.to_string()) });
            }
            return Table::default();
        }
    };
    match String::from_utf8(bytes) {
        Ok(content) => Table::read(file, &Cow::Owned(content), problems),
        Err(error) => {
            let read = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = read.split(|&byte| byte == b'\n').count();
            let problem = Problem::Unreadable("the text is not UTF-8".to_owned());
            problems.push(GazetteerError { file, line, problem });
            Table::default()
        }
    }
}

tables! {
    /// Words of names that newspapers shorten.
    abbreviations: AbbreviationRow in "abbreviations.tsv" by (full) {
        full: Cell = required,
        short: Vec<Cell> = list,
        source: Words = words,
    }

    /// An organisation.
    bodies: BodyRow in "bodies.tsv" by (id) {
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
        source: Words = words,
    }

    /// A noun that begins names of bodies, with what may follow it.
    body_heads: HeadRow in "body_heads.tsv" by (head) {
        head: Cell = required,
        aliases: Vec<Cell> = list,
        kind: Cell = required,
        /// What follows: `field`, `place`, `body`, `number`, `name`.
        takes: Vec<Cell> = list,
        /// Whether the bare noun, with a capital, refers to a body named before.
        short: bool = flag,
        source: Words = words,
    }

    /// A field of work as names of bodies write it (`kinh tế`, `nông nghiệp`).
    body_fields: FieldRow in "body_fields.tsv" by (field) {
        field: Cell = required,
        /// Whether no `Ban` but one of the Party has it, so that it needs no capital: `Ban tuyên giáo`.
        party: bool = flag,
        source: Words = words,
    }

    /// An office of which `tenures.tsv` has all holders: who holds it and is none of them holds it in another state.
    complete_offices: CompleteOfficeRow in "complete_offices.tsv" by (role, body) {
        role: Cell = required,
        body: Option<Cell> = optional,
        source: Words = words,
    }

    /// A word that begins with the noun of a body or a title and is neither (`hội nghị`, `đại sứ quán`).
    compounds: CompoundRow in "compounds.tsv" by (word) {
        word: Cell = required,
        source: Words = words,
    }

    /// A term of the Party or the National Assembly.
    congresses: CongressRow in "congresses.tsv" by (id) {
        id: Cell = required,
        kind: Cell = required,
        roman: Cell = required,
        number: Cell = required,
        /// The body that it elects, or whose term it is.
        elects: Cell = required,
        from: Option<PartialDate> = date,
        to: Option<PartialDate> = date,
        held_from: Option<PartialDate> = date,
        held_to: Option<PartialDate> = date,
        source: Words = words,
    }

    /// A country, or a word that begins the name of one: a title before it is foreign.
    countries: CountryRow in "countries.tsv" by (name) {
        name: Cell = required,
        aliases: Vec<Cell> = list,
        source: Words = words,
    }

    /// A kind of document and its symbol.
    document_types: DocumentTypeRow in "document_types.tsv" by (symbol, name, family) {
        symbol: Option<Cell> = optional,
        symbol_variants: Vec<Cell> = list,
        name: Cell = required,
        name_variants: Vec<Cell> = list,
        family: Cell = required,
        /// Where a number alone may stand behind the word; empty: only behind `số`.
        number: Option<Cell> = optional,
        /// How the word and a year make a document, if they do.
        by_year: Option<Cell> = optional,
        /// Whether congresses and plenums issue such documents.
        of_meeting: bool = flag,
        /// Whether codes may leave the symbol out.
        no_symbol: bool = flag,
        /// Whether codes without a year keep the marks that they were given.
        keeps_marks: bool = flag,
        source: Words = words,
    }

    /// A document.
    documents: DocumentRow in "documents.tsv" by (id) {
        id: Cell = required,
        code: Option<Cell> = optional,
        kind: Cell = required,
        issuer: Option<Cell> = optional,
        term: Option<Cell> = optional,
        date: Option<PartialDate> = date,
        name: Option<Cell> = optional,
        aliases: Vec<Cell> = list,
        /// Names that are no mention by themselves.
        not_alone: Vec<Cell> = list,
        subject: Option<Cell> = optional,
        effective_from: Option<PartialDate> = date,
        effective_to: Option<PartialDate> = date,
        replaced_by: Option<Cell> = optional,
        trust: Cell = required,
        source: Words = words,
    }

    /// A syllable of given names.
    given_names: GivenNameRow in "given_names.tsv" by (name) {
        name: Cell = required,
        position: Cell = required,
        count: Cell = required,
    }

    /// A word that stands before a name and is no part of it.
    honorifics: HonorificRow in "honorifics.tsv" by (form) {
        form: Cell = required,
        kind: Cell = required,
        canonical: Option<Cell> = optional,
        value: Option<Cell> = optional,
        source: Words = words,
    }

    /// A word that makes a person's name behind it the name of something else (`đường Trần Phú`).
    name_guards: GuardRow in "name_guards.tsv" by (word) {
        word: Cell = required,
        kind: Cell = required,
        source: Words = words,
    }

    /// A level of administration as it stands before the name of a place.
    place_levels: LevelRow in "place_levels.tsv" by (level) {
        level: Cell = required,
        aliases: Vec<Cell> = list,
        canonical: Cell = required,
        /// 1: of the country, 2: of a province, 3: of a commune.
        tier: Cell = required,
        /// Whether `provinces.tsv` lists all places of the level.
        listed: bool = flag,
        source: Words = words,
    }

    /// The end of a code that names who issued it.
    issuers: IssuerRow in "issuers.tsv" by (suffix, family) {
        suffix: Cell = required,
        variants: Vec<Cell> = list,
        name: Cell = required,
        body: Option<Cell> = optional,
        family: Cell = required,
        local: Vec<Cell> = list,
        /// Whether the number of its term stands behind (`QH14`).
        numbered: bool = flag,
        /// Whether codes keep the marks that they were given.
        keeps_marks: bool = flag,
        trust: Cell = required,
        source: Words = words,
    }

    /// A pattern of bodies that every place has.
    local_bodies: LocalBodyRow in "local_bodies.tsv" by (id) {
        id: Cell = required,
        name: Cell = required,
        kind: Cell = required,
        levels: Vec<Cell> = list,
        parent: Option<Cell> = optional,
        aliases: Vec<Cell> = list,
        valid_from: Option<PartialDate> = date,
        valid_to: Option<PartialDate> = date,
        source: Words = words,
    }

    /// A person who held an office.
    officials: OfficialRow in "officials.tsv" by (id) {
        id: Cell = required,
        name: Cell = required,
        aliases: Vec<Cell> = list,
        birth_year: Option<Cell> = optional,
        trust: Cell = required,
        source: Words = words,
    }

    /// A province or city of a period.
    provinces: ProvinceRow in "provinces.tsv" by (id) {
        id: Cell = required,
        name: Cell = required,
        level: Cell = required,
        valid_from: Option<PartialDate> = date,
        valid_to: Option<PartialDate> = date,
        successor: Vec<Cell> = list,
        aliases: Vec<Cell> = list,
        source: Words = words,
    }

    /// A role whose words name another body than the one it belongs to (`Bí thư Trung ương Đảng`).
    role_phrases: RolePhraseRow in "role_phrases.tsv" by (phrase) {
        phrase: Cell = required,
        title: Cell = required,
        body: Cell = required,
        source: Words = words,
    }

    /// A title, without the body it belongs to.
    roles: RoleRow in "roles.tsv" by (id) {
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
        /// Bodies that have several holders of the title at once all the same.
        several_in: Vec<Cell> = list,
        /// Whether the bare title stands for its holder.
        bare: bool = flag,
        /// The title by which `tenures.tsv` has holders in the Government too: `chu-nhiem` of `Bộ trưởng, Chủ nhiệm`.
        held_as: Option<Cell> = optional,
        /// The body as which its holder issues documents: `thu-tuong-chinh-phu`.
        issues_as: Option<Cell> = optional,
        trust: Cell = required,
        source: Words = words,
    }

    /// Where a fact is from: a web page, or a collection.
    sources: SourceRow in "sources.tsv" by (id) {
        id: Cell = required,
        address: Cell = required,
    }

    /// A surname, or the particle that begins an ethnic name.
    surnames: SurnameRow in "surnames.tsv" by (name) {
        name: Cell = required,
        rank: Cell = required,
        /// Whether it begins a name by itself, with no honorific or role near.
        common: bool = flag,
        /// Whether it begins the name of no district: `Chủ tịch UBND huyện Đỗ Tố`.
        no_district: bool = flag,
        source: Words = words,
    }

    /// Who held which office from when to when.
    tenures: TenureRow in "tenures.tsv" by (official, from, role, body) {
        official: Cell = required,
        from: Option<PartialDate> = date,
        to: Option<PartialDate> = date,
        role: Cell = required,
        body: Option<Cell> = optional,
        as_of: Option<PartialDate> = date,
        trust: Cell = required,
        source: Words = words,
    }
}

/// Words of names, folded, each with its short forms.
type ShortForms = Vec<(String, Vec<String>)>;

/// A name, folded, and the spellings of it that shorten its words.
pub(crate) fn spellings(tables: &Gazetteers, name: &str) -> Vec<String> {
    const MOST: usize = 40;
    let short_forms = tables.short_forms.get_or_init(|| {
        let rows = tables.abbreviations.rows.iter();
        rows.map(|row| (fold(&row.full), row.short.iter().map(|short| fold(short)).collect())).collect()
    });
    let mut spellings = vec![fold(name)];
    // `Sở GD&ĐT`, `Sở GD & ĐT`
    if spellings[0].contains('&') && !spellings[0].contains(" & ") {
        spellings.push(spellings[0].replace('&', " & "));
    }
    let initials = initials(&spellings[0]);
    for (full, shorts) in short_forms {
        let may_stand = full.bytes().next().is_some_and(|first| initials & initial_mark(first) != 0);
        if !may_stand || word_find(&spellings[0], full).is_none() {
            continue;
        }
        // `Bộ Kế hoạch & Đầu tư`: a sign for a word where all others are in full.
        let (signs, shorts): (Vec<&str>, Vec<&str>) =
            shorts.iter().map(String::as_str).partition(|short| !short.contains(char::is_alphanumeric));
        for i in 0..spellings.len() {
            let Some(at) = word_find(&spellings[i], full) else { continue };
            for short in shorts.iter().chain(if i == 0 { &signs[..] } else { &[] }) {
                if spellings.len() < MOST {
                    let (before, behind) = (&spellings[i][..at], &spellings[i][at + full.len()..]);
                    spellings.push([before, short, behind].concat());
                }
            }
        }
    }
    spellings
}

/// The marks of the first bytes of all words: few names have the words of many short forms.
fn initials(name: &str) -> u64 {
    let mut in_word = false;
    name.bytes().fold(0, |marks, byte| {
        let begins = !in_word;
        in_word = match byte {
            0..0x80 => byte.is_ascii_alphanumeric(),
            // The rest of a character is as its beginning.
            0x80..0xc0 => in_word,
            // Signs, such as quotes.
            0xc2 | 0xe2 => false,
            _ => true,
        };
        if begins { marks | initial_mark(byte) } else { marks }
    })
}

fn initial_mark(byte: u8) -> u64 {
    1 << (byte % 64)
}

/// Where `words` stand in `text`, no letter or digit touching them; both are short, so that no searcher pays.
fn word_find(text: &str, words: &str) -> Option<usize> {
    let (bytes, first) = (text.as_bytes(), *words.as_bytes().first()?);
    let touches = |c: Option<char>| c.is_some_and(is_word);
    let last = bytes.len().checked_sub(words.len())?;
    let starts = bytes[..=last].iter().enumerate().filter(|(_, byte)| **byte == first).map(|(at, _)| at);
    starts.into_iter().find(|&at| {
        bytes[at..].starts_with(words.as_bytes())
            && !touches(text[..at].chars().next_back())
            && !touches(text[at + words.len()..].chars().next())
    })
}

impl DocumentRow {
    /// Whether an alias is a code and no name: `HIV/AIDS` of a law's name is none.
    #[expect(clippy::unused_self, reason = "what an alias is, is the affair of its row")]
    pub(crate) fn is_code(&self, alias: &str) -> bool {
        alias.contains('/') && !alias.contains(' ')
    }
}
