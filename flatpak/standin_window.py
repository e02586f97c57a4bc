# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Galpi in its sandbox, driven as tests/flows drives it outside: a display and a
session bus of its own, the portals of a desktop, real keys and clicks.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

from standin_build import APP, CHECKOUT

sys.path.insert(0, str(CHECKOUT / "tests/flows"))

SAMPLE = CHECKOUT / "data/sample/ferry.en.html"
TITLE = "^A Battery on the Sea$"
YARD = "Hanbit Marine, the yard"
NOTE = "Who built the last one?"
DIALOG = "xdg-desktop-portal-gtk"
SOON = 3

window = None


def load(build, home):
    """Makes the environment of a session, and begins it."""
    for name, words in (("galpi", APP), ("galpi-cli", f"--command=galpi-cli {APP}")):
        script = build.work / name
        script.write_text(f'#!/bin/sh\nexec flatpak run --user {words} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    config = home / "session/xdg-desktop-portal"
    config.mkdir(parents=True)
    (home / "session/dbus-1/services").mkdir(parents=True)
    (config / "portals.conf").write_text("[preferred]\ndefault=gtk\n", encoding="utf-8")
    os.environ.setdefault("GALPI_PATIENCE", "180")
    os.environ.update(GALPI=str(build.work / "galpi"), GALPI_CLI=str(build.work / "galpi-cli"),
                      GALPI_PKGDATADIR=str(CHECKOUT / "data"), G_TEST_BUILDDIR=str(build.work),
                      XDG_CONFIG_HOME=str(home / "session"), XDG_DATA_HOME=str(home / "session"),
                      XDG_CACHE_HOME=str(home / "session"), LC_ALL="C.UTF-8",
                      XDG_DATA_DIRS=f"{build.installation}/exports/share:/usr/local/share:/usr/share")
    begin()


def begin():
    """Starts the display and the bus; end() ends them. The driver of the flows reads its environment
    when it is loaded.
    """
    global window
    import galpi_window
    galpi_window.set_up()
    window = galpi_window
    define()


def find_windows(name):
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", name],
                          capture_output=True, text=True).stdout.split()


def soon(test):
    """Whether it comes true within a few seconds: else something is tried again."""
    end = time.monotonic() + SOON
    while not test():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def define():
    """The classes of the driver, as they are in a sandbox."""
    global Program, Flow

    class Program(window.Program):
        def find_window(self):
            self.check_alive()
            found = find_windows("^galpi$")
            known = [program.window for program in self.flow.programs]
            return next((window for window in found if window not in known), None)

        def find_other_window(self):
            found = find_windows(DIALOG)
            return found[-1] if found else None

        def find_root(self):
            # Behind the proxy of its bus it has no process id: its place among the others tells.
            root = window.Atspi.get_desktop(0)
            found = [child for child in window.Node(root).children if child.name == "galpi"]
            place = self.flow.programs.index(self) if self in self.flow.programs else -1
            return found[place] if found and place < len(found) else None

        def path_entry(self):
            """Where the portal's dialog takes a path, once it does."""
            for child in window.Node(window.Atspi.get_desktop(0)).children:
                if child.name == DIALOG:
                    for node in child.walk():
                        if node.role == "text" and node.has("FOCUSED"):
                            return node
            return None

        def answer_dialog(self, path):
            """Types a path into the portal's file dialog, which is not always ready for all keys."""
            dialog = self.flow.wait(self.find_other_window, "the portal's dialog")

            def typed():
                window.run("xdotool", "windowfocus", "--sync", dialog)
                if not soon(self.path_entry):
                    window.run("xdotool", "key", "ctrl+l")
                    return False
                window.run("xdotool", "key", "ctrl+a")
                self.type(str(path))
                return soon(lambda: getattr(self.path_entry(), "text", None) == str(path))

            def gone():
                window.run("xdotool", "key", "Return")
                return soon(lambda: not self.find_other_window())

            self.flow.wait(typed, "the path in the portal's dialog")
            self.flow.wait(gone, "the portal's dialog gone")

        def kill(self):
            subprocess.run(["flatpak", "kill", APP], check=True)
            self.process.wait(window.PATIENCE)
            self.flow.programs.remove(self)

        def stop(self):
            self.key("ctrl+q")
            self.flow.assertEqual(self.process.wait(window.PATIENCE), 0)
            self.check_log()
            self.flow.programs.remove(self)

    class Flow(window.WindowFlow):
        def runTest(self):
            pass

        def setUp(self):
            super().setUp()
            # What is set for a galpi that isn't installed means nothing in the sandbox.
            for name in [name for name in self.environment if name.startswith(("XDG_", "GALPI_"))]:
                del self.environment[name]
            self.environment.update(XDG_RUNTIME_DIR=os.environ["XDG_RUNTIME_DIR"])
            for name in ("TMPDIR", "GDK_DEBUG"):
                del self.environment[name]
            self.private = self.folder / ".var/app" / APP
            self.notebook = self.private / "data/galpi/notebook.galpi"

        def open(self, *words, **environment):
            program = Program(self, *words, **environment)
            self.programs.append(program)
            return program


class Analyst:
    """One person's home and work, a step at a time."""

    def __init__(self):
        self.flow = Flow()
        self.flow.setUp()
        self.home = self.flow.folder
        for name in ("Articles", "Exports"):
            (self.home / name).mkdir()
        self.article = self.home / "Articles/ferry.html"
        shutil.copy(SAMPLE, self.article)
        self.before = self.files()

    def files(self):
        private = self.flow.private.relative_to(self.home)
        return {path.relative_to(self.home) for path in self.home.rglob("*")
                if path.is_file() and private not in path.relative_to(self.home).parents
                and not path.name.startswith("log-")}

    def start(self):
        self.galpi = self.flow.open()
        self.galpi.see(None, "^Start with an Article$")

    def import_sample(self):
        self.galpi.press("button", "^Import Files")
        self.galpi.answer_dialog(self.article)
        self.galpi.see("heading", TITLE)

    def highlight(self):
        self.galpi.select(YARD)
        self.galpi.key("2")
        found = self.flow.wait(lambda: self.flow.cli("annotations"), "the highlight")
        self.flow.assertEqual([entry["quote"] for entry in found], [YARD])

    def write_note(self):
        self.galpi.key("n")
        self.galpi.see_focus(lambda node: node.name == "Note", "the note")
        self.galpi.type(NOTE)
        self.flow.wait(self.note_is_there, "the note in the notebook")

    def note_is_there(self):
        return NOTE in [entry["note"] for entry in self.flow.cli("annotations")]

    def export(self):
        target = self.home / "Exports/ferry.md"
        self.galpi.key("ctrl+e")
        self.galpi.press("list item", "^Markdown$")
        self.galpi.press("button", "^Export…$")
        self.galpi.answer_dialog(target)
        self.flow.wait(target.exists, "the exported file")
        self.galpi.see(None, "^Exported$")
        said = target.read_text(encoding="utf-8")
        for words in (YARD, NOTE):
            self.flow.assertIn(words, said)
        return f"{target.name}, {target.stat().st_size} bytes"

    def kill(self):
        self.galpi.kill()

    def start_again(self):
        self.galpi = self.flow.open()
        self.galpi.see("heading", TITLE)
        self.galpi.see("label", text="Who built the last one")
        if not self.note_is_there():
            raise AssertionError("the note is gone")

    def take_picture(self):
        self.flow.take_picture("sandbox")
        return window.PICTURES / "sandbox.png"

    def stop(self):
        self.galpi.stop()

    def check_outside(self):
        if not self.flow.notebook.exists():
            raise AssertionError(f"no notebook in {self.flow.notebook}")
        new = self.files() - self.before - {pathlib.Path("Exports/ferry.md")}
        if new:
            raise AssertionError(f"written outside: {', '.join(map(str, sorted(new)))}")
        return f"all in ~/{self.flow.private.relative_to(self.home)}"

    def end(self):
        self.flow.doCleanups()


def run(steps):
    analyst = Analyst()
    steps.look = analyst.flow.take_picture
    steps.run("start in the sandbox", analyst.start, needed=True)
    steps.run("import the sample through the portal", analyst.import_sample, needed=True)
    steps.run("highlight", analyst.highlight)
    steps.run("write a note", analyst.write_note)
    steps.run("export through the portal", analyst.export)
    steps.run("kill it", analyst.kill)
    steps.run("start again, and find the note", analyst.start_again)
    steps.run("take a picture", analyst.take_picture)
    steps.run("quit", analyst.stop)
    steps.run("nothing written outside", analyst.check_outside)
    analyst.end()
    steps.look = None


def end():
    window.desktop.stop()
