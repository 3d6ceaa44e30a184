//! A browser without a window, and a page in it: Chromium, which takes orders through two pipes.

use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A page in a browser of its own.
pub struct Page {
    browser: Child,
    folder: PathBuf,
    orders: File,
    replies: BufReader<File>,
    session: Option<String>,
    last: u64,
    /// The addresses of all that the page has asked for.
    pub requests: Vec<String>,
}

/// The browser's program, where there is one.
pub fn program() -> Option<&'static str> {
    let programs = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    programs.into_iter().find(|program| {
        let mut command = Command::new(program);
        command.arg("--version");
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    })
}

impl Page {
    /// Opens a file of a fresh folder in a browser that reaches no network.
    pub fn open(program: &str, folder: &Path, file: &str) -> Page {
        let pipes = [folder.join("orders"), folder.join("replies")];
        for pipe in &pipes {
            let made = Command::new("mkfifo").arg(pipe).status();
            assert!(made.is_ok_and(|status| status.success()), "mkfifo");
        }
        let log = File::create(folder.join("browser.log")).expect("the folder takes files");
        let browser = Command::new("sh")
            // The browser reads orders from 3 and writes replies to 4.
            .args(["-c", "exec \"$@\" 3<\"$ORDERS\" 4>\"$REPLIES\"", "sh"])
            .arg(program)
            .args(["--headless", "--remote-debugging-pipe", "--disable-gpu"])
            .args(["--no-sandbox", "--disable-dev-shm-usage"])
            .args(["--no-first-run", "--disable-background-networking"])
            .args(["--host-resolver-rules=MAP * ~NOTFOUND"])
            .arg(format!("--user-data-dir={}", folder.join("user").display()))
            .arg("about:blank")
            .env("ORDERS", &pipes[0])
            .env("REPLIES", &pipes[1])
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the shell starts");
        let orders = File::options().write(true).open(&pipes[0]);
        let replies = File::open(&pipes[1]).expect("the pipe opens");
        let mut page = Page {
            browser,
            folder: folder.to_owned(),
            orders: orders.expect("the pipe opens"),
            replies: BufReader::new(replies),
            session: None,
            last: 0,
            requests: Vec::new(),
        };
        let target = page.call("Target.createTarget", &json!({"url": "about:blank"}));
        let target = json!({"targetId": target["targetId"], "flatten": true});
        let attached = page.call("Target.attachToTarget", &target);
        page.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Network", "Runtime"] {
            page.call(&format!("{domain}.enable"), &json!({}));
        }
        let address = format!("file://{}", folder.join(file).display());
        page.call("Page.navigate", &json!({"url": address}));
        page.wait_for("globalThis.ready !== undefined");
        page.evaluate("ready.then(() => true)");
        page
    }

    /// Gives an order, and waits until it is done.
    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.last += 1;
        let mut order = json!({"id": self.last, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            order["sessionId"] = json!(session);
        }
        self.orders
            .write_all(format!("{order}\0").as_bytes())
            .expect("the browser takes orders");
        loop {
            let mut message = Vec::new();
            let read = self.replies.read_until(0, &mut message);
            assert_ne!(read.ok(), Some(0), "the browser has ended, see browser.log");
            message.pop();
            let mut message: Value = serde_json::from_slice(&message).expect("JSON");
            if message["method"] == "Network.requestWillBeSent" {
                let address = &message["params"]["request"]["url"];
                self.requests
                    .push(address.as_str().unwrap_or_default().to_owned());
            }
            if message["id"] == self.last {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].take();
            }
        }
    }

    /// The value of an expression of the page.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let parameters =
            json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let mut result = self.call("Runtime.evaluate", &parameters);
        assert!(
            result["exceptionDetails"].is_null(),
            "{expression:.200}: {}",
            result["exceptionDetails"]
        );
        result["result"]["value"].take()
    }

    /// The text of an expression of the page.
    pub fn text(&mut self, expression: &str) -> String {
        let value = self.evaluate(expression);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until an expression is true.
    pub fn wait_for(&mut self, expression: &str) {
        for _ in 0..400 {
            if self.evaluate(expression) == true {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        panic!("{expression} does not become true");
    }

    /// Presses a key, such as `Tab`.
    pub fn press(&mut self, key: &str, code: u32, text: &str) {
        for kind in ["keyDown", "keyUp"] {
            let event = json!({
                "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
                "text": if kind == "keyDown" { text } else { "" },
            });
            self.call("Input.dispatchKeyEvent", &event);
        }
    }

    /// Gives the page a screen of this size, and a reader who prefers `light` or `dark`.
    pub fn look(&mut self, width: u64, height: u64, scheme: &str) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500});
        self.call("Emulation.setDeviceMetricsOverride", &size);
        let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.call("Emulation.setEmulatedMedia", &media);
    }

    /// What is on the screen, as a PNG file.
    pub fn picture(&mut self) -> Vec<u8> {
        let shot = self.call("Page.captureScreenshot", &json!({"format": "png"}));
        let data = shot["data"].as_str().expect("base64");
        let bytes = self.evaluate(&format!(
            "Array.from(atob({}), (letter) => letter.charCodeAt(0))",
            json!(data)
        ));
        let bytes = bytes.as_array().expect("bytes");
        bytes
            .iter()
            .filter_map(|byte| u8::try_from(byte.as_u64()?).ok())
            .collect()
    }

    /// Types or pastes a text where the focus is.
    pub fn insert(&mut self, text: &str) {
        self.call("Input.insertText", &json!({"text": text}));
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.browser.kill();
        let _ = self.browser.wait();
        let _ = fs::remove_dir_all(self.folder.join("user"));
    }
}
