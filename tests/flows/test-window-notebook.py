# SPDX-License-Identifier: GPL-3.0-or-later
"""The notebook in the window: pasting, the trash, export, two programs at once, files that are none."""

import subprocess

from galpi_flow import HARBOUR, RIVER
from galpi_window import PATIENCE, WindowFlow, main, run

PAGE = """<html><body><h1>Tidal mill reopens</h1>
<h2>A wheel under the bridge</h2>
<p>The mill at the harbour mouth turned again last month, after forty years of rust and weed.</p>
<p>It cost 300 million won. The town expects 40,000 visitors next year, twice as many as before,
and a second wheel is to follow by the end of this year.</p></body></html>"""


class Clipboard:
    """Holds words for others to paste, until it is let go."""

    def __init__(self, words, media_type):
        self.process = subprocess.Popen(["xclip", "-quiet", "-selection", "clipboard", "-t",
                                         media_type], stdin=subprocess.PIPE,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.process.stdin.write(words.encode())
        self.process.stdin.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()

    def offers(self, media_type):
        done = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"],
                              capture_output=True, text=True)
        return media_type in done.stdout.split()


class Notebook(WindowFlow):
    def test_paste_html_and_give_it_a_date(self):
        window = self.open()
        window.see(None, "^Start with an Article$")
        with Clipboard(PAGE, "text/html") as clipboard:
            self.wait(lambda: clipboard.offers("text/html"), "the clipboard")
            window.key("ctrl+v")
            window.see(None, "^When Was It Published")
        article = self.wait(lambda: next(iter(self.cli("list")), None), "the article")
        self.assertIsNone(article["date"])
        window.type("3 May 2024")
        window.see(None, "3 May 2024")
        window.key("Return")
        window.see_none(None, "^When Was It Published")
        article = self.wait(lambda: next((a for a in self.cli("list") if a["date"]), None),
                            "the article with its date")
        self.assertEqual((article["title"], article["date"]), ("Tidal mill reopens", "2024-05-03"))
        shown = self.show(article["article"])
        self.assertEqual([block["kind"] for block in shown["blocks"]],
                         ["heading", "paragraph", "paragraph"])

        # What is relative counts from that day.
        found = self.wait(lambda: next((item for item in self.cli("timeline")
                                        if item["text"] == "last month"), None), "last month")
        self.assertEqual((found["from"], found["to"]), ("2024-04-01", "2024-05-01"))

    def test_paste_without_text(self):
        window = self.open()
        window.see(None, "^Start with an Article$")
        window.key("ctrl+v")
        window.see(None, "no text in the clipboard")
        self.assertEqual(self.cli("list"), [])

    def test_files_on_the_command_line(self):
        empty = self.folder / "empty.txt"
        empty.write_bytes(b"")
        binary = self.folder / "binary.html"
        binary.write_bytes(bytes(range(256)) * 64)
        window = self.open(empty, HARBOUR, binary, self.folder / "missing.html", RIVER)
        window.see(None, "3 files could not be imported")
        self.wait(lambda: len(self.cli("list")) == 2, "two articles")
        window.see("heading", "작은 강의 큰 전기")

    def test_the_trash_and_its_undo(self):
        window = self.open_sample()
        window.press("button", "^Article Menu$")
        # GTK gives an item of a menu no name to find it by; its own letter opens it.
        window.see("menu", "^Article Menu$")
        window.key_in_menu("m")
        self.wait(lambda: self.cli("list") == [], "an empty library")
        window.press("button", "^Undo$")
        self.wait(lambda: len(self.cli("list")) == 1, "the article back")
        window.see("list", "^Articles$")

    def test_an_event_comes_back_from_the_trash(self):
        window = self.open_sample()
        window.key("alt+3")
        window.press("button", "^Keep as Event$")
        self.wait(lambda: self.cli("event", "list"), "the event")
        window.press("button", "^Remove Event$")
        self.wait(lambda: self.cli("event", "list") == [], "no event")
        window.press("button", "^All Articles")
        window.press(None, "^Trash$")
        window.see("list", "^Events in the Trash$")
        window.press("button", "^Put Back$")
        window.see(None, "^Event put back$")
        window.see(None, "^No Events in the Trash$")
        self.assertEqual(len(self.cli("event", "list")), 1)

        # What was put back is undone like anything else, and the row has it by Return too.
        window.key("ctrl+z")
        row = window.see("list", "^Events in the Trash$").children[0]
        self.assertEqual(self.cli("event", "list"), [])
        window.click(row)
        window.key("Return")
        self.wait(lambda: len(self.cli("event", "list")) == 1, "the event back")

    def test_export_through_the_dialog(self):
        window = self.open_sample()
        window.select("Hanbit Marine, the yard")
        window.key("2")
        self.wait(lambda: self.cli("annotations"), "the highlight")
        window.key("ctrl+e")
        window.see(None, "^Markdown$")
        window.press("list item", "^Web Page$")
        window.press("button", "^Export…$")
        dialog = self.wait(window.find_other_window, "the file dialog")
        target = self.folder / "exported.html"
        run("xdotool", "windowfocus", "--sync", dialog, "key", "ctrl+a")
        window.type(str(target))
        run("xdotool", "key", "Return")
        self.wait(target.exists, "the exported file")
        window.see(None, "^Exported$")
        self.assertIn("Hanbit Marine, the yard", target.read_text())

    def test_a_second_program_reads(self):
        first = self.open_sample()
        article = self.cli("list")[0]["article"]
        second = self.open("--notebook", self.notebook)
        second.see(None, "^The Notebook Is in Use$")
        second.see(None, r"galpi.*\d|galpi")
        second.press("button", "^Open Read-Only$")
        second.see(None, "^Read-only: the notebook is open in galpi")
        second.see("list", "^Articles$")
        second.click(second.see("list", "^Articles$").children[0])
        second.see("heading", "^A Battery on the Sea$")
        second.select("Mornings on the")
        second.key("2")
        self.assertEqual(self.cli("annotations", article), [])
        second.stop()

        # What the first does goes on.
        first.place(*self.size)
        first.select("Mornings on the")
        first.key("2")
        self.wait(lambda: len(self.cli("annotations", article)) == 1, "the highlight")

    def test_quitting_while_files_come_in(self):
        files = [self.folder / f"{i}.txt" for i in range(400)]
        for file in files:
            file.write_text(f"Ferry {file.stem}\n\n" + "She sails at nine and is back at ten.\n" * 40)
        window = self.open(*files)
        window.see(None, f"^[0-9]+ of {len(files)} articles$")
        window.key("ctrl+q")
        self.assertEqual(window.process.wait(PATIENCE), 0)
        window.check_log()
        self.run_cli("check")

    def refuse(self, path, why):
        before = self.digest(path)
        window = self.open("--notebook", path)
        window.see(None, "^The Notebook Can't Be Opened$")
        window.see(None, why)
        self.assertFalse(window.sees("button", "^Open Read-Only$"))
        window.press("button", "^Try Again$")
        window.see(None, "^The Notebook Can't Be Opened$")
        window.stop()
        self.assertEqual(self.digest(path), before)

    def test_a_newer_notebook(self):
        self.add_river()
        with open(self.notebook, "r+b") as file:
            file.seek(60)
            file.write((9999).to_bytes(4, "big"))
        self.refuse(self.notebook, "newer")

    def test_no_notebook(self):
        path = self.folder / "letter.galpi"
        path.write_text("Dear reader, this is a letter and no notebook. " * 40)
        self.refuse(path, "notebook")


if __name__ == "__main__":
    main()
