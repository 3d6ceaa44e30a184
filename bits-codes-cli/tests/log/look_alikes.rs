//! One line for each thing that looks like a code and is none.

use crate::marked::{check, mark, read};

macro_rules! look_alikes {
    ($($name:ident: $($line:literal)+;)+) => {
        $(
            #[test]
            fn $name() {
                $(check($line);)+
            }
        )+
    };
}

look_alikes! {
    guids: "{80190194-8020-0001-8007-80072EE20005}" "80190194-8020-0001-8007-80072ee20005" "job 80190194-8020-0001" "{00000000-0000-0000-C000-000000000046}" "id 8019019480200001800780072ee20005" "8020-80190194";
    sids: "S-1-5-21-2145386495-2145844844-2147024891-1001" "S-1-5-21-4294967295-2149122452-1" "S-1-12-1-2149122452-1-2-3" "HKU\\S-1-5-21-2147942405-2147942405-2147942405-500_Classes";
    long_numbers: "0x0000000080190194" "0000000080190194" "00000000`80190194" "80190194`00000000" "FFFFFFFF80190194" "0x1FFFF80190194" "hr at 0x00007FF880190194";
    numbers_with_a_digit_too_few_or_many: "0x8019019" "8019019" "801901940" "0x801901940" "-214584484" "214912245" "error 8019019" "code 801901940" "status 21458448440" "error -21458448440";
    out_of_range: "-2147483649" "-9999999999" "4294967296" "hr=4294967296" "hr=-2147483649";
    ranges_of_memory: "[mem 0x80100000-0x801fffff]" "[mem 0x80190194-0x8020ffff 64bit]" "lowmem : 0x80080001 - 0xbb000000" "0x80190194 - 0x80a0bcde";
    pages: "ntoskrnl.exe 0x804d7000 0x806cf000 0x80500fff" "loaded: 0x80b00000";
    symbols: "bitsigd!80190194" "module!1A2B3C4D" "qmgr!0x80190194" "qmgr!CJob::Resume+0x80190194" "qmgr+0x1a2b" "user@80190194" "qmgr+80190194";
    addresses: "at address 0x80190194" "lr=0x80190194 sp=80070005" "ptr=0x80070005" "handle 0x80070005" "hwnd: 0x80070005" "base=0x80400000" "eip=80070005 esp=80190194" "flags=0x80070005" "lpAddr = 80070005";
    flags_and_masks: "SetNotifyFlags(0x8000)" "access mask 0x80000000" "GENERIC_READ 0x80000000" "root 0x80000002" "style=0x80880000" "Attributes: 0x80200020" "type 99" "0x00000020" "0x00000000" "0x00000001" "0xFFFFFFFF" "0x7FFFFFFF";
    short_hex: "0x5" "0x800" "0x80070" "error 0x5" "status 0x1" "code 0x0";
    times: "2026-11-22T13:41:05.923Z" "13:41:05.9231234" "20261122134105" "20261122" "132487654321234567" "1732282865" "error 20261122" "12:34:80190194" "2026-11-22 13:41:05:923";
    thread_and_process_ids: "bitsprobe[32]" "pid 80190194" "PID=2149122452 TID=2147942402" "thread=\"2149122452\"" "ThreadId: 80070005";
    sizes: "2149122452 bytes" "size 2149122452" "Size=80190194" "2149122452 B" "80070005 KB" "2147942402 ms" "transferred 2149122452 of 2147942402 bytes" "length: 2147942405" "seq 2147942405 ack 2149122452" "time stamp: 0x80190194" "80190194%";
    counters: "failed=0" "error=0" "error context=5" "ControlService(BITS, STOP)=1 error=0" "state=1" "errors: 3" "exit code 1" "code 404" "status 200" "result 5" "Error 12007" "Error 1722." "returned 0" "-> 7" "exit code -1" "AddFile(404)";
    versions: "10.0.19041.80190194" "v1.80190194" "80190194.1" "2149122452.5" "version 80190194" "build 80190194" "1.2149122452" "-2145844844.5" "3.-2145844844";
    paths: "C:\\Temp\\80190194\\x.cab" "/var/80190194/log" "80190194.log" "80190194/x" "download\\80190194" "/2149122452/" "80190194_1" "x_80190194" "_80190194" "2149122452-1.cab";
    hashes: "d41d8cd98f00b204e9800998ecf8427e" "801901948020000180072ee280070005deadbeef" "crc32: 80190194" "checksum 0x80070005" "hash=80190194";
    mac_addresses: "80-19-01-94-80-07" "80:19:01:94:80:07" "8019.0194.8007";
    ip_addresses: "fe80::80190194" "2001:80190194:1" "80190194::1" "192.168.0.1:2149122452" "10.0.0.1";
    base64: "Zm9v80190194YmFy" "Zm9v/80190194+YmFy" "AAAA+80190194==" "80190194/AAAA";
    urls: "https://contoso.test/80190194/file" "https://contoso.test/x?id=80190194" "?P1=1732282865&P2=404" "%80190194" "x%2080190194" "%2149122452" "%%80190194";
    memory_dumps: "80190194 00000000 7ffe0304 00000001" "00000000 80190194 7ffe0304" "80190190: 8019 0194 0000" "80190190  00 01 02 03" "0012ff40  80190194 00000000" "80190190:  00 11 22";
    telephone_numbers: "+1-214-748-3648" "call 214-912-2452" "phone 2149122452" "+2149122452";
    colours: "color 80190194" "colour=#80190194";
    identifiers: "job80190194" "80190194x" "x80190194" "\\x80190194" "0x80190194g" "a0x80190194" "0x0x80190194" "id=2149122452" "JobId: 80190194" "requestId=2149122452" "-2145844844abc" "abc-2145844844" "--2145844844" "_-2145844844";
    expressions: "0x80190194+0x10" "+0x80190194" "0x8019_0194" "0x80190194.5" "1e2149122452";
    hours: "1 hr 30 min" "1 hr 0 min" "24 hr 1" "4 HR 0";
    words: "deadbeef" "facade" "defaced8" "error deadbeef" "through 0" "three=0" "chr=0" "thr=1" "SearchResult=0" "HRESULT_FROM_WIN32(5)" "E_FAIL";
    numbers_without_meaning: "2150000000" "81234567" "8abcdef0" "00200017" "00000000" "-1234567890" "3221225477" "2145844844" "-2130000000";
    order_numbers: "order number 80190194" "order 80190194 shipped" "ticket 80240016 opened" "ticket #80240016" "Part no. 80070005" "part number: 80070005" "invoice 80070005" "Invoice nr. 80070005" "customer: 2147942405" "item 80240016" "tel. 80190194";
    kernels: "0x80200010 <kern_init+4>:" "80200010 <kern_init>:" "0x80200000 <_start>:\t0x00000297" "[<80200010>] start_kernel+0x10/0x400" "80200010:\t85aa                \tmv\ta1,a0" "80200010:\t00000297          \tauipc\tt0,0x0" "Entry Point:  80200010" "Load Address: 80200010" "Kernel image at 0x80200010" "kernel_addr_r=0x80200010" "loadaddr=0x80200011" "jump to addr 0x80200010";
    boot_loaders: "mw.b 0x80200011 6e" "=> md.l 0x80200010 10" "U-Boot> go 0x80200010" "bootm 0x80200010 - 0x83000000" "tftpboot 0x80200010 uImage" "cp.b 0x80200010 0x80200020 100";
    registers: "a0 : 80200010 a1 : 80200011" "x10=0x80200010 x11=0x80200011" "r3: 80070005" "ra 0x80200010" "sepc: 0x80200010" "s1 0x80200010";
    dumps_of_words: "0x80200010:\t0x02028293\t0x00000297" "0x8020000e 0x7fff1234 0x00000001";
    statuses_of_success: "HTTP status 200" "HTTP status code 302" "HTTP/1.1 404 153" "GET / HTTP/1.1\" 404 153" "Win32 error 0" "GetLastError() = 0" "LastTaskResult : 0" "LastTaskResult : 1" "exit code 1073741823";
    announced_elsewhere: "exit 1603" "exit code was printed 1603" "single=5" "http 404" "error code 404" "error code 5" "GetLastError: line 12029 of" "exit code 1603 bytes" "winhttp.dll 12007" "Win32 error 70000";
    flags_in_parentheses: "GENERIC_READ (80000000)" "FILE_SHARE_READ (00000001)" "EAX (80070005)" "MEM_COMMIT (0x80000000)";

    nothing: "" "\n" "0x" "-" "0" "hr" "hr=" "hr=0x" "hr=\n0x1" "error\n8020abcd" "é" "«BG_E_NOT_FOUND: no»" "\u{0}\u{0}";
}

/// What could be either counts with `--all`; what is a part of something else does not.
#[test]
fn all_loosens_the_rules() {
    for marked in [
        "⟦2150000000⟧",
        "⟦81234567⟧ ⟦8abcdef0⟧",
        "size ⟦2149122452⟧",
        "⟦0xC0000005⟧",
        "⟦-1234567890⟧",
        "{80190194-8020-0001-8007-80072EE20005}",
        "S-1-5-21-2145386495-2145844844-2147024891-1001",
        "qmgr!80190194 address 0x80190194 2149122452 bytes 20261122 1732282865 0x00000020",
    ] {
        assert_eq!(mark(read(marked).log.as_bytes(), true), marked);
    }
}
