//! From bytes to text: UTF-8 or a clear refusal, never a guess that could change a letter of a contract.

use super::error::{BinaryKind, Encoding, ImportError, MAX_BYTES};

/// First bytes by which files that are no text are known.
const MAGIC: &[(&[u8], BinaryKind)] = &[
    (b"%PDF-", BinaryKind::Pdf),
    (b"PK\x03\x04", BinaryKind::Zip),
    (b"PK\x05\x06", BinaryKind::Zip),
    (b"\xD0\xCF\x11\xE0", BinaryKind::OldOffice),
    (b"{\\rtf", BinaryKind::Rtf),
    (b"\x89PNG", BinaryKind::Image),
    (b"\xFF\xD8\xFF", BinaryKind::Image),
    (b"GIF8", BinaryKind::Image),
    (b"II*\x00", BinaryKind::Image),
    (b"MM\x00*", BinaryKind::Image),
    (b"\x1F\x8B", BinaryKind::Compressed),
    (b"BZh", BinaryKind::Compressed),
    (b"7z\xBC\xAF", BinaryKind::Compressed),
    (b"\x28\xB5\x2F\xFD", BinaryKind::Compressed),
    (b"\xFD7zXZ", BinaryKind::Compressed),
    (b"\x7FELF", BinaryKind::Program),
];

/// Reads an uploaded file as text: UTF-8, with or without a byte order mark, which is taken off.
///
/// # Errors
///
/// [`ImportError::TooLarge`], [`ImportError::Empty`], [`ImportError::Binary`], [`ImportError::NotUtf8`].
pub fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(ImportError::Binary(*kind));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
        return Err(ImportError::Binary(BinaryKind::Image));
    }
    if let Some(looks_like) = utf16(bytes) {
        // The mark FF FE is itself no UTF-8; without it the first zero byte is what does not belong.
        let offset = bytes.iter().position(|b| matches!(b, 0 | 0xFE | 0xFF)).unwrap_or(0);
        return Err(ImportError::NotUtf8 { offset, looks_like });
    }
    if bytes.contains(&0) {
        return Err(ImportError::Binary(BinaryKind::Unknown));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| refusal(bytes, error))?;
    if text.chars().all(|c| c.is_whitespace() || c.is_control()) {
        return Err(ImportError::Empty);
    }
    Ok(text.to_owned())
}

/// UTF-16 has a mark, or a zero for every second byte of Western text.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(b"\xFF\xFE") {
        return Some(Encoding::Utf16Le);
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Some(Encoding::Utf16Be);
    }
    let start = &bytes[..bytes.len().min(4096) & !1];
    let pairs = start.len() / 2;
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match pairs {
        0..2 => None,
        _ if odd * 10 > pairs * 7 && even * 10 < pairs => Some(Encoding::Utf16Le),
        _ if even * 10 > pairs * 7 && odd * 10 < pairs => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Tells damaged UTF-8, one-byte encodings and plain binary apart by what else is there.
fn refusal(bytes: &[u8], error: std::str::Utf8Error) -> ImportError {
    let offset = error.valid_up_to();
    let controls = bytes.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    if controls * 50 > bytes.len() {
        return ImportError::Binary(BinaryKind::Unknown);
    }
    let multibyte = bytes[..offset].iter().any(|b| *b >= 0x80);
    let looks_like =
        if multibyte || error.error_len().is_none() { Encoding::BrokenUtf8 } else { Encoding::Windows1252 };
    ImportError::NotUtf8 { offset, looks_like }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn takes_utf8_with_and_without_mark() {
        assert_eq!(decode("Databehandleraftale æøå".as_bytes()).unwrap(), "Databehandleraftale æøå");
        assert_eq!(decode(b"\xEF\xBB\xBFTitle").unwrap(), "Title");
    }

    #[test]
    fn refuses_nothing() {
        for nothing in ["", " \n\t\r\n", "\u{feff}", "\u{feff}\n"] {
            assert_eq!(decode(nothing.as_bytes()), Err(ImportError::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn names_what_is_not_text() {
        let kind = |bytes: &[u8]| match decode(bytes) {
            Err(ImportError::Binary(kind)) => kind,
            other => panic!("{other:?}"),
        };
        assert_eq!(kind(b"%PDF-1.7\n..."), BinaryKind::Pdf);
        assert_eq!(kind(b"PK\x03\x04\x14\x00"), BinaryKind::Zip);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), BinaryKind::Image);
        assert_eq!(kind(b"RIFF\x10\x00\x00\x00WEBPVP8 "), BinaryKind::Image);
        assert_eq!(kind(b"{\\rtf1\\ansi"), BinaryKind::Rtf);
        assert_eq!(kind(b"text with one \x00 in it"), BinaryKind::Unknown);
        let noise: Vec<u8> = (0..2000u32).map(|i| (i * 7919 % 251) as u8 | 1).collect();
        assert_eq!(kind(&noise), BinaryKind::Unknown);
    }

    #[test]
    fn names_the_encoding_and_the_place() {
        let utf16: Vec<u8> = "Avtale om ting".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16), Err(ImportError::NotUtf8 { offset: 1, looks_like: Encoding::Utf16Le }));
        let marked = [b"\xFE\xFF".as_slice(), b"\x00A\x00v"].concat();
        assert_eq!(decode(&marked), Err(ImportError::NotUtf8 { offset: 0, looks_like: Encoding::Utf16Be }));
        let latin = b"Databehandleren skal p\xE5 anmodning";
        assert_eq!(decode(latin), Err(ImportError::NotUtf8 { offset: 22, looks_like: Encoding::Windows1252 }));
        let cut = &"Kun på".as_bytes()[..6];
        assert_eq!(decode(cut), Err(ImportError::NotUtf8 { offset: 5, looks_like: Encoding::BrokenUtf8 }));
    }

    #[test]
    fn refuses_what_is_too_long_before_looking_at_it() {
        let long = vec![b'a'; MAX_BYTES + 1];
        assert_eq!(decode(&long), Err(ImportError::TooLarge { bytes: MAX_BYTES + 1 }));
        assert!(decode(&long[1..]).is_ok());
    }
}
