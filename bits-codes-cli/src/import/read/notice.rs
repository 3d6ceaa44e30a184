//! What there is to say about a file, and how to say it of many lines at once.

/// A line of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which of the files that were read.
    pub file: usize,
    /// From 1.
    pub line: usize,
}

/// Something that the user should know.
#[derive(Debug, PartialEq, Eq)]
pub struct Notice {
    pub place: Place,
    pub kind: Kind,
    pub topic: Topic,
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A code of the file is not in the table.
    Error,
    /// The table has it, but not just as the file does; or it may be a code, and is probably none.
    Note,
}

/// What a notice is about. Of most there can be thousands, so they are summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Each is of its own kind.
    Other,
    NoText,
    KnownText,
    Alias,
    AliasText,
    Again,
    Carried,
    Counted,
    NoName,
    Language,
    NotCode,
    Win32,
    Unresolved,
}

impl Topic {
    /// What to say of this many notices, or `None` where each has to be read.
    pub fn summary(self, count: usize) -> Option<String> {
        let what = match self {
            Self::Other => return None,
            Self::NoText => "codes have no text, so each is declared with the words of its name",
            Self::KnownText => "codes have no text, so each is declared with that of `bits-codes`",
            Self::Alias => "names are other names of a code above them",
            Self::AliasText => "texts are those of other names, and are not taken",
            Self::Again => "names are defined again, with the same number",
            Self::Carried => {
                "messages take the severity or the facility of the one before, as Microsoft documents; windmc starts anew"
            }
            Self::Counted => {
                "messages are counted from the one before, as windmc does; Microsoft documents counting within the facility"
            }
            Self::Language => "messages have no text in the language, so that in another is taken",
            Self::NoName => "messages have no name, and are not taken",
            Self::NotCode => "numbers could be codes, and are not written as such",
            Self::Win32 => "numbers are no HRESULTs, but could be Win32 errors",
            Self::Unresolved => "names are defined as names that are not known here",
        };
        Some(format!("{count} {what}"))
    }
}

impl Notice {
    pub fn error(place: Place, message: String) -> Self {
        Self {
            place,
            kind: Kind::Error,
            topic: Topic::Other,
            message,
        }
    }

    pub fn note(place: Place, topic: Topic, message: String) -> Self {
        Self {
            place,
            kind: Kind::Note,
            topic,
            message,
        }
    }
}
