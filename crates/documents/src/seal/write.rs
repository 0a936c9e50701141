//! PDF objects as bytes, and the new revision of a file that they make up.

use std::collections::BTreeMap;
use std::io::Write as _;

use lopdf::xref::XrefType;
use lopdf::{Dictionary, Object, ObjectId};

/// Writes an object that is not a stream, on one line.
pub(super) fn object(out: &mut Vec<u8>, value: &Object) {
    match value {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(value.to_string().bytes()),
        Object::Integer(value) => out.extend(value.to_string().bytes()),
        Object::Real(value) => out.extend(value.to_string().bytes()),
        Object::Name(value) => name(out, value),
        Object::String(value, _) => string(out, value),
        Object::Array(values) => {
            out.push(b'[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                object(out, value);
            }
            out.push(b']');
        }
        Object::Dictionary(values) => dictionary(out, values),
        Object::Reference((number, generation)) => out.extend(format!("{number} {generation} R").bytes()),
        // A stream is always an object of its own, and none of those that a seal renews is one.
        Object::Stream(stream) => dictionary(out, &stream.dict),
    }
}

/// A text string: as it is if it is ASCII, otherwise in UTF-16 with its byte order mark (ISO 32000-1, 7.9.2.2).
pub(super) fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::string_literal(value);
    }
    let units = std::iter::once(0xfeff).chain(value.encode_utf16());
    Object::string_literal(units.flat_map(u16::to_be_bytes).collect::<Vec<_>>())
}

fn dictionary(out: &mut Vec<u8>, values: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in values {
        name(out, key);
        if matches!(
            value,
            Object::Integer(_) | Object::Real(_) | Object::Boolean(_) | Object::Null | Object::Reference(_)
        ) {
            out.push(b' ');
        }
        object(out, value);
    }
    out.extend(b">>");
}

fn name(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'/');
    for &byte in value {
        if byte.is_ascii_alphanumeric() || b"-_.+:".contains(&byte) {
            out.push(byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

fn string(out: &mut Vec<u8>, value: &[u8]) {
    if value.iter().any(|byte| !(b' '..=b'~').contains(byte)) {
        out.extend(format!("<{}>", hex::encode_upper(value)).bytes());
        return;
    }
    out.push(b'(');
    for &byte in value {
        if b"()\\".contains(&byte) {
            out.push(b'\\');
        }
        out.push(byte);
    }
    out.push(b')');
}

/// A file with a revision being appended to it.
pub(super) struct Revision {
    pub(super) bytes: Vec<u8>,
    offsets: BTreeMap<u32, (u16, usize)>,
}

impl Revision {
    /// Starts after the last byte of `pdf`, on a line of its own.
    pub(super) fn after(pdf: &[u8]) -> Self {
        let mut bytes = pdf.to_vec();
        if !bytes.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        Revision { bytes, offsets: BTreeMap::new() }
    }

    /// Appends an object, or a new version of one.
    pub(super) fn put(&mut self, id: ObjectId, value: &Object) {
        self.begin(id);
        object(&mut self.bytes, value);
        self.bytes.extend(b"\nendobj\n");
    }

    /// Appends what an object starts with; its content and end are left to the caller.
    pub(super) fn begin(&mut self, (number, generation): ObjectId) {
        self.offsets.insert(number, (generation, self.bytes.len()));
        self.bytes.extend(format!("{number} {generation} obj\n").bytes());
    }

    /// Ends the revision with a cross-reference section of the same kind as the one before it (ISO 32000-1, 7.5.8.4
    /// allows no mixture that all readers understand). `trailer` lacks only its size; `next` is an unused number.
    pub(super) fn finish(mut self, kind: XrefType, mut trailer: Dictionary, next: u32) -> Vec<u8> {
        let section = self.bytes.len();
        match kind {
            XrefType::CrossReferenceTable => {
                trailer.set("Size", i64::from(next));
                self.bytes.extend(b"xref\n");
                for (first, entries) in self.subsections() {
                    self.bytes.extend(format!("{first} {}\n", entries.len()).bytes());
                    for (generation, offset) in entries {
                        self.bytes.extend(format!("{offset:010} {generation:05} n \n").bytes());
                    }
                }
                self.bytes.extend(b"trailer\n");
                dictionary(&mut self.bytes, &trailer);
            }
            XrefType::CrossReferenceStream => {
                self.begin((next, 0));
                let subsections = self.subsections();
                let mut index = Vec::new();
                let mut data = Vec::new();
                for (first, entries) in subsections {
                    index.extend([Object::from(first), Object::Integer(entries.len() as i64)]);
                    for (generation, offset) in entries {
                        data.push(1);
                        data.extend((offset as u64).to_be_bytes());
                        data.extend(generation.to_be_bytes());
                    }
                }
                trailer.set("Type", Object::Name(b"XRef".into()));
                trailer.set("Size", i64::from(next) + 1);
                trailer.set("W", vec![1.into(), 8.into(), 2.into()]);
                trailer.set("Index", index);
                trailer.set("Length", data.len() as i64);
                dictionary(&mut self.bytes, &trailer);
                self.bytes.extend(b"\nstream\n");
                self.bytes.extend(data);
                self.bytes.extend(b"\nendstream\nendobj");
            }
        }
        // Writing to memory does not fail.
        let _ = write!(self.bytes, "\nstartxref\n{section}\n%%EOF\n");
        self.bytes
    }

    /// Objects whose numbers follow on each other, by the first of them.
    fn subsections(&self) -> Vec<(u32, Vec<(u16, usize)>)> {
        let mut sections: Vec<(u32, Vec<(u16, usize)>)> = Vec::new();
        let mut expected = None;
        for (&number, &entry) in &self.offsets {
            match sections.last_mut() {
                Some((_, entries)) if expected == Some(number) => entries.push(entry),
                _ => sections.push((number, vec![entry])),
            }
            expected = number.checked_add(1);
        }
        sections
    }
}
