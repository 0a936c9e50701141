//! Writing a ZIP file entry by entry, for those that no memory holds: only the directory is kept until the end. What is
//! small enough for it has the same bytes as [`write`](super::write) gives; beyond 4 GiB, or 65 535 files, the ZIP64
//! forms say where things stand (APPNOTE 4.3.14 to 4.5.3).

use super::container::{CENTRAL, END, File, LOCAL, VERSION, common};

const ZIP64_END: u32 = 0x0606_4b50;
const ZIP64_LOCATOR: u32 = 0x0706_4b50;
/// The length of the ZIP64 end record after its own length.
const ZIP64_END_REST: u64 = 44;
/// The extra field that holds an offset of eight bytes.
const ZIP64_FIELD: u16 = 1;
/// ZIP 4.5 knows ZIP64.
const VERSION_64: u16 = 45;

/// A ZIP file that grows.
#[derive(Default)]
pub struct Packer {
    central: Vec<u8>,
    count: u64,
    written: u64,
}

impl Packer {
    /// The bytes of the next entry; they follow those of the one before. An entry is shorter than 4 GiB.
    pub fn entry(&mut self, file: &File) -> Vec<u8> {
        let common = common(file);
        let mut out = Vec::with_capacity(30 + file.path.len() + file.bytes.len());
        out.extend(LOCAL.to_le_bytes());
        out.extend(&common);
        out.extend(file.path.as_bytes());
        out.extend(&file.bytes);
        self.list(file, &common);
        self.count += 1;
        self.written += out.len() as u64;
        out
    }

    /// The entry's line in the directory.
    fn list(&mut self, file: &File, common: &[u8]) {
        let start = u32::try_from(self.written).ok().filter(|start| *start != u32::MAX);
        let mut extra = Vec::new();
        if start.is_none() {
            extra.extend(ZIP64_FIELD.to_le_bytes());
            extra.extend(8_u16.to_le_bytes());
            extra.extend(self.written.to_le_bytes());
        }
        let central = &mut self.central;
        central.extend(CENTRAL.to_le_bytes());
        // Made by UNIX, so that the rights below are read: a plain file, 0644.
        central.extend((3 << 8 | VERSION).to_le_bytes());
        central.extend(&common[..common.len() - 2]);
        central.extend((extra.len() as u16).to_le_bytes());
        central.extend([0; 2 + 2 + 2]);
        central.extend((0o100_644_u32 << 16).to_le_bytes());
        central.extend(start.unwrap_or(u32::MAX).to_le_bytes());
        central.extend(file.path.as_bytes());
        central.extend(extra);
    }

    /// The bytes that end the file.
    pub fn finish(self) -> Vec<u8> {
        let (start, length) = (self.written, self.central.len() as u64);
        let mut out = self.central;
        let small = self.count < u64::from(u16::MAX) && start + length < u64::from(u32::MAX);
        if !small {
            let record = start + length;
            out.extend(ZIP64_END.to_le_bytes());
            out.extend(ZIP64_END_REST.to_le_bytes());
            out.extend(VERSION_64.to_le_bytes());
            out.extend(VERSION_64.to_le_bytes());
            out.extend([0; 4 + 4]);
            for value in [self.count, self.count, length, start] {
                out.extend(value.to_le_bytes());
            }
            out.extend(ZIP64_LOCATOR.to_le_bytes());
            out.extend([0; 4]);
            out.extend(record.to_le_bytes());
            out.extend(1_u32.to_le_bytes());
        }
        let count = if small { self.count as u16 } else { u16::MAX };
        let word = |value: u64| if small { value as u32 } else { u32::MAX };
        out.extend(END.to_le_bytes());
        out.extend([0; 4]);
        out.extend(count.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend(word(length).to_le_bytes());
        out.extend(word(start).to_le_bytes());
        out.extend([0; 2]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::super::container::write;
    use super::*;

    fn file(path: &str) -> File {
        File { path: path.to_owned(), bytes: path.as_bytes().repeat(3) }
    }

    #[test]
    fn what_is_small_has_the_bytes_of_a_file_written_at_once() {
        let files = ["README.txt", "tables/duty-0001.json", "agreements/a.zip"].map(file);
        let mut packer = Packer::default();
        let mut packed: Vec<u8> = files.iter().flat_map(|file| packer.entry(file)).collect();
        packed.extend(packer.finish());
        assert_eq!(packed, write(&files));
    }

    #[test]
    fn beyond_four_gibibytes_offsets_have_eight_bytes() {
        let far = u64::from(u32::MAX) + 7;
        let mut packer = Packer { written: far, ..Packer::default() };
        let entry = packer.entry(&file("a.zip"));
        let end = packer.finish();
        let find = |what: &[u8]| end.windows(what.len()).position(|window| window == what);
        assert!(find(&[&1_u16.to_le_bytes()[..], &8_u16.to_le_bytes(), &far.to_le_bytes()].concat()).is_some());
        let record = find(&ZIP64_END.to_le_bytes()).unwrap();
        let start = far + entry.len() as u64;
        assert_eq!(end[record + 48..record + 56], start.to_le_bytes(), "where the directory begins");
        let locator = find(&ZIP64_LOCATOR.to_le_bytes()).unwrap();
        assert_eq!(end[locator + 8..locator + 16], (start + record as u64).to_le_bytes());
        assert!(end.ends_with(&[&[0xff; 4 + 8][..], &[0; 2]].concat()));
    }
}
