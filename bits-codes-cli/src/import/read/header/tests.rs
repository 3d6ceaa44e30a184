use super::*;

fn read(source: &str, notices: &mut Vec<Notice>) -> Vec<Found> {
    let mut headers = Headers::new(&[]);
    headers.scan(0, true, source, notices);
    headers.found(notices)
}

fn header(source: &str) -> (Vec<Found>, Vec<String>) {
    let mut notices = Vec::new();
    let found = read(source, &mut notices);
    let notices = notices
        .into_iter()
        .map(|notice| format!("{}: {}", notice.place.line, notice.message));
    (found, notices.collect())
}

fn codes(source: &str) -> Vec<(String, u32)> {
    let (found, notices) = header(source);
    assert_eq!(notices, [""; 0], "{source}");
    let codes = found.into_iter().filter_map(|found| match found.value {
        Value::Code(code) => Some((found.name, code)),
        Value::SameAs(_) => None,
    });
    codes.collect()
}

fn texts(source: &str) -> Vec<Option<String>> {
    header(source)
        .0
        .into_iter()
        .map(|found| found.text)
        .collect()
}

#[test]
fn every_way_to_write_a_code() {
    for body in [
        "((HRESULT)0x80200001L)",
        "_HRESULT_TYPEDEF_(0x80200001L)",
        "MAKE_HRESULT(1, 32, 1)",
        "MAKE_HRESULT(SEVERITY_ERROR, \\\r\n    FACILITY_BACKGROUNDCOPY, 1)",
        "0x80200001L",
        "0x80200001",
        "(0x80200001UL) /* comment */",
        "-2145386495",
        "(-2145386495L)",
        "2149580801U",
        "((DWORD)0x80200001L)",
    ] {
        let source = format!("#define BG_E_NOT_FOUND {body}\n");
        assert_eq!(
            codes(&source),
            [("BG_E_NOT_FOUND".to_owned(), 0x8020_0001)],
            "{body}"
        );
    }
}

#[test]
fn what_is_no_code_is_passed_over() {
    let source = r#"
        #ifndef CODES_H
        #define CODES_H
        #define SUCCEEDED(hr) (((HRESULT)(hr)) >= 0)
        #define NAME "BITS"
        #define LIMIT 100
        #define MINUS -1
        #define FLAGS 0x0001FFF
        #define FLAG 0x00000001
        #define MASK 0xFFFF
        #define SIZE_UNKNOWN ((UINT64) -1)
        #define API __declspec(dllimport)
        #endif
    "#;
    assert_eq!(header(source), (vec![], vec![]));
}

#[test]
fn code_that_is_never_compiled_is_passed_over() {
    let source = "#if 0\n#if X\n#define A_E_A 0x80200001\n#endif\n#define A_E_B 0x80200002\n#else\n\
                  #define A_E_C 0x80200003\n#endif\n#if 0 // no\n#define A_E_D 0x80200004\n#endif\n\
                  #ifdef X\n#define A_E_E 0x80200005\n#endif";
    assert_eq!(
        codes(source),
        [
            ("A_E_C".to_owned(), 0x8020_0003),
            ("A_E_E".to_owned(), 0x8020_0005)
        ]
    );
}

#[test]
fn message_blocks_are_texts() {
    let source = "\
//
// MessageId: BG_E_EMPTY
//
// MessageText:
//
//  The job is empty.%0
//
//    100%% of it.\\
//
#define BG_E_EMPTY  ((HRESULT)0x80200003L)

/*
 * MessageId: BG_E_OTHER
 *
 * MessageText:
 *
 * Other.
 */
#define BG_E_OTHER  ((HRESULT)0x80200004L)
";
    assert_eq!(
        texts(&source.replace("empty.%0", "empty.")),
        [
            Some("The job is empty.\n\n  100% of it.\\".to_owned()),
            Some("Other.".to_owned())
        ]
    );
    assert_eq!(
        texts(&source.replace('\n', "\r\n"))[0].as_deref(),
        Some("The job is empty.")
    );
}

#[test]
fn comments_by_people_are_texts() {
    let source = "\
// Codes of the engine

#define A_E_A 0x80200001 // On the line.
#define A_E_B 0x80200002 /* Also. */
/* Over
 * it. */
#define A_E_C 0x80200003

/// A heading of two.
#define A_E_D 0x80200004
#define A_E_E 0x80200005
// -----------
#define A_E_F 0x80200006
// Own of G.
#define A_E_G \\
0x80200007
";
    let on = |text: &str| Some(text.to_owned());
    assert_eq!(
        texts(source),
        [
            on("On the line."),
            on("Also."),
            on("Over it."),
            None,
            None,
            None,
            on("Own of G.")
        ]
    );
}

#[test]
fn nothing_that_looks_like_a_code_is_lost_silently() {
    for (source, notice) in [
        (
            "#define A_E_A MAKE_HRESULT(1, FACILITY_X, 1)",
            "1: `A_E_A` is not taken: `FACILITY_X` is not defined in the files that were read; help: name the header that defines it, too, or its folder with `-I`",
        ),
        (
            "#define A_E_A ((HRESULT)0x180200001)",
            "1: `A_E_A` is not taken: `((HRESULT)0x180200001)` does not fit in 32 bits",
        ),
        (
            "\n#define A CODE(0x80200001)",
            "2: `A` is not taken: `CODE` is not defined in the files that were read; help: name the header that defines it, too, or its folder with `-I`",
        ),
        (
            "#define A ((HRESULT)0x80200001L",
            "1: `A` is not taken: `((HRESULT)0x80200001L` is no constant expression that can be read here",
        ),
        (
            "#define A_E_A 5",
            "1: `A_E_A` is not taken: 5 is no HRESULT; as a Win32 error it is `0x80070005`",
        ),
        (
            "#define A (1 << 31)",
            "1: `A` is not taken: `(1 << 31)` is not written as a code; help: `((HRESULT)(1 << 31))`",
        ),
        (
            "// MessageId: A\n// MessageText:\n// Text.\n",
            "1: `A` has a message, but is not defined",
        ),
        (
            "#define VERSION 0x00030001",
            "1: `VERSION` is not taken: `0x00030001` could be a success code; help: `((HRESULT)0x00030001)`",
        ),
        (
            "//\n// MessageId: 0x80200001L (No symbolic name defined)\n// MessageText:\n// Text.\n",
            "2: the message `0x80200001L` is not taken: it has no name",
        ),
    ] {
        let (found, notices) = header(source);
        assert_eq!(
            (found.len(), &notices[..]),
            (0, &[notice.to_owned()][..]),
            "{source}"
        );
    }
}

#[test]
fn a_define_of_another_is_the_same_code() {
    let (found, _) = header("#define A_E_OLD ((HRESULT)A_E_NEW)\n#define A_E_NEW 0x80200001\n");
    assert_eq!(found[0].value, Value::SameAs("A_E_NEW".to_owned()));
}

#[test]
fn macros_of_the_header_are_used() {
    let source = "#define FACDD 0x876\n#define MAKE_DDHRESULT( code ) MAKE_HRESULT( 1, FACDD, code )\n\
                  #define DDERR_GENERIC MAKE_DDHRESULT( 20 )";
    assert_eq!(codes(source), [("DDERR_GENERIC".to_owned(), 0x8876_0014)]);
}

#[test]
fn constants_of_the_language_are_codes_too() {
    assert_eq!(
        codes(
            "const HRESULT A_E_X = 0x80040201;\n\
             enum E { A_E_Y = (int)0x80040202, A_E_Z = 0x80040203 };\n\
             #if 0\nconst HRESULT A_E_DEAD = 0x80040204;\n#endif\n\
             if (hr == A_E_X || count = 0x80040205) return A_E_X;\n"
        ),
        [
            ("A_E_X".to_owned(), 0x8004_0201),
            ("A_E_Y".to_owned(), 0x8004_0202),
            ("A_E_Z".to_owned(), 0x8004_0203),
        ]
    );
}

#[test]
fn nothing_is_lost_in_a_comment_without_an_end() {
    let (_, notices) = header("#define A_E_X 0x80040201 /* open\n#define A_E_Y 0x80040202\n");
    assert_eq!(
        notices,
        ["1: the comment that starts here has no end: what comes after it is lost"]
    );
}

#[test]
fn a_name_goes_on_over_any_letter() {
    let (found, _) = header("#define A_E_\u{dc}BER 0x80040201\n");
    assert_eq!(found[0].name, "A_E_\u{dc}BER");
}
