# SPDX-License-Identifier: GPL-3.0-or-later
"""What an analyst makes of an article: highlights, notes, tags, coding, the trash, undo."""

from galpi_flow import Flow, main


class Notes(Flow):
    def test_annotate(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--quote", "공사에는  10년이\n걸렸다.", "--note", "너무 길다",
                         "--tag", "예산", "--tag", "강/공사", "--colour", "green")
        self.keys(entry, "annotation", "article", "start", "end", "quote", "note", "tags", "colour")
        text = self.show(article)["text"]
        self.assertEqual(text[entry["start"]:entry["end"]], "공사에는 10년이 걸렸다.")
        self.assertEqual(entry["quote"], "공사에는 10년이 걸렸다.")
        self.assertEqual((entry["note"], sorted(entry["tags"]), entry["colour"]),
                         ("너무 길다", ["강/공사", "예산"], "green"))
        self.assertEqual(self.cli("annotations", article), [entry])
        self.assertEqual(self.cli("annotations"), [entry])

    def test_a_note_on_the_whole_article(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--note", "다시 읽기")
        self.assertEqual((entry["start"], entry["end"], entry["quote"]), (None, None, None))
        self.assertEqual(self.cli("annotations", article), [entry])

    def test_a_quote_that_stands_there_twice(self):
        article = self.add_river()
        before = self.everything()
        self.cli("annotate", article, "--quote", "강물은", code=1)
        self.cli("annotate", article, "--quote", "강물은", "--nth", 3, code=1)
        self.cli("annotate", article, "--quote", "없는 말", code=1)
        self.cli("annotate", article, "--quote", "강물은", "--nth", 0, code=2)
        self.assertEqual(self.everything(), before)
        second = self.one("annotate", article, "--quote", "강물은", "--nth", 2)
        self.assertEqual(self.one("annotate", article, "--quote", "강물은", "--suffix", " 밤에도")["start"],
                         second["start"])
        first = self.one("annotate", article, "--quote", "강물은", "--suffix", " 늘")
        self.assertLess(first["start"], second["start"])

    def test_a_quote_over_a_block_s_end(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--quote", "두 번째 발전소가 선다. 강물은 늘")
        text = self.show(article)["text"]
        self.assertEqual(text[entry["start"]:entry["end"]], "두 번째 발전소가 선다.\n강물은 늘")

    def test_edit_and_remove_and_restore(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--quote", "10년", "--note", "하나")
        edited = self.one("edit", "annotation", entry["annotation"], "--note", "둘", "--tag", "시간",
                          "--colour", "blue")
        self.assertEqual((edited["note"], edited["tags"], edited["colour"]), ("둘", ["시간"], "blue"))
        removed = self.one("remove", "annotation", entry["annotation"])
        self.assertEqual(removed, {"id": entry["annotation"], "state": "trashed"})
        self.assertEqual(self.cli("annotations"), [])
        self.assertEqual([thing["id"] for thing in self.cli("trash")], [entry["annotation"]])
        self.assertEqual(self.one("restore-from-trash", entry["annotation"])["state"], "restored")
        self.assertEqual(self.cli("annotations"), [edited])

    def test_move_a_highlight(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--quote", "10년", "--note", "하나")
        text = self.show(article)["text"]
        start = entry["start"] - 2
        moved = self.one("edit", "annotation", entry["annotation"], "--start", start, "--end",
                         entry["end"])
        self.assertEqual((moved["start"], moved["quote"], moved["note"]),
                         (start, text[start:entry["end"]], "하나"))
        moved = self.one("edit", "annotation", entry["annotation"], "--quote", "강물은", "--nth", 2,
                         "--colour", "pink")
        self.assertEqual((moved["quote"], moved["colour"]), ("강물은", "pink"))
        self.one("undo")
        self.assertEqual(self.cli("annotations")[0]["quote"], text[start:entry["end"]])
        for words in (["--start", 3], ["--start", 5, "--end", 5], ["--nth", 1],
                      ["--start", 1, "--end", 2, "--quote", "강물은"]):
            self.cli("edit", "annotation", entry["annotation"], *words, code=2)
        self.cli("edit", "annotation", entry["annotation"], "--start", 1, "--end", 1000000, code=1)
        self.cli("edit", "annotation", entry["annotation"], "--quote", "없는 말", code=1)

    def test_remove_does_the_rest(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--quote", "10년")
        missing = "00000000-0000-7000-8000-000000000000"
        done = self.cli("remove", "annotation", missing, entry["annotation"], code=1)
        self.assertEqual([thing["id"] for thing in done], [entry["annotation"]])
        self.cli("remove", "annotation", missing, code=1)
        self.cli("remove", "annotation", "what", code=2)

    def test_an_article_takes_its_notes_along(self):
        article = self.add_river()
        entry = self.one("annotate", article, "--quote", "10년")
        self.assertEqual(self.one("remove", "article", article), {"id": article, "state": "trashed"})
        self.assertEqual(self.cli("list"), [])
        self.assertEqual(self.cli("annotations"), [])
        self.assertEqual(self.cli("search", "물살"), [])
        self.one("restore-from-trash", article)
        self.assertEqual(self.cli("annotations"), [entry])
        self.assertEqual(len(self.cli("search", "물살", "--limit", 1)), 1)

    def test_links_both_ways(self):
        river, harbour = self.add_river(), self.add_harbour()
        title = self.show(harbour)["title"]
        note = self.one("annotate", river, "--note", f"보기: [[{title}|항구]], [[없는 글]]")
        out, missing = self.cli("links", river)
        self.keys(out, "direction", "title", "state", "kind", "id", "article", "about", "start", "end")
        self.assertEqual((out["direction"], out["title"], out["state"], out["kind"], out["article"]),
                         ("out", title, "live", "article", harbour))
        self.assertEqual((missing["title"], missing["state"], missing["id"]), ("없는 글", "missing", None))
        self.assertEqual(self.cli("links", note["annotation"]), [out, missing])
        back, = self.cli("links", harbour)
        self.assertEqual((back["direction"], back["kind"], back["id"], back["article"]),
                         ("in", "note", note["annotation"], river))

        self.cli("edit", "article", harbour, "--title", "새 항구")
        self.assertEqual(self.cli("annotations", river)[0]["note"], "보기: [[새 항구|항구]], [[없는 글]]")
        self.assertEqual(self.cli("links", harbour), [{**back, "title": "보기: 항구, 없는 글"}])
        self.cli("remove", "article", harbour)
        self.assertEqual(self.cli("links", river)[0]["state"], "trashed")
        self.cli("undo", 2)
        self.assertEqual(self.cli("links", river), [out, missing])

    def test_tags(self):
        article = self.add_river()
        self.one("annotate", article, "--quote", "10년", "--tag", "시간/해")
        self.one("annotate", article, "--quote", "20%", "--tag", "돈")
        tags = {tag["path"]: tag for tag in self.cli("tag", "list")}
        self.assertEqual(sorted(tags), ["돈", "시간", "시간/해"])
        self.keys(tags["돈"], "tag", "path", "colour", "description", "annotations", "articles")
        self.assertEqual(tags["시간"]["annotations"], 1)
        self.assertEqual(self.one("tag", "rename", "돈", "예산")["path"], "예산")
        self.assertEqual(self.one("tag", "move", "예산", "시간")["path"], "시간/예산")
        self.assertEqual(self.one("tag", "merge", "시간/예산", "시간/해")["annotations"], 2)
        self.assertEqual(self.one("tag", "remove", "시간/해")["path"], "시간/해")
        self.assertEqual([entry["tags"] for entry in self.cli("annotations")], [[], []])
        before = self.everything()
        self.cli("tag", "rename", "없는것", "x", code=1)
        self.cli("tag", "move", "시간", "시간", code=1)
        self.assertEqual(self.everything(), before)
        self.cli("undo", 4)
        self.assertEqual({tag["path"]: tag for tag in self.cli("tag", "list")}, tags)

        self.assertEqual(self.one("tag", "add", "새/것")["path"], "새/것")
        self.assertEqual(self.one("tag", "colour", "새/것", "#3584e4")["colour"], "#3584e4")
        self.assertEqual(self.one("tag", "describe", "새", "“새” 것\n둘")["description"], "“새” 것\n둘")
        self.assertIsNone(self.one("tag", "colour", "새/것", "")["colour"])

    def test_code_tags_every_hit_as_one_step(self):
        article = self.add_river()
        made = self.cli("code", "--tag", "강", "강물")
        text = self.show(article)["text"]
        self.assertEqual([text[entry["start"]:entry["end"]] for entry in made], ["강물", "강물"])
        self.assertEqual([entry["tags"] for entry in made], [["강"], ["강"]])
        self.assertEqual(self.cli("code", "--tag", "강", "강물"), [])
        self.assertEqual(self.cli("undo")[0]["rows"] > 1, True)
        self.assertEqual(self.cli("annotations"), [])

    def test_code_within_and_by_expression(self):
        article = self.add_river()
        self.one("annotate", article, "--quote", "강물은 밤에도 흐른다.", "--tag", "밤")
        made = self.cli("code", "--tag", "강", "--within", "밤", "강물")
        self.assertEqual(len(made), 1)
        years = self.cli("code", "--tag", "해", "/[0-9]{4}년/")
        self.assertEqual([entry["quote"] for entry in years], ["2025년"])
        before = self.everything()
        self.cli("code", "--tag", "해", "/[/", code=1)
        self.assertEqual(self.everything(), before)

    def test_undo_and_redo_over_processes(self):
        article = self.add_river()
        states = [self.everything()]
        entry = self.one("annotate", article, "--quote", "10년", "--tag", "시간")
        states.append(self.everything())
        self.one("edit", "annotation", entry["annotation"], "--note", "긴 공사")
        states.append(self.everything())
        self.one("event", "add", "--date", "2025-02-21", "--title", "첫 전기", "--article", article,
                 "--quote", "첫 전기를 보냈다")
        states.append(self.everything())
        self.one("remove", "article", article)
        states.append(self.everything())

        for state in reversed(states[:-1]):
            step = self.one("undo")
            self.keys(step, "step", "what", "when", "rows")
            self.assertEqual(self.everything(), state)
        for state in states[1:]:
            self.one("redo")
            self.assertEqual(self.everything(), state)

        self.assertEqual(len(self.cli("undo", 99, code=1)), 5)
        self.assertEqual(self.cli("list"), [])
        history = self.cli("history")
        self.assertEqual(len(history), 5)
        self.assertTrue(all(step["undone"] for step in history))
        self.assertEqual([step["step"] for step in history],
                         sorted((step["step"] for step in history), reverse=True))
        self.cli("undo", code=1)
        self.cli("redo", 5)
        self.assertEqual(self.everything(), states[-1])
        self.cli("redo", code=1)

    def test_new_work_ends_redo(self):
        article = self.add_river()
        self.one("annotate", article, "--quote", "10년")
        self.one("undo")
        self.one("annotate", article, "--quote", "20%")
        self.cli("redo", code=1)
        self.assertEqual([entry["quote"] for entry in self.cli("annotations")], ["20%"])

    def test_text_is_composed(self):
        article = self.add_river()
        decomposed = "\u1100\u1161\u11bc"
        entry = self.one("annotate", article, "--quote", decomposed + "물은 늘", "--tag", decomposed)
        self.assertEqual((entry["quote"], entry["tags"]), ("강물은 늘", ["강"]))


if __name__ == "__main__":
    main()
