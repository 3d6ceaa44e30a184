#!/usr/bin/env python3
"""Breaks the product on purpose, one place at a time, and expects the tests to fail each time.

    tests/mutants/run.py                every mutant: a quarter of an hour or more
    tests/mutants/run.py fold facility  those whose title has one of the words
    tests/mutants/run.py --check        only that each mutant still applies: seconds

A file `*.mutants` here has paragraphs of four lines or more:

    # what breaks
    bits-codes-core/src/hash.rs
    - the text, which occurs once in the file
    + what it becomes
    test: the arguments of `cargo test` that have to fail (those of the paragraph before, if left out)

It works on a copy of what git tracks, in the target folder.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()


class Mutant:
    def __init__(self, paragraph, tests):
        lines = paragraph.splitlines()
        self.title = lines[0].removeprefix("# ")
        self.file = lines[1]
        self.old = "\n".join(line[2:] for line in lines if line.startswith("- "))
        self.new = "\n".join(line[2:] for line in lines if line.startswith("+ "))
        named = [line.removeprefix("test: ") for line in lines if line.startswith("test: ")]
        self.tests = named[0] if named else tests

    def change(self, root):
        """The file as it is, and as it would be."""
        before = (root / self.file).read_text()
        count = before.count(self.old)
        if count != 1:
            raise SystemExit(f"{self.title}: in {self.file} the text occurs {count} times: {self.old}")
        return before, before.replace(self.old, self.new)


def mutants():
    found = []
    for file in sorted(pathlib.Path(__file__).parent.glob("*.mutants")):
        tests = None
        for paragraph in file.read_text().strip().split("\n\n"):
            mutant = Mutant(paragraph, tests)
            tests = mutant.tests
            found.append(mutant)
    return found


def copy():
    """What git tracks, as it is in the work tree, on its own."""
    folder = TARGET / "mutants" / "tree"
    shutil.rmtree(folder, ignore_errors=True)
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in tracked.stdout.decode().split("\0"):
        source = ROOT / name
        if name and source.exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, folder / name, follow_symlinks=False)
    return folder


def main(words):
    chosen = mutants()
    if "--check" in words:
        for mutant in chosen:
            mutant.change(ROOT)
        print(f"{len(chosen)} mutants apply")
        return 0
    if words:
        chosen = [mutant for mutant in chosen if any(word in mutant.title for word in words)]
    tree = copy()
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET / "mutants" / "target")}
    survivors = []
    for mutant in chosen:
        before, after = mutant.change(tree)
        (tree / mutant.file).write_text(after)
        started = time.monotonic()
        command = ["cargo", "test", "--quiet", "--locked", *mutant.tests.split()]
        result = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True)
        (tree / mutant.file).write_text(before)
        output = result.stdout + result.stderr
        if not result.returncode:
            verdict = "SURVIVES"
            survivors.append(mutant.title)
        elif "test result: FAILED" in output:
            verdict = "caught"
        elif "could not compile" in output:
            verdict = "does not compile"
        else:
            raise SystemExit(f"{mutant.title}: the tests did not run\n{output}")
        print(f"{verdict:8} {mutant.title} ({time.monotonic() - started:.0f} s)", flush=True)
    print(f"{len(chosen)} mutants, {len(survivors)} survive")
    return 1 if survivors or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
