//! What a user does: a crate of its own, which knows `bits-codes` by a path and nothing else of ours.
//!
//! It is built, run and documented by the `cargo` that runs this test, beside the other things of `target`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The package, written anew each time but for what it built.
fn package() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().expect("the workspace is around it");
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside");
    fs::create_dir_all(package.join("src")).expect("a folder for the package");
    let manifest = format!(
        "[package]\nname = \"outside\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n\
         # Not of the workspace that `target` may be in.\n[workspace]\n\n\
         [dependencies]\ncontoso_hr = {{ package = \"bits-codes\", path = '{}' }}\n",
        root.join("bits-codes").display()
    );
    fs::write(package.join("Cargo.toml"), manifest).expect("a manifest");
    // The versions that are here already
    fs::copy(root.join("Cargo.lock"), package.join("Cargo.lock")).expect("a lock file");
    for file in ["lib.rs", "main.rs", "texts.rs"] {
        fs::copy(
            here.join("outside").join(file),
            package.join("src").join(file),
        )
        .expect(file);
    }
    package
}

fn cargo(package: &Path, arguments: &[&str]) {
    let cargo = env::var_os("CARGO").expect("cargo says where it is");
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(package)
        .env("CARGO_TARGET_DIR", package.join("target"))
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "cargo {arguments:?}:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_crate_outside_builds_runs_and_documents_its_family() {
    let package = package();
    cargo(&package, &["run", "--quiet"]);
    cargo(
        &package,
        &[
            "doc",
            "--quiet",
            "--no-deps",
            "--lib",
            "--document-private-items",
        ],
    );
    cargo(&package, &["test", "--quiet", "--doc"]);
    the_page_shows_the_facts(&package.join("target/doc/outside"));
}

fn the_page_shows_the_facts(docs: &Path) {
    let read = |file: &str| fs::read_to_string(docs.join(file)).expect(file);
    let page = read("enum.SyncCode.html");
    for shown in [
        "<code>0xA1230001</code>",
        "<code>-1591541759</code>",
        "<code>SYNC_E_NO_QUOTA</code>",
        "The mailbox is over its quota.",
        "507",
        "Shown by rustdoc under the text.",
        "id=\"associatedconstant.SYNC_E_FULL\"",
    ] {
        assert!(page.contains(shown), "{shown} is not on the page");
    }
    // What is in a text is shown, not done
    let page = read("texts/enum.Texts.html");
    for shown in [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "a | b || c \\| d",
        "```",
        "One. Two.</td>",
        "<a href=\"#variant.type\"",
    ] {
        assert!(page.contains(shown), "{shown} is not on the page");
    }
    for done in [
        "<script>alert",
        "<h2 id=\"heading",
        "<del>",
        "class=\"footnotes\"",
        "<img src=\"x\"",
        "<hr",
        "<td></td><td></td>",
        "href=\"Self::",
    ] {
        assert!(!page.contains(done), "{done} is on the page");
    }
}
