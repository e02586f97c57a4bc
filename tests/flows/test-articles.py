# SPDX-License-Identifier: GPL-3.0-or-later
"""From a file to an article: extract, import, list, show, edit article."""

import pathlib

from galpi_flow import HARBOUR, RIVER, Flow, main


class Articles(Flow):
    def test_extract_touches_no_notebook(self):
        entry = self.one("extract", RIVER)
        self.keys(entry, "title", "subtitle", "section", "byline", "person", "role", "date",
                  "language", "url", "charset", "keywords", "text", "blocks", "images")
        self.assertEqual(entry["date"], "2025-03-12")
        self.assertEqual(entry["title"], "작은 강의 큰 전기")
        self.assertEqual(entry["keywords"], ["물길", "전기"])
        self.assertFalse(self.notebook.exists())

    def test_import_then_show(self):
        entry = self.one("import", HARBOUR)
        self.keys(entry, "article", "title", "source", "state", "why")
        self.assertEqual(entry["state"], "new")
        self.assertIsNone(entry["why"])
        shown = self.show(entry["article"])
        extracted = self.one("extract", HARBOUR)
        for key in extracted:
            self.assertEqual(shown[key], extracted[key], key)
        self.assertEqual(shown["title"], "The harbour that stores the wind")
        self.assertEqual(shown["date"], "2025-04-02")
        self.assertNotIn("Share this page", shown["text"])
        self.assertNotIn("Home", shown["text"])

    def test_blocks_cover_the_text(self):
        shown = self.show(self.add_harbour())
        end = -1
        for block in shown["blocks"]:
            self.assertEqual(block["start"], end + 1)
            end = block["end"]
        self.assertEqual(end, len(shown["text"]))

    def test_second_import_is_the_same(self):
        article = self.add_river()
        before = self.everything()
        entry = self.one("import", RIVER)
        self.assertEqual((entry["state"], entry["article"]), ("same", article))
        self.assertEqual(self.everything(), before)
        self.assertEqual(len(self.cli("history")), 1)

    def test_changed_text_keeps_what_was_noted(self):
        page = self.folder / "river.txt"
        page.write_bytes(RIVER.read_bytes())
        article = self.one("import", page)["article"]
        quote = "물살 발전소는 2025년 2월 21일 첫 전기를 보냈다."
        kept = self.one("annotate", article, "--quote", quote, "--note", "첫날")
        lost = self.one("annotate", article, "--quote", "강물은 밤에도 흐른다.")
        text = RIVER.read_text(encoding="utf-8").replace("강물은 늘 흐른다. 강물은 밤에도 흐른다.\n",
                                                         "")
        text = text.replace("나루시는 지난 1월", "바로잡습니다. 나루시는 지난 1월")
        page.write_text(text, encoding="utf-8")

        entry = self.one("import", page)
        self.assertEqual((entry["state"], entry["article"]), ("changed", article))
        now = {entry["annotation"]: entry for entry in self.cli("annotations", article)}
        shown = self.show(article)["text"]
        moved = now[kept["annotation"]]
        self.assertEqual(shown[moved["start"]:moved["end"]], quote)
        self.assertNotEqual(moved["start"], kept["start"])
        self.assertIsNone(now[lost["annotation"]]["start"])
        self.assertEqual(now[lost["annotation"]]["quote"], lost["quote"])

        self.cli("undo")
        back = {entry["annotation"]: entry for entry in self.cli("annotations", article)}
        self.assertEqual(back, {kept["annotation"]: kept, lost["annotation"]: lost})
        self.assertTrue(self.one("check")["ok"])

    def test_a_failing_file_does_not_stop_the_rest(self):
        binary = self.folder / "program"
        binary.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40)
        empty = self.folder / "empty.txt"
        empty.write_bytes(b"")
        huge = self.folder / "huge.txt"
        with open(huge, "wb") as file:
            file.truncate(100 * 1024 * 1024)
        entries = self.cli("import", self.folder / "missing.txt", binary, RIVER, empty, huge, HARBOUR,
                           code=1)
        self.assertEqual([entry["state"] for entry in entries],
                         ["failed", "failed", "new", "failed", "failed", "new"])
        for entry in entries:
            self.assertEqual(entry["article"] is None, entry["state"] == "failed")
            self.assertEqual(entry["why"] is None, entry["state"] != "failed")
        self.assertEqual(len(self.messages), 4)
        self.assertEqual(len(self.cli("list")), 2)
        steps = self.cli("history")
        self.assertEqual(len(steps), 1)
        self.cli("undo")
        self.assertEqual(self.cli("list"), [])

    def test_import_of_failures_alone_changes_nothing(self):
        self.add_river()
        before = self.everything()
        self.cli("import", self.folder / "missing.txt", code=1)
        self.assertEqual(self.everything(), before)
        self.assertEqual(len(self.cli("history")), 1)

    def test_a_folder_is_walked(self):
        folder = self.folder / "papers"
        (folder / "deeper").mkdir(parents=True)
        (folder / ".hidden").mkdir()
        (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        (folder / "river.txt").write_bytes(RIVER.read_bytes())
        (folder / "deeper" / "harbour.html").write_bytes(HARBOUR.read_bytes())
        (folder / ".hidden" / "other.txt").write_text("다른 글\n2025. 01. 01\n본문이다.", encoding="utf-8")
        (folder / "loop").symlink_to(folder)
        entries = self.cli("import", folder)
        self.assertEqual(sorted(pathlib.Path(entry["source"]).name for entry in entries),
                         ["harbour.html", "river.txt"])

    def test_a_missing_date_is_said_and_can_be_given(self):
        page = self.folder / "undated.txt"
        page.write_text("날짜 없는 글\n\n시장은 지난달 새 다리를 열었다. 다리는 강을 건넌다.\n", encoding="utf-8")
        entry = self.one("import", page)
        self.assertTrue(entry["needs_date"])
        self.assertEqual(len(self.messages), 1)
        self.assertEqual([item for item in self.cli("timeline") if item["kind"] == "published"], [])
        edited = self.one("edit", "article", entry["article"], "--date", "2025-03-12")
        self.assertEqual(edited["date"], "2025-03-12")
        found = [item for item in self.cli("timeline") if item["text"] == "지난달"]
        self.assertEqual([(item["from"], item["to"]) for item in found],
                         [("2025-02-01", "2025-03-01")])

        other = self.folder / "other.txt"
        other.write_text("날짜를 받은 글\n\n본문은 여기에 있다. 본문은 짧다.\n", encoding="utf-8")
        dated = self.one("import", "--date", "2024-12-31", other)
        self.assertFalse(dated["needs_date"])
        self.assertEqual(self.show(dated["article"])["date"], "2024-12-31")

    def test_edit_article(self):
        article = self.add_river()
        self.one("edit", "article", article, "--title", "새 제목", "--person", "한가람", "--keyword", "강",
                 "--tag", "물/강", "--subtitle", "")
        shown = self.show(article)
        self.assertEqual((shown["title"], shown["person"], shown["keywords"], shown["tags"],
                          shown["subtitle"]), ("새 제목", "한가람", ["강"], ["물/강"], None))
        self.cli("undo")
        self.assertEqual(self.show(article)["title"], "작은 강의 큰 전기")
        self.cli("edit", "article", 99, "--title", "x", code=1)

    def test_list_by_query(self):
        self.add_river()
        harbour = self.add_harbour()
        self.assertEqual(len(self.cli("list")), 2)
        self.assertEqual([entry["article"] for entry in self.cli("list", "harbour")], [harbour])
        self.assertEqual(self.cli("list", "없는말"), [])

    def test_an_address_can_t_be_fetched_yet(self):
        entries = self.cli("import", "https://example.org/page", RIVER, code=1)
        self.assertEqual([entry["state"] for entry in entries], ["failed", "new"])


if __name__ == "__main__":
    main()
