# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found, in the window: what it means, keeping, correcting and dismissing it, and what has
no date."""

from galpi_window import WindowFlow, main


class Findings(WindowFlow):
    def open_article(self, window, title):
        window.press("label", f"^{title}$")
        window.see("heading", f"^{title}$")
        self.wait(lambda: window.article.text, "the text")
        # The strip comes after the findings.
        window.see("list", "^Timeline$")

    def open_river(self):
        self.add_river()
        self.cli("timeline")
        window = self.open()
        self.open_article(window, "작은 강의 큰 전기")
        return window

    def found(self, text):
        return next((item for item in self.cli("timeline") if item["text"] == text), None)

    def test_ask_correct_and_take_back(self):
        window = self.open_river()
        window.caret_before("지난 1월")
        window.key("i")
        window.see("label", "^지난 1월: January 2025, counted from 12 March 2025\\.$")
        window.key_in_menu("c")
        window.see(None, "^Correct Date$")
        window.key("ctrl+a")
        window.type("soon")
        window.see("label", "^No date was understood")
        window.key("ctrl+a")
        window.type("late January 2023")
        window.see("label", "^late January 2023$")
        self.assertEqual(self.found("지난 1월")["from"], "2025-01-01")
        window.key("Return")
        self.wait(lambda: self.found("지난 1월")["from"] == "2023-01-21", "the correction")
        self.assertTrue(self.found("지난 1월")["corrected"])

        window.key("alt+3")
        window.see("label", "^late January 2023 · corrected by you$")
        window.key("ctrl+z")
        window.see("label", "^January 2025$")
        self.wait(lambda: self.found("지난 1월")["from"] == "2025-01-01", "the reading")
        window.key("ctrl+shift+z")
        window.see("label", "^late January 2023 · corrected by you$")

        window.key("alt+1")
        window.caret_before("지난 1월")
        window.key("i")
        window.see("label", "^지난 1월: late January 2023, corrected by you\\.$")
        window.press("button", "^As Read$")
        self.wait(lambda: self.found("지난 1월")["from"] == "2025-01-01", "the reading")

    def test_keep_and_dismiss_by_key(self):
        window = self.open_river()
        window.caret_before("나루시는")
        for place in ("지난 1월", "1,450억", "약 1억", "2025년 2월 21일", "오는 6월"):
            window.key("period")
            self.wait(lambda: window.caret() == window.article.text.index(place), place)
        window.key("e")
        self.wait(lambda: [item["title"] for item in self.cli("timeline", "--kept")]
                  == ["오는 6월에는 두 번째 발전소가 선다."], "the event")
        window.see(None, "^Event saved$")
        window.key("ctrl+z")
        self.wait(lambda: self.cli("timeline", "--kept") == [], "no event")

        window.caret_before("지난 1월")
        window.key("d")
        window.see(None, "^Date dismissed$")
        self.wait(lambda: self.found("지난 1월") is None, "the date dismissed")
        window.key("i")
        self.assertFalse(window.sees("button", "^Correct…$"))
        window.key("ctrl+z")
        self.wait(lambda: self.found("지난 1월"), "the date")

        window.caret_before("1,450억")
        window.key("d")
        window.see(None, "^Sum dismissed$")
        self.wait(lambda: self.cli("figures", "--currency", "krw") == [], "the sum dismissed")
        window.key("ctrl+z")

    def test_keys_under_a_layout_without_latin_letters(self):
        self.set_layout("ru,us")
        window = self.open_river()
        window.caret_before("나루시는")
        window.press_place(".")
        self.wait(lambda: window.caret() == window.article.text.index("지난 1월"), "the caret there")
        window.press_place("i")
        window.see("label", "^지난 1월: January 2025, counted from 12 March 2025\\.$")

    def test_a_sum_is_corrected_in_its_currency(self):
        window = self.open_river()
        window.caret_before("1,450억")
        window.key("i")
        window.see("label", "^1,450억 원: KRW 145,000,000,000 \\(145 billion\\)\\.\nRestated at 1 USD = ")
        window.press("button", "^Correct…$")
        window.see(None, "^Correct Sum$")
        window.key("ctrl+a")
        window.type("160 billion")
        window.see("label", "^KRW 160,000,000,000 \\(160 billion\\)$")
        window.key("Return")
        self.wait(lambda: self.one("figures", "--currency", "krw")["max"] == "160000000000",
                  "the correction")
        window.key("alt+4")
        window.see(None, "corrected by you")
        window.key("ctrl+z")
        window.see_none(None, "corrected by you")

    def test_a_new_date_of_the_article_is_seen_at_once(self):
        article = self.add_river()
        place = self.found("오는 6월")
        self.one("correct", article, place["start"], place["end"], "2030-06")
        window = self.open()
        self.open_article(window, "작은 강의 큰 전기")
        window.caret_before("지난 1월")
        window.key("i")
        window.see("label", "^지난 1월: January 2025, counted from 12 March 2025\\.$")
        window.key_in_menu("Escape")
        window.see_focus(lambda node: node.name == "Article", "the article")

        self.edit_date(window, "3 April 2019")
        self.wait(lambda: self.found("지난 1월")["from"] == "2019-01-01", "the new reading")
        window.see("label", "3 April 2019")
        window.caret_before("지난 1월")
        self.wait(lambda: self.ask(window, "^지난 1월: January 2019, counted from 3 April 2019\\.$"),
                  "the new tip")
        self.assertEqual(self.found("오는 6월")["from"], "2030-06-01")

    def edit_date(self, window, date):
        window.press(None, "^Article Menu$")
        window.see("menu", "^Article Menu$")
        window.key_in_menu("e")
        window.press(None, "^Published$")
        window.see_focus(lambda node: "2025" in node.text, "the date")
        window.key("ctrl+a")
        window.type(date)
        window.press("button", "^Save$")

    def ask(self, window, name):
        window.key("i")
        seen = window.sees("label", name)
        if not seen:
            window.key_in_menu("Escape")
        return seen

    def test_what_has_no_date_is_listed_and_corrected_there(self):
        path = self.folder / "shop.txt"
        path.write_text("가게는 지난 2월 말 문을 열었다. 날마다 오전 9시에 연다.")
        self.cli("import", path)
        self.cli("timeline")
        window = self.open()
        window.key("alt+3")
        window.press(None, "^Undated \\(1\\)$")
        window.see("label", "^가게는 지난 2월 말 문을 열었다\\.$")
        window.press("button", "^Correct…$")
        window.see(None, "^Correct Date$")
        window.type("late February 2001")
        window.see("label", "^late February 2001$")
        window.key("Return")
        window.see(None, "^Every Date Is Known$")
        self.assertEqual(self.found("지난 2월 말")["from"], "2001-02-21")
        window.key("ctrl+z")
        window.press("label", "^가게는 지난 2월 말 문을 열었다\\.$")
        self.wait(lambda: window.selected() == "지난 2월 말", "the words in the article")


if __name__ == "__main__":
    main()
