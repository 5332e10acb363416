//! `thucthe document`, `office`, `person` and `body`: what the tables know, with its sources.

use std::{
    fmt::{self, Write},
    process::ExitCode,
};

use serde::Serialize;
use thucthe::{Extractor, Kind, KnownBody, KnownDocument, KnownPerson, Office, Tenure};

use crate::{
    arguments::{Answer, AnswerFormat, LookUp},
    report::say,
    stdout, tables,
};

pub(crate) fn run(asked: &LookUp) -> ExitCode {
    let answer = match asked {
        LookUp::Document { answer, .. }
        | LookUp::Office { answer, .. }
        | LookUp::Person { answer, .. }
        | LookUp::Body { answer, .. } => answer,
    };
    let extractor = match tables::extractor(answer.gazetteers.as_deref()) {
        Ok(extractor) => extractor,
        Err(code) => return code,
    };
    match asked {
        LookUp::Document { code, on, .. } => {
            let missing = || match on {
                Some(on) if !extractor.document(code, None).is_empty() => {
                    format!("`{code}`: no document of this code is known from before {on}")
                }
                _ => unknown("document", Kind::Document, code, &extractor),
            };
            list(&extractor.document(code, *on), answer, document, missing)
        }
        LookUp::Person { name, .. } => {
            list(&extractor.person(name), answer, person, || unknown("person", Kind::Person, name, &extractor))
        }
        LookUp::Body { name, .. } => {
            list(&extractor.body(name), answer, body, || unknown("body", Kind::Body, name, &extractor))
        }
        LookUp::Office { name, on, .. } => {
            let found = extractor.office(name, *on);
            let held = found.as_ref().is_some_and(|office| !office.holders.is_empty());
            let missing = || match found {
                Some(_) => format!("`{name}`: the tables know nobody who held it on {on}"),
                None => format!("`{name}`: names no office, or a title whose body it leaves open"),
            };
            let text = found.as_ref().map(|office| written(|out| self::office(office, out)));
            print(&found, text.unwrap_or_default(), answer, held, missing)
        }
    }
}

/// Prints what was found, one thing below the other.
fn list<T: Serialize>(
    found: &[T],
    answer: &Answer,
    write: fn(&T, &mut String) -> fmt::Result,
    missing: impl FnOnce() -> String,
) -> ExitCode {
    let texts: Vec<String> = found.iter().map(|one| written(|out| write(one, out))).collect();
    print(&found, texts.join("\n"), answer, !found.is_empty(), missing)
}

fn print(
    found: &impl Serialize,
    text: String,
    answer: &Answer,
    any: bool,
    missing: impl FnOnce() -> String,
) -> ExitCode {
    let bytes = match answer.format {
        AnswerFormat::Text => text.into_bytes(),
        AnswerFormat::Json => {
            let mut json = serde_json::to_vec_pretty(found).expect("OK because all keys are strings");
            json.push(b'\n');
            json
        }
    };
    let code = stdout::print(&bytes);
    if any {
        return code;
    }
    say(missing());
    ExitCode::FAILURE
}

fn unknown(what: &str, kind: Kind, name: &str, extractor: &Extractor) -> String {
    let hint = extractor.nearest(kind, name).map(|near| format!(" (did you mean `{near}`?)"));
    format!("`{name}`: no {what} in the tables{}", hint.unwrap_or_default())
}

fn written(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut out = String::new();
    write(&mut out).expect("OK because memory takes every byte");
    out
}

fn document(known: &KnownDocument, out: &mut String) -> fmt::Result {
    let name = known.code.as_deref().or(known.name.as_deref()).unwrap_or_default();
    writeln!(out, "{} {name}  ({})", known.kind, known.id)?;
    line(out, "law", known.name.as_deref().filter(|_| known.code.is_some()))?;
    line(out, "about", known.subject.as_deref())?;
    line(out, "issued by", named(known.issuer.as_deref(), known.issuer_id.as_deref()).as_deref())?;
    line(out, "of", known.date.as_deref())?;
    line(out, "term", known.term.as_deref())?;
    line(out, "in effect", span(known.effective_from.as_deref(), known.effective_to.as_deref()).as_deref())?;
    line(out, "replaced by", known.replaced_by.as_deref())?;
    sources(out, &known.trust, &known.sources)
}

fn body(known: &KnownBody, out: &mut String) -> fmt::Result {
    writeln!(out, "{}  ({})", known.name, known.id)?;
    line(out, "kind", Some(&known.kind))?;
    lines(out, "also", &known.aliases)?;
    line(out, "part of", known.parent_id.as_deref())?;
    line(out, "existed", span(known.valid_from.as_deref(), known.valid_to.as_deref()).as_deref())?;
    line(out, "now", known.successor_id.as_deref())?;
    lines(out, "before", &known.predecessor_ids)?;
    sources(out, known.trust.as_deref().unwrap_or("by a pattern"), &known.sources)
}

fn person(known: &KnownPerson, out: &mut String) -> fmt::Result {
    writeln!(out, "{}  ({})", known.name, known.id)?;
    lines(out, "also", &known.aliases)?;
    line(out, "born", known.birth_year.map(|year| year.to_string()).as_deref())?;
    sources(out, &known.trust, &known.sources)?;
    for held in &known.tenures {
        let office = held.body.as_ref().map_or_else(|| held.title.clone(), |body| format!("{} · {body}", held.title));
        writeln!(out, "  {office}")?;
        tenure(held, out)?;
    }
    Ok(())
}

fn office(known: &Office, out: &mut String) -> fmt::Result {
    let body = known.body.as_ref().map(|body| format!(" · {body}")).unwrap_or_default();
    let ids: Vec<&str> = [Some(known.role_id.as_str()), known.body_id.as_deref()].into_iter().flatten().collect();
    writeln!(out, "{}{body}  ({})", known.title, ids.join(", "))?;
    for held in &known.holders {
        let doubt = if held.sure { "" } else { ", perhaps: the dates do not say for certain" };
        writeln!(out, "  {}  ({}){doubt}", held.person, held.person_id)?;
        tenure(held, out)?;
    }
    Ok(())
}

fn tenure(held: &Tenure, out: &mut String) -> fmt::Result {
    let mut indented = String::new();
    line(&mut indented, "in office", span(held.from.as_deref(), held.to.as_deref()).as_deref())?;
    line(&mut indented, "last seen", held.as_of.as_deref())?;
    sources(&mut indented, &held.trust, &held.sources)?;
    for line in indented.lines() {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

fn sources(out: &mut String, trust: &str, sources: &[String]) -> fmt::Result {
    line(out, "trust", Some(trust))?;
    lines(out, "source", sources)
}

/// A word and what it is, where it is known.
fn line(out: &mut String, what: &str, value: Option<&str>) -> fmt::Result {
    value.map_or(Ok(()), |value| writeln!(out, "  {what:<12}{value}"))
}

fn lines(out: &mut String, what: &str, values: &[String]) -> fmt::Result {
    values.iter().try_for_each(|value| line(out, what, Some(value)))
}

fn named(name: Option<&str>, id: Option<&str>) -> Option<String> {
    match (name, id) {
        (Some(name), Some(id)) => Some(format!("{name}  ({id})")),
        (name, id) => name.or(id).map(ToOwned::to_owned),
    }
}

/// From when to when, as far as it is known.
fn span(from: Option<&str>, to: Option<&str>) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(to)) => Some(format!("until {to}")),
        (Some(from), Some(to)) => Some(format!("from {from} until {to}")),
    }
}
