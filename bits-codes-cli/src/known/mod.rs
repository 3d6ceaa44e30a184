//! The names of numbers: those of the user's own families, and then those of `bits-codes`.

pub mod meaning;
pub mod record;
pub mod setup;

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use bits_codes::explain::{self, KnownName};
use bits_codes::{Explanation, FamilyRef, Hresult, Kind};

/// A name of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// The number.
    pub code: Hresult,
    /// `BG_E_NOT_FOUND`
    pub name: &'a str,
    /// Whose name it is: `BitsCode`, `Win32`, or a family of the user's.
    pub family: &'a str,
    /// What the number means, empty where nobody has said.
    pub text: &'a str,
    /// Whether the family knows the number better under another name.
    pub is_alias: bool,
    /// Whether mingw-w64 alone has the name.
    pub is_only_in_mingw: bool,
}

impl Name<'_> {
    /// The text up to its first line break.
    #[must_use]
    pub fn first_paragraph(&self) -> &str {
        self.text.lines().next().unwrap_or_default()
    }
}

impl From<KnownName> for Name<'_> {
    fn from(name: KnownName) -> Self {
        Name {
            code: name.code(),
            name: name.name(),
            family: name.family(),
            text: name.text(),
            is_alias: name.is_alias(),
            is_only_in_mingw: name.is_only_in_mingw(),
        }
    }
}

/// A name of a family that the user brings along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnName {
    /// The number.
    pub code: Hresult,
    /// The symbolic name.
    pub name: String,
    /// The family.
    pub family: String,
    /// What the number means.
    pub text: String,
    /// Whether the family has another name for the number, which comes first.
    pub is_alias: bool,
}

/// All names that are known.
#[derive(Debug, Default)]
pub struct Known {
    own: Vec<OwnName>,
    by_code: HashMap<u32, Vec<usize>>,
}

impl Known {
    /// Adds a name, which from now on comes before those of `bits-codes`.
    pub fn add(&mut self, name: OwnName) {
        let places = self.by_code.entry(name.code.bits()).or_default();
        places.push(self.own.len());
        self.own.push(name);
    }

    /// Adds the names of a family that the program declares: its logs then name its own codes.
    ///
    /// ```
    /// use bits_codes::{FamilyRef, bits_errors};
    /// use bits_codes_cli::known::Known;
    /// use bits_codes_cli::log::{codes_in, note};
    ///
    /// bits_errors! {
    ///     #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
    ///     pub enum SyncCode {
    ///         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
    ///     }
    /// }
    ///
    /// let mut known = Known::default();
    /// known.add_family(FamilyRef::of::<SyncCode>());
    ///
    /// let hits = codes_in(&known, "sync failed: hr=0xA1230001");
    /// assert_eq!(
    ///     note(&known, &hits[0]),
    ///     " «SYNC_E_NO_QUOTA: The mailbox is over its quota.»",
    /// );
    /// ```
    pub fn add_family(&mut self, family: FamilyRef) {
        for entry in family.all() {
            let aliases = entry.aliases().iter().map(|alias| (*alias, true));
            for (name, is_alias) in std::iter::once((entry.name(), false)).chain(aliases) {
                self.add(OwnName {
                    code: entry.hresult(),
                    name: name.to_owned(),
                    family: entry.family().to_owned(),
                    text: entry.text().to_owned(),
                    is_alias,
                });
            }
        }
    }

    /// The names of a number, the user's first.
    pub fn names(&self, code: Hresult) -> impl Iterator<Item = Name<'_>> {
        self.own_names(code)
            .chain(code.explain().names().map(Name::from))
    }

    /// Every name, the user's first.
    pub fn all(&self) -> impl Iterator<Item = Name<'_>> {
        let own = (0..self.own.len()).map(|place| self.own(place));
        own.chain(explain::known().map(Name::from))
    }

    /// Whether somebody has given the number a name or a meaning of its own.
    #[must_use]
    pub fn is_named(&self, code: Hresult) -> bool {
        let explanation = code.explain();
        self.by_code.contains_key(&code.bits())
            || explanation.names().next().is_some()
            || explanation.text().is_some()
            || matches!(explanation.kind(), Kind::HttpStatus(_))
    }

    /// Whether the number is more often met as this code than as anything else.
    #[must_use]
    pub fn is_telling(&self, code: Hresult) -> bool {
        let explanation = code.explain();
        let is_status = || matches!(explanation.kind(), Kind::HttpStatus(_));
        // The tail of names without a text has successes and small numbers that are more often flags, sizes or counts.
        let is_failure = code.is_error() && code.bits() >> 16 != 0x8000;
        self.by_code.contains_key(&code.bits())
            || explanation.text().is_some()
            || is_failure && explanation.names().next().is_some()
            || is_status()
    }

    /// What to do about the number, and the page that says so.
    #[must_use]
    pub fn next_step(&self, code: Hresult) -> Option<(&'static str, Option<&'static str>)> {
        let explanation = code.explain();
        Some((explanation.next_step()?, explanation.page()))
    }

    /// What the number is, in a line that starts with it.
    #[must_use]
    pub fn line(&self, code: Hresult) -> Line<'_> {
        Line { known: self, code }
    }

    /// The first name of the number.
    #[must_use]
    pub fn first(&self, code: Hresult) -> Option<Name<'_>> {
        self.names(code).next()
    }

    fn own_names(&self, code: Hresult) -> impl Iterator<Item = Name<'_>> {
        let places = self.by_code.get(&code.bits()).into_iter().flatten();
        places.map(|&place| self.own(place))
    }

    fn own(&self, place: usize) -> Name<'_> {
        let own = &self.own[place];
        Name {
            code: own.code,
            name: &own.name,
            family: &own.family,
            text: &own.text,
            is_alias: own.is_alias,
            is_only_in_mingw: false,
        }
    }
}

/// What a number is: the line of [`explain`](bits_codes::explain()), or that of the user's own family.
///
/// `{:#}` adds what it may have been before it was miswritten, where it has no name.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    known: &'a Known,
    code: Hresult,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(own) = self.known.own_names(self.code).next() {
            return named(self.code, &own, f);
        }
        let explanation = self.code.explain();
        if f.alternate() && explanation.names().next().is_none() {
            write!(f, "{explanation:#}")
        } else {
            write!(f, "{explanation}")
        }
    }
}

/// The line of a number that has a name.
fn named(code: Hresult, name: &Name<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{code} {}", name.name)?;
    match name.first_paragraph() {
        "" => Ok(()),
        text => write!(f, ": {text}"),
    }
}

/// What kind of number it is, in a word for programs.
#[must_use]
pub fn kind(explanation: Explanation) -> &'static str {
    match explanation.kind() {
        Kind::Bits(_) => "bits",
        Kind::HttpStatus(_) => "http_status",
        Kind::Win32(_) => "win32",
        Kind::NtStatus(_) => "ntstatus",
        Kind::Named => "named",
        Kind::Documented => "documented",
        Kind::VisualBasic(_) => "visual_basic",
        _ => "unnamed",
    }
}

/// The HTTP status that a number is about.
#[must_use]
pub fn http_status(explanation: Explanation) -> Option<u16> {
    match explanation.kind() {
        Kind::Bits(code) => code.http_status(),
        Kind::HttpStatus(status) => Some(status),
        _ => None,
    }
}

/// The name of the Win32 error itself, which for 5 is `ERROR_ACCESS_DENIED` where the HRESULT is `E_ACCESSDENIED`.
#[must_use]
pub fn win32_name(error: u32) -> Option<Name<'static>> {
    let explanation = Hresult::from_win32(error).explain();
    let names = || explanation.names().map(Name::from);
    // Other owners name the HRESULT, and some of them an error that no list of Win32 errors has.
    names()
        .find(|name| name.family == "Win32")
        .or_else(|| names().next())
}

/// Whether it is an NTSTATUS, of an error, that has a name.
#[must_use]
pub fn is_named_ntstatus(code: u32) -> bool {
    let explanation = explain::explain(code);
    code >> 30 == 3
        && explanation.names().next().is_some()
        && matches!(explanation.kind(), Kind::NtStatus(_))
}

/// Writes into a `String`, which takes everything.
#[must_use]
pub(crate) fn shown(value: fmt::Arguments<'_>) -> String {
    let mut text = String::new();
    let _ = text.write_fmt(value);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let mut known = Known::default();
        known.add(OwnName {
            code: Hresult::new(0xA123_0001),
            name: "SYNC_E_NO_QUOTA".to_owned(),
            family: "SyncCode".to_owned(),
            text: "The mailbox is over its quota.\n\nMore.".to_owned(),
            is_alias: false,
        });
        known
    }

    #[test]
    fn names_of_the_user_come_first() {
        let known = known();
        let code = Hresult::new(0xA123_0001);
        assert!(known.is_named(code));
        assert_eq!(
            known.first(code).map(|name| name.name),
            Some("SYNC_E_NO_QUOTA")
        );
        assert_eq!(
            known.line(code).to_string(),
            "0xA1230001 SYNC_E_NO_QUOTA: The mailbox is over its quota."
        );
        assert_eq!(known.all().next().map(|name| name.family), Some("SyncCode"));
        let other = Hresult::new(0x8020_0001);
        assert_eq!(known.line(other).to_string(), other.explain().to_string());
    }

    #[test]
    fn a_family_brings_all_its_names() {
        let mut known = Known::default();
        known.add_family(FamilyRef::of::<bits_codes::BitsEvent>());
        let code = bits_codes::BitsEvent::all().next().unwrap();
        let names: Vec<_> = known.own_names(code.hresult()).collect();
        assert_eq!(names.len(), 1 + code.aliases().len());
        assert_eq!((names[0].name, names[0].text), (code.name(), code.text()));
        assert_eq!((names[0].family, names[0].is_alias), ("BitsEvent", false));
        assert_eq!(known.own.len(), bits_codes::BitsEvent::CODES.len());
    }

    #[test]
    fn a_win32_error_has_a_name_of_its_own() {
        assert_eq!(
            win32_name(5).map(|name| name.name),
            Some("ERROR_ACCESS_DENIED")
        );
    }
}
