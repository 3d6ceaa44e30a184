//! Texts that rustdoc could take for something else.

contoso_hr::bits_errors! {
    #[allow(non_camel_case_types)]
    #[bits(allow(stray_text, placeholder))]
    pub enum Texts {
        0x80230001 => HTML: "A <html> of <b>bold</b> &amp; <script>alert(1)</script> <!-- comment",
        0x80230002 => LINKS: "Some [links], [`Self::None`], [text](target), [text][ref], ![image](x), [fn@nothing]",
        0x80230003 => TABLE: "a | b || c \\| d",
        0x80230004 => URLS: "https://example.org/a_b?c=d&e and <http://example.org> or ftp://x, www.example.org, a@example.org",
        0x80230005 => QUOTES: "\"double\" 'single' `code` ``` fence",
        0x80230006 => BACKSLASHES: "C:\\Windows\\system32 \\\\server\\share \\n \\u{41} \\",
        0x80230007 => NEWLINES: "One.\r\nTwo.\r\n\r\nThree.\r\n\r\nFour.\n---\n    indented, as code\n\t- tab",
        0x80230008 => UNICODE: "„Größe“ \u{0}\u{1b}[0m \u{200B} 日本語 🦀",
        0x80230009 => BRACES: "{} {0} {name} {{}} %s %1 $x #{y} @z",
        0x8023000A => MARKUP: "# heading\n* item\n+ item\n1. item\n> quote\n---\n===\n~~~\n| a |\n|---|",
        0x8023000B => EMPHASIS: "*a* _b_ **c** __d__ ~e~ ~~f~~ snake_case_word $math$ ^up^",
        0x8023000C => FENCE: "```\nlet x: u8 = 256;\n```\n\n    assert!(false);",
        0x8023000D => FOOTNOTE: "A note[^1].\n\n[^1]: The note.\n\n[ref]: https://example.org",
        0x8023000E => ATTRIBUTE: "/// doc */ /* comment // end #[cfg(any())] #![deny]",
        0x8023000F => RAW: r##"raw "# and \n"##,
        0x80230010 => SPACES: "  around  \n",
        0x80230011 => CHECK: "- [ ] open\n- [x] done\nTerm\n: definition",
        0x80230012 => OPEN: "<div><p>never closed, [nor this](",
        /// The user's own words may have [links](https://example.org) and `code`.
        #[bits(http = 404, alias = [SOME_OTHER_NAME])]
        0x80230013 => KEYWORD as r#type: "A raw identifier.",
    }
}

/// A private family is documented, too, where private items are.
mod private {
    contoso_hr::bits_errors! {
        enum Hidden {
            0x80230001 => HIDDEN_E_ONE: "<one> [two]",
        }
    }

    #[expect(dead_code, reason = "for its visibility alone")]
    const ONE: Hidden = Hidden::HiddenEOne;
}
