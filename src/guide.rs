//! How a code becomes a document.
//!
//! `37-NQ/TW` is not one document. The numbers of the Party begin anew at each congress, those of most acts of the state
//! each New Year, so the code says which *number* is meant, and the article says, or does not say, which *document*. No list
//! of documents is complete either: that a code stands only once in the gazetteer proves nothing by itself.
//!
//! So the library keeps two things apart. What the text says (`code`, `date`, `term`, `issuer`, `subject`) is joined over all
//! mentions of a document and stays as it is said. Against it the rows of `documents.tsv` of that code are weighed, those
//! not yet issued on the day of publication left out: each piece of evidence rules rows out. **One** row left, and something
//! that speaks *for* it: [`Document::id`](crate::Document::id) with [`Document::basis`](crate::Document::basis). Several:
//! [`Document::candidates`](crate::Document::candidates). Evidence at odds with itself or with every row:
//! [`Document::conflict`](crate::Document::conflict). Never a silent guess.
//!
//! The examples below all begin like this:
//!
//! ```
//! use thucthe::{Context, Date, Document, Entity, Extractor};
//!
//! /// The documents of a text published on a day.
//! fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//!     let context = Context::published(Date::constant(year, month, day));
//!     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//!     let document = |entity| if let Entity::Document(document) = entity { Some(document) } else { None };
//!     extraction.entities.into_iter().filter_map(document).collect()
//! }
//! # let found = documents("Nghị quyết số 37-NQ/TW", 2023, 7, 7);
//! # assert_eq!(found[0].code.as_deref(), Some("37-NQ/TW"));
//! ```
//!
//! # By date
//!
//! The date that the text gives a document is the strongest evidence, in whatever way it is written.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Nghị quyết số 37-NQ/TW, ngày 01/7/2004 của Bộ Chính trị", 2019, 6, 9);
//! assert_eq!(found[0].id.as_deref(), Some("37-NQ/TW@IX"));
//! assert_eq!(found[0].basis.as_deref(), Some("date, issuer"));
//! assert_eq!(found[0].date.as_deref(), Some("2004-07-01"));
//! ```
//!
//! # By term
//!
//! `khóa XII` behind the issuer is the term in which the number counts.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Nghị quyết 37-NQ/TW của Bộ Chính trị khóa XII", 2019, 6, 9);
//! assert_eq!(found[0].id.as_deref(), Some("37-NQ/TW@XII"));
//! assert_eq!(found[0].basis.as_deref(), Some("term, issuer"));
//! ```
//!
//! # By subject, and by counting
//!
//! What follows `về`, or stands in quotation marks, is compared with the subjects of the rows. Only words that few
//! subjects have count: `tiếp tục đổi mới, nâng cao chất lượng` fits many and tells nothing. `tổng kết 15 năm` is counted
//! back from the day of publication.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Nghị quyết 45-NQ/TW về xây dựng và phát triển thành phố Hải Phòng", 2023, 5, 1);
//! assert_eq!(found[0].id.as_deref(), Some("45-NQ/TW@XII"));
//! assert_eq!(found[0].basis.as_deref(), Some("subject"));
//!
//! let found = documents("Tổng kết 15 năm thực hiện Nghị quyết 37-NQ/TW", 2019, 6, 9);
//! assert_eq!(found[0].id.as_deref(), Some("37-NQ/TW@IX"));
//! assert_eq!(found[0].basis.as_deref(), Some("years since"));
//! ```
//!
//! # Only one
//!
//! Without any evidence a row is taken only where it is the only one of its code *and* the article appeared in its term.
//! After the next congress the same words stay open.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Quán triệt Nghị quyết 57-NQ/TW", 2025, 3, 1);
//! assert_eq!((found[0].id.as_deref(), found[0].basis.as_deref()), (Some("57-NQ/TW@XIII"), Some("only one")));
//!
//! let found = documents("Quán triệt Nghị quyết 57-NQ/TW", 2026, 8, 1);
//! assert_eq!((found[0].id.as_deref(), found[0].candidates.len()), (None, 1));
//! ```
//!
//! # Left open
//!
//! Several rows are left: no id, but all that can be meant, the nearest first.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Thực hiện Nghị quyết 37-NQ/TW của Bộ Chính trị", 2023, 5, 1);
//! let candidates: Vec<&str> = found[0].candidates.iter().map(|record| &*record.id).collect();
//! assert_eq!(candidates, ["37-NQ/TW@XII", "37-NQ/TW@XI", "37-NQ/TW@IX"]);
//! assert_eq!((found[0].id.as_deref(), found[0].conflict.as_deref()), (None, None));
//! ```
//!
//! # Two of one code
//!
//! Mentions that by themselves speak for different documents are different documents, and a later one that can be
//! either is left open.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let text = "Nghị quyết 45-NQ/TW về đội ngũ trí thức; Nghị quyết 45-NQ/TW về thành phố Hải Phòng; Nghị quyết 45-NQ/TW.";
//! let found = documents(text, 2023, 12, 6);
//! let ids: Vec<Option<&str>> = found.iter().map(|document| document.id.as_deref()).collect();
//! assert_eq!(ids, [Some("45-NQ/TW@XIII"), Some("45-NQ/TW@XII"), None]);
//! ```
//!
//! # In conflict
//!
//! Newspapers print wrong dates and terms. Where what the text says disagrees with itself, or with every row, the
//! disagreement is what comes out.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Nghị quyết 37-NQ/TW ngày 1/7/2004 của Bộ Chính trị khóa XII", 2019, 6, 9);
//! assert_eq!(found[0].id, None);
//! assert_eq!(found[0].conflict.as_deref(), Some("term XII beside the date 2004-07-01 of term IX"));
//!
//! let found = documents("Quy định 102-QĐ/TW ngày 15/12/2017", 2018, 6, 9);
//! assert_eq!(found[0].conflict.as_deref(), Some("no known document of the code has this date"));
//! assert_eq!(found[0].candidates[0].date.as_deref(), Some("2017-11-15"));
//! ```
//!
//! # Unknown
//!
//! What the gazetteer does not have keeps all that the text says.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let found = documents("Kế hoạch 130/KH-BCĐTKNQ18 ngày 21/9/2025 về sắp xếp tổ chức bên trong", 2025, 9, 22);
//! assert_eq!(found[0].kind.as_deref(), Some("Kế hoạch"));
//! assert_eq!(found[0].code.as_deref(), Some("130/KH-BCĐTKNQ18"));
//! assert_eq!(found[0].date.as_deref(), Some("2025-09-21"));
//! assert_eq!(found[0].subject.as_deref(), Some("sắp xếp tổ chức bên trong"));
//! assert_eq!((found[0].id.as_deref(), found[0].candidates.len()), (None, 0));
//! ```
//!
//! # Several in one article
//!
//! A later short form joins the one document in view; two documents of one code stay two, and what could be either stays
//! by itself.
//!
//! ```
//! # use thucthe::{Context, Date, Document, Entity, Extractor};
//! # fn documents(text: &str, year: i16, month: i8, day: i8) -> Vec<Document> {
//! #     let context = Context::published(Date::constant(year, month, day));
//! #     let extraction = Extractor::embedded().unwrap().extract(text, &context);
//! #     extraction.entities.into_iter().filter_map(|e| if let Entity::Document(d) = e { Some(d) } else { None }).collect()
//! # }
//! let text = "Nghị quyết số 37-NQ/TW ngày 1/7/2004. Nghị quyết 37 đã đổi mới cả vùng.";
//! assert_eq!(documents(text, 2019, 6, 9).len(), 1);
//!
//! let text = "Nghị quyết 37-NQ/TW ngày 1/7/2004. Nghị quyết 37-NQ/TW ngày 24/12/2018. Nghị quyết 37-NQ/TW.";
//! let found = documents(text, 2020, 6, 9);
//! let ids: Vec<Option<&str>> = found.iter().map(|document| document.id.as_deref()).collect();
//! assert_eq!(ids, [Some("37-NQ/TW@IX"), Some("37-NQ/TW@XII"), None]);
//! ```
