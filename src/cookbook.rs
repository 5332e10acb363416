//! Ten tasks, each as a program that runs.
//!
//! 1. [Find all documents](#find-all-documents)
//! 2. [Group mentions by month](#group-mentions-by-month)
//! 3. [Use a gazetteer of your own](#use-a-gazetteer-of-your-own)
//! 4. [Annotate HTML safely](#annotate-html-safely)
//! 5. [Share an extractor across threads](#share-an-extractor-across-threads)
//! 6. [Serialise and read back](#serialise-and-read-back)
//! 7. [Resolve an office](#resolve-an-office)
//! 8. [Handle ambiguity](#handle-ambiguity)
//! 9. [Score against gold](#score-against-gold)
//! 10. [Stream JSON lines](#stream-json-lines)
//!
//! How a document is told from others of the same code has a [guide](crate::guide) of its own.
//!
//! # Find all documents
//!
//! Entities of one kind are filtered from the list; all mentions of one document share one of them.
//!
//! ```
//! use thucthe::{Context, Date, Entity, Extractor};
//!
//! let text = "Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW ngày 22/12/2024. Triển khai Nghị quyết 57, Chính phủ ban \
//!             hành Nghị quyết số 03/NQ-CP.";
//! let context = Context::published(Date::constant(2025, 1, 10));
//! let extraction = Extractor::embedded()?.extract(text, &context);
//!
//! let documents = extraction.entities.iter().filter_map(|entity| match entity {
//!     Entity::Document(document) => Some((document.code.as_deref()?, document.id.as_deref())),
//!     _ => None,
//! });
//! assert_eq!(
//!     documents.collect::<Vec<_>>(),
//!     [("57-NQ/TW", Some("57-NQ/TW@XIII")), ("03/NQ-CP", Some("03/NQ-CP@2025"))]
//! );
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Group mentions by month
//!
//! A date has a first and a last day, whatever its precision. One that lies in a month is counted there; `quý III` is not.
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use thucthe::{Context, Date, Entity, Extractor};
//!
//! let text = "Sáng 5/7 và chiều 28/7, Bộ Công an họp. Ngày 2/9, Chính phủ họp. Quý III/2023, Quốc hội giám sát.";
//! let context = Context::published(Date::constant(2023, 9, 4));
//! let extraction = Extractor::embedded()?.extract(text, &context);
//!
//! let mut months: BTreeMap<(i16, i8), Vec<&str>> = BTreeMap::new();
//! for mention in &extraction.mentions {
//!     let Entity::Date(date) = &extraction.entities[mention.entity] else { continue };
//!     if let (Some(first), Some(last)) = (date.start, date.end)
//!         && (first.year(), first.month()) == (last.year(), last.month())
//!     {
//!         months.entry((first.year(), first.month())).or_default().push(&mention.text);
//!     }
//! }
//! assert_eq!(months[&(2023, 7)], ["Sáng 5/7", "chiều 28/7"]);
//! assert_eq!(months[&(2023, 9)], ["Ngày 2/9"]);
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Use a gazetteer of your own
//!
//! A folder holds any of the tables, each with its header and one row or more. Rows of a known id replace, others are
//! added; all that does not fit comes back in one list, each with file and line.
//!
//! ```
//! use thucthe::{Context, Extractor, Gazetteers};
//!
//! let tables = Gazetteers::embedded()?.overlay_dir("examples/our-bodies")?;
//! let extractor = Extractor::new(tables)?;
//! let extraction = extractor.extract("Nhà Đọc báo Trung ương khai trương.", &Context::default());
//! assert_eq!(extraction.mentions[0].text, "Nhà Đọc báo Trung ương");
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Annotate HTML safely
//!
//! Escape text and values both: an article may hold anything. Mentions nest (a body inside a role), so either keep a stack
//! or, as here, take the outermost ones only. They come sorted by start, the longer first.
//!
//! ```
//! use thucthe::{Context, Extractor};
//!
//! fn escape(text: &str) -> String {
//!     text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
//! }
//!
//! let text = "<b>Bộ trưởng Bộ Công an</b> & Quốc hội";
//! let extraction = Extractor::embedded()?.extract(text, &Context::default());
//!
//! let (mut page, mut at) = (String::new(), 0);
//! for mention in &extraction.mentions {
//!     if mention.start < at {
//!         continue; // inside the last one
//!     }
//!     page += &escape(&text[at..mention.start]);
//!     page += &format!(r#"<mark class="{}">{}</mark>"#, mention.kind.as_str(), escape(&mention.text));
//!     at = mention.end;
//! }
//! page += &escape(&text[at..]);
//! assert_eq!(
//!     page,
//!     r#"&lt;b&gt;<mark class="role">Bộ trưởng Bộ Công an</mark>&lt;/b&gt; &amp; <mark class="body">Quốc hội</mark>"#
//! );
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Share an extractor across threads
//!
//! An extractor is built once and never changes: threads share a reference, without a lock.
//!
//! ```
//! use std::thread;
//!
//! use thucthe::{Context, Extractor};
//!
//! let extractor = Extractor::embedded()?;
//! let articles = ["Quốc hội họp.", "Chính phủ họp.", "Bộ Chính trị họp."];
//! let counts: Vec<usize> = thread::scope(|scope| {
//!     let work = articles.map(|text| scope.spawn(|| extractor.extract(text, &Context::default()).mentions.len()));
//!     work.into_iter().filter_map(|thread| thread.join().ok()).collect()
//! });
//! assert_eq!(counts, [1, 1, 1]);
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Serialise and read back
//!
//! With the feature `serde`, an extraction is what the command prints as JSON, less the article's id; it reads back to the
//! same value.
//!
//! ```
//! use thucthe::{Context, Date, Extraction, Extractor};
//!
//! let context = Context::published(Date::constant(2023, 7, 28));
//! let extraction = Extractor::embedded()?.extract("Chiều 28-7, Trưởng Ban Kinh tế Trung ương phát biểu.", &context);
//! let json = serde_json::to_string(&extraction)?;
//! assert!(json.starts_with(r#"{"published":{"date":"2023-07-28","by":"given"},"mentions":[{"start":0,"#));
//! assert_eq!(serde_json::from_str::<Extraction>(&json)?, extraction);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Resolve an office
//!
//! In an article the role knows its holder, and how: because the text says so, or because the tenures do on the day of
//! publication. Without an article, [`Extractor::office`](crate::Extractor::office) answers.
//!
//! ```
//! use thucthe::{Context, Date, Entity, Extractor, HolderBasis};
//!
//! let extractor = Extractor::embedded()?;
//! let day = Date::constant(2023, 7, 7);
//! let extraction = extractor.extract("Bộ trưởng Bộ Công an trả lời chất vấn.", &Context::published(day));
//! let Entity::Role(role) = &extraction.entities[extraction.mentions[0].entity] else { panic!() };
//! let Some(Entity::Person(holder)) = role.holder.map(|holder| &extraction.entities[holder]) else { panic!() };
//! assert_eq!((&*holder.name, role.holder_basis), ("Tô Lâm", Some(HolderBasis::Tenure)));
//!
//! let office = extractor.office("Bộ trưởng Bộ Công an", Date::constant(2015, 7, 7)).expect("an office");
//! assert_eq!(office.holders[0].person, "Trần Đại Quang");
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Handle ambiguity
//!
//! Where the text leaves several answers, there is no `id`, and `candidates` holds them: take none, or ask somebody, but do
//! not take the first. No `id` and no candidates means that the tables do not know it.
//!
//! ```
//! use thucthe::{Context, Date, Entity, Extractor};
//!
//! let context = Context::published(Date::constant(2023, 5, 1));
//! let extractor = Extractor::embedded()?;
//!
//! let open = extractor.extract("Thực hiện Nghị quyết 37-NQ/TW.", &context);
//! let Entity::Document(document) = &open.entities[open.mentions[0].entity] else { panic!() };
//! match (&document.id, &document.candidates[..]) {
//!     (Some(id), _) => println!("it is {id}"),
//!     (None, []) => println!("unknown"),
//!     (None, candidates) => {
//!         assert_eq!(candidates.len(), 3);
//!         assert_eq!(candidates[0].date.as_deref(), Some("2018-12-24"));
//!     }
//! }
//! // One more word, and nothing is open.
//! let clear = extractor.extract("Thực hiện Nghị quyết 37-NQ/TW của Bộ Chính trị khóa IX.", &context);
//! let Entity::Document(document) = &clear.entities[clear.mentions[0].entity] else { panic!() };
//! assert_eq!(document.id.as_deref(), Some("37-NQ/TW@IX"));
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Score against gold
//!
//! Gold is a set of spans with their kinds. The whole score of this crate, values and relations too, is
//! `examples/evaluate`.
//!
//! ```
//! use std::collections::BTreeSet;
//!
//! use thucthe::{Context, Extractor, Kind};
//!
//! let text = "Ngày 2/9, ông Tô Lâm thăm Bộ Công an.";
//! let gold: BTreeSet<(&str, Kind)> =
//!     [("Ngày 2/9", Kind::Date), ("Tô Lâm", Kind::Person), ("Bộ Công an", Kind::Body), ("ông", Kind::Person)].into();
//!
//! let extraction = Extractor::embedded()?.extract(text, &Context::default());
//! let found: BTreeSet<(&str, Kind)> = extraction.mentions.iter().map(|m| (m.text.as_str(), m.kind)).collect();
//! let right = gold.intersection(&found).count();
//! // Precision and recall, in percent.
//! assert_eq!((100 * right / found.len(), 100 * right / gold.len()), (100, 75));
//! # Ok::<(), thucthe::GazetteerErrors>(())
//! ```
//!
//! # Stream JSON lines
//!
//! One article a line in, one result a line out, one article in memory. The command does the same on several threads:
//! `thucthe extract --input jsonl --format jsonl`.
//!
//! ```
//! use std::io::{BufRead, Write};
//!
//! use serde::{Deserialize, Serialize};
//! use thucthe::{Context, Date, Extraction, Extractor};
//!
//! #[derive(Deserialize)]
//! struct Article {
//!     id: String,
//!     text: String,
//!     published: Option<Date>,
//! }
//!
//! #[derive(Serialize)]
//! struct Line<'a> {
//!     id: &'a str,
//!     #[serde(flatten)]
//!     extraction: Extraction,
//! }
//!
//! fn stream(input: impl BufRead, mut output: impl Write) -> Result<(), Box<dyn std::error::Error>> {
//!     let extractor = Extractor::embedded()?;
//!     for line in input.lines() {
//!         let article: Article = serde_json::from_str(&line?)?;
//!         let context = article.published.map(Context::published).unwrap_or_default();
//!         let extraction = extractor.extract(&article.text, &context);
//!         serde_json::to_writer(&mut output, &Line { id: &article.id, extraction })?;
//!         output.write_all(b"\n")?;
//!     }
//!     Ok(())
//! }
//!
//! let input = r#"{"id": "a", "text": "Ngày 2/9, Quốc hội họp.", "published": "2023-09-04"}"#;
//! let mut output = Vec::new();
//! stream(input.as_bytes(), &mut output)?;
//! assert!(String::from_utf8(output)?.contains(r#""value":"2023-09-02""#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
