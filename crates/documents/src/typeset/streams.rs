//! Streams whose end nobody can take for something else.
//!
//! A stream's data is followed by a line feed and `endstream`. Compressed data may happen to end in a carriage return,
//! and the two then look like one end of line: readers that go by `/Length` are right, those that look for the end
//! find a byte too few and call the length wrong (PDF/A-3, 6.1.7.1). Such data gets one byte more, which lies behind
//! the end of the compressed data and means nothing.

/// What follows data that ends in a carriage return.
const END: &[u8] = b"\r\nendstream";
/// The byte that is put between.
const FILLER: u8 = b' ';
/// The length of an entry of a cross-reference table (ISO 32000-1, 7.5.4).
const ENTRY: usize = 20;

/// A stretch of the file and what takes its place.
struct Edit {
    from: usize,
    to: usize,
    new: Vec<u8>,
}

/// The file with every stream's end made plain. A file in a form that the typesetter does not write stays as it is.
pub(super) fn plain_ends(pdf: Vec<u8>) -> Vec<u8> {
    if !pdf.windows(END.len()).any(|window| window == END) {
        return pdf;
    }
    plain(&pdf).unwrap_or(pdf)
}

fn plain(pdf: &[u8]) -> Option<Vec<u8>> {
    let start = rfind(pdf, b"startxref\n")? + b"startxref\n".len();
    let (table, digits) = number(&pdf[start..])?;
    let head = pdf.get(table..)?.strip_prefix(b"xref\n0 ")?;
    let (count, width) = number(head)?;
    let entries = table + b"xref\n0 ".len() + width + 1;
    let offset = |n: usize| number(pdf.get(entries + n * ENTRY..)?).map(|(offset, _)| offset);
    let mut objects = (1..count).map(offset).collect::<Option<Vec<_>>>()?;
    objects.sort_unstable();

    let mut edits = Vec::new();
    for (at, _) in pdf.windows(END.len()).enumerate().filter(|(_, window)| *window == END) {
        let object = objects[..objects.partition_point(|offset| *offset <= at)].last().copied()?;
        edits.extend(longer(pdf, object, at + 1).into_iter().flatten());
    }
    let moved = |offset: usize| {
        let before = edits.iter().filter(|edit| edit.from < offset);
        before.fold(offset, |offset, edit| offset + edit.new.len() - (edit.to - edit.from))
    };
    let mut rest = Vec::new();
    for n in 1..count {
        let at = entries + n * ENTRY;
        rest.push(Edit { from: at, to: at + 10, new: format!("{:010}", moved(offset(n)?)).into_bytes() });
    }
    rest.push(Edit { from: start, to: start + digits, new: moved(table).to_string().into_bytes() });
    edits.extend(rest);

    let mut out = Vec::with_capacity(pdf.len() + edits.len());
    let mut from = 0;
    for edit in edits {
        out.extend_from_slice(pdf.get(from..edit.from)?);
        out.extend_from_slice(&edit.new);
        from = edit.to;
    }
    out.extend_from_slice(pdf.get(from..)?);
    Some(out)
}

/// The edits that make the stream of the object at `object` one byte longer; none unless its compressed data ends at
/// `end` by its own account.
fn longer(pdf: &[u8], object: usize, end: usize) -> Option<[Edit; 2]> {
    let head = &pdf[object..end];
    let data = find(head, b"\nstream\n")?;
    let dictionary = &head[..data];
    let at = find(dictionary, b"/Length ")? + b"/Length ".len();
    let (length, width) = number(&dictionary[at..])?;
    let ends = object + data + b"\nstream\n".len() + length == end;
    (ends && find(dictionary, b"/FlateDecode").is_some()).then(|| {
        let said = Edit { from: object + at, to: object + at + width, new: (length + 1).to_string().into_bytes() };
        [said, Edit { from: end, to: end, new: vec![FILLER] }]
    })
}

/// The number at the beginning, and how many digits it has.
fn number(text: &[u8]) -> Option<(usize, usize)> {
    let width = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = std::str::from_utf8(&text[..width]).ok()?.parse().ok()?;
    Some((number, width))
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

fn rfind(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).rposition(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of three objects, the second of which holds a stream.
    fn file(data: &[u8]) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut offsets = Vec::new();
        let stream =
            [format!("<</Length {}/Filter/FlateDecode>>\nstream\n", data.len()).as_bytes(), data, b"\nendstream"]
                .concat();
        for (n, body) in [b"<<>>".to_vec(), stream, b"<</Type/Catalog>>".to_vec()].into_iter().enumerate() {
            offsets.push(out.len());
            out.extend_from_slice(format!("{} 0 obj\n", n + 1).as_bytes());
            out.extend_from_slice(&body);
            out.extend_from_slice(b"\nendobj\n");
        }
        let table = out.len();
        out.extend_from_slice(b"xref\n0 4\n0000000000 65535 f\r\n");
        for offset in offsets {
            out.extend_from_slice(format!("{offset:010} 00000 n\r\n").as_bytes());
        }
        out.extend_from_slice(format!("trailer\n<</Size 4/Root 3 0 R>>\nstartxref\n{table}\n%%EOF").as_bytes());
        out
    }

    #[test]
    fn data_that_ends_in_a_carriage_return_gets_a_byte_and_everything_behind_it_moves() {
        let data = b"123456789\r".repeat(10)[..99].to_vec();
        assert_eq!(plain_ends(file(&data)), file(&data), "another end");
        let mut data = data;
        data[98] = b'\r';
        let longer = [data.as_slice(), b" "].concat();
        assert_eq!(plain_ends(file(&data)), file(&longer));
    }

    #[test]
    fn what_is_no_such_file_is_left_alone() {
        let odd = b"1 0 obj\n<<>>\nstream\nx\r\nendstream".to_vec();
        assert_eq!(plain_ends(odd.clone()), odd);
    }
}
