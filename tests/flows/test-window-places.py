# SPDX-License-Identifier: GPL-3.0-or-later
"""What is as it was at the next start: the window, its panes, the view and the place in the article."""

import re
import signal
import time

from galpi_window import LEFT_OUT, SIZE, WindowFlow, main, run


class Places(WindowFlow):
    def size_of(self, window):
        geometry = run("xdotool", "getwindowgeometry", "--shell", window.window)
        return tuple(int(re.search(rf"^{name}=(\d+)", geometry, re.MULTILINE)[1])
                     for name in ("WIDTH", "HEIGHT"))

    def start_again(self, window, how=signal.SIGTERM):
        """Ends it and starts it as a desktop would, which says nothing of a size."""
        window.stop(how)
        self.size = None
        return self.open()

    def drag(self, x, y, by):
        run("xdotool", "mousemove", "--sync", int(x), int(y), "mousedown", 1, "mousemove", "--sync",
            int(x), int(y + by / 2), "mousemove", "--sync", int(x), int(y + by), "mouseup", 1)

    def top_of(self, window, name):
        return window.flow.wait(lambda: window.standing(window.see("list", name)), name)[1]

    def test_size_of_the_window(self):
        window = self.open_sample()
        window.place(1110, 720)
        self.wait(lambda: self.size_of(window) == (1110, 720), "the size")
        window.see("list", "^Timeline$")
        window = self.start_again(window)
        self.wait(lambda: self.size_of(window) == (1110, 720), "the size again")

    def test_height_of_the_strip(self):
        window = self.open_sample()
        before = self.top_of(window, "^Timeline$")
        x, _, width, _ = window.see("list", "^Timeline$").box()
        self.drag(x + width / 2, before + LEFT_OUT - 2, -90)
        self.wait(lambda: self.top_of(window, "^Timeline$") < before - 60, "a higher strip")
        higher = self.top_of(window, "^Timeline$")
        window = self.start_again(window)
        window.place(*SIZE)
        self.wait(lambda: abs(self.top_of(window, "^Timeline$") - higher) <= 1, "the strip as it was")

        # In another window, it is as high.
        window.place(SIZE[0], SIZE[1] - 150)
        self.wait(lambda: abs(self.top_of(window, "^Timeline$") - higher + 150) <= 1,
                  "the same height in a lower window")

    def test_edge_of_the_timeline(self):
        window = self.open_sample()
        window.key("alt+3")
        before = self.top_of(window, "^Timeline as a List$")
        x, _, width, _ = window.see("list", "^Timeline as a List$").box()
        self.drag(x + width / 2, before + LEFT_OUT - 2, 70)
        self.wait(lambda: self.top_of(window, "^Timeline as a List$") > before + 40, "a lower edge")
        lower = self.top_of(window, "^Timeline as a List$")
        window = self.start_again(window)
        window.place(*SIZE)
        self.wait(lambda: abs(self.top_of(window, "^Timeline as a List$") - lower) <= 2,
                  "the edge as it was")

    def test_place_in_the_article(self):
        window = self.open_sample()
        window.caret_before("Mornings")
        places = []
        for clicks in (12, 0, 6, 0):
            self.wait_until_still(window)
            for _ in range(clicks):
                run("xdotool", "click", 5)
            self.wait_until_still(window)
            window = self.start_again(window)
            window.place(*SIZE)
            window.point(500 + len(places), 400)
            places.append(self.place())
        # It is taken up at the line that was the first in view, and the same when nothing was done.
        self.assertGreater(places[0], 0)
        self.assertEqual(places[1], places[0])
        self.assertGreater(places[2], places[1])
        self.assertEqual(places[3], places[2])

    def wait_until_still(self, window):
        """Scrolling goes on for a while after the wheel, and pictures come in."""
        self.wait(lambda: len(list(window.nodes("image", "[a-z] "))) == 3, "the pictures")
        words = "Hanbit Marine, the yard"
        start = window.article.text.index(words)

        def still():
            before = window.article.box(start, start + 1)
            time.sleep(0.5)
            return before == window.article.box(start, start + 1)
        self.wait(still, "the article to stand still")

    def place(self):
        settings = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        return int(re.search(r"^position=(\d+)", settings.read_text(), re.MULTILINE)[1])

    def test_article_after_a_crash(self):
        window = self.open_sample()
        window = self.start_again(window, signal.SIGKILL)
        window.see("heading", "^A Battery on the Sea$")

    def test_sidebar_in_a_narrow_window(self):
        window = self.open_sample()
        window.see(None, "^No Notes Yet$")
        window.place(700, 700)
        window.see_none(None, "^No Notes Yet$")
        window = self.start_again(window)
        window.place(*SIZE)
        window.see(None, "^No Notes Yet$")

        window.key("F9")
        window.see_none(None, "^No Notes Yet$")
        window = self.start_again(window)
        window.place(*SIZE)
        window.see("heading", "^A Battery on the Sea$")
        self.assertFalse(window.sees(None, "^No Notes Yet$"))


if __name__ == "__main__":
    main()
