//! A Parquet file of one row group with plain, uncompressed columns: the part of the format that a small table needs.

use super::Value;

/// The start and the end of a file.
const MAGIC: &[u8] = b"PAR1";
/// Types: 64 bits, and bytes.
const INT64: i64 = 2;
const BYTE_ARRAY: i64 = 6;
/// Encodings.
const PLAIN: i64 = 0;
const RLE: i64 = 3;

/// The file of these columns, each with a value a row.
pub fn file(columns: &[(&str, Vec<Value>)], rows: usize) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    let mut chunks = Vec::new();
    for (name, values) in columns {
        let start = out.len();
        let data = page(values);
        let mut header = Struct::default();
        header.int(1, 0);
        header.int(2, data.len());
        header.int(3, data.len());
        let mut page = Struct::default();
        page.int(1, values.len());
        page.int(2, PLAIN);
        page.int(3, RLE);
        page.int(4, RLE);
        header.structure(5, page);
        out.extend(header.end());
        out.extend(data);
        chunks.push((*name, kind(values), start, out.len() - start, values.len()));
    }
    let footer = footer(&chunks, rows);
    let length = u32::try_from(footer.len()).expect("names of columns are short");
    out.extend(footer);
    out.extend(length.to_le_bytes());
    out.extend(MAGIC);
    out
}

fn kind(values: &[Value]) -> i64 {
    let is_number = values.iter().any(|value| matches!(value, Value::Number(_)));
    if is_number { INT64 } else { BYTE_ARRAY }
}

/// Which values there are, and the values.
fn page(values: &[Value]) -> Vec<u8> {
    let mut levels = Vec::new();
    let mut rest = values;
    while let Some(first) = rest.first() {
        let is_there = *first != Value::None;
        let run = rest
            .iter()
            .take_while(|value| (**value != Value::None) == is_there)
            .count();
        varint(&mut levels, (run as u64) << 1);
        levels.push(u8::from(is_there));
        rest = &rest[run..];
    }
    let mut out = length(levels.len()).to_vec();
    out.extend(levels);
    for value in values {
        match value {
            Value::Number(number) => out.extend(number.to_le_bytes()),
            Value::Text(text) => {
                out.extend(length(text.len()));
                out.extend(text.as_bytes());
            }
            Value::None => {}
        }
    }
    out
}

fn length(length: usize) -> [u8; 4] {
    u32::try_from(length)
        .expect("a table of names is small")
        .to_le_bytes()
}

/// What the file says about itself: the columns, and where they are.
fn footer(chunks: &[(&str, i64, usize, usize, usize)], rows: usize) -> Vec<u8> {
    let mut root = Struct::default();
    root.text(4, "codes");
    root.int(5, chunks.len());
    let mut schema = vec![root];
    schema.extend(chunks.iter().map(|(name, kind, ..)| {
        let mut column = Struct::default();
        column.int(1, *kind);
        // Optional.
        column.int(3, 1);
        column.text(4, name);
        if *kind == BYTE_ARRAY {
            // UTF-8.
            column.int(6, 0);
        }
        column
    }));
    let columns = chunks.iter().map(|(name, kind, start, size, values)| {
        let mut data = Struct::default();
        data.int(1, *kind);
        data.ints(2, &[PLAIN, RLE]);
        data.texts(3, &[name]);
        // Not compressed.
        data.int(4, 0);
        data.long(5, *values);
        data.long(6, *size);
        data.long(7, *size);
        data.long(9, *start);
        let mut chunk = Struct::default();
        chunk.long(2, *start);
        chunk.structure(3, data);
        chunk
    });
    let total: usize = chunks.iter().map(|(_, _, _, size, _)| size).sum();
    let mut group = Struct::default();
    group.structures(1, columns.collect());
    group.long(2, total);
    group.long(3, rows);
    let mut footer = Struct::default();
    footer.int(1, 1);
    footer.structures(2, schema);
    footer.long(3, rows);
    footer.structures(4, vec![group]);
    footer.text(6, concat!("hr version ", env!("CARGO_PKG_VERSION")));
    footer.end()
}

/// A structure in Thrift's compact protocol.
#[derive(Default)]
struct Struct {
    bytes: Vec<u8>,
    last: u8,
}

/// The types of fields.
const I32: u8 = 5;
const I64: u8 = 6;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const STRUCT: u8 = 12;

impl Struct {
    /// A field's head: how far it is from the last, and its type.
    fn field(&mut self, id: u8, kind: u8) {
        self.bytes.push((id - self.last) << 4 | kind);
        self.last = id;
    }

    fn int(&mut self, id: u8, value: impl TryInto<i64>) {
        self.field(id, I32);
        self.number(value);
    }

    fn long(&mut self, id: u8, value: impl TryInto<i64>) {
        self.field(id, I64);
        self.number(value);
    }

    fn number(&mut self, value: impl TryInto<i64>) {
        let value = value.try_into().unwrap_or(i64::MAX);
        varint(&mut self.bytes, (value << 1 ^ value >> 63).cast_unsigned());
    }

    fn text(&mut self, id: u8, text: &str) {
        self.field(id, BINARY);
        self.bare_text(text);
    }

    fn bare_text(&mut self, text: &str) {
        varint(&mut self.bytes, text.len() as u64);
        self.bytes.extend(text.as_bytes());
    }

    fn list(&mut self, id: u8, len: usize, kind: u8) {
        self.field(id, LIST);
        if let Ok(short @ 0..15) = u8::try_from(len) {
            self.bytes.push(short << 4 | kind);
        } else {
            self.bytes.push(0xF0 | kind);
            varint(&mut self.bytes, len as u64);
        }
    }

    fn ints(&mut self, id: u8, values: &[i64]) {
        self.list(id, values.len(), I32);
        for value in values {
            self.number(*value);
        }
    }

    fn texts(&mut self, id: u8, texts: &[&str]) {
        self.list(id, texts.len(), BINARY);
        for text in texts {
            self.bare_text(text);
        }
    }

    fn structure(&mut self, id: u8, inner: Self) {
        self.field(id, STRUCT);
        self.bytes.extend(inner.end());
    }

    fn structures(&mut self, id: u8, inner: Vec<Self>) {
        self.list(id, inner.len(), STRUCT);
        for inner in inner {
            self.bytes.extend(inner.end());
        }
    }

    fn end(mut self) -> Vec<u8> {
        self.bytes.push(0);
        self.bytes
    }
}

/// Seven bits a byte, the low ones first.
fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7F {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_seven_bits_a_byte() {
        let mut out = Vec::new();
        varint(&mut out, 300);
        assert_eq!(out, [0xAC, 0x02]);
    }

    #[test]
    fn a_page_says_which_values_there_are() {
        let values = [
            Value::Number(5),
            Value::None,
            Value::None,
            Value::Number(-1),
        ];
        let mut expected = vec![6, 0, 0, 0, 2, 1, 4, 0, 2, 1];
        expected.extend(5_i64.to_le_bytes());
        expected.extend((-1_i64).to_le_bytes());
        assert_eq!(page(&values), expected);
    }

    #[test]
    fn a_file_begins_and_ends_as_parquet_does() {
        let file = file(&[("a", vec![Value::Text("x".to_owned())])], 1);
        assert!(file.starts_with(MAGIC) && file.ends_with(MAGIC));
        let length = &file[file.len() - 8..file.len() - 4];
        let length = u32::from_le_bytes(length.try_into().unwrap());
        assert!((length as usize) < file.len());
    }
}
