//! Headers and message files that nobody would write. At the sizes that `.ci/run` takes, a step that is quadratic in one of them is an hour,
//! and all of them together are half a minute.

use bits_codes_cli::import::{Error, Importer};

/// Imports the text.
fn import(file: &str, text: &str) -> Result<usize, Error> {
    match Importer::new().text(file, text).import() {
        Ok(imported) => Ok(imported.declaration().len() + imported.summary().len()),
        // Not every one of them leaves a code.
        Err(Error::NoCodes(_)) => Ok(0),
        Err(error) => Err(error),
    }
}

/// Something of each number, in a text that also has a code.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::from("#define LAST_E_X ((HRESULT)0x80040201L)\n");
    (0..count).for_each(|nth| text.push_str(&line(nth)));
    text
}

/// `.ci/run` takes the large ones, optimised.
const MANY: usize = if cfg!(debug_assertions) {
    10_000
} else {
    200_000
};

#[test]
fn deep_expressions_come_to_an_end() {
    for part in [
        "(",
        "-",
        "~",
        "(LONG)",
        "(A)",
        "((",
        "F(",
        "1+",
        "1|(",
        "(HRESULT)",
        "A(1,",
        "static_cast<A>",
        "sizeof ",
    ] {
        let text = lines(1, |_| format!("#define A_E_DEEP {}\n", part.repeat(MANY)));
        assert!(import("a.h", &text).is_ok(), "{part}");
        let closed = format!(
            "#define A_E_DEEP {}1{}\n",
            part.repeat(MANY),
            ")".repeat(MANY)
        );
        assert!(
            import("a.h", &lines(1, |_| closed.clone())).is_ok(),
            "{part}"
        );
    }
}

#[test]
fn chains_come_to_an_end() {
    for line in [
        |nth: usize| format!("#define A_E_{nth} A_E_{}\n", nth + 1),
        |nth: usize| format!("#define A_E_{} (A_E_{nth})\n", nth + 1),
        |nth: usize| {
            format!(
                "#define M{nth} (M{}+1)\n#define A_E_{nth} MAKE_HRESULT(1, 4, M{nth})\n",
                nth + 1
            )
        },
        |nth: usize| {
            format!(
                "#define M{nth} (M{nth}|M{})\n#define A_E_{nth} (M{nth})\n",
                nth + 1
            )
        },
        |nth: usize| {
            format!(
                "#define F{}(n) F{nth}(n)|F{nth}(n)\n#define A_E_{nth} F{nth}(7)\n",
                nth + 1
            )
        },
        |nth: usize| {
            format!("#define A_E_{nth} F{nth}(F{nth}(F{nth}(1)))\n#define F{nth}(n) (n+UNKNOWN)\n")
        },
    ] {
        let text = lines(MANY, line);
        assert!(import("a.h", &text).is_ok());
    }
}

#[test]
fn long_lines_and_comments_come_to_an_end() {
    let big = 5 * MANY;
    for text in [
        format!("#define A_E_A 0x80040201 \\\n{}", "\\\n".repeat(big)),
        format!("#define A_E_A 0x80040201 {}", "\\ \t".repeat(big)),
        format!("#define A_E_A 0x80040201 /*{}*/\n", "* ".repeat(big)),
        format!(
            "/*{}*/\n#define A_E_A 0x80040201\n",
            "\n// MessageId: A\n".repeat(big)
        ),
        format!(
            "{}#define A_E_A 0x80040201\n",
            "// MessageId: A\n//\n".repeat(big)
        ),
        format!(
            "{}#define A_E_A 0x80040201\n",
            "// MessageId: A\n// MessageText:\n// word\n".repeat(MANY)
        ),
        format!("#define A_E_A 0x80040201 // {}\n", "word ".repeat(big)),
        format!("#define A_E_A 0x80040201 // {}\n", "word".repeat(big)),
        format!(
            "#define A_E_A 0x80040201 // {}\n",
            "0x80040201 ".repeat(big)
        ),
        format!("#define A_E_A 0x80040201 // {}\n", "%1!d %%% ".repeat(big)),
        format!("#define A_E_A 0x80040201\n{}", "'\"".repeat(big)),
        format!("#define A_E_A 0x80040201\n{}", "/*".repeat(big)),
        format!("#define A_E_A 0x80040201\n{}", "A_E_B = ".repeat(big)),
        format!("#define A_E_A 0x80040201\n{}", "A_E_B = 1, ".repeat(MANY)),
        format!("{}\n#define A_E_A 0x80040201\n", "#if 1\n".repeat(big)),
        format!("#define A_E_A 0x80040201\n{}", "#if 0\n".repeat(big)),
        format!(
            "#define A_E_A 0x80040201\n{}",
            "#ifdef X\n#else\n".repeat(big)
        ),
    ] {
        assert!(import("a.h", &text).is_ok(), "{:?}", &text[..60]);
    }
}

#[test]
fn names_that_are_alike_come_to_an_end() {
    let segments = "A_".repeat(1_000);
    for line in [
        |nth: usize, _: &str| format!("#define P{nth}_E_X 0x{:08X}\n", 0x8123_0000 + nth),
        |nth: usize, _: &str| {
            format!(
                "#define A_E_X{} 0x{:08X}\n",
                "_1".repeat(nth % 17) + &nth.to_string(),
                0x8123_0000 + nth
            )
        },
        |nth: usize, long: &str| format!("#define {long}{nth} 0x{:08X}\n", 0x8123_0000 + nth),
        |nth: usize, _: &str| format!("#define A_E_{nth} 0x80040201\n"),
        |nth: usize, _: &str| format!("#define A_E_A 0x{:08X}\n", 0x8123_0000 + nth),
        // The same variant for all that have as many digits.
        |nth: usize, _: &str| {
            let digits = (0..17).map(|bit| if nth >> bit & 1 == 0 { "1" } else { "1_" });
            format!(
                "#define E_{}1 0x{:08X}\n",
                digits.collect::<Vec<_>>().concat(),
                0x8123_0000 + nth
            )
        },
        |nth: usize, _: &str| {
            format!(
                "// MessageId: A_E_{nth}\n// MessageText:\n// Text.\n#define B_E_{nth} 0x{:08X}\n",
                0x8123_0000 + nth
            )
        },
        |nth: usize, _: &str| {
            format!(
                "#define FACILITY_A{nth} {nth}\n#define A_E_{nth} MAKE_HRESULT(1, FACILITY_A{nth}, 1)\n"
            )
        },
        |nth: usize, _: &str| format!("#define A_E_{nth} MAKE_HRESULT(1, FACILITY_NONE{nth}, 1)\n"),
    ] {
        let count = if line(0, &segments).len() > 1_000 {
            2_000
        } else {
            MANY / 3
        };
        let text = lines(count, |nth| line(nth, &segments));
        assert!(import("a.h", &text).is_ok(), "{}", &text[..200]);
    }
}

#[test]
fn message_files_come_to_an_end() {
    let message = |statements: &str| {
        format!("{statements}\nSymbolicName=A_E_A\nLanguage=English\nText.\n.\n")
    };
    for line in [
        |nth: usize| {
            format!(
                "FacilityNames=(F{nth}={})\nMessageId=1 Severity=Error Facility=F{nth} SymbolicName=A_E_{nth}\nLanguage=English\nText.\n.\n",
                nth % 0xFFF
            )
        },
        |nth: usize| {
            format!(
                "MessageId=1 Facility=None{nth} SymbolicName=A_E_{nth}\nLanguage=English\nText.\n.\n"
            )
        },
        |nth: usize| format!("Language=L{nth}\n"),
        |nth: usize| format!(";#define B_E_{nth} A_E_A\n"),
        |nth: usize| format!("; c\n{}", "\n".repeat(nth % 3)),
        |_| "Unknown = ( : + \n".to_owned(),
    ] {
        let lines = (0..MANY / 3).map(line).collect::<Vec<_>>().concat();
        let text = message("MessageId=0x1 Severity=Error Facility=System") + &lines;
        assert!(import("a.mc", &text).is_ok(), "{}", &text[..300]);
    }
}

/// A declaration and a header of thousands of lines, of which each is new to the other.
#[test]
fn declarations_of_any_size_are_compared() {
    let header = |prefix: &str| {
        lines(MANY / 3, |nth| {
            format!("#define {prefix}_E_{nth} 0x{:08X}\n", 0x8123_0000 + nth)
        })
    };
    let imported = Importer::new()
        .text("a.h", header("A"))
        .import()
        .expect("it has codes");
    let file = std::env::temp_dir().join(format!("hr-hostile-{}.rs", std::process::id()));
    imported.write(&file).expect("there is room");
    let other = Importer::new().text("b.h", header("B").replace("0x8123", "0x8223"));
    let compared = other.compare(&file, false).expect("both are sound");
    assert_eq!(compared.differences.len(), 2 * (MANY / 3));
    std::fs::remove_file(file).expect("it is ours");
}
