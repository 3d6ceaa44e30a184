//! One line for each spelling of a code that occurs in logs.

use crate::marked::check;

/// Each row is a test of its own: what it is about, and lines in which the codes are marked.
macro_rules! spellings {
    ($($name:ident: $($line:literal)+;)+) => {
        $(
            #[test]
            fn $name() {
                $(check($line);)+
            }
        )+
    };
}

spellings! {
    hex: "Job failed: ⟦0x80190194⟧" "⟦0x80190194⟧" "⟦0x80072ee2⟧, will retry" "[⟦0x80240438⟧]";
    hex_with_a_big_x: "class not registered (⟦0X80040154⟧)";
    hex_in_brackets: "(⟦0x80190191⟧)" "[⟦0x80190191⟧]" "{⟦0x80190191⟧}" "<⟦0x80190191⟧>" "\"⟦0x80190191⟧\"" "'⟦0x80190191⟧'";
    hex_in_markdown: "**Error:** `⟦0x80070005⟧`" "| ⟦0x80070005⟧ | denied |";
    hex_before_punctuation: "got ⟦0x80072EE7⟧. Next" "⟦0x80072EE7⟧;" "⟦0x80072EE7⟧?" "⟦0x80072EE7⟧!" "⟦0x80072EE7⟧..." "⟦0x80072EE7⟧: no such host";
    hex_after_a_hyphen: "KB5034441 - ⟦0x80070643⟧" "KB5034441-⟦0x80070643⟧";
    hex_with_a_suffix: "hr ⟦0x80200001L⟧" "⟦0x80200001u⟧" "⟦0x80200001UL⟧" "return ⟦0x80200001ul⟧;";
    hex_in_a_url: "https://help.contoso.test/?err=⟦0x80070643⟧&lang=en" "https://help.contoso.test/errors/⟦0x80070643⟧";
    hex_after_text_without_spaces: "错误代码⟦0x80070005⟧。" "Error\u{a0}⟦0x80070005⟧" "Fehler:\u{202f}⟦0x80070005⟧";
    hex_with_lost_zeros: "hr=⟦0x1⟧" "hresult ⟦0x0⟧" "hr = ⟦0x200017⟧";
    hex_of_success: "Complete ⟦0x00200017⟧" "returned ⟦0x00000000⟧ Success." "hr=⟦0x00000001⟧ (Invalid function.)";

    bare_hex: "⟦80190194⟧" "* WARNING: ⟦80072ee2⟧" "Method failed [⟦8024402C⟧]";
    bare_hex_before_a_full_stop: "Error is ⟦80072ee2⟧." "with ⟦80072ee2⟧, then";
    bare_hex_with_a_suffix: "⟦80190194h⟧" "(⟦80190194H⟧)" "error ⟦80190194L⟧";
    bare_hex_after_a_word: "code ⟦8019019e⟧" "error ⟦8020004a⟧" "status: ⟦8019019e⟧" "result=⟦8024abcd⟧" "error code: ⟦8020abcd⟧" "failed with ⟦8020abcd⟧" "the status is ⟦8020abcd⟧";
    bare_hex_after_hr: "hr=⟦80070005⟧" "hr = ⟦80072ee2⟧" "HRESULT=⟦80004005⟧" "hr: ⟦8abcdef0⟧" "HRESULT ⟦00000000⟧" "lastHr=⟦00000001⟧";

    signed: "exit code ⟦-2145844844⟧" "⟦-2145844844⟧" "(⟦-2145844844⟧)" "[⟦-2145844844⟧]" "1,⟦-2145844844⟧,x" "returned ⟦-2147024891⟧.";
    signed_in_a_python_traceback: "pywintypes.com_error: (⟦-2147352567⟧, 'Exception occurred.', (0, None, None, None, 0, ⟦-2147024891⟧), None)" "OSError: [WinError ⟦-2147012866⟧] The connection was closed";
    signed_of_no_name: "exit code ⟦-2016410844⟧" "result: ⟦-1073741819⟧" "error=⟦-1072365560⟧";
    unsigned: "⟦2149122452⟧" "exit code: ⟦2149122452⟧" "\"code\":⟦2147942402⟧" "error ⟦2150000000⟧" "Status = ⟦3221225477⟧.";
    small_decimals_after_hresult: "failed=0 hresult=⟦0⟧" "failed=0 hresult=⟦1⟧" "hr=⟦0⟧" "hr: ⟦0⟧" "hResult = ⟦0⟧" "HRESULT ⟦0⟧" "hr=⟦2097175⟧" "hr=⟦-1⟧" "hresult=⟦5⟧";
    decimal_and_hex: "Complete -> ⟦0⟧ (⟦0x00000000⟧)" "Cancel -> ⟦2097175⟧ (⟦0x00200017⟧)" "Get -> ⟦-2147023116⟧ (⟦0x800706F4⟧)" "returned ⟦1⟧ (⟦0x00000001⟧)" "⟦0x80070005⟧ (⟦-2147024891⟧)";

    hr: "hr=⟦0x80190194⟧" "hr: ⟦0x80190194⟧" "hr:⟦0x80190194⟧" "hr = ⟦0x80190194⟧" "hr=[⟦0x80190194⟧]" "(hr:⟦0x80190194⟧)" "m_hr=⟦0x1⟧" "lastHr=⟦0x1⟧" "hRes = ⟦0x1⟧";
    hresult: "HRESULT=⟦0x80190194⟧" "Exception from HRESULT: ⟦0x80040154⟧ (REGDB_E_CLASSNOTREG)" "[HRESULT = ⟦0x80070002⟧ - ERROR_FILE_NOT_FOUND]" "HResult                     : ⟦-2145844844⟧" "<HResult>⟦0⟧</HResult>" "(HRESULT : ⟦0x80072EE7⟧)";
    attributes: "errorcode=\"⟦-2147012739⟧\"" "ErrorCode='⟦-2147012739⟧'" "<Error code=\"⟦80072ee2⟧\"/>" "<ErrorCode>⟦0x80070005⟧</ErrorCode>";
    json: r#"{"errorcode":⟦-2145386477⟧}"# r#"{"hr":"⟦80072ee2⟧","hresult":⟦0⟧}"# r#"{"error": {"code": ⟦2149122452⟧}}"#;
    json_in_json: r#"{"msg":"{\"errorcode\":⟦-2145386477⟧,\"hr\":\"⟦0x00000000⟧\"}"}"# r#"\\\"errorcode\\\":⟦-2145386477⟧"#;
    json_escapes: r#""failed\n⟦0x80190194⟧\r\n""# r#""\t⟦-2145386477⟧\n""# r#""\u0027⟦0x80190194⟧\u0027""# r"{\u0022errorcode\u0022:⟦-2145386477⟧}" r#""\nhr=⟦0⟧""#;
    percent_encoded: "?error=%22⟦0x80070643⟧%22" "e=%20⟦0x80070643⟧%20";
    html: "<td>⟦0x80070643⟧</td>" "&quot;⟦0x80070643⟧&quot;" "<b>⟦80072ee2⟧</b>";
    colours: "\u{1b}[31m⟦0x80070643⟧\u{1b}[0m" "error: \u{1b}[1;31m⟦80070643⟧\u{1b}[0m" "hr=\u{1b}[33m⟦0⟧\u{1b}[0m";
    arrows: "GetJob -> ⟦0x80200001⟧" "=> ⟦0x00000000⟧" "call → ⟦0x80200001⟧";

    service_control_manager: "terminated with the following error: %%⟦-2147024891⟧" "service-specific error %%⟦2147942405⟧." "service-specific error %%⟦2150000000⟧.";
    windows_implementation_libraries: "x.dll!00007FFA12345678: (caller: 00007FFA12345999) ReturnHr(1) tid(3a10) ⟦8A15000F⟧ Data is missing" "Exception(1) tid(1a2c) ⟦80190194⟧ Not found (404).";
    two_codes: "⟦0x80070002⟧ - ⟦0x80070003⟧" "⟦0x80070003⟧ – 0x4000D" "Error = ⟦0x8007001F⟧-0x3000D";

    complaints: "Invalid pointer (⟦0x80004003⟧)" "The handle is invalid. (⟦0x80070006⟧)" "error: invalid handle ⟦0x80070006⟧";
    symbols_before_parentheses: "VSS_E_BAD_STATE (⟦80042301⟧)" "STATUS_HEAP_CORRUPTION (⟦c0000374⟧)" "error is FOO_E_NOTHING (⟦8abc1234⟧)" "E_ACCESSDENIED(⟦0x80070005⟧)" "ERR_SOMETHING_ODD (⟦0xa1230001⟧)";
    glued_to_a_word: "error Code⟦0x803FB005⟧" "ErrorCode⟦0x80070005⟧" "HRESULT⟦0x80070005⟧";
    own_name_in_the_line: "SCHED_S_TASK_RUNNING = 267009, // ⟦0x00041301⟧" "#define E_ACCESSDENIED ⟦0x80070005L⟧";
    error_reporting: "P7: ⟦c0000374⟧" "Exception code: ⟦0x40000015⟧" "Exception code: ⟦c0000374⟧" "ExceptionCode: ⟦e06d7363⟧";
    exit_codes: "returned actual error code ⟦1603⟧ (note" "exit code ⟦1603⟧" "Exit code: ⟦3010⟧" "lpExitCode ⟦1603⟧" "exited with code ⟦1618⟧" "ExitCode=⟦1641⟧" "Return code: ⟦1603⟧" "exit status ⟦1603⟧";
    last_error: "GetLastError() = ⟦12029⟧" "GetLastError()=⟦5⟧" "GetLastError returned ⟦12029⟧" "LastError: ⟦87⟧" "last error ⟦2⟧" "GLE=⟦5⟧" "Win32 error ⟦5⟧" "Win32 error: ⟦1722⟧" "[WinError ⟦2⟧] not found" "System error ⟦5⟧ has occurred." "win32 error code ⟦32⟧";
    downloads: "WinHttpSendRequest failed: ⟦12007⟧" "WinHttpReceiveResponse failed with error ⟦12030⟧" "wininet error ⟦12152⟧";
    http_statuses: "HTTP status code ⟦503⟧" "HTTP status ⟦404⟧" "HttpStatusCode: ⟦407⟧" "http response code = ⟦500⟧" "HTTP error ⟦403⟧" "HTTP_STATUS=⟦429⟧";
    task_results: "LastTaskResult : ⟦267009⟧" "Last Run Result: ⟦267011⟧" "LastTaskResult     : ⟦2147942402⟧";
    wide: "hr=⟦0xffffffff80072ee7⟧" "hr = ⟦0xFFFFFFFF80070005⟧" "error ⟦0xffffffff80070005⟧" "result: ⟦FFFFFFFF80070005⟧" "hr=⟦18446744071564165121⟧" "error ⟦18446744071562526725⟧";
    a_lost_digit: "HRESULT: ⟦0x8024043⟧";
    a_lost_sign: "exit code ⟦1073741819⟧" "exited with ⟦1073741571⟧" "status ⟦1073741515⟧";
    upgrades: "⟦0xC1900101⟧ - 0x20017" "Error: ⟦0xC1900101⟧-0x4000D" "⟦0xC1900101⟧ – 0x30018" "failed with ⟦0xC1900208⟧";

    several: "⟦0x80190194⟧ ⟦0x80200001⟧,⟦0x80072ee2⟧/⟦0x80070005⟧ ⟦-2145844844⟧ hr=⟦0⟧ ⟦80190194⟧" "errors ⟦80190194⟧ ⟦80072ee2⟧";
    lines: "⟦0x80190194⟧\n⟦0x80190194⟧\r\n⟦0x80190194⟧\r\n\n";
    no_name: "⟦0x8020004A⟧" "⟦0x8ABC1234⟧" "hr=⟦0xA1230001⟧" "code ⟦0xC0000005⟧" "error ⟦0xE0000203⟧";
}
