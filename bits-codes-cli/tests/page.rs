//! The page of `hr page` in a real browser: what is typed and pasted, what it shows, and that it answers as the library does.
//!
//! Where there is no Chromium the tests say so and pass.

mod browser;

use assert_cmd::Command;
use bits_codes_cli::answer::{self, Detail, Object, Shown};
use bits_codes_cli::known::Known;
use bits_codes_cli::log::{Options, Status};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

use browser::Page;

/// The page as `hr page` writes it, in a folder of its own.
fn written(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("hr-page-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let status = Command::cargo_bin("hr")
        .expect("the program is built")
        .arg("page")
        .arg("-o")
        .arg(folder.join("page.html"))
        .ok();
    let output = status.expect("it is written");
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    folder
}

/// The page, opened; nothing where there is no browser.
fn opened(name: &str) -> Option<Page> {
    let Some(program) = browser::program() else {
        eprintln!("left out: there is no Chromium here to open the page in");
        return None;
    };
    let folder = written(name);
    Some(Page::open(program, &folder, "page.html"))
}

/// What the page is to reply, by the library.
fn reply(known: &Known, question: &str) -> Value {
    let answers = match answer::read(known, question) {
        Ok(answers) => answers,
        Err(message) => return json!({ "error": message }),
    };
    let of = |answer: &answer::Answer| {
        let shown = |detail| {
            let shown = Shown {
                known,
                answer,
                detail,
            };
            shown.to_string()
        };
        json!({
            "short": shown(Detail::Short),
            "full": shown(Detail::Full),
            "object": Object::of(known, answer),
        })
    };
    json!({ "answers": answers.iter().map(of).collect::<Vec<_>>() })
}

/// What `hr log` makes of a log.
fn annotated(known: &Known, log: &str) -> String {
    let mut output = Vec::new();
    let mut report = |message: &str| panic!("{message}");
    let status = Options::default().run(known, log.as_bytes(), &mut output, &mut report);
    assert_eq!(status, Status::Done);
    String::from_utf8(output).expect("UTF-8")
}

/// Logs with everything that the rules are about.
fn logs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/log/logs");
    let files = fs::read_dir(folder).expect("the logs are there");
    let logs = files.map(|file| fs::read(file.expect("a file").path()).expect("it can be read"));
    logs.filter_map(|log| String::from_utf8(log).ok()).collect()
}

/// Every name, numbers in every spelling, lines of logs, and what is none of these.
///
/// Without optimization each answer takes its time, and some of the names are enough.
fn questions(known: &Known) -> Vec<String> {
    let every = if cfg!(debug_assertions) { 20 } else { 1 };
    let names = || known.all().step_by(every);
    let mut questions: Vec<String> = names().map(|name| name.name.to_owned()).collect();
    for name in names().step_by(20) {
        let (bits, signed) = (name.code.bits(), name.code.as_i32());
        questions.extend([
            format!("{bits:#010x}"),
            format!("{bits:08X}"),
            format!("{bits:08x}h"),
            format!("{bits}"),
            format!("{signed}"),
            format!("0n{signed}"),
            format!("\"0x{:X}\",", i64::from(signed)),
            format!("&H{bits:X}&"),
            format!("{}", bits & 0xFFFF),
            format!("{:#x}", bits >> 4),
            name.name.to_lowercase(),
            name.name.chars().skip(3).collect(),
            format!("failed: hr=0x{bits:x} ({})", name.name),
        ]);
    }
    questions.extend(logs().iter().flat_map(|log| {
        let lines = log.lines().filter(|line| !line.trim().is_empty());
        lines.take(200).map(str::to_owned)
    }));
    let others = [
        "",
        " ",
        "404",
        "5",
        "12007",
        "1603",
        "HTTP 404",
        "0xC1900101 - 0x20017",
        "BG_E_NOT_FUND",
        "no such thing",
        "<b>0x80070005</b>",
        "\u{201c}0x80070005\u{201d}, -2145386495; E_FAIL",
        "0x8020000O",
        "0x802000010",
        "\u{2212}2145386495",
        "\u{1F4A5} 0x80070005",
        "\u{0} 0x80070005",
    ];
    questions.extend(others.map(str::to_owned));
    questions
}

#[test]
fn the_page_answers_as_hr_does() {
    let Some(mut page) = opened("answers") else {
        return;
    };
    let known = Known::default();
    let questions = questions(&known);
    assert!(questions.len() > 1_000);
    let mut wrong = Vec::new();
    for some in questions.chunks(500) {
        let replies = page.evaluate(&format!("{}.map(hr.ask)", json!(some)));
        for (question, got) in some.iter().zip(replies.as_array().expect("replies")) {
            if *got != reply(&known, question) {
                wrong.push(question);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} questions have another answer than `hr`'s, such as {:?}: run .ci/page",
        wrong.len(),
        questions.len(),
        &wrong[..wrong.len().min(5)]
    );

    for words in ["no space", "proxy list", "access denied", "E_FAIL", "xyzzy"] {
        let rows = answer::search(&known, &[words.to_owned()]);
        let rows = rows
            .iter()
            .map(|found| json!({"code": found.code.to_string(), "text": found.to_string()}));
        let got = page.evaluate(&format!("hr.search({})", json!(words)));
        assert_eq!(got, Value::Array(rows.collect()), "{words}: run .ci/page");
    }
}

#[test]
fn a_number_typed_is_answered() {
    let Some(mut page) = opened("typed") else {
        return;
    };
    // From the top of the page with the keyboard alone.
    page.press("Tab", 9, "");
    assert_eq!(page.text("document.activeElement.id"), "question");
    for digit in "-2145844844".chars() {
        page.press(&digit.to_string(), 0, &digit.to_string());
    }
    page.wait_for("document.querySelectorAll('article').length === 1");

    let known = Known::default();
    let answer = &answer::read(&known, "-2145844844").expect("it is known")[0];
    for detail in [Detail::Short, Detail::Full] {
        let shown = Shown {
            known: &known,
            answer,
            detail,
        };
        let shown = shown.to_string();
        let mut lines = shown.lines();
        let (head, meaning) = lines.next().and_then(|line| line.split_once(": ")).unwrap();
        assert_eq!(page.text("document.querySelector('h2').textContent"), head);
        assert_eq!(
            page.text("document.querySelector('.meaning').textContent"),
            meaning
        );
        // Each row is there, with its label and its value.
        let selector = match detail {
            Detail::Short => "article > dl",
            Detail::Full => "article details dl",
        };
        let rows = page.text(&format!(
            "[...document.querySelectorAll('{selector} > *')].map((it) => it.textContent).join('\\n')"
        ));
        let is_shown = |text: &str| rows.lines().any(|row| row.trim() == text.trim());
        for line in lines.filter(|line| !line.is_empty()) {
            let (label, value) = line.split_at(12);
            assert!(
                label.trim().is_empty() || is_shown(label),
                "{label} of\n{rows}"
            );
            assert!(is_shown(value), "{value} of\n{rows}");
        }
    }
    // Who cannot see it hears it.
    let heard = page.text("document.querySelector('#status[aria-live=polite]').textContent");
    assert_eq!(heard, known.line(answer.code).to_string());
    assert_eq!(page.text("location.hash"), "#q=-2145844844");
    assert!(
        page.evaluate(
            "document.querySelector('article a[href^=\"https://learn.microsoft.com/\"]') !== null"
        ) == true
    );

    // Words, and from a row to its answer.
    page.evaluate("question.select()");
    page.insert("disk full");
    page.wait_for("document.querySelectorAll('.rows li').length > 3");
    let row = page.text("document.querySelector('.rows li').textContent");
    assert_eq!(
        row,
        answer::search(&known, &["disk full".to_owned()])[0].to_string()
    );
    page.evaluate("document.querySelector('.rows a').focus()");
    page.press("Enter", 13, "\r");
    page.wait_for("document.querySelectorAll('article').length === 1");
    let head = page.text("document.querySelector('h2').textContent");
    assert!(row.starts_with(head.split(' ').next().unwrap()), "{head}");

    // What nobody knows is said, and is no markup.
    page.evaluate("question.select()");
    let nonsense = "<img src=x onerror=document.title=1> xyzzy";
    page.insert(nonsense);
    page.wait_for("document.querySelectorAll('article').length === 0");
    let Err(message) = answer::read(&known, nonsense) else {
        panic!("it is nonsense")
    };
    assert_eq!(
        page.text("document.querySelector('#status').textContent"),
        message
    );
    assert_eq!(page.evaluate("document.images.length"), 0);
}

#[test]
fn a_log_pasted_gets_its_names() {
    let Some(mut page) = opened("log") else {
        return;
    };
    let known = Known::default();
    page.evaluate("document.getElementById('log').focus()");
    for log in logs() {
        page.evaluate("document.getElementById('log').select()");
        // A field has no carriage returns.
        let log = log.replace("\r\n", "\n").replace('\r', "\n");
        page.insert(&log);
        let expected = annotated(&known, &log);
        page.wait_for("document.querySelector('#log-status').textContent !== ''");
        page.evaluate("new Promise((done) => setTimeout(done, 150))");
        page.evaluate(
            "for (const more = document.getElementById('more'); !more.hidden;) more.click()",
        );
        assert_eq!(
            page.text("document.querySelector('#marked').textContent"),
            expected
        );
    }

    page.evaluate("document.getElementById('log').select()");
    let hostile = "</pre><script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\"> \
        hr=0x80190194 <a href=\"javascript:document.title='taken'\">0x80070005</a> &lt;b&gt; -2145386495\n";
    page.insert(hostile);
    page.wait_for("document.querySelectorAll('mark').length === 3");
    assert_eq!(
        page.text("document.querySelector('#marked').textContent"),
        annotated(&known, hostile)
    );
    assert_eq!(page.evaluate("document.images.length"), 0);
    assert_eq!(
        page.evaluate(
            "document.querySelectorAll('#marked script, #marked img, #marked pre').length"
        ),
        0
    );
    assert_eq!(page.evaluate("[...document.querySelectorAll('#marked a')].every((it) => it.getAttribute('href').startsWith('#q='))"), true);
    assert!(!page.text("document.title").contains("taken"));
    assert_eq!(
        page.text("document.querySelector('#log-status').textContent"),
        "3 codes, 3 different"
    );
    assert_eq!(
        page.evaluate("document.querySelectorAll('#summary tbody tr').length"),
        3
    );

    // From a code in the log to its answer.
    page.evaluate("document.querySelector('mark a').click()");
    page.wait_for("document.querySelectorAll('article').length === 1");
    assert_eq!(
        page.text("document.querySelector('h2').textContent"),
        "0x80190194 BG_E_HTTP_ERROR_404"
    );

    // What is pasted stays in the browser.
    let requests: Vec<&String> = page
        .requests
        .iter()
        .filter(|it| !it.starts_with("data:"))
        .collect();
    assert_eq!(requests.len(), 1, "{requests:?}");
    assert!(requests[0].ends_with("/page.html"), "{requests:?}");
}

/// Takes pictures of the page, for the README and for eyes: `.ci/picture`.
#[test]
#[ignore = "it writes files"]
fn pictures() {
    let folder = PathBuf::from(std::env::var_os("HR_PICTURES").expect("HR_PICTURES is a folder"));
    let program = browser::program().expect("there is a browser");
    let page_folder = written("pictures");
    let mut page = Page::open(program, &page_folder, "page.html");
    for (name, width, height, scheme) in [
        ("page", 960, 1290, "light"),
        ("page-dark", 960, 1290, "dark"),
        ("page-phone", 390, 844, "light"),
        ("page-phone-dark", 390, 844, "dark"),
    ] {
        page.look(width, height, scheme);
        page.evaluate(
            "location.hash = '#q=0x80190194'; document.getElementById('example').click()",
        );
        page.wait_for("document.querySelectorAll('article').length === 1");
        let height = page.evaluate("document.documentElement.scrollHeight");
        page.look(width, height.as_u64().expect("a height"), scheme);
        fs::write(folder.join(format!("{name}.png")), page.picture()).expect("it is written");
    }
}

#[test]
fn the_page_fits_a_phone_and_the_dark() {
    let Some(mut page) = opened("looks") else {
        return;
    };
    let mut grounds = Vec::new();
    for scheme in ["light", "dark"] {
        page.look(390, 844, scheme);
        page.evaluate(
            "location.hash = '#q=0x80190194'; document.getElementById('example').click()",
        );
        page.wait_for("document.querySelectorAll('article').length === 1");
        page.evaluate("document.querySelector('details').open = true");
        // Nothing is wider than the screen.
        assert_eq!(page.evaluate("document.documentElement.scrollWidth"), 390);
        // Whoever reads the text has enough contrast for it, by the measure of the Web's guidelines.
        let contrasts = page.evaluate(CONTRASTS);
        for (selector, contrast) in contrasts.as_object().expect("an object") {
            let contrast = contrast.as_f64().unwrap_or_default();
            assert!(contrast >= 4.5, "{selector} in the {scheme}: {contrast}");
        }
        grounds.push(page.text("getComputedStyle(document.body).backgroundColor"));
    }
    assert_ne!(grounds[0], grounds[1]);

    // Every field and button has a name that is read out.
    page.call("Accessibility.enable", &json!({}));
    let tree = page.call("Accessibility.getFullAXTree", &json!({}));
    let mut roles = Vec::new();
    for node in tree["nodes"].as_array().expect("nodes") {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        if ["searchbox", "textbox", "button", "link", "table", "region"].contains(&role) {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            assert!(!name.is_empty(), "{node}");
            roles.push(role);
        }
    }
    for role in ["searchbox", "textbox", "button", "link", "table"] {
        assert!(roles.contains(&role), "{role}");
    }
}

/// The contrast of texts with what is behind them.
const CONTRASTS: &str = r"(() => {
    const light = (color) => {
        const [red, green, blue] = color.match(/[\d.]+/g).slice(0, 3).map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (it) => {
        const color = getComputedStyle(it).backgroundColor;
        return /, 0\)$/.test(color) ? ground(it.parentElement) : color;
    };
    const selectors = ['h1', '.tool', 'h2', '.meaning', 'dt', 'dd', 'dd a', '#status', '#examples a', 'mark a', '.note', 'td',
        'td a', 'td .quiet', 'button', 'summary', 'label', 'footer p'];
    return Object.fromEntries(selectors.map((selector) => {
        const it = document.querySelector(selector);
        const [one, other] = [light(getComputedStyle(it).color), light(ground(it))];
        return [selector, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)];
    }));
})()";
