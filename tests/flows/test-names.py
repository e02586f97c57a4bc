# SPDX-License-Identifier: GPL-3.0-or-later
"""Names across a notebook: listed with their spellings, joined, split, and carried over."""

from galpi_flow import Flow, main

FIRST = """첫 글

2024-05-07

마크 저커버그Mark Zuckerberg 메타 최고경영자가 왔다. 저커버그는 한빛전자(012345)를 찾았다.
"""
SECOND = """둘째 글

2024-05-08

메타 대표 마크 저커버그가 다시 왔다. 다온전자는 조용했다.
"""


class Names(Flow):
    def setUp(self):
        super().setUp()
        for name, text in ("first.txt", FIRST), ("second.txt", SECOND):
            path = self.folder / name
            path.write_text(text)
            self.cli("import", path)

    def names(self, *words):
        return {item["name"]: item for item in self.cli("names", *words)}

    def test_lists_the_most_mentioned_first(self):
        names = self.cli("names")
        for item in names:
            self.keys(item, "name", "class", "spellings", "articles", "mentions", "id")
        mentions = [item["mentions"] for item in names]
        self.assertEqual(mentions, sorted(mentions, reverse=True))
        first = names[0]
        self.assertEqual((first["name"], first["class"], first["articles"]), ("마크 저커버그", "person", 2))
        self.assertEqual(first["spellings"], ["마크 저커버그", "저커버그", "Mark Zuckerberg"])
        self.assertEqual(list(self.names("zuckerberg")), ["마크 저커버그"])
        self.assertEqual(self.names("없는 이름"), {})

    def test_joins_and_splits(self):
        joined, = self.cli("names", "join", "한빛전자", "다온전자")
        self.assertEqual(joined["spellings"], ["한빛전자", "다온전자", "012345"])
        self.assertEqual(joined["articles"], 2)
        first, second = self.cli("names", "split", "한빛전자", "다온전자")
        self.assertEqual({first["name"], second["name"]}, {"한빛전자", "다온전자"})
        self.cli("undo")
        self.assertIn("다온전자", self.names()["한빛전자"]["spellings"])
        renamed, = self.cli("names", "rename", "한빛전자", "다온전자")
        self.assertEqual(renamed["name"], "다온전자")
        classed, = self.cli("names", "classify", "다온전자", "product")
        self.assertEqual(classed["class"], "product")
        self.cli("undo", "3")
        self.assertEqual(self.names()["한빛전자"]["class"], "organisation")
        self.assertIn("다온전자", self.names())

    def test_says_what_is_wrong(self):
        self.run_cli("names", "join", "한빛전자", "없는 이름", code=1)
        self.run_cli("names", "join", "한빛전자", "한빛전자", code=1)
        self.run_cli("names", "split", "다온전자", "다온전자", code=1)
        self.run_cli("names", "classify", "메타", "firm", code=1)
        self.run_cli("names", "join", "한빛전자", code=2)
        self.assertEqual([item["what"] for item in self.cli("history")], ["Import", "Import"])

    def test_goes_out_and_comes_back(self):
        self.cli("names", "join", "한빛전자", "다온전자")
        self.cli("names", "classify", "메타", "product")
        before = self.cli("names")
        path = self.folder / "notebook.json"
        self.run_cli("export", "--format", "json", "--output", path)
        other = "--notebook", self.folder / "other.galpi"
        self.cli(*other, "import", path)
        self.assertEqual(self.cli(*other, "names"), before)
        self.cli(*other, "undo")
        self.assertEqual(self.cli(*other, "names"), [])


if __name__ == "__main__":
    main()
