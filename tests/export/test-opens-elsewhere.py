#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens what Galpi exports with programs that no one here wrote, and looks for what went out."""
import csv
import html.parser
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

NASTY = '<script>alert(1)</script> [링크](http://example.org)'
folder = pathlib.Path(tempfile.mkdtemp(prefix="galpi-export-"))
subprocess.run([sys.argv[1], str(folder)], check=True)


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=folder).stdout.decode("utf-8")


def pandoc_reads_markdown():
    plain = run("pandoc", "-f", "markdown-raw_html", "-t", "json", "sample.md")
    document = json.loads(plain)
    assert document["meta"]["title"]["c"], "the front matter is read"
    kinds = [block["t"] for block in document["blocks"]]
    assert kinds[0] == "Header" and "BlockQuote" in kinds and "Table" in kinds, kinds
    blocks = json.dumps(document["blocks"])
    assert "Link" not in blocks and "RawInline" not in blocks, "text became markup"
    text = run("pandoc", "-f", "markdown", "-t", "plain", "--wrap=none", "sample.md")
    assert NASTY in text, text


def commonmark_readers_see_text():
    text = run("pandoc", "-f", "gfm", "-t", "plain", "--wrap=none", "sample.md")
    assert NASTY in text, text


def libreoffice_reads_odt():
    with zipfile.ZipFile(folder / "sample.odt") as archive:
        first = archive.infolist()[0]
        assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
        assert not first.extra, "the type must be readable at its fixed place"
        assert archive.testzip() is None
    run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder / "out"), "sample.odt")
    text = (folder / "out" / "sample.txt").read_text(encoding="utf-8-sig")
    assert NASTY in text and "지난 3월 말" in text and "둘째 줄까지" in text, text


def python_reads_csv():
    with open(folder / "sample.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 3 and len({len(row) for row in rows}) == 1, rows
    assert rows[1][4] == "둘째 줄까지\n쓴 메모", rows[1]
    assert NASTY in rows[2][4], rows[2]


def html_is_balanced():
    stack = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            assert tag != "script" and not any(name.startswith("on") for name, _ in attributes)
            if tag != "meta":
                stack.append(tag)

        def handle_endtag(self, tag):
            assert stack.pop() == tag, tag

    Reader().feed((folder / "sample.html").read_text(encoding="utf-8"))
    assert stack == [], stack


checks = [pandoc_reads_markdown, commonmark_readers_see_text, libreoffice_reads_odt,
          python_reads_csv, html_is_balanced]
failed = 0
print(f"1..{len(checks)}")
for number, check in enumerate(checks, 1):
    try:
        check()
        print(f"ok {number} {check.__name__}")
    except (AssertionError, subprocess.CalledProcessError, OSError, KeyError) as error:
        failed += 1
        print(f"not ok {number} {check.__name__}")
        for line in repr(error).splitlines():
            print(f"# {line}")
shutil.rmtree(folder)
sys.exit(failed > 0)
