# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, in the window: what one says of itself, all that mention it, joining and splitting."""

from galpi_window import WindowFlow, main

FIRST = """첫 글

2024-05-07

마크 저커버그Mark Zuckerberg 메타 최고경영자가 왔다. 저커버그는 한빛전자를 2023년 3월에 찾았다.
"""
SECOND = """둘째 글

2024-05-08

메타 대표 마크 저커버그가 다시 왔다. 다온전자는 조용했다.
"""


class Names(WindowFlow):
    def open_articles(self):
        for name, text in ("first.txt", FIRST), ("second.txt", SECOND):
            path = self.folder / name
            path.write_text(text)
            self.cli("import", path)
        self.cli("names")
        window = self.open()
        window.press("label", "^첫 글$")
        window.see("heading", "^첫 글$")
        self.wait(lambda: window.article.text, "the text")
        window.see("list", "^Timeline$")
        return window

    def names(self):
        return {item["name"]: item for item in self.cli("names")}

    def test_says_what_it_is_and_shows_all(self):
        window = self.open_articles()
        window.caret_before("저커버그는")
        window.key("i")
        window.see("label", "^마크 저커버그: Person\\.\nAlso written: 저커버그, Mark Zuckerberg\\.\n"
                            "2 articles mention it\\.$")
        window.press("button", "^Show All$")
        window.see("label", "^마크 저커버그$")
        window.see("label", "^둘째 글$")

    def test_joins_from_the_article_and_undoes(self):
        window = self.open_articles()
        window.caret_before("한빛전자")
        window.key("i")
        window.see("label", "^한빛전자: Organization\\.\n1 article mentions it\\.$")
        window.key_in_menu("c")
        window.see(None, "^Same Name As$")
        window.press(None, "^다온전자$")
        window.see(None, "^Names joined$")
        self.wait(lambda: self.names()["한빛전자"]["spellings"] == ["한빛전자", "다온전자"], "the join")
        window.key("ctrl+z")
        self.wait(lambda: "다온전자" in self.names(), "the two")

    def test_is_chosen_from_the_scopes(self):
        window = self.open_articles()
        window.press("label", "^All Articles$")
        window.see("label", "^Names$")
        window.type("zuck")
        self.wait(lambda: not window.sees("label", "^메타$"), "the one name")
        window.key_in_menu("Return")
        window.see_none("label", "^All Articles$")
        window.see("label", "^마크 저커버그$")


if __name__ == "__main__":
    main()
