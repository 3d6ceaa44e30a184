//! The page that answers as `hr` does, for those who have a browser and no `hr`: one file, which works without a network.
//!
//! The page runs `hr` itself, compiled to WebAssembly, so that its answers and its notes are those of `hr` by what it is, with no
//! second copy of a rule or of a name. The WebAssembly is a file of the crate, so that installing `hr` takes no other toolchain;
//! `.ci/page` in the repository makes it.

use std::fmt;

use crate::known::Known;

const HTML: &str = include_str!("page.html");
const CSS: &str = include_str!("page.css");
const JS: &str = include_str!("page.js");

/// The library, compiled and packed by gzip, which browsers unpack.
pub const LIBRARY: &[u8] = include_bytes!("library.wasm.gz");

/// The page.
///
/// ```
/// let page = bits_codes_cli::page::Page.to_string();
/// assert!(page.starts_with("<!doctype html>"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Page;

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = HTML;
        while let Some((before, place)) = rest.split_once("{{") {
            let (name, after) = place.split_once("}}").unwrap_or((place, ""));
            f.write_str(before)?;
            match name {
                "css" => f.write_str(CSS)?,
                "js" => f.write_str(JS)?,
                "library" => write!(f, "{}", Base64(LIBRARY))?,
                "count" => write!(f, "{}", Known::default().all().count())?,
                "version" => f.write_str(env!("CARGO_PKG_VERSION"))?,
                other => unreachable!("the page has no {other}"),
            }
            rest = after;
        }
        f.write_str(rest)
    }
}

/// Bytes in base64.
struct Base64<'a>(&'a [u8]);

impl fmt::Display for Base64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LETTERS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut out = String::with_capacity(4096);
        for (place, bytes) in self.0.chunks(3).enumerate() {
            let group = bytes
                .iter()
                .zip([16, 8, 0])
                .fold(0, |group, (&byte, shift)| group | u32::from(byte) << shift);
            for letter in 0..4 {
                let index = (group >> (18 - 6 * letter)) & 0x3F;
                out.push(if letter > bytes.len() {
                    '='
                } else {
                    char::from(LETTERS[index as usize])
                });
            }
            if place % 1000 == 999 {
                f.write_str(&out)?;
                out.clear();
            }
        }
        f.write_str(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn base64_is_as_everybody_writes_it() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(Base64(bytes.as_bytes()).to_string(), text);
        }
        let long = vec![0xFF; 30_000];
        assert_eq!(Base64(&long).to_string(), "/".repeat(40_000));
    }

    #[test]
    fn the_page_is_whole_and_fetches_nothing() {
        let page = Page.to_string();
        assert!(page.ends_with("</html>\n"));
        assert!(page.contains(&Base64(LIBRARY).to_string()));
        assert!(page.contains(CSS) && page.contains(JS));
        assert!(!page.contains("{{") && !page.contains("}}"));
        // A script would end there, whatever is around it.
        assert!(!JS.contains("</script") && !CSS.contains("</style"));
        for fetches in [
            "src=",
            "@import",
            "url(",
            "fetch(",
            "XMLHttpRequest",
            "<link rel=\"style",
        ] {
            assert!(!page.contains(fetches), "{fetches}");
        }
    }

    #[test]
    fn the_page_holds_every_name() {
        let mut library = Vec::new();
        flate2::read::GzDecoder::new(LIBRARY)
            .read_to_end(&mut library)
            .expect("it is packed by gzip");
        // Texts are in the order of their codes, so that most are right behind the one before.
        let mut at = 0;
        let mut is_there = |text: &str| {
            let find = |part: &[u8]| memchr::memmem::find(part, text.as_bytes());
            let near = &library[at..library.len().min(at + 4000)];
            let found = find(near)
                .map(|place| at + place)
                .or_else(|| find(&library));
            at = found.unwrap_or(at);
            found.is_some()
        };
        let known = Known::default();
        let missing: Vec<&str> = known
            .all()
            .map(|name| name.name)
            .filter(|name| !is_there(name))
            .collect();
        assert!(
            missing.is_empty(),
            "{} of the names are newer than the page's library, such as {:?}: run .ci/page",
            missing.len(),
            &missing[..missing.len().min(5)]
        );
    }
}
