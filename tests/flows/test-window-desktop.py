# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a desktop starts it: files that are opened with it, notebooks among them, the bus, and
no bus at all."""

import os
import shutil
import signal
import subprocess
import time

from galpi_flow import HARBOUR, RIVER
from galpi_window import PATIENCE, SAMPLE, Program, WindowFlow, main, run

NAME = "io.github.galpi.Galpi"
PATH = "/io/github/galpi/Galpi"


class Started(Program):
    """A galpi that the bus started, which is nobody's child here."""

    class Process:
        def __init__(self, pid):
            self.pid = pid

        def poll(self):
            return None if os.path.exists(f"/proc/{self.pid}") else 0

        def kill(self):
            os.kill(self.pid, signal.SIGKILL)

        def send_signal(self, how):
            os.kill(self.pid, how)

        def wait(self, timeout=PATIENCE):
            """Its name is on the bus until it is gone, and what is asked of it in between is lost."""
            end = time.monotonic() + timeout
            while self.poll() is None:
                if time.monotonic() > end:
                    raise subprocess.TimeoutExpired(NAME, timeout)
                time.sleep(0.02)
            return 0

    def start(self, words, environment):
        return self.Process(int(words[0]))


class Desktop(WindowFlow):
    def setUp(self):
        super().setUp()
        pairs = [f"{name!r}: {value!r}" for name, value in self.environment.items()]
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                  "org.freedesktop.DBus.UpdateActivationEnvironment", "{" + ", ".join(pairs) + "}")

    def call(self, name, path, method, *arguments):
        return run("gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method",
                   method, *arguments)

    def ask(self, method, *arguments):
        """One call of those that a desktop starts a program by. Returns the window."""
        self.call(NAME, PATH, "org.freedesktop.Application." + method, *arguments)
        answer = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                           "org.freedesktop.DBus.GetConnectionUnixProcessID", NAME)
        pid = int(answer.split()[-1].strip("(),"))
        for program in self.programs:
            if program.process.pid == pid:
                return program
        program = Started(self, pid)
        self.programs.append(program)
        return program

    def send(self, *words, code=0, **environment):
        """A galpi that hands its words to the one that is running, and ends."""
        done = subprocess.run([os.environ["GALPI"], *map(str, words)], capture_output=True, text=True,
                              timeout=PATIENCE, env=dict(self.environment, **environment))
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stderr

    def windows(self, program):
        return len(list(program.nodes("frame")))

    def make_notebook(self, name, *articles):
        """Another notebook, with these articles in it."""
        path = self.folder / name
        for article in articles:
            self.run_cli("--notebook", path, "import", article)
        return path

    # Open with

    def test_a_second_start_brings_its_file_to_the_first(self):
        window = self.open(RIVER)
        window.see("heading", "작은 강의 큰 전기")
        self.send(HARBOUR)
        self.wait(lambda: len(self.cli("list")) == 2, "two articles")
        window.see("heading", "^The harbour that stores")
        self.assertEqual(self.windows(window), 1)

    def test_a_relative_name_is_one_of_the_caller(self):
        window = self.open()
        window.see(None, "^Start with an Article$")
        subprocess.run([os.environ["GALPI"], RIVER.name], check=True, cwd=RIVER.parent,
                       env=self.environment, timeout=PATIENCE)
        window.see("heading", "작은 강의 큰 전기")

    def test_a_notebook_opens_in_a_window_of_its_own(self):
        other = self.make_notebook("other.galpi", RIVER)
        window = self.open_sample()
        self.send(other)
        window.see("frame", "^Galpi$")
        self.assertEqual(self.windows(window), 2)

        # The same one again is the same window, by whatever name.
        self.send(other)
        self.send(self.folder / "data" / ".." / "other.galpi")
        self.assertEqual(self.windows(window), 2)
        self.assertEqual(len(self.cli("list")), 1)

    def test_a_notebook_first(self):
        other = self.make_notebook("other.galpi", RIVER)
        window = self.open(other)
        window.see("list", "^Articles$")
        window.click(window.see("list", "^Articles$").children[0])
        window.see("heading", "작은 강의 큰 전기")
        self.assertFalse(self.notebook.exists())

        # What it can be written to takes what is opened next.
        self.send(HARBOUR)
        window.see("heading", "^The harbour that stores")
        self.assertFalse(self.notebook.exists())

        # Each notebook has a place of its own to be taken up at.
        window.stop()
        window = self.open()
        window.see(None, "^Start with an Article$")
        window.stop()
        window = self.open(other)
        window.see("heading", "^The harbour that stores")

    def test_a_notebook_is_known_by_its_mark(self):
        copy = self.make_notebook("other.galpi", RIVER).rename(self.folder / "copy of 2024")
        window = self.open(copy)
        window.see("list", "^Articles$")
        self.assertFalse(self.notebook.exists())

    def test_a_name_alone_makes_no_notebook(self):
        letter = self.folder / "letter.galpi"
        letter.write_text("Dear reader, this is a letter and no notebook. " * 40)
        window = self.open(letter)
        window.see(None, "^The Notebook Can't Be Opened$")
        window.see(None, "is not a Galpi notebook")
        window.stop()
        window = self.open(self.folder / "missing.galpi")
        window.see(None, "^The Notebook Can't Be Opened$")
        self.assertFalse((self.folder / "missing.galpi").exists())

    def test_a_notebook_that_the_portal_lends_is_read(self):
        lent = self.folder / "run" / "doc" / "1f2e3d" / "backup.galpi"
        lent.parent.mkdir(parents=True)
        self.make_notebook("other.galpi", RIVER).rename(lent)
        for rest in self.folder.glob("other.galpi*"):
            rest.rename(lent.parent / rest.name.replace("other", "backup"))
        before = self.digest(lent), sorted(lent.parent.iterdir())

        window = self.open(lent)
        window.see(None, "^This notebook is read-only$")
        window.click(window.see("list", "^Articles$").children[0])
        window.see("heading", "작은 강의 큰 전기")
        # What comes now goes to the usual notebook.
        self.send(HARBOUR)
        self.wait(self.notebook.exists, "the usual notebook")
        self.wait(lambda: len(self.cli("list")) == 1, "the article in it")
        self.wait(lambda: self.windows(window) == 2, "its window")
        window.stop()
        self.assertEqual((self.digest(lent), sorted(lent.parent.iterdir())), before)

    # The bus

    def test_started_by_the_bus(self):
        window = self.ask("Activate", "{}")
        window.see(None, "^Start with an Article$")
        self.assertIs(self.ask("Activate", "{}"), window)
        self.assertEqual(self.windows(window), 1)

    def test_the_bus_brings_files(self):
        window = self.ask("Open", f"['{RIVER.as_uri()}', '{SAMPLE.as_uri()}']", "{}")
        window.see("heading", "^A Battery on the Sea$")
        self.assertEqual(len(self.cli("list")), 2)

    def test_search_is_an_action_of_the_desktop(self):
        self.add_river()
        window = self.ask("ActivateAction", "search", "[]", "{}")
        window.see_focus(lambda node: node.role in ("text", "entry"), "the search")

    def test_import_is_an_action_of_the_desktop(self):
        window = self.ask("ActivateAction", "import", "[]", "{}")
        self.wait(window.find_other_window, "the file dialog")

    def test_paste_is_an_action_of_the_desktop(self):
        window = self.ask("ActivateAction", "paste", "[]", "{}")
        window.see(None, "no text in the clipboard")

    def test_actions_without_a_bus_to_ask(self):
        window = self.open("--action=search")
        window.see_focus(lambda node: node.role in ("text", "entry"), "the search")
        window.key("Tab")
        self.send("--action=paste")
        window.see(None, "no text in the clipboard")
        self.assertIn("import, paste and search", self.send("--action=dance", code=2))

    def test_without_a_bus(self):
        for address in ("/dev/null", "unix:path=/nowhere", None):
            environment = dict(self.environment)
            environment.pop("DBUS_SESSION_BUS_ADDRESS")
            if address is not None:
                environment["DBUS_SESSION_BUS_ADDRESS"] = address
            shutil.rmtree(self.folder / "data", ignore_errors=True)
            with open(self.folder / "log", "wb") as log:
                process = subprocess.Popen([os.environ["GALPI"], str(SAMPLE)], env=environment,
                                           stdout=log, stderr=log)
            self.addCleanup(process.kill)
            self.wait(self.notebook.exists, "the notebook")
            self.wait(lambda: len(self.cli("list")) == 1, "the sample")
            found = run("xdotool", "search", "--onlyvisible", "--pid", process.pid)
            self.assertNotEqual(found, "")
            process.terminate()
            self.assertEqual(process.wait(PATIENCE), 0, (self.folder / "log").read_text())


if __name__ == "__main__":
    main()
