# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found and what was kept: read, timeline, figures, events, dismiss, search."""

import json

from galpi_flow import RIVER, Flow, main


class Findings(Flow):
    def found(self, article):
        return [item for item in self.cli("timeline") if item["kind"] == "found"
                and item["article"] == article]

    def test_read_counts_in_what_it_read(self):
        text = "\ufeff\u1100\u1161\u11bc은 2025년 2월 21일\r\n처음 흘렀다."
        found = json.loads(self.run_cli("read", "--date", "2025-03-12", stdin=text.encode()))["found"]
        self.assertEqual([(item["kind"], item["text"], item["value"]) for item in found
                          if item["kind"] == "time"], [("time", "2025년 2월 21일", "2025-02-21")])
        read = "강은 2025년 2월 21일\n처음 흘렀다."
        for item in found:
            self.assertEqual(read[item["start"]:item["end"]], item["text"])
        self.assertFalse(self.notebook.exists())

    def test_read_a_file_with_its_own_date(self):
        found = json.loads(self.run_cli("read", RIVER))["found"]
        times = {item["text"]: item for item in found if item["kind"] == "time"}
        self.assertEqual(times["지난 1월"]["value"], "2025-01")
        self.assertEqual(times["지난 1월"]["base"], "2025-03-12")
        self.run_cli("read", self.folder / "missing", code=1)
        self.run_cli("read", "--date", "soon", RIVER, code=2)
        self.run_cli("read", stdin=b"\xb0\xad", code=1)

    def test_read_rows(self):
        rows = ["a\t2025-03-12\t지난 1월 문을 열었다.\\n끝\\\\.", "b\t\t지난 1월 문을 열었다.", "broken",
                "c\t2024-01-01\t한 글\\t자"]
        lines = self.run_cli("read", "--tsv", stdin="\n".join(rows).encode(), code=1).decode()
        entries = [json.loads(line) for line in lines.splitlines()]
        self.assertEqual([entry["id"] for entry in entries], ["a", "b", "c"])
        self.assertEqual(entries[0]["found"][0]["value"], "2025-01")
        self.assertNotIn("from", entries[1]["found"][0])
        self.assertEqual(len(self.messages), 1)

    def test_timeline(self):
        article = self.add_river()
        items = self.cli("timeline")
        for item in items:
            self.keys(item, "date", "from", "to", "kind", "title", "article", "start", "end", "text",
                      "sentence")
        days = [item["from"] for item in items if item["from"]]
        self.assertEqual(days, sorted(days))
        text = self.show(article)["text"]
        found = {item["text"]: item for item in self.found(article)}
        self.assertEqual((found["지난 1월"]["from"], found["지난 1월"]["to"]), ("2025-01-01", "2025-02-01"))
        self.assertEqual(found["2025년 2월 21일"]["date"], "2025-02-21")
        self.assertIn("첫 전기", found["2025년 2월 21일"]["sentence"])
        for item in found.values():
            self.assertEqual(text[item["start"]:item["end"]], item["text"])
            self.assertIn(item["text"], item["sentence"])
        self.assertEqual([item["date"] for item in items if item["kind"] == "published"],
                         ["2025-03-12"])
        self.assertEqual([item["text"] for item in self.cli("timeline", "--from", "2025-02-21", "--to",
                                                            "2025-02-21") if item["kind"] == "found"],
                         ["2025년 2월 21일"])

    def test_figures(self):
        article = self.add_river()
        text = self.show(article)["text"]
        figures = self.cli("figures")
        for figure in figures:
            self.keys(figure, "min", "max", "currency", "approx", "bound", "rate", "restated", "suspect",
                      "article", "start", "end", "text", "sentence")
            self.assertEqual(text[figure["start"]:figure["end"]], figure["text"])
        won = self.one("figures", "--currency", "krw")
        self.assertEqual((won["min"], won["max"], won["restated"]),
                         ("145000000000", "145000000000", "100000000"))
        self.assertIsInstance(won["rate"], float)
        self.assertEqual({figure["currency"] for figure in figures}, {"KRW", "USD"})
        self.assertEqual((won["suspect"], won["why"]), (False, None))

    def test_a_doubt_is_said_in_numbers_that_can_be_checked(self):
        text = "배는 3,000만 달러(약 4억 원)에, 짐은 20억 원(약 1만 달러)에 팔렸다."
        pairs = [item for item in json.loads(self.run_cli("read", "--date", "2024-05-07",
                                                          stdin=text.encode()))["found"]
                 if item["kind"] == "pair"]
        for pair, rate in zip(pairs, ["13.333", "200000"], strict=True):
            self.assertTrue(pair["suspect"])
            self.assertIn(f"1 USD = {rate} KRW", pair["why"])
            self.assertIn("1070", pair["why"])
            self.assertIn("1560", pair["why"])
        path = self.folder / "ship.txt"
        path.write_text(text)
        self.cli("import", "--date", "2024-05-07", path)
        self.assertEqual({figure["why"] for figure in self.cli("figures") if figure["restated"]},
                         {pair["why"] for pair in pairs})

    def test_dismiss_is_for_good(self):
        article = self.add_river()
        item = [item for item in self.found(article) if item["text"] == "지난 1월"][0]
        self.assertEqual(self.one("dismiss", article, item["start"], item["end"]),
                         {"state": "dismissed"})
        self.assertNotIn("지난 1월", [item["text"] for item in self.found(article)])
        self.one("edit", "article", article, "--date", "2025-03-13")
        self.assertNotIn("지난 1월", [item["text"] for item in self.found(article)])
        self.cli("dismiss", article, 0, 1, code=1)
        self.cli("dismiss", article, 5, 5, code=2)
        self.cli("undo", 2)
        self.assertIn("지난 1월", [item["text"] for item in self.found(article)])

    def test_a_correction_is_for_good_and_can_be_taken_back(self):
        article = self.add_river()
        item = [item for item in self.found(article) if item["text"] == "지난 1월"][0]
        place = item["start"], item["end"]
        self.assertFalse(item["corrected"])
        self.assertEqual(self.one("correct", article, *place, "2023년 1월 말"),
                         {"state": "corrected", "value": "2023-01-21~/2023-01-31~"})
        self.one("edit", "article", article, "--date", "2025-03-13")
        item = [item for item in self.found(article) if item["text"] == "지난 1월"][0]
        self.assertEqual((item["from"], item["to"], item["corrected"]),
                         ("2023-01-21", "2023-02-01", True))
        before = self.cli("timeline")
        for words in (["soon"], ["2023-01/.."], ["2023-01 or 2024-01"], ["3억 원"], [""]):
            self.cli("correct", article, *place, *words, code=1)
        self.cli("correct", article, 0, 1, "2023", code=1)
        self.cli("correct", article, *place, code=2)
        self.cli("correct", article, *place, "2023", "--as-read", code=2)
        self.assertEqual(self.cli("timeline"), before)
        self.assertEqual(self.one("correct", article, *place, "--as-read"), {"state": "as-read"})
        item = [item for item in self.found(article) if item["text"] == "지난 1월"][0]
        self.assertEqual((item["from"], item["corrected"]), ("2025-01-01", False))
        self.cli("correct", article, *place, "--as-read", code=1)
        self.cli("undo")
        self.assertEqual(self.cli("timeline"), before)

    def test_a_corrected_sum_in_figures_and_exports(self):
        article = self.add_river()
        won = self.one("figures", "--currency", "krw")
        self.assertEqual(self.one("correct", article, won["start"], won["end"], "1.6천억")["value"],
                         "KRW 160000000000")
        now = self.one("figures", "--currency", "krw")
        self.assertEqual((now["max"], now["corrected"], now["text"]),
                         ("160000000000", True, won["text"]))
        self.assertNotEqual(now["rate"], won["rate"])
        markdown = self.run_cli("export", "--format", "markdown").decode()
        self.assertRegex(markdown, r"160,?000,?000,?000")
        self.assertNotRegex(markdown, r"145,?000,?000,?000")
        out = self.folder / "all.json"
        self.run_cli("export", "--format", "json", "--output", out)
        self.notebook.rename(self.folder / "old.galpi")
        self.cli("import", out)
        self.assertEqual(self.one("figures", "--currency", "krw")["max"], "160000000000")

    def test_undated(self):
        path = self.folder / "shop.txt"
        path.write_text("가게는 지난 2월 말 문을 열었다. 1999년 3월에 연 가게도 있다. 오전 9시에 연다.")
        article = self.one("import", path)["article"]
        undated = self.one("timeline", "--undated")
        self.assertEqual((undated["text"], undated["date"], undated["from"], undated["article"]),
                         ("지난 2월 말", None, None, article))
        self.assertIn("가게는", undated["sentence"])
        self.run_cli("timeline", "--undated")
        self.one("correct", article, undated["start"], undated["end"], "late February 2001")
        self.assertEqual(self.cli("timeline", "--undated"), [])
        self.assertIn("2001-02-21", [item["from"] for item in self.found(article)])

    def test_events(self):
        article = self.add_river()
        harbour = self.add_harbour()
        event = self.one("event", "add", "--date", "2025-02-21", "--title", "첫 전기", "--tag", "강",
                         "--article", article, "--quote", "강물은", "--nth", 2,
                         "--article", harbour, "--quote", "On 21 February 2025")
        self.keys(event, "event", "date", "from", "to", "title", "note", "tags", "sources")
        self.assertEqual((event["from"], event["to"], event["tags"]),
                         ("2025-02-21", "2025-02-22", ["강"]))
        self.assertEqual([source["article"] for source in event["sources"]], [article, harbour])
        for source in event["sources"]:
            text = self.show(source["article"])["text"]
            self.assertEqual(text[source["start"]:source["end"]], source["quote"])
        self.assertEqual(self.cli("event", "list"), [event])
        kept = self.cli("timeline", "--kept")
        self.assertEqual([(item["kind"], item["title"]) for item in kept], [("event", "첫 전기")])
        self.assertNotIn("21 February 2025", [item["text"] for item in self.found(harbour)])

        edited = self.one("edit", "event", event["event"], "--date", "2025-02~", "--note", "달만 안다")
        self.assertEqual((edited["date"], edited["note"], len(edited["sources"])), ("2025-02~", "달만 안다", 2))
        moved = self.one("edit", "event", event["event"], "--article", article, "--quote", "첫 전기")
        self.assertEqual([source["quote"] for source in moved["sources"]], ["첫 전기"])
        self.cli("undo")
        self.assertEqual(self.cli("event", "list"), [edited])
        before = self.everything()
        self.cli("event", "add", "--date", "soon", "--title", "x", code=2)
        self.cli("event", "add", "--date", "2025", code=2)
        self.cli("event", "add", "--date", "2025", "--title", "x", "--article", article, "--quote", "강물은",
                 code=1)
        self.assertEqual(self.everything(), before)
        self.one("remove", "event", event["event"])
        self.assertEqual(self.cli("timeline", "--kept"), [])
        self.one("restore-from-trash", event["event"])
        self.assertEqual(self.cli("event", "list"), [edited])

    def test_search_sees_what_was_just_written(self):
        article = self.add_river()
        self.add_harbour()
        hits = self.cli("search", "발전")
        self.assertEqual([(hit["kind"], hit["id"]) for hit in hits], [("article", article)])
        self.keys(hits[0], "kind", "article", "id", "title", "snippet", "start", "end", "rank")
        text = self.show(article)["text"]
        self.assertEqual(text[hits[0]["start"]:hits[0]["end"]], "발전")
        note = self.one("annotate", article, "--quote", "10년", "--note", "전갈자리를 보라")
        self.assertEqual([hit["id"] for hit in self.cli("search", "전갈자리")], [note["annotation"]])
        self.one("edit", "annotation", note["annotation"], "--note", "")
        self.assertEqual(self.cli("search", "전갈자리"), [])
        self.cli("undo")
        self.assertEqual(len(self.cli("search", "전갈자리")), 1)
        self.assertEqual(self.cli("search", "발전", "-물살"), [])
        self.assertEqual(len(self.cli("search", "--limit", 1, "전기 OR 물")), 0)
        self.cli("search", "--limit", "many", "물", code=2)
        self.cli("search", "from:soon", code=1)
        self.cli("search", code=2)


if __name__ == "__main__":
    main()
