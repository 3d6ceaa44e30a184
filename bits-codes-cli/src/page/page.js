"use strict";

// Shows what the library answers: all that is known, and every rule, is in the library, which is `hr` itself as WebAssembly.
(() => {
  const get = (id) => document.getElementById(id);
  const question = get("question");
  const log = get("log");

  /** What is put into the log when somebody wants to see how it looks. */
  const EXAMPLE = `2026-03-01 09:14:02 Agent  download job 4711 started
2026-03-01 09:14:05 DnldMgr  Error 0x80240022 occurred while downloading update; notifying dependent calls.
2026-03-01 09:14:05 Handler  job {6F1A2B3C-80190194-1234} state 5, hr=0x80190194
2026-03-01 09:14:06 Agent  WinHttpSendRequest failed: 12007
2026-03-01 09:15:11 Agent  retry 2 failed with -2147012889, 3000 ms
2026-03-01 09:15:12 MSI  product installed with exit code 1603
`;

  /** A log of many codes is shown in parts of this many, so that the page stays quick. */
  const AT_ONCE = 4000;

  let library;

  /** An element with text in it: text is never read as markup. */
  function element(name, text = "", attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    return made;
  }

  async function load() {
    const packed = Uint8Array.from(atob(get("library").textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(stream).arrayBuffer();
    library = (await WebAssembly.instantiate(bytes, {})).instance.exports;
  }

  /** Asks one of the library's functions. */
  function call(name, text) {
    const bytes = new TextEncoder().encode(text);
    const start = library.room(bytes.length);
    new Uint8Array(library.memory.buffer, start, bytes.length).set(bytes);
    const length = library[name]();
    const reply = new Uint8Array(library.memory.buffer, library.reply(), length);
    return JSON.parse(new TextDecoder().decode(reply));
  }

  const ask = (text) => call("ask", text);
  const search = (text) => call("search", text);
  const mark = (text) => call("mark", text);

  const linkTo = (text, code) => element("a", text, { href: `#q=${encodeURIComponent(code)}` });

  /** The rows of an answer: two spaces, a label, the value from column 12 on; and lines that go on with the row before them. */
  function facts(lines) {
    const list = element("dl");
    let value;
    for (const line of lines) {
      if (/^ {2}\S/.test(line)) {
        const label = line[11] === " " ? line.slice(2, 11).trim() : line.trim().split(" ", 1)[0];
        const text = line.slice(2 + label.length).trim();
        value = element("dd");
        value.append(text.startsWith("https://") ? element("a", text, { href: text, rel: "noreferrer" }) : text);
        list.append(element("dt", label), value);
      } else {
        value?.append("\n", line.trim());
      }
    }
    return list;
  }

  /** The lines of an answer as `hr` shows it, without the last line break. */
  const linesOf = (shown) => shown.replace(/\n$/, "").split("\n");

  function showAnswer({ short, full, object }) {
    const [line, ...rest] = linesOf(short);
    const [head, ...meaning] = line.split(": ");
    const article = element("article", "", { class: object.severity === "success" ? "success" : "failure" });
    article.append(element("h2", head));
    if (meaning.length > 0) {
      article.append(element("p", meaning.join(": "), { class: "meaning" }));
    }
    const details = element("details");
    details.append(element("summary", "All that is known"), facts(linesOf(full).slice(1)));
    article.append(facts(rest), details);
    return article;
  }

  function showRow({ code, text }) {
    const row = element("li");
    row.append(linkTo(code, code), text.slice(code.length));
    return row;
  }

  function showRows(rows) {
    const list = element("ul", "", { class: "rows", "aria-label": "Codes with these words" });
    let shown = 0;
    const more = element("button", "Show more", { type: "button" });
    const extend = () => {
      list.append(...rows.slice(shown, shown + 30).map(showRow));
      shown += 30;
      more.hidden = shown >= rows.length;
    };
    more.addEventListener("click", extend);
    extend();
    return [list, more];
  }

  function answer() {
    const text = question.value.trim();
    const place = get("answers");
    const status = get("status");
    place.replaceChildren();
    status.textContent = "";
    remember(text);
    if (text === "" || !library) {
      return;
    }
    const reply = ask(text);
    const answers = reply.answers ?? [];
    place.append(...answers.map(showAnswer));
    // Who types words rather than one code sees which codes have them.
    const rows = answers.length > 0 && /\d/.test(text) ? [] : search(text);
    const others = rows.filter(({ code }) => !answers.some(({ object }) => object.code === code));
    if (others.length > 0) {
      place.append(...showRows(others));
    }
    const said = answers.map(({ short }) => linesOf(short)[0]);
    if (others.length > 0) {
      said.push(others.length === 1 ? "1 code with these words" : `${others.length} codes with these words`);
    }
    status.textContent = said.length > 0 ? said.join("; ") : reply.error;
  }

  /** Keeps the question in the address, so that an answer can be sent to somebody: the part behind `#` goes to no server. */
  function remember(text) {
    const address = text === "" ? "#" : `#q=${encodeURIComponent(text)}`;
    if (location.hash !== address && (location.hash !== "" || text !== "")) {
      history.replaceState(null, "", address);
    }
  }

  /** Asks what the address says. */
  function recall() {
    const asked = /^#q=(.*)$/.exec(location.hash);
    if (!asked) {
      return;
    }
    try {
      question.value = decodeURIComponent(asked[1]);
    } catch {
      question.value = asked[1];
    }
    answer();
  }

  function showSummary(rows) {
    if (rows.length === 0) {
      return [];
    }
    const table = element("table");
    table.append(element("caption", "The codes in it"));
    const head = element("tr");
    for (const [title, style] of [["Count", "number"], ["First line", "number"], ["Code", "code"], ["What it is", ""]]) {
      head.append(element("th", title, { scope: "col", class: style }));
    }
    const body = element("tbody");
    for (const row of rows) {
      const line = element("tr");
      const code = element("td", "", { class: "code" });
      code.append(linkTo(row.code, row.code));
      const meaning = element("td", row.explanation.replace(row.code, "").replace(/^[: ]+/, ""));
      if (row.next_step) {
        meaning.append(element("br"), element("span", row.next_step, { class: "quiet" }));
      }
      line.append(
        element("td", row.count, { class: "number", "data-label": "Count" }),
        element("td", row.first.line, { class: "number", "data-label": "First line" }),
        code,
        meaning,
      );
      body.append(line);
    }
    const top = element("thead");
    top.append(head);
    table.append(top, body);
    return [table];
  }

  /** A code of a log and its note, which the text of the page has as `hr log` writes it. */
  function showPart(part) {
    if (typeof part === "string") {
      return [part];
    }
    const code = element("mark");
    code.append(linkTo(part.text, part.code));
    return [code, element("span", part.note, { class: "note" })];
  }

  function showLog() {
    const marked = get("marked");
    const more = get("more");
    const text = log.value;
    marked.replaceChildren();
    marked.hidden = text === "";
    more.hidden = true;
    get("summary").replaceChildren();
    get("log-status").textContent = "";
    if (text === "" || !library) {
      return;
    }
    const { parts, summary } = mark(text);
    const count = parts.filter((part) => typeof part !== "string").length;
    const different = summary.length;
    get("log-status").textContent =
      count === 0 ? "No code in it." : `${count} ${count === 1 ? "code" : "codes"}, ${different} different`;
    get("summary").replaceChildren(...showSummary(summary));
    let shown = 0;
    more.onclick = () => {
      marked.append(...parts.slice(shown, shown + AT_ONCE).flatMap(showPart));
      shown += AT_ONCE;
      more.hidden = shown >= parts.length;
    };
    more.onclick();
  }

  function setLog(text) {
    log.value = text;
    showLog();
  }

  /** A text of Windows may be UTF-16, as its first bytes say. */
  function decode(bytes) {
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  async function openFile(file) {
    if (file) {
      setLog(decode(new Uint8Array(await file.arrayBuffer())));
    }
  }

  /** Runs when nothing has been typed for a moment. */
  function soon(run) {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(run, 80);
    };
  }

  question.addEventListener("input", soon(answer));
  log.addEventListener("input", soon(showLog));
  addEventListener("hashchange", recall);
  get("example").addEventListener("click", () => setLog(EXAMPLE));
  get("clear").addEventListener("click", () => {
    setLog("");
    log.focus();
  });
  get("file").addEventListener("change", ({ target }) => {
    openFile(target.files[0]);
    target.value = "";
  });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      openFile(event.dataTransfer.files[0]);
    }
  });

  // For those who want to ask from a script of their own, such as the tests.
  globalThis.hr = { ask, search, log: mark };
  globalThis.ready = load().then(
    () => {
      get("status").textContent = "";
      recall();
      if (question.value !== "") {
        answer();
      }
      showLog();
    },
    (error) => {
      get("status").textContent = `This browser cannot run the page: ${error.message}. A newer one can.`;
      throw error;
    },
  );
})();
