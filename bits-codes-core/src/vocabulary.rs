//! The words of a declaration: the rules that judge it, the options that it may have, and the names that a family's own items
//! have. Nothing here judges or reads anything.
//!
//! Rules and options are rows of a table each. The macros read and dispatch by them, and the documentation of `bits_errors!`
//! shows them.

/// Hands the rows of the rules to the macro `$table`: the rule, its name, `*` if `allow(rule)` waives it and `(warns)` if it is no error, and what it refuses.
macro_rules! rules {
    ($table:ident) => {
        $table! {
            Syntax "syntax" "" "a row that does not parse; no enum, generics, no entry";
            Attribute "attribute" "" "`#[cfg]` on an entry, `#[repr]`, and a derive of something that the macro gives";
            Option "option" "" "an unknown or repeated option, a value that it does not take or that no entry needs, or one in the wrong place";
            CodeRange "code_range" "" "a literal outside 32 bits, a float, an expression";
            DuplicateCode "duplicate_code" "" "the same code twice";
            DuplicateName "duplicate_name" "" "the same name or alias twice";
            DuplicateVariant "duplicate_variant" "" "the same variant twice";
            SeverityName "severity_name" " *" "a name with the segment `E` on a success code, or `S` or `I` on a failure";
            Facility "facility" "" "a code outside the declared facilities";
            Customer "customer" "" "bit 29 not as `customer` says";
            ItfRange "itf_range" " *" "facility ITF with a code below 0x0200, which COM keeps for itself";
            ReservedBits "reserved_bits" " *" "bits 30 or 28 set; bit 27 set where no facility above 0x7FF is declared";
            Http "http" "" "a status outside 100 to 599, or another than the code's own; a name that ends in another status";
            Text "text" "" "an empty or blank text";
            StrayText "stray_text" " *" "white space at a text's ends, NUL, a byte order mark, `%0`, or the indentation of a broken line in it";
            Name "name" " *" "a name that is not `SCREAMING_SNAKE_CASE`, makes no variant, or is taken by a generated item";
            Placeholder "placeholder" " * (warns)" "a text with `{}`, which nothing fills";
            NoText "no_text" " * (warns)" "a text that is the entry's name, or `TODO`";
            RepeatedText "repeated_text" " * (warns)" "the text of another entry";
            HttpClass "http_class" " * (warns)" "a status of an error on a success code, or the other way round";
            HttpName "http_name" " * (warns)" "`http = 403` of a name that ends in `HTTP_404`";
            Prefix "prefix" " * (warns)" "a name without any of the declared prefixes";
            UnneededAllow "unneeded_allow" " * (warns)" "an `allow` on the enum that no entry needs";
            PinnedFile "pinned_file" "" "a file of pinned codes that is missing, malformed or another family's";
            Pinned "pinned" "" "an entry that is gone, or has another code or name than its line in the file";
            Unpinned "unpinned" "" "an entry or an alias that the file lacks";
            Retired "retired" "" "a code or a name that the file has retired";
            SharedCode "shared_code" " *" "in `bits_families!`: a code of two of the families";
            SharedName "shared_name" " *" "in `bits_families!`: a name of two of the families for different codes";
            DuplicateFamily "duplicate_family" "" "in `bits_families!`: the same family twice";
        }
    };
}

macro_rules! declare_rules {
    ($($rule:ident $name:literal $mark:literal $refuses:literal;)*) => {
        /// A rule that a declaration is judged by.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Rule {
            $(#[doc = concat!("Refuses ", $refuses, ".")] $rule,)*
        }

        impl Rule {
            /// Every rule, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// The name that errors show and that `allow` takes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }

            /// Whether it warns, because what it finds may be meant.
            #[must_use]
            pub const fn warns(self) -> bool {
                match self {
                    $(Self::$rule => $mark.len() > " *".len(),)*
                }
            }

            /// What is behind its name in the documentation.
            #[must_use]
            pub const fn mark(self) -> &'static str {
                match self {
                    $(Self::$rule => $mark,)*
                }
            }

            /// Whether `allow(rule)` waives it, because tables of Microsoft's break it or it only warns.
            #[must_use]
            pub const fn is_waivable(self) -> bool {
                match self {
                    $(Self::$rule => !$mark.is_empty(),)*
                }
            }
        }

        /// The rules as a table in Markdown.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! rules_table {
            () => {
                concat!("| rule | refuses |\n|---|---|\n" $(, "| `", $name, "`", $mark, " | ", $refuses, " |\n")*)
            };
        }
    };
}

rules!(declare_rules);

impl Rule {
    /// The rule of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }

    /// The rules that `allow` takes on a family and on its entries.
    pub fn waivable() -> impl Iterator<Item = Self> + Clone {
        Self::waivable_at(Place::Family)
    }

    /// The rules that `allow` takes there.
    pub fn waivable_at(place: Place) -> impl Iterator<Item = Self> + Clone {
        let is_judged_there = move |rule: Self| match place {
            Place::Family | Place::Entry => !rule.is_of_families(),
            Place::Families => rule.is_of_families(),
        };
        let rules = Self::ALL.iter().copied();
        rules.filter(move |rule| rule.is_waivable() && is_judged_there(*rule))
    }

    /// Whether the rule is one of `bits_families!` alone.
    #[must_use]
    pub const fn is_of_families(self) -> bool {
        matches!(
            self,
            Self::SharedCode | Self::SharedName | Self::DuplicateFamily
        )
    }
}

/// Hands the rows of the options to the macro `$table`: the option, its name, its form, how it is written, and its lines in the
/// documentation of the options of the enum, of an entry, and of an enum over families; an empty line means that it has no place there.
macro_rules! options {
    ($table:ident) => {
        $table! {
            Facility "facility" List ["facility = BACKGROUNDCOPY", "facility = [0x123, HTTP]"]
                "`facility = HTTP` | the facility of all codes: a number, a name of winerror.h without `FACILITY_`, or a list, `[HTTP, 0x123]`" "" "";
            Customer "customer" Flag ["customer", "customer = false"]
                "`customer` | all codes have the customer bit (29); `customer = false`: none has it" "" "";
            Prefix "prefix" List ["prefix = \"BG_E_\"", "prefix = [\"BG_E_\", \"BG_S_\"]"]
                "`prefix = \"SYNC_E_\"` | what is taken off a name to make its variant; one, or a list" "" "";
            Http "http" Value ["http = 404"]
                "" "`http = 507` | the HTTP status that goes with it, where its code carries none" "";
            Alias "alias" List ["alias = [OTHER_NAME]"]
                "" "`alias = [SYNC_E_FULL]` | more symbolic names of the same code" "";
            Allow "allow" Rules ["allow(rule, ..)"]
                "`allow(rule, ..)` | waives a rule for all entries" "`allow(rule, ..)` | waives a rule for this entry" "`allow(rule, ..)` | `shared_code` or `shared_name`: what two families share is the first one's";
            Serde "serde" Flag ["serde"]
                "`serde` | `Serialize` and `Deserialize`, with the feature `serde`" "" "`serde` | as of a family; every spelling of every family is read";
            WindowsResult "windows_result" Flag ["windows_result"]
                "`windows_result` | `?` into `windows_result::Error`, `HRESULT` both ways and `==` with it, with a feature `windows-result-*`" "" "`windows_result` | as of a family";
            Phf "phf" Flag ["phf = false"]
                "`phf = false` | no `BY_CODE` and `BY_NAME`, which rustc checks slowly in lists of thousands" "" "";
            Pinned "pinned" Value ["pinned = \"sync.codes\""]
                "`pinned = \"sync.codes\"` | codes and names are as in this file beside `Cargo.toml`; `hr pin` writes it" "" "";
        }
    };
}

macro_rules! declare_options {
    ($($option:ident $name:literal $form:ident [$($usage:literal),*] $on_family:tt $on_entry:tt $on_families:tt;)*) => {
        /// An option of `#[bits(..)]`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum BitsOption {
            $(#[doc = concat!("`", $name, "`.")] $option,)*
        }

        impl BitsOption {
            /// Every option, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$option),*];

            /// The name as it is written.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$option => $name,)*
                }
            }

            /// What follows the name.
            #[must_use]
            pub const fn form(self) -> Form {
                match self {
                    $(Self::$option => Form::$form,)*
                }
            }

            /// Each way to write the option.
            #[must_use]
            pub const fn usages(self) -> &'static [&'static str] {
                match self {
                    $(Self::$option => &[$($usage),*],)*
                }
            }

            /// Whether the option may be there.
            #[must_use]
            pub const fn has_place(self, place: Place) -> bool {
                let [on_family, on_entry, on_families]: [&str; 3] = match self {
                    $(Self::$option => [$on_family, $on_entry, $on_families],)*
                };
                match place {
                    Place::Family => !on_family.is_empty(),
                    Place::Entry => !on_entry.is_empty(),
                    Place::Families => !on_families.is_empty(),
                }
            }
        }

        /// The options of the enum as a table in Markdown.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! family_options_table {
            () => {
                concat!("| on the enum | |\n|---|---|\n" $(, $crate::option_line!($on_family))*)
            };
        }

        /// The options of an enum over families as a table in Markdown.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! families_options_table {
            () => {
                concat!("| on an enum over families | |\n|---|---|\n" $(, $crate::option_line!($on_families))*)
            };
        }

        /// The options of an entry as a table in Markdown.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! entry_options_table {
            () => {
                concat!("| on an entry | |\n|---|---|\n" $(, $crate::option_line!($on_entry))*)
            };
        }
    };
}

/// A line of a table of options, if there is one.
#[doc(hidden)]
#[macro_export]
macro_rules! option_line {
    ("") => {
        ""
    };
    ($line:literal) => {
        concat!("| ", $line, " |\n")
    };
}

options!(declare_options);

impl BitsOption {
    /// The option of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|option| option.name() == name)
    }

    /// The options that may be there.
    pub fn of_place(place: Place) -> impl Iterator<Item = Self> + Clone {
        let all = Self::ALL.iter().copied();
        all.filter(move |option| option.has_place(place))
    }

    /// The option that somebody probably meant by an attribute of this name: `#[http = 404]`.
    #[must_use]
    pub fn of_attribute(name: &str) -> Option<Self> {
        Self::of_name(name).filter(|option| !option.is_attribute_elsewhere())
    }

    /// Whether an attribute of this name is not ours: rustc has `#[allow(..)]`, and serde `#[serde(..)]`.
    #[must_use]
    pub const fn is_attribute_elsewhere(self) -> bool {
        match self {
            Self::Allow | Self::Serde => true,
            Self::Facility
            | Self::Customer
            | Self::Prefix
            | Self::Http
            | Self::Alias
            | Self::WindowsResult
            | Self::Phf
            | Self::Pinned => false,
        }
    }
}

/// Where an option is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the enum.
    Family,
    /// On an entry.
    Entry,
    /// On an enum over families.
    Families,
}

/// What follows the name of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing, or `= true` or `= false`.
    Flag,
    /// `= value`.
    Value,
    /// `= value` or `= [value, ..]`.
    List,
    /// Rules in parentheses.
    Rules,
}

/// The constants that every family has.
pub const RESERVED_CONSTANTS: &[&str] = &["CODES", "BY_CODE", "BY_NAME", "NAME"];

/// The methods that every family has, whose names a variant must not have either.
pub const RESERVED_METHODS: &[&str] = &[
    "all",
    "from_code",
    "from_http_status",
    "from_name",
    "code",
    "hresult",
    "name",
    "aliases",
    "text",
    "http_status",
    "severity",
    "facility",
    "is_error",
    "is_success",
];

/// What every family implements, by the names that the derives of std and of well-known crates have.
pub const GIVEN_DERIVES: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "EnumString",
    "Eq",
    "Error",
    "FromStr",
    "Hash",
    "IntoPrimitive",
    "LowerHex",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "TryFrom",
    "TryFromPrimitive",
    "UpperHex",
];

/// Whether a derive brings no attributes of its own, but for `#[default]`, judged by one word of its path.
#[must_use]
pub fn is_derive_of_std(word: &str) -> bool {
    let is_of_path = matches!(
        word,
        "core" | "std" | "clone" | "cmp" | "default" | "fmt" | "hash" | "marker"
    );
    is_of_path || word == "Default" || GIVEN_DERIVES.contains(&word)
}

/// What a family with the option `serde` implements as well.
pub const GIVEN_DERIVES_OF_SERDE: &[&str] = &["Deserialize", "Serialize"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct_and_found() {
        for &rule in Rule::ALL {
            assert_eq!(Rule::of_name(rule.name()), Some(rule));
        }
        for &option in BitsOption::ALL {
            assert_eq!(BitsOption::of_name(option.name()), Some(option));
            assert!(option.usages()[0].starts_with(option.name()));
            assert!(
                [Place::Family, Place::Entry]
                    .iter()
                    .any(|place| option.has_place(*place))
            );
        }
        assert_eq!(Rule::of_name("no_such_rule"), None);
    }

    #[test]
    fn the_tables_have_a_line_for_each() {
        let rules = rules_table!();
        for rule in Rule::ALL {
            let line = std::format!("| `{}`{} | ", rule.name(), rule.mark());
            assert_eq!(rules.matches(line.as_str()).count(), 1, "{line}");
        }
        for (place, table) in [
            (Place::Family, family_options_table!()),
            (Place::Entry, entry_options_table!()),
            (Place::Families, families_options_table!()),
        ] {
            assert_eq!(
                table.lines().count(),
                2 + BitsOption::of_place(place).count()
            );
            for option in BitsOption::of_place(place) {
                assert!(
                    table.contains(&std::format!("| `{}", option.name())),
                    "{option:?}"
                );
            }
        }
    }
}
