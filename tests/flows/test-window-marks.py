# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a highlight begins and ends, which of several it is, and what is said of it."""

from galpi_window import WindowFlow, main, run

YARD = "Hanbit Marine, the yard"
LONGER = "Hanbit Marine, the yard that built her"


class Marks(WindowFlow):
    def annotations(self):
        return self.cli("annotations")

    def await_quotes(self, *quotes):
        self.wait(lambda: sorted(entry["quote"] for entry in self.annotations()) == sorted(quotes),
                  f"the quotes {quotes}")

    def open_with_highlight(self):
        window = self.open_sample()
        window.select(YARD)
        window.key("2")
        self.await_quotes(YARD)
        window.see("label", text="^1 note$")
        return window

    def drag_end(self, window, words, x, *, let_go=True):
        """Drags the knob below the last of these words by so many pixels."""
        _, (end_x, end_y) = window.box_of_words(words)
        window.point(end_x, end_y + 12)
        run("xdotool", "mousedown", 1)
        window.point(end_x + x / 2, end_y + 12)
        window.point(end_x + x, end_y + 12)
        if let_go:
            run("xdotool", "mouseup", 1)

    def test_an_end_is_dragged(self):
        window = self.open_with_highlight()
        (x, _), (end_x, _) = window.box_of_words(YARD)
        width = (end_x - x) / len(YARD)
        self.drag_end(window, YARD, 4 * width)
        longer = self.wait(lambda: next((entry["quote"] for entry in self.annotations()
                                         if len(entry["quote"]) > len(YARD)), None), "a longer quote")
        self.assertTrue(longer.startswith(YARD) and longer in window.article.text, longer)
        window.see("label", text=longer)
        window.key("ctrl+z")
        self.await_quotes(YARD)

        # Escape leaves it where it was.
        window.caret_before(YARD)
        self.drag_end(window, YARD, 4 * width, let_go=False)
        window.key("Escape")
        run("xdotool", "mouseup", 1)
        window.caret_before(YARD)
        window.key("3")
        self.wait(lambda: self.annotations()[0]["colour"] == "blue", "another colour")
        self.await_quotes(YARD)

    def test_the_extent_by_keys(self):
        window = self.open_with_highlight()
        window.key("r")
        self.wait(lambda: window.selected() == YARD, "its words selected")
        self.assertFalse(window.sees("tool bar", "^Selection$"))
        window.key("shift+ctrl+Right", "shift+ctrl+Right", "shift+ctrl+Right")
        self.wait(lambda: window.selected() == LONGER, "more words selected")
        self.await_quotes(YARD)
        window.key("Return")
        self.await_quotes(LONGER)
        self.assertEqual(window.selected(), "")

        # The other end, and away.
        window.key("r", "r", "shift+ctrl+Right", "Return")
        self.await_quotes(LONGER.removeprefix("Hanbit").strip())
        window.key("r", "shift+Right", "Escape", "1")
        self.wait(lambda: self.annotations()[0]["colour"] == "yellow", "another colour")
        self.await_quotes(LONGER.removeprefix("Hanbit").strip())
        window.key("ctrl+z", "ctrl+z", "ctrl+z")
        self.await_quotes(YARD)
        window.see("button", "^Redo: Change extent of highlight$")

    def test_a_picture_is_marked_by_a_click(self):
        window = self.open_sample()
        (x, y), _ = window.box_of_words("new timetable")
        window.point(x + 100, y + 120)
        run("xdotool", "click", 1)
        window.see("tool bar", "^Selection$")
        window.key("2")
        entry = self.wait(lambda: next(iter(self.annotations()), None), "a highlight")
        self.assertEqual((entry["quote"], entry["end"] - entry["start"]), ("", 1))
        window.see("label", text="^Picture before “Eunpa 1")
        window.key("Delete")
        self.await_quotes()
        window.see(None, "^No Notes Yet$")
        window.key("ctrl+z")
        self.await_quotes("")

    def test_a_tapped_card_leads_to_its_words(self):
        window = self.open_with_highlight()
        window.place(700, 640)
        window.see_none("label", text="^1 note$")
        window.key("F9")
        window.see("label", text="^1 note$")
        window.press("label", text=YARD)
        window.see_none("label", text="^1 note$")
        window.see_focus(lambda node: node.name == "Article", "the article")

    def test_a_finding_s_popover_is_no_wider_than_the_window(self):
        window = self.open_sample()
        self.wait(lambda: any(item["text"] == "late March" for item in self.cli("timeline")), "the reading")
        window.place(370, 640)
        window.see_none("list", "^Articles$")
        window.caret_before("late March")
        window.key("i")
        button = window.see("button", "^Dismiss$")
        x, _, width, _ = self.wait(lambda: window.standing(button), "a place for it")
        self.assertLessEqual(x + width, 370)


if __name__ == "__main__":
    main()
