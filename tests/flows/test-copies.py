# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the notebook and comes back: export, backup, restore, check."""

import csv
import io
import json

from galpi_flow import Flow, main


class Copies(Flow):
    def setUp(self):
        super().setUp()
        self.river = self.add_river()
        self.harbour = self.add_harbour()
        self.one("annotate", self.river, "--quote", "10년", "--note", "=1+1 <b>너무</b> 길다", "--tag", "강/공사",
                 "--colour", "pink")
        self.one("annotate", self.river, "--note", "글 전체")
        self.one("event", "add", "--date", "2025-02-21", "--title", "첫 전기", "--article", self.river,
                 "--quote", "첫 전기를 보냈다")
        trashed = self.one("annotate", self.harbour, "--quote", "windy night")
        self.one("remove", "annotation", trashed["annotation"])

    def test_documents(self):
        markdown = self.run_cli("export", "--format", "markdown", self.river).decode()
        self.assertIn("10년", markdown)
        self.assertIn("첫 전기", markdown)
        page = self.run_cli("export", "--format", "html").decode()
        self.assertNotIn("<b>너무</b>", page)
        self.assertIn("너무", page)
        table = self.run_cli("export", "--format", "csv")
        self.assertTrue(table.startswith(b"\xef\xbb\xbf"))
        for row in csv.reader(io.StringIO(table.decode("utf-8-sig"))):
            for cell in row:
                self.assertFalse(cell.startswith("="), cell)
        self.run_cli("export", "--format", "odt", "--output", self.folder / "notes.odt")
        self.assertEqual((self.folder / "notes.odt").read_bytes()[:2], b"PK")

    def test_several_documents_need_a_folder(self):
        self.run_cli("export", "--format", "markdown", code=2)
        self.run_cli("export", "--format", "markdown", "--output", self.folder / "notes")
        self.assertEqual(len(list((self.folder / "notes").glob("*.md"))), 2)

    def test_words_that_are_off(self):
        self.run_cli("export", code=2)
        self.run_cli("export", "--format", "papyrus", code=2)
        self.run_cli("export", "--format", "html", "what", code=2)
        self.run_cli("export", "--format", "qdpx", code=1)
        self.run_cli("export", "--format", "html", "99", code=1)

    def test_one_document_goes_into_a_folder(self):
        folder = self.folder / "notes"
        folder.mkdir()
        for output, name in ((folder, "html"), (f"{folder}/", "csv"), (f"{self.folder}/new/", "txt")):
            self.run_cli("export", "--format", name, "--output", output)
        self.assertEqual(sorted(path.suffix for path in folder.iterdir()), [".csv", ".html"])
        self.assertEqual([path.suffix for path in (self.folder / "new").iterdir()], [".txt"])
        self.run_cli("export", "--format", "html", "--output", self.folder / "no" / "x.html", code=1)

    def test_an_article_named_twice_goes_out_once(self):
        whole = json.loads(self.run_cli("export", "--format", "json", self.river, self.river))
        self.assertEqual(len(whole["articles"]), 1)
        self.assertIn(b"published", self.run_cli("export", "--format", "markdown", self.river, self.river))

    def test_a_backup_spares_other_files(self):
        other = self.folder / "thesis.txt"
        other.write_text("ten years of work", encoding="utf-8")
        self.cli("backup", other, code=1)
        self.assertEqual(other.read_text(encoding="utf-8"), "ten years of work")
        empty = self.folder / "chosen.galpi"
        empty.touch()
        self.one("backup", empty)
        self.one("backup", empty)
        self.assertEqual(self.one("--notebook", empty, "check")["ok"], True)

    def test_what_is_missing_is_named(self):
        self.cli("backup", self.folder / "nowhere" / "backup.galpi", code=1)
        self.assertIn(f"{self.folder}/nowhere”", self.messages[0].replace("’", "”"))
        self.cli("restore", self.folder / "no.galpi", code=1)
        self.assertIn(f"{self.folder}/no.galpi”", self.messages[0].replace("’", "”"))
        self.cli("restore", self.folder / "no.galpi", code=1)
        self.assertNotIn("restored", self.messages[0])

    def test_json_loses_nothing(self):
        exported = self.folder / "notebook.json"
        self.run_cli("export", "--format", "json", "--output", exported)
        json.loads(exported.read_text(encoding="utf-8"))
        before = self.everything()
        other = self.folder / "other.galpi"
        entries = self.cli("--notebook", other, "import", exported)
        self.assertEqual([entry["state"] for entry in entries], ["new", "new"])
        after = [self.cli("--notebook", other, *words)
                 for words in (["list"], ["annotations"], ["event", "list"], ["tag", "list"], ["trash"])]
        self.assertEqual(after, before)
        self.assertTrue(self.one("--notebook", other, "check")["ok"])
        again = self.cli("--notebook", other, "import", exported)
        self.assertEqual([entry["state"] for entry in again], ["same", "same"])
        self.cli("--notebook", other, "undo")
        self.assertEqual(self.cli("--notebook", other, "list"), [])

    def test_backup_and_restore(self):
        backup = self.folder / "backup.galpi"
        self.assertEqual(self.one("backup", backup)["ok"], True)
        before = self.everything()
        history = self.cli("history")
        self.one("remove", "article", self.river)
        outcome = self.one("restore", backup)
        self.assertTrue(outcome["ok"])
        self.assertEqual(self.everything(), before)
        self.assertEqual(self.cli("history"), history)
        self.assertEqual(len(self.cli("search", "발전")), 1)
        self.assertEqual(self.one("check"), {"ok": True, "problems": []})
        kept = self.cli("--notebook", outcome["kept"], "list")
        self.assertEqual([entry["article"] for entry in kept], [self.harbour])

    def test_a_damaged_backup_is_refused(self):
        backup = self.folder / "backup.galpi"
        self.one("backup", backup)
        data = bytearray(backup.read_bytes())
        for place in range(4096, len(data), 1000):
            data[place:place + 40] = b"\xff" * 40
        backup.write_bytes(data)
        other = self.folder / "other.txt"
        other.write_text("not a notebook", encoding="utf-8")
        before = self.everything()
        for path in (backup, other, self.folder / "missing"):
            self.cli("restore", path, code=1)
            self.assertEqual(self.everything(), before)


if __name__ == "__main__":
    main()
