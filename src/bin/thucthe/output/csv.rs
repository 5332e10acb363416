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
struct Row {
    value: String,
    id: String,
    candidates: String,
    body: String,
    body_id: String,
    holder: String,
    holder_id: String,
    holder_basis: String,
    term: String,
    first_day: String,
    last_day: String,
    precision: String,
    code: String,
    issuer: String,
    date: String,
    subject: String,
}

impl Row {
    fn new(mention: &Mention, extraction: &Extraction) -> Self {
        let mut row = Row { term: mention.term.clone().unwrap_or_default(), ..Row::default() };
        let id = |index: Option<usize>| match index.and_then(|index| extraction.entities.get(index)) {
            Some(Entity::Person(person)) => person.id.clone().unwrap_or_default(),
            Some(Entity::Body(body)) => body.id.clone().unwrap_or_default(),
            _ => String::new(),
        };
        match &extraction.entities[mention.entity] {
            Entity::Person(person) => {
                row.value.clone_from(&person.name);
                row.id = person.id.clone().unwrap_or_default();
                row.candidates = person.candidates.join("|");
            }
            Entity::Body(body) => {
                row.value.clone_from(&body.name);
                row.id = body.id.clone().unwrap_or_default();
                row.candidates = body.candidates.join("|");
            }
            Entity::Role(role) => {
                row.value.clone_from(&role.title);
                row.id = role.role_id.clone().unwrap_or_default();
                row.candidates = role.candidates.join("|");
                row.body = name_of(role.body, extraction);
                row.body_id = id(role.body);
                row.holder = name_of(role.holder, extraction);
                row.holder_id = id(role.holder);
                row.holder_basis = role.holder_basis.map(|basis| word(&basis)).unwrap_or_default();
            }
            Entity::Document(document) => {
                row.value = document.kind.clone().unwrap_or_default();
                row.id = document.id.clone().unwrap_or_default();
                let candidates: Vec<&str> = document.candidates.iter().map(|record| record.id.as_str()).collect();
                row.candidates = candidates.join("|");
                row.code = document.code.clone().or_else(|| document.number.clone()).unwrap_or_default();
                row.issuer = name_of(document.issuer, extraction);
                row.date = document.date.clone().unwrap_or_default();
                row.term = document.term.clone().unwrap_or_default();
                row.subject = document.subject.clone().unwrap_or_default();
            }
            Entity::Date(date) => {
                row.value.clone_from(&date.value);
                row.first_day = date.start.map(|day| day.to_string()).unwrap_or_default();
                row.last_day = date.end.map(|day| day.to_string()).unwrap_or_default();
                row.precision = word(&date.precision);
            }
            _ => {}
        }
        row
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
