//! An editor sees a list while it is being written. A row that is being written is reported once, and costs nothing else.
//!
//! Protects of `docs/spec.md`: Grammar.

use super::declare_text;

const BEFORE: &str = "0x80200001 => BG_E_FIRST: \"first\",";
const AFTER: &str = "0x80200009 => BG_E_LAST: \"last\",";

/// Each row, the headline it gets, what that underlines, and whether the entry `Half` is there all the same.
const ROWS: &[(&str, &str, &str, bool)] = &[
    (
        "0x80200002",
        "expected `=>` after the code",
        "0x80200002",
        false,
    ),
    (
        "-2145386494",
        "expected `=>` after the code",
        "- .. 2145386494",
        false,
    ),
    (
        "0x80200002,",
        "expected `=>` after the code",
        "0x80200002",
        false,
    ),
    (
        "0x80200002 =>",
        "expected a name after `=>`",
        "= .. >",
        false,
    ),
    (
        "0x80200002 =>,",
        "expected a name after `=>`",
        "= .. >",
        false,
    ),
    (
        "0x80200002 => BG_E_HALF",
        "expected `:` and the text after the name",
        "BG_E_HALF",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF as",
        "expected a variant after `as`",
        "as",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF:",
        "expected the text after `:`",
        ":",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF:,",
        "expected the text after `:`",
        ":",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF as Half:",
        "expected the text after `:`",
        ":",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"half\"",
        "expected `,` after the text",
        "\"half\"",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF \"half\",",
        "expected `:` before the text",
        "\"half\"",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF, \"half\",",
        "expected `:` after the name",
        ",",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF = \"half\",",
        "expected `:` after the name",
        "=",
        true,
    ),
    (
        "0x80200002 = BG_E_HALF: \"half\",",
        "expected `=>` after the code",
        "=",
        true,
    ),
    (
        "0x80200002 -> BG_E_HALF: \"half\",",
        "expected `=>` after the code",
        "- .. >",
        true,
    ),
    (
        "0x80200002 BG_E_HALF: \"half\",",
        "expected `=>` after the code",
        "BG_E_HALF",
        true,
    ),
    (
        "0x80200002: BG_E_HALF: \"half\",",
        "expected `=>` after the code",
        ":",
        true,
    ),
    (
        "=> BG_E_HALF: \"half\",",
        "expected a code before `=>`",
        "=",
        false,
    ),
    (
        "BG_E_HALF: \"half\",",
        "expected a code and `=>` before the name",
        "BG_E_HALF",
        false,
    ),
    (
        "Half = 0x80200002,",
        "expected a code and `=>` before the name",
        "Half",
        false,
    ),
    (
        "BG_E_HALF = 0x80200002,",
        "expected a code and `=>` before the name",
        "BG_E_HALF",
        false,
    ),
    (
        "BG_E_HALF => 0x80200002: \"half\",",
        "expected a code before `=>`, found `BG_E_HALF`",
        "BG_E_HALF",
        true,
    ),
    (
        "0x80200002 => \"half\",",
        "expected a name after `=>`",
        "\"half\"",
        false,
    ),
    (
        "0x80200002 => \"BG_E_HALF\": \"half\",",
        "expected a name after `=>`",
        "\"BG_E_HALF\"",
        false,
    ),
    (
        "0x80200002 => BG_E_HALF as \"Half\": \"half\",",
        "expected a variant after `as`",
        "\"Half\"",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF as: \"half\",",
        "expected a variant after `as`",
        ":",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"half\";",
        "expected `,` after the text",
        ";",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"half\" more of it,",
        "expected `,` after the text",
        "more .. it",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"one\" \"two\",",
        "expected `,` after the text",
        "\"two\"",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: concat!(\"a\"),",
        "expected the text, one string literal",
        "concat .. (\"a\")",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: b\"half\",",
        "expected the text, one string literal",
        "b\"half\"",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: 5,",
        "expected the text, one string literal",
        "5",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"half\"x,",
        "the text has the suffix `x`",
        "\"half\"x",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"half\" as Half,",
        "expected `,` after the text",
        "as .. Half",
        true,
    ),
    (
        "0x80200002 => BG_E_HALF: \"a \"half\"\",",
        "the text has the suffix `half`",
        "\"a \"half .. \"\"",
        true,
    ),
    (
        "0x80200002: BG_E_HALF => \"half\",",
        "`:` and `=>` are exchanged",
        ":",
        true,
    ),
    (
        "0x80200002: BG_E_OTHER as Half => \"half\",",
        "`:` and `=>` are exchanged",
        ":",
        true,
    ),
    (
        "BG_E_HALF => \"half\",",
        "expected a code before `=>`, found `BG_E_HALF`",
        "BG_E_HALF",
        false,
    ),
    (
        "0x80200002 => Bg::E::BG_E_HALF: \"half\",",
        "a name is one word, not a path",
        "Bg .. BG_E_HALF",
        true,
    ),
    (
        "0x80200002 => BG-E-HALF: \"half\",",
        "a name has `_`, not `-`",
        "BG .. HALF",
        true,
    ),
    // The name and the code are judged only when the row is whole.
    (
        "0x80200002 => BG_E_",
        "expected `:` and the text after the name",
        "BG_E_",
        false,
    ),
    (
        "0x80200002 => bg_e_half",
        "expected `:` and the text after the name",
        "bg_e_half",
        true,
    ),
    (
        "0xF0200002 => BG_S_HALF as Half",
        "expected `:` and the text after the name",
        "Half",
        true,
    ),
    (
        "0x80200001 => BG_E_FIRST",
        "expected `:` and the text after the name",
        "BG_E_FIRST",
        false,
    ),
    (
        "0x80200009 => BG_E_LAST",
        "expected `:` and the text after the name",
        "BG_E_LAST",
        false,
    ),
    (",", "expected an entry before `,`", ",", false),
    (
        "/// Docs.\n,",
        "expected an entry after the doc comment",
        "/// Docs.",
        false,
    ),
    (
        "#[deprecated]\n,",
        "expected an entry after the attribute",
        "# .. [deprecated]",
        false,
    ),
    (
        "#[bits(http = 404)]\n,",
        "expected an entry after the attribute",
        "# .. [bits(http = 404)]",
        false,
    ),
    (
        "#[bits] 0x80200002 => BG_E_HALF: \"half\",",
        "expected options in parentheses after `bits`",
        "bits",
        true,
    ),
    (
        "#[bits = 1] 0x80200002 => BG_E_HALF: \"half\",",
        "expected options in parentheses after `bits`",
        "= .. 1",
        true,
    ),
    (
        "#[bits[http = 1]] 0x80200002 => BG_E_HALF: \"half\",",
        "expected options in parentheses after `bits`",
        "[http = 1]",
        true,
    ),
    (
        "#[bits(http)] 0x80200002 => BG_E_HALF: \"half\",",
        "option `http` takes an HTTP status",
        "http",
        true,
    ),
    (
        "#[bits(http =)] 0x80200002 => BG_E_HALF: \"half\",",
        "expected a value after `http =`",
        "=",
        true,
    ),
    (
        "#[bits(http: 404)] 0x80200002 => BG_E_HALF: \"half\",",
        "expected `=` or `,` after `http`",
        ":",
        true,
    ),
    (
        "#[bits(http 404)] 0x80200002 => BG_E_HALF: \"half\",",
        "expected `=` or `,` after `http`",
        "404",
        true,
    ),
    (
        "#[bits(, http = 404)] 0x80200002 => BG_E_HALF: \"half\",",
        "expected an option before `,`",
        ",",
        true,
    ),
    (
        "#[bits(404)] 0x80200002 => BG_E_HALF: \"half\",",
        "expected the name of an option",
        "404",
        true,
    ),
    (
        "#[bits(alias = [])] 0x80200002 => BG_E_HALF: \"half\",",
        "option `alias` takes a name or a list of names",
        "[]",
        true,
    ),
    (
        "#[bits(alias = [A, 5])] 0x80200002 => BG_E_HALF: \"half\",",
        "option `alias` takes a name or a list of names",
        "5",
        true,
    ),
    (
        "#[] 0x80200002 => BG_E_HALF: \"half\",",
        "this is no attribute",
        "[]",
        true,
    ),
    (
        "#[doc =] 0x80200002 => BG_E_HALF: \"half\",",
        "this is no attribute",
        "[doc =]",
        true,
    ),
    (
        "#![deprecated] 0x80200002 => BG_E_HALF: \"half\",",
        "`#![..]` has no place here",
        "# .. [deprecated]",
        true,
    ),
    (
        "0x80200001 + 1 => BG_E_HALF: \"half\",",
        "a code is one number, not an expression",
        "0x80200001 .. 1",
        false,
    ),
    (
        "BASE + 1 => BG_E_HALF: \"half\",",
        "a code is one number, not an expression",
        "BASE .. 1",
        false,
    ),
    (
        "BASE - 1 => BG_E_HALF: \"half\",",
        "a code is one number, not an expression",
        "BASE .. 1",
        false,
    ),
];

#[test]
fn a_row_costs_itself_alone() {
    for (row, headline, underlined, is_there) in ROWS {
        let source =
            format!("#[bits(prefix = \"BG_E_\")] pub enum Code {{ {BEFORE}\n{row}\n{AFTER} }}");
        let expansion = declare_text(&source);
        assert_eq!(expansion.headlines(), [*headline], "{row}");
        assert_eq!(
            expansion.errors[0].underlined().as_deref(),
            Some(*underlined),
            "{row}"
        );
        assert!(expansion.has_variant("First"), "{row}");
        assert!(expansion.has_variant("Last"), "{row}");
        assert_eq!(expansion.has_variant("Half"), *is_there, "{row}");
    }
}

#[test]
fn the_last_row_costs_itself_alone() {
    // Before the closing brace a comma is not missed
    for (row, headline, underlined, is_there) in
        ROWS.iter().filter(|(row, ..)| !row.ends_with("\"half\""))
    {
        let source = format!("#[bits(prefix = \"BG_E_\")] pub enum Code {{ {BEFORE}\n{row} }}");
        let expansion = declare_text(&source);
        assert_eq!(expansion.headlines(), [*headline], "{row}");
        assert_eq!(
            expansion.errors[0].underlined().as_deref(),
            Some(*underlined),
            "{row}"
        );
        assert!(expansion.has_variant("First"), "{row}");
        assert_eq!(expansion.has_variant("Half"), *is_there, "{row}");
    }
}

#[test]
fn a_half_typed_enum_is_told_once() {
    for (source, headline, underlined) in [
        ("pub", "expected an enum", "pub"),
        ("5", "expected an enum", "5"),
        (
            "pub enum",
            "expected the name of the enum after `enum`",
            "enum",
        ),
        (
            "pub enum {}",
            "expected the name of the enum after `enum`",
            "{",
        ),
        (
            "pub enum Self { }",
            "`Self` cannot be the name of an enum",
            "Self",
        ),
        ("pub enum Code", "`Code` has no entries", "Code"),
        ("pub enum Code {}", "`Code` has no entries", "Code"),
        (
            "pub enum Code;",
            "expected `{` and the entries after `Code`",
            ";",
        ),
        (
            "pub enum Code<T> { 1 => A: \"a\" }",
            "family `Code` cannot have generics",
            "< .. >",
        ),
        (
            "pub struct Code { 1 => A: \"a\" }",
            "expected `enum`, found `struct`",
            "struct",
        ),
        (
            "pub Code { 1 => A: \"a\" }",
            "expected `enum`, found `Code`",
            "Code",
        ),
        (
            "pub(here) enum Code { 1 => A: \"a\" }",
            "expected the scope of a visibility",
            "(here)",
        ),
        (
            "enum Code { 1 => A: \"a\" } enum Two {}",
            "expected nothing after the enum's closing brace",
            "enum",
        ),
        ("#[bits(customer] enum Code { 1 => A: \"a\" }", "", ""),
    ] {
        let Ok(tokens) = source.parse() else { continue };
        let expansion = super::declare(tokens);
        assert_eq!(expansion.headlines(), [headline], "{source}");
        assert_eq!(
            expansion.errors[0].underlined().as_deref(),
            Some(underlined),
            "{source}"
        );
        let has_name = source.contains("Code");
        assert_eq!(!expansion.variants().is_empty(), has_name, "{source}");
    }
}

#[test]
fn an_attribute_that_a_macro_may_read_is_left_to_it() {
    let row = r#"#[http = "404"] 0x80200001 => BG_E_FIRST: "first""#;
    for before in ["#[derive(Documented)]", "#[documented]"] {
        let expansion = declare_text(&format!("{before} enum Code {{ {row} }}"));
        assert_eq!(expansion.headlines(), [""; 0], "{before}");
    }
    for before in ["", "/// Docs.", "#[derive(Default, std::fmt::Debug)]"] {
        let expansion = declare_text(&format!("{before}\nenum Code {{ {row} }}"));
        assert!(
            expansion
                .headlines()
                .contains(&"`http` is an option, not an attribute"),
            "{before}"
        );
    }
}
