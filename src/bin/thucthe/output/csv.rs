//! `csv`: one row a mention, as RFC 4180 has it.

use std::borrow::Cow;

use thucthe::{Entity, Extraction, Mention};

use super::{
    Format,
    facts::{name_of, word},
};
use crate::article::Article;

const HEADER: &str = "article,start,end,text,type,entity,value,id,candidates,body,body_id,holder,holder_id,holder_basis,\
term,status,modifier,part_of_day,time,short,first_day,last_day,precision,code,issuer,date,subject,by\r\n";

pub(crate) struct Csv;

impl Format for Csv {
    fn begin(&self) -> Cow<'static, str> {
        HEADER.into()
    }

    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        let id = article.id.to_string();
        for mention in &extraction.mentions {
            let row = Row::new(mention, extraction);
            let text = mention.text.as_str();
            let (start, end) = (mention.start.to_string(), mention.end.to_string());
            let entity = mention.entity.to_string();
            let cells: [&str; 28] = [
                &id,
                &start,
                &end,
                text,
                mention.kind.as_str(),
                &entity,
                &row.value,
                &row.id,
                &row.candidates,
                &row.body,
                &row.body_id,
                &row.holder,
                &row.holder_id,
                &row.holder_basis,
                &row.term,
                &mention.status.map(|status| word(&status)).unwrap_or_default(),
                &mention.modifier.map(|modifier| word(&modifier)).unwrap_or_default(),
                &mention.part_of_day.map(|part| word(&part)).unwrap_or_default(),
                mention.time.as_deref().unwrap_or_default(),
                if mention.short { "true" } else { "false" },
                &row.first_day,
                &row.last_day,
                &row.precision,
                &row.code,
                &row.issuer,
                &row.date,
                &row.subject,
                &mention.by,
            ];
            for (index, cell) in cells.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                push_cell(cell, out);
            }
            out.extend_from_slice(b"\r\n");
        }
        Vec::new()
    }
}

/// What the entity of a mention says, in the columns that its type has.
#[derive(Default)]
struct Row<'e> {
    value: Cow<'e, str>,
    id: Cow<'e, str>,
    candidates: Cow<'e, str>,
    body: Cow<'e, str>,
    body_id: Cow<'e, str>,
    holder: Cow<'e, str>,
    holder_id: Cow<'e, str>,
    holder_basis: Cow<'e, str>,
    term: Cow<'e, str>,
    first_day: Cow<'e, str>,
    last_day: Cow<'e, str>,
    precision: Cow<'e, str>,
    code: Cow<'e, str>,
    issuer: Cow<'e, str>,
    date: Cow<'e, str>,
    subject: Cow<'e, str>,
}

impl<'e> Row<'e> {
    fn new(mention: &'e Mention, extraction: &'e Extraction) -> Self {
        let or_empty = |text: Option<&'e str>| Cow::from(text.unwrap_or_default());
        let joined = |ids: &[Cow<'_, str>]| Cow::from(ids.join("|"));
        let id = |index: Option<usize>| {
            or_empty(match index.and_then(|index| extraction.entities.get(index)) {
                Some(Entity::Person(person)) => person.id.as_deref(),
                Some(Entity::Body(body)) => body.id.as_deref(),
                _ => None,
            })
        };
        let row = Row { term: or_empty(mention.term.as_deref()), ..Row::default() };
        match &extraction.entities[mention.entity] {
            Entity::Person(person) => Row {
                value: person.name.as_ref().into(),
                id: or_empty(person.id.as_deref()),
                candidates: joined(&person.candidates),
                ..row
            },
            Entity::Body(body) => Row {
                value: body.name.as_ref().into(),
                id: or_empty(body.id.as_deref()),
                candidates: joined(&body.candidates),
                ..row
            },
            Entity::Role(role) => Row {
                value: role.title.as_ref().into(),
                id: or_empty(role.role_id.as_deref()),
                candidates: joined(&role.candidates),
                body: name_of(role.body, extraction),
                body_id: id(role.body),
                holder: name_of(role.holder, extraction),
                holder_id: id(role.holder),
                holder_basis: role.holder_basis.map(|basis| word(&basis)).unwrap_or_default().into(),
                ..row
            },
            Entity::Document(document) => {
                let candidates: Vec<&str> = document.candidates.iter().map(|record| record.id.as_ref()).collect();
                Row {
                    value: or_empty(document.kind.as_deref()),
                    id: or_empty(document.id.as_deref()),
                    candidates: candidates.join("|").into(),
                    code: or_empty(document.code.as_deref().or(document.number.as_deref())),
                    issuer: name_of(document.issuer, extraction),
                    date: or_empty(document.date.as_deref()),
                    term: or_empty(document.term.as_deref()),
                    subject: or_empty(document.subject.as_deref()),
                    ..row
                }
            }
            Entity::Date(date) => Row {
                value: date.value.as_str().into(),
                first_day: date.start.map(|day| day.to_string()).unwrap_or_default().into(),
                last_day: date.end.map(|day| day.to_string()).unwrap_or_default().into(),
                precision: word(&date.precision).into(),
                ..row
            },
            _ => row,
        }
    }
}

fn push_cell(cell: &str, out: &mut Vec<u8>) {
    if cell.contains(['"', ',', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
        out.push(b'"');
        out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(cell.as_bytes());
    }
}
