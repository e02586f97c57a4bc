# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found, in the window: what it means, keeping, correcting and dismissing it, and what has
no date."""

from galpi_window import WindowFlow, main


class Findings(WindowFlow):
    def open_article(self, window, title):
        window.press("label", f"^{title}$")
        window.see("heading", f"^{title}$")
        self.wait(lambda: window.article.text, "the text")

    def open_river(self):
        self.article = self.add_river()
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


if __name__ == "__main__":
    main()
