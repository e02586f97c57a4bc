# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of tags in the window: looked through, searched, changed by keys and by the pointer, undone."""

import json
import re

from galpi_window import WindowFlow, main


class Tags(WindowFlow):
    def add(self, *paths):
        for path in paths:
            self.cli("tag", "add", path)

    def paths(self):
        return [tag["path"] for tag in self.cli("tag", "list")]

    def await_paths(self, *paths):
        self.wait(lambda: self.paths() == list(paths), f"the tags {paths}, not {self.paths()}")

    def open_tags(self):
        window = self.open()
        window.key("ctrl+shift+t")
        window.see("dialog", "^Tags$")
        return window

    def row(self, window, name):
        return window.see(None, f"^{re.escape(name)}, ")

    def select(self, window, name):
        window.click(self.row(window, name))
        self.wait(lambda: self.row(window, name).has("SELECTED"), f"{name} selected")

    def test_rename_in_place_and_undo(self):
        self.add("market/chips", "policy")
        window = self.open_tags()
        self.select(window, "policy")
        window.key("F2")
        window.see(None, "^Name$")
        window.type("rules")
        window.key("Return")
        self.await_paths("market", "market/chips", "rules")
        self.row(window, "rules")
        window.key("ctrl+z")
        self.await_paths("market", "market/chips", "policy")
        self.assertEqual(self.cli("history")[0]["what"], "Rename tag")

    def test_escape_leaves_the_name(self):
        self.add("policy")
        window = self.open_tags()
        self.select(window, "policy")
        window.key("F2")
        window.see(None, "^Name$")
        window.type("x")
        window.key("Escape")
        self.row(window, "policy")
        window.see("dialog", "^Tags$")
        self.assertEqual(self.paths(), ["policy"])

    def test_remove_several_and_take_it_back(self):
        self.add("a", "b/c", "d")
        window = self.open_tags()
        self.select(window, "a")
        window.key("shift+Down")
        window.see("label", "^2 tags selected$")
        window.key("Delete")
        self.await_paths("d")
        window.press("button", "^Undo$")
        self.await_paths("a", "b", "b/c", "d")

    def test_cut_and_paste_moves(self):
        self.add("a", "b/c")
        window = self.open_tags()
        self.select(window, "a")
        window.key("ctrl+x")
        self.select(window, "b")
        window.key("ctrl+v")
        self.await_paths("b", "b/a", "b/c")

    def test_merge_into_what_is_typed(self):
        self.add("a/x", "b", "c")
        window = self.open_tags()
        self.select(window, "a")
        window.key("ctrl+m")
        window.see("dialog", "^Merge Into$")
        window.type("b")
        window.key("Return")
        self.await_paths("b", "b/x", "c")
        window.see_none("dialog", "^Merge Into$")
        window.key("ctrl+z")
        self.await_paths("a", "a/x", "b", "c")

    def test_add_under_and_describe(self):
        self.add("a")
        window = self.open_tags()
        self.select(window, "a")
        window.key("ctrl+shift+n")
        window.see(None, "^Add Tag Under “a”$")
        window.type("b/c")
        window.key("Return")
        self.await_paths("a", "a/b", "a/b/c")
        self.wait(lambda: self.row(window, "c").has("SELECTED"), "the new tag selected")
        window.key("alt+Return")
        window.see(None, "^Description of “a/b/c”$")
        window.type("what for")
        window.press("button", "^Save$")
        self.wait(lambda: self.cli("tag", "list")[2]["description"] == "what for", "the description")

    def test_search_and_show(self):
        self.add("market/chips", "policy")
        window = self.open_tags()
        self.row(window, "policy")
        window.key("ctrl+f")
        window.type("chip")
        window.see_none(None, "^policy, ")
        self.row(window, "market")
        window.key("Return")
        self.wait(lambda: self.row(window, "chips").has("SELECTED"), "chips selected")
        window.key("Return")
        window.see_none("dialog", "^Tags$")
        window.see(None, "market/chips")

    def test_ten_thousand_scroll(self):
        source = self.folder / "many.json"
        tags = [{"path": f"tag {i:04}"} for i in range(10000)]
        source.write_text(json.dumps({"galpi": 1, "articles": [], "annotations": [], "events": [],
                                      "tags": tags}))
        self.cli("import", source)
        window = self.open_tags()
        self.row(window, "tag 0000")
        window.key("End")
        self.row(window, "tag 9999")


if __name__ == "__main__":
    main()
