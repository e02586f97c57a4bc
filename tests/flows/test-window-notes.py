# SPDX-License-Identifier: GPL-3.0-or-later
"""What an analyst makes of an article in the window: highlights, notes, tags, events, undo."""

import signal

from galpi_window import WindowFlow, main

YARD = "Hanbit Marine, the yard"
MARCH = "late March"


class Notes(WindowFlow):
    def annotations(self):
        """What another program finds on the disk while the window is open."""
        return self.cli("annotations")

    def await_annotation(self, **wanted):
        def found():
            for entry in self.annotations():
                if all(entry[key] == value for key, value in wanted.items()):
                    return entry
            return None
        return self.wait(found, f"an annotation with {wanted}")

    def await_count(self, count):
        self.wait(lambda: len(self.annotations()) == count, f"{count} annotations")

    def test_select_by_mouse_and_choose_a_colour(self):
        window = self.open_sample()
        self.assertFalse(window.sees("tool bar", "^Selection$"))
        window.drag_over(YARD)
        window.see("tool bar", "^Selection$")
        window.press("button", "^Green$")
        entry = self.await_annotation(quote=YARD, colour="green")
        self.assertEqual((entry["note"], entry["tags"]), ("", []))
        window.see("label", text="Hanbit Marine, the yard")
        window.see("label", text="^1 note$")
        window.see_none("tool bar", "^Selection$")
        self.await_count(1)

    def test_keys_under_us(self):
        self.by_keys("us")

    def test_keys_under_kr(self):
        self.by_keys("kr")

    def test_keys_under_ru_us(self):
        self.by_keys("ru,us")

    def by_keys(self, layout):
        """2 highlights and n writes a note, whatever letters the keyboard has."""
        window = self.open_sample()
        self.set_layout(layout)
        window.select(YARD)
        window.press_place("2")
        self.await_annotation(quote=YARD, colour="green")
        window.select(MARCH)
        window.press_place("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        self.await_count(2)
        self.set_layout("us")
        window.type("when?")
        self.await_annotation(quote=MARCH, note="when?")
        self.assertEqual(self.annotations()[1]["quote"], YARD)

    def test_a_note_is_on_disk_and_in_the_card(self):
        window = self.open_sample()
        window.select(YARD)
        window.key("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        window.type("Who built the last one? Ask the yard.")
        self.await_annotation(quote=YARD, note="Who built the last one? Ask the yard.")
        window.key("ctrl+Return")
        window.see_focus(lambda node: node.name == "Article", "the article")
        window.see("label", text="Who built the last one")

        # The keys are the article's again.
        window.key("3")
        self.await_annotation(quote=YARD, colour="blue")
        self.await_count(1)

    def test_a_link_leads_there_and_back(self):
        self.open_sample().stop()
        title = self.show(self.add_river())["title"]
        window = self.open()
        window.see("heading", "^A Battery on the Sea$")
        window.select(YARD)
        window.key("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        window.type("See [[" + title[:4])
        window.see("list item", f"^{title}$")
        window.key("Return")
        entry = self.await_annotation(quote=YARD, note=f"See [[{title}]]")
        # Where it leads is known once the index has followed.
        self.assertEqual(self.cli("links", entry["annotation"])[0]["state"], "live")
        window.see_focus(lambda node: node.name == "Note", "the note")
        window.key("ctrl+l")
        self.wait(lambda: window.title() == title, "the other article")

        window.press(None, "^Linked from 1 note")
        window.see("list item", "^See ")
        window.click(window.see("list item", "^See "))
        self.wait(lambda: window.title() != title, "the article with the note")
        self.assertEqual(self.annotations(), [entry])

    def test_tag(self):
        window = self.open_sample()
        window.select(YARD)
        window.key("t")
        self.await_count(1)
        window.see_focus(lambda node: node.role in ("text", "entry") and node.name != "Article",
                         "the tag")
        window.type("firms/yards")
        window.key("Return")
        self.await_annotation(quote=YARD, tags=["firms/yards"])
        window.see(None, "firms/yards")

    def test_keep_an_event(self):
        window = self.open_sample()
        self.wait(lambda: any(item["text"] == MARCH for item in self.cli("timeline")), "the reading")
        window.caret_before(MARCH)
        window.select(MARCH)
        window.key("e")
        event = self.wait(lambda: next(iter(self.cli("event", "list")), None), "the event")
        self.assertEqual((event["from"], event["to"]), ("2026-03-21", "2026-04-01"))
        self.assertEqual([source["quote"] for source in event["sources"]], [MARCH])
        window.key("alt+3")
        window.see(None, "Kept|kept")
        window.key("alt+1")
        window.see_focus(lambda node: node.name == "Article", "the article")
        window.key("ctrl+z")
        self.wait(lambda: self.cli("event", "list") == [], "no event")

    def test_undo_and_redo_over_a_restart(self):
        window = self.open_sample()
        window.select(YARD)
        window.key("2")
        self.await_annotation(quote=YARD, colour="green")
        window.select(MARCH)
        window.key("4")
        self.await_annotation(quote=MARCH, colour="pink")
        window.see("label", text="^2 notes$")
        window.key("ctrl+z")
        self.await_count(1)
        window.see("label", text="^1 note$")
        window.key("ctrl+shift+z")
        self.await_count(2)
        window.key("ctrl+z", "ctrl+z")
        self.await_count(0)
        window.see(None, "^No Notes Yet$")
        window.stop()

        window = self.open()
        window.see("button", "^Redo: ")
        window.key("ctrl+shift+z")
        self.await_count(1)
        window.see("label", text="Hanbit Marine, the yard")
        window.key("ctrl+shift+z")
        self.await_count(2)
        window.key("ctrl+z")
        self.await_count(1)
        self.assertEqual(self.annotations()[0]["quote"], YARD)

    def test_killed_while_typing(self):
        window = self.open_sample()
        window.select(YARD)
        window.key("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        typed = "".join(f"line {i} of a note that is never ended; " for i in range(12))
        window.type(typed[:240])
        kept = self.wait(lambda: next((e["note"] for e in self.annotations() if e["note"]), None),
                         "a first part")
        self.assertTrue(typed.startswith(kept))
        self.await_annotation(note=typed[:240])
        window.type(typed[240:260])
        window.stop(signal.SIGKILL)

        kept = self.annotations()[0]["note"]
        self.assertTrue(typed[:260].startswith(kept) and len(kept) >= 240, kept)
        window = self.open()
        window.see(None, text="line 0 of a note")
        self.assertEqual(self.annotations()[0]["note"], kept)
        self.assertEqual(self.one("check")["problems"], [])

    def test_told_to_end_while_typing(self):
        window = self.open_sample()
        window.select(YARD)
        window.key("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        window.type("the last words count")
        window.stop_last()
        self.assertEqual(self.annotations()[0]["note"], "the last words count")


if __name__ == "__main__":
    main()
