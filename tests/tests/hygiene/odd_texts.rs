//! Texts that look like markup, format strings or code.

macro_rules! texts {
    ($($variant:ident $name:ident $code:literal $text:literal)*) => {
        bits_codes::bits_errors! {
            /// A family.
            #[bits(phf = false, allow(stray_text, repeated_text, placeholder))]
            pub(crate) enum Texts {
                $($code => $name as $variant: $text,)*
            }
        }

        #[test]
        fn texts_stay_as_they_are() {
            $(
                assert_eq!(Texts::$variant.text(), $text);
                assert_eq!(Texts::$variant.to_string(), $text);
            )*
        }
    };
}

texts! {
    Html HTML 0x80230001 "A <html> of <b>bold</b> &amp; <script>alert(1)</script> <!-- comment"
    Links LINKS 0x80230002 "Some [links], [`Self::None`], [text](target), [text][ref], ![image](x)"
    Table TABLE 0x80230003 "a | b || c \\| d"
    Urls URLS 0x80230004 "https://example.org/a_b?c=d&e and <http://example.org> or ftp://x, www.example.org, a@example.org"
    Quotes QUOTES 0x80230005 "\"double\" 'single' `code` ``` fence"
    Backslashes BACKSLASHES 0x80230006 "C:\\Windows\\system32 \\\\server\\share \\n \\u{41} \\"
    Newlines NEWLINES 0x80230007 "One.\nTwo.\r\n\n\nThree.\n    indented, as code\n\t- tab"
    Unicode UNICODE 0x80230008 "„Größe“ \u{202E}right\u{202C} \u{0}\u{1b}[0m \u{200B} 日本語 🦀"
    Braces BRACES 0x80230009 "{} {0} {name} {{}} %s %1 $x #{y} @z"
    Markup MARKUP 0x8023000A "# heading\n* item\n+ item\n1. item\n> quote\n---\n===\n~~~\n| a |\n|---|"
    Emphasis EMPHASIS 0x8023000B "*a* _b_ **c** __d__ ~e~ ~~f~~ snake_case_word $math$ ^up^"
    Fence FENCE 0x8023000C "```\nlet x: u8 = 256;\n```\n\n    assert!(false);"
    Footnote FOOTNOTE 0x8023000D "A note[^1].\n\n[^1]: The note.\n\n[ref]: https://example.org"
    Attribute ATTRIBUTE 0x8023000E "/// doc */ /* comment // end #[cfg(any())] #![deny]"
    Raw RAW 0x8023000F r##"raw "# and \n"##
    Spaces SPACES 0x80230010 "  around  \n"
    Long LONG 0x80230011 "continued \
        over \
        lines"
    Rtl RTL 0x80230012 "אבג"
    Same SAME 0x80230013 "אבג"
    Part PART 0x80230014 "ב"
    Check CHECK 0x80230015 "- [ ] open\n- [x] done\nTerm\n: definition"
}

#[test]
fn works() {
    crate::agree::agree::<Texts>();
}
