# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading in the window: the first start, the sample, finding, going about, a narrow window."""

import os

from galpi_flow import RIVER
from galpi_window import SAMPLE, WindowFlow, main


class Reading(WindowFlow):
    def test_start_empty_and_open_the_sample(self):
        window = self.open()
        window.see(None, "^Start with an Article$")
        window.see("button", "^Import Files")
        window.see("button", "^Paste from the Clipboard$")
        self.assertEqual(window.title(), "Galpi")

        window.press("button", "^Open the Sample$")
        window.see("heading", "^A Battery on the Sea$")
        self.wait(lambda: window.title() == "A Battery on the Sea", "the window's title")
        window.see("label", "By Yeoul Han .* 18 May 2026")
        window.see("image", "^Eunpa 1 on her first run")
        window.see(None, "^No Notes Yet$")
        window.see("list", "^Timeline$")
        self.assertEqual(len(list(window.nodes("image", "[a-z] "))), 3)
        self.assertNotIn("Subscribe", window.article.text)

    def test_the_same_article_at_its_place_after_a_restart(self):
        window = self.open_sample()
        window.key("alt+2")
        window.see(None, "^No Notes")
        window.stop()
        window = self.open()
        window.see(None, "^No Notes")
        window.key("alt+1")
        window.see("heading", "^A Battery on the Sea$")

    def test_search_finds_and_opens_at_the_place(self):
        self.add_river()
        window = self.open(SAMPLE)
        window.see("heading", "^A Battery on the Sea$")
        window.key("ctrl+k")
        window.see_focus(lambda node: node.role in ("text", "entry") and node.name != "Article",
                         "the search")
        window.type("no such words")
        window.see(None, "^No Hits$")
        window.key("ctrl+a")
        window.type("night boat")
        hit = window.see("list", "^Hits$").children[0]
        window.click(hit)
        place = window.article.text.index("night boat")
        self.wait(lambda: window.article.box(place, place + 1)[1] < 650, "the place in view")

    def test_a_keyword_narrows_the_library(self):
        self.add_river()
        window = self.open(SAMPLE)
        window.see("heading", "^A Battery on the Sea$")
        self.wait(lambda: len(self.rows(window)) == 2, "two articles")
        window.press("button", "^#batteries$")
        self.wait(lambda: len(self.rows(window)) == 1, "one article")
        window.see(None, "batteries")

    def rows(self, window):
        library = next(window.nodes("list", "^Articles$"), None)
        return library.children if library is not None else []

    def test_find_in_the_article(self):
        window = self.open_sample()
        window.key("ctrl+f")
        window.see_focus(lambda node: node.name != "Article" and node.role in ("text", "entry"),
                         "the find bar")
        window.type("Hanbit")
        window.see(None, text="of 5|/ ?5")
        window.key("Escape")
        window.see_focus(lambda node: node.name == "Article", "the article")

    def test_views_by_key(self):
        window = self.open_sample()
        for key, view in (("alt+2", "Notes"), ("alt+3", "Timeline"), ("alt+4", "Figures"),
                          ("alt+1", "Article")):
            window.key(key)
            self.wait(lambda: window.see("page tab", f"^{view}$").has("SELECTED"), view)

    def test_round_the_panes(self):
        window = self.open_sample()
        window.caret_before("Mornings")
        window.see_focus(lambda node: node.name == "Article", "the article")
        window.key("F6")
        window.see_focus(lambda node: node.role == "list item", "the timeline")
        window.key("F6")
        window.see_focus(lambda node: node.name == "Note on This Article", "the sidebar")
        window.key("F6")
        library = window.see("list", "^Articles$").box()
        window.see_focus(lambda node: node.box()[0] < library[0] + library[2], "the library")
        window.key("F6")
        window.see_focus(lambda node: node.name == "Article", "the article")

    def test_without_a_korean_font(self):
        fonts = self.folder / "fonts.conf"
        folder = "/usr/share/fonts/truetype/dejavu"
        self.assertTrue(os.path.isdir(folder))
        fonts.write_text(f"<fontconfig><dir>{folder}</dir>"
                         f"<cachedir>{self.folder}/font-cache</cachedir></fontconfig>")
        self.environment["FONTCONFIG_FILE"] = str(fonts)
        hint = "no font for Korean. Install “Noto Sans CJK KR”"
        window = self.open_sample()
        self.assertFalse(window.sees(None, hint))
        window.stop()
        window = self.open(RIVER)
        window.see(None, hint)
        window.press("button", "^Dismiss$")
        window.stop()
        window = self.open()
        window.see("heading", "작은 강의 큰 전기")
        self.assertFalse(window.sees(None, hint))

    def test_the_sidebar_goes_and_comes(self):
        window = self.open_sample()
        window.see(None, "^No Notes Yet$")
        window.key("F9")
        window.see_none(None, "^No Notes Yet$")
        window.key("F9")
        window.see(None, "^No Notes Yet$")


class Narrow(WindowFlow):
    # 360 by 640 within the frame that GTK draws where nothing is composited.
    size = (370, 650)

    def test_narrow(self):
        window = self.open_sample()
        window.select("Mornings on the")
        window.key("2")
        self.wait(lambda: self.cli("annotations"), "the highlight")

        # The sidebar comes over the text for a note, and goes again.
        window.see_none(None, "^Filter notes$")
        window.select("used to begin")
        window.key("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        window.type("short")
        window.key("ctrl+Return")
        window.see_focus(lambda node: node.name == "Article", "the text")
        window.see_none("entry", "^Filter notes$")
        self.assertIn("short", [note["note"] for note in self.cli("annotations")])

        window.key("alt+3")
        self.wait(lambda: window.see("page tab", "^Timeline$").has("SELECTED"), "the timeline")
        window.press("page tab", "^Article$")
        window.see("heading", "^A Battery on the Sea$")
        window.press("button", "^Back$")
        window.see("list", "^Articles$")
        _, _, width, height = window.see("frame").box()
        self.assertEqual((width, height), self.size)

    def test_shortcuts(self):
        window = self.open_sample()
        window.key("ctrl+question")
        window.see(None, "^Keyboard Shortcuts$")
        window.see(None, "^Search everything$")
        # The name is the row's own, or that of what it says it with.
        rows = [row for row in window.nodes("list item")
                if any(node.name == "Search everything" for node in row.walk())]
        self.assertEqual(len(rows), 1)
        x, _, width, _ = rows[0].box()
        self.assertLessEqual(x + width, self.size[0])
        self.assertIsNone(window.find_other_window())
        window.key("Escape")
        window.see_none(None, "^Search everything$")


if __name__ == "__main__":
    main()
