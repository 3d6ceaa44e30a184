//! Headers and message files as people have them, read by `hr import`: every number as a compiler has it, or an error.

use assert_cmd::Command;

struct Outcome {
    status: i32,
    output: String,
    errors: String,
}

/// Runs `hr import` on a file.
fn import(arguments: &[&str], file: &str) -> Outcome {
    let output = Command::cargo_bin("hr")
        .expect("it is built")
        .arg("import")
        .args(arguments)
        .write_stdin(file)
        .output()
        .expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Outcome {
        status: output.status.code().expect("it ends by itself"),
        output: text(output.stdout),
        errors: text(output.stderr),
    }
}

/// The rows of a declaration, without their texts.
fn rows(outcome: &Outcome) -> Vec<&str> {
    let lines = outcome.output.lines().map(str::trim);
    let rows = lines.filter(|line| line.starts_with("0x"));
    rows.map(|row| row.split(':').next().unwrap_or_default())
        .collect()
}

#[test]
fn enums_and_constants_have_codes() {
    let outcome = import(
        &[],
        "typedef enum { A_E_X = 0x80040201, A_E_Y, A_PLAIN, A_E_Z } t;\n\
         enum Codes : long {\n  B_E_X = 0x80040301,\n  B_E_Y, // Why.\n  B_S_DONE = 0x40301\n};\n\
         const HRESULT C_E_X = MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ITF, 0x0200);\n\
         constexpr HRESULT D_E_X{ static_cast<HRESULT>(0x80040503L) };\n\
         constexpr HRESULT D_E_Y = HRESULT(0x80040504);\n",
    );
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    let names: Vec<&str> = rows(&outcome)
        .into_iter()
        .map(|row| row.split(" as ").next().unwrap_or_default())
        .collect();
    assert_eq!(
        names,
        [
            "0x80040201 => A_E_X",
            "0x80040202 => A_E_Y",
            "0x80040204 => A_E_Z",
            "0x80040301 => B_E_X",
            "0x80040302 => B_E_Y",
            "0x00040301 => B_S_DONE",
            "0x80040200 => C_E_X",
            "0x80040503 => D_E_X",
            "0x80040504 => D_E_Y",
        ]
    );
    assert!(outcome.output.contains("\"Why.\""), "{}", outcome.output);
}

#[test]
fn names_in_another_case_are_taken() {
    let outcome = import(
        &[],
        "#define hrNone ((HRESULT)0x80040201)\n#define NS_E_A__B ((HRESULT)0x80040202)\n#define COR_E_SqlType EMAKEHR(0x1003)\n\
         #define EMAKEHR(val) ((HRESULT)(0x80130000 | val))\n",
    );
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    assert_eq!(
        rows(&outcome),
        [
            "0x80040201 => hrNone",
            "0x80040202 => NS_E_A__B",
            "0x80131003 => COR_E_SqlType",
        ]
    );
    assert!(outcome.output.contains("allow(name"), "{}", outcome.output);
}

/// Whatever could be another number to a compiler is reported, and is not in the declaration.
#[test]
fn numbers_that_are_not_sure_are_not_written() {
    for (header, error) in [
        (
            "#define FAC 0x12\n#define A_E_X MAKE_HRESULT(1, FAC, 1)\n#undef FAC\n#define FAC 0x13\n",
            "<stdin>:2: error: `A_E_X` is not taken: it is `0x80120001` or `0x80130001`, as `FAC` is defined in several ways; help: define it with `-D`",
        ),
        (
            "#define BASE 0x80040200 + 1\n#define A_E_X ((HRESULT)(BASE * 2))\n",
            "<stdin>:2: error: `A_E_X` is not taken: `((HRESULT)(BASE * 2))` uses a macro of several parts without parentheses",
        ),
        (
            "#if NEW\n#define A_E_X 0x80040201\n#else\n#define A_E_X 0x80040202\n#endif\n",
            "<stdin>:4: error: `A_E_X` is not taken: it is `0x80040202` here, but `0x80040201` on line 2; help: if that depends on a macro, define it with `-D`",
        ),
        (
            "enum { A_E_W = 0x80040201,\n#ifdef NEW\nA_E_V,\n#endif\nA_E_X };\n",
            "<stdin>:5: error: `A_E_X` is not taken: it is counted from a member of its `enum` before an `#if`",
        ),
        // What the file says goes before what others say of the same name.
        (
            "#define SEC_E_INTERNAL_ERROR ((SECURITY_STATUS)0x1304)\n#define A_E_X SEC_E_INTERNAL_ERROR\n",
            "<stdin>:2: note: `A_E_X` is not taken: `SEC_E_INTERNAL_ERROR` is 4868, which is no HRESULT",
        ),
    ] {
        let header = format!("#define A_E_SURE ((HRESULT)0x80040207)\n{header}");
        let outcome = import(&["--verbose"], &header);
        let (line, rest) = error.split_at("<stdin>:".len());
        let (number, rest) = rest.split_once(':').expect("a line");
        let number = 1 + number.parse::<usize>().expect("a number");
        let mut wanted = format!("{line}{number}:{rest}");
        // Lines in the text, too.
        wanted = wanted.replace("on line 2", "on line 3");
        assert!(
            outcome.errors.contains(&wanted),
            "{wanted}\n{}",
            outcome.errors
        );
        assert!(!outcome.output.contains("A_E_X"), "{}", outcome.output);
        assert!(outcome.output.contains("A_E_SURE"), "{}", outcome.output);
    }
}

#[test]
fn what_is_defined_decides() {
    let header = "#if defined(NEW) && VERSION >= 2\n#define A_E_X MAKE(1)\n#elif VERSION == 1\n#define A_E_X MAKE(2)\n#else\n#define A_E_X MAKE(3)\n#endif\n\
                  #define FAC 0x13\n#define MAKE(n) MAKE_HRESULT(1, FAC, n)\n";
    for (defines, expected) in [
        (&["-DNEW", "-DVERSION=2"][..], "0x80130001 => A_E_X"),
        (&["-DVERSION=1"], "0x80130002 => A_E_X"),
        (
            &["-D", "NEW", "-D", "VERSION=3", "-D", "FAC=0x123"],
            "0x81230001 => A_E_X",
        ),
        (
            &[
                "-DNEW",
                "-DVERSION=2",
                "-DMAKE(n)=((HRESULT)(0x80040200 | (n)))",
            ],
            "0x80040201 => A_E_X",
        ),
    ] {
        let outcome = import(defines, header);
        assert_eq!(outcome.status, 0, "{}", outcome.errors);
        assert_eq!(rows(&outcome), [expected], "{defines:?}");
    }
    // Of names that are not given nothing is known.
    assert_eq!(import(&["-DNEW"], header).status, 1);
    assert_eq!(import(&[], header).status, 1);
}

#[test]
fn messages_in_other_languages_stay() {
    let file = "LanguageNames=(English=0x409:MSG00409 Italian=0x410:MSG00410)\n\
                MessageId=1 SymbolicName=A_S_ONE\nLanguage=English\n%1: command %2!s! failed, 100%%1.\n.\n\
                Language=Italian\n%1: comando %2!s!.\nDue.\n.\n\
                MessageId=2 SymbolicName=A_S_TWO\nLanguage=Italian\nSolo.\n.\n";
    let english = import(&[], file);
    assert_eq!(english.status, 0, "{}", english.errors);
    for part in [
        "        // Italian: %1: comando %2!s!.\n        //     Due.\n        0x00000001 => A_S_ONE: \"%1: command %2!s! failed, 100%%1.\",\n",
        "0x00000002 => A_S_TWO: \"Solo.\",\n",
    ] {
        assert!(english.output.contains(part), "{}", english.output);
    }
    assert!(
        english.errors.contains(
            "<stdin>:10: note: `A_S_TWO` has no text in `English`, so that in `Italian` is taken"
        ),
        "{}",
        english.errors
    );
    let italian = import(&["--language", "italian"], file);
    assert!(
        italian
            .output
            .contains("        // English: %1: command %2!s! failed, 100%%1.\n"),
        "{}",
        italian.output
    );
    assert_eq!(italian.errors, "");
}

/// What only looks like a code, and what has nothing to do with codes, is no error.
#[test]
fn what_is_no_code_is_no_error() {
    let outcome = import(
        &[],
        "#define A_E_SURE ((HRESULT)0x80040207) // Sure.\n\
         #define STDMETHODIMP HRESULT STDMETHODCALLTYPE\n\
         #define INTERNETAPI EXTERN_C DECLSPEC_IMPORT HRESULT\n\
         #define GOPHER_CATEGORY_ID_ALL (GOPHER_CATEGORY_ID_HTML | 1)\n\
         #define DXGI_RESOURCE_PRIORITY_HIGH 0xA0000000\n\
         #define INTERNET_FLAG_RELOAD 0x80000000\n\
         #define I _Complex_I\n\
         #define A_FORMAT_S A_FORMAT\n\
         #define BIND_RESERVED_E 0x40000\n\
         // MessageId: 7\n\u{1A}",
    );
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    assert_eq!(rows(&outcome), ["0x80040207 => A_E_SURE"]);
    assert!(!outcome.errors.contains("error"), "{}", outcome.errors);
}

#[test]
fn a_comment_over_the_names_of_one_code_is_its_text() {
    let outcome = import(
        &[],
        "/* Full. */\n#define A_E_FULL ((HRESULT)0x80040201)\n#define A_E_OLD A_E_FULL\n\
         /* Several. */\n#define A_E_ONE ((HRESULT)0x80040202)\n#define A_E_TWO ((HRESULT)0x80040203)\n",
    );
    assert!(
        outcome.output.contains("A_E_FULL: \"Full.\""),
        "{}",
        outcome.output
    );
    assert!(!outcome.output.contains("Several."), "{}", outcome.output);
}
