# SPDX-License-Identifier: GPL-3.0-or-later
"""What the flows of the window share: a display of their own, the real galpi on it, real keys and
clicks to drive it with, and the accessibility tree to read it by.

Nothing here measures time: each step waits for what it is to bring about, and fails when that does
not come at all. A test that fails leaves a picture of the display in the build folder.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from galpi_flow import Flow

PATIENCE = int(os.environ.get("GALPI_PATIENCE", 60))
SIZE = (1280, 800)
SCREEN = os.environ.get("GALPI_SCREEN", "%dx%d" % SIZE)
COMPLAINT = re.compile(r"(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL|ERROR)|AddressSanitizer|"
                       "runtime error")
# Whatever the program does, GTK 4.24 on X11 tells itself twice of a frame, and libadwaita 1.10's list
# of shortcuts listens to what GTK has deprecated.
NO_COMPLAINT = ("gdk_frame_timings_submitted() called on submitted frame",
                "GtkWindow::keys-changed is deprecated")
SAMPLE = pathlib.Path(os.environ["GALPI_PKGDATADIR"]) / "sample" / "ferry.en.html"
PICTURES = pathlib.Path(os.environ["G_TEST_BUILDDIR"]) / "flows"


# GTK adds up the border boxes of a widget's ancestors and leaves out their padding, which is about
# this much in the window: a click at the middle of what it says would miss a small button.
LEFT_OUT = 12
# The same of the article, which has fewer around it.
LEFT_OUT_OF_TEXT = 10

# By name xdotool presses a function key with Alt, since keyboard maps of late 2025 list the
# combinations that change nothing too; see its issue 491.
FUNCTION_KEYS = {f"F{i}": str(66 + i if i <= 10 else 84 + i) for i in range(1, 13)}

Atspi = None


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True,
                          timeout=PATIENCE, **options).stdout


class Desktop:
    """An X server, a session bus and a window manager, gone when the tests are done."""

    def __init__(self):
        self.processes = []
        self.data = pathlib.Path(tempfile.mkdtemp(prefix="galpi-desktop-"))
        if "GALPI_SERVICE" in os.environ:
            self.install_service()
        # G_DEBUG is the program's: the accessibility library warns of places that have just gone.
        for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "AT_SPI_BUS_ADDRESS", "G_DEBUG"):
            os.environ.pop(name, None)
        os.environ["DISPLAY"] = ":" + self.start_saying(
            "Xvfb", "-displayfd", "1", "-screen", "0", SCREEN + "x24", "-nolisten", "tcp",
            "-noreset")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.start_saying(
            "dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1",
            XDG_DATA_DIRS=f"{self.data}:{os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share')}")
        os.environ["GTK_A11Y"] = "atspi"
        os.environ.setdefault("XDG_RUNTIME_DIR", os.environ.get("TMPDIR", "/tmp"))

    def install_service(self):
        """Lets the bus start the galpi that is tested, by the file that is installed with it."""
        service = pathlib.Path(os.environ["GALPI_SERVICE"])
        folder = self.data / "dbus-1" / "services"
        folder.mkdir(parents=True)
        words, count = re.subn("(?m)^Exec=.*/galpi ", f"Exec={os.environ['GALPI']} ", service.read_text())
        assert count == 1, service
        (folder / service.name).write_text(words)

    def start_saying(self, *words, **environment):
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                   env=dict(os.environ, **environment))
        self.processes.append(process)
        return process.stdout.readline().strip()

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
            process.stdout.close()
        shutil.rmtree(self.data, ignore_errors=True)


def set_up():
    """Before any test: the accessibility library asks for the bus when it is loaded."""
    global Atspi, desktop
    desktop = Desktop()
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi as library
    Atspi = library
    Atspi.init()


def codes(keys):
    """Keys of a combination, as xdotool presses them rightly."""
    return "+".join(FUNCTION_KEYS.get(key, key) for key in keys.split("+"))


class Node:
    """One place of the accessibility tree. What has gone meanwhile is empty, not an error."""

    def __init__(self, accessible):
        self.accessible = accessible

    def ask(self, name, *arguments, default=None):
        try:
            return getattr(self.accessible, name)(*arguments)
        except Exception:
            return default

    @property
    def name(self):
        return self.ask("get_name") or ""

    @property
    def description(self):
        return self.ask("get_description") or ""

    @property
    def role(self):
        return self.ask("get_role_name") or ""

    @property
    def text(self):
        try:
            return Atspi.Text.get_text(self.accessible, 0, -1)
        except Exception:
            return ""

    def has(self, state):
        states = self.ask("get_state_set")
        return states is not None and states.contains(getattr(Atspi.StateType, state))

    @property
    def children(self):
        count = self.ask("get_child_count", default=0)
        children = [self.ask("get_child_at_index", i) for i in range(count)]
        return [Node(child) for child in children if child is not None]

    def walk(self):
        """Itself and all below it that shows."""
        yield self
        for child in self.children:
            if child.has("SHOWING") or child.role in ("application", "frame", "window"):
                yield from child.walk()

    def box(self, start=None, end=None):
        """Where it is, or these characters of its text are, in its window: x, y, width, height."""
        try:
            if start is None:
                r = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)
            else:
                r = Atspi.Text.get_range_extents(self.accessible, start, end, Atspi.CoordType.WINDOW)
            return r.x, r.y, r.width, r.height
        except Exception:
            return 0, 0, 0, 0

    def __repr__(self):
        return f"<{self.role} {self.name!r} {self.text[:60]!r}>"


class Program:
    """One galpi, and its window."""

    def __init__(self, flow, *words, **environment):
        self.flow = flow
        self.log = flow.folder / f"log-{len(flow.programs)}"
        self.log.touch()
        self.complaints_expected = ()
        self.process = self.start(words, environment)
        self.window = flow.wait(self.find_window, "its window")
        flow.wait(self.find_root, "its accessibility tree")
        if flow.size is not None:
            self.place(*flow.size)

    def start(self, words, environment):
        with open(self.log, "wb") as log:
            return subprocess.Popen([os.environ["GALPI"], *map(str, words)], stdout=log, stderr=log,
                                    stdin=subprocess.DEVNULL,
                                    env=dict(self.flow.environment, **environment))

    def find_window(self):
        self.check_alive()
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                str(self.process.pid)], capture_output=True, text=True).stdout
        return found.split()[-1] if found else None

    def find_other_window(self):
        """A window of its own that is not the first, such as the file dialog."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                str(self.process.pid), "--name", "."], capture_output=True,
                               text=True).stdout
        return next((window for window in found.split() if window != self.window), None)

    def find_root(self):
        root = Atspi.get_desktop(0)
        for i in range(root.get_child_count()):
            try:
                child = root.get_child_at_index(i)
                if child is not None and child.get_process_id() == self.process.pid:
                    return Node(child)
            except Exception:
                continue
        return None

    def place(self, width, height):
        run("xdotool", "windowmove", self.window, 0, 0, "windowsize", self.window, width, height,
            "windowfocus", self.window)

    def check_alive(self):
        if self.process.poll() is not None:
            raise AssertionError(f"galpi ended with {self.process.poll()}: "
                                 f"{self.log.read_text(errors='replace')}")

    # Reading

    def nodes(self, role=None, name=None, text=None):
        """All that show and fit; name and text are regular expressions that occur in theirs."""
        root = self.find_root()
        self.check_alive()
        for node in root.walk() if root is not None else []:
            if ((role is None or node.role == role)
                    and (name is None or re.search(name, node.name))
                    and (text is None or re.search(text, node.text))):
                yield node

    def see(self, role=None, name=None, text=None):
        """Waits for the first that fits."""
        return self.flow.wait(lambda: next(self.nodes(role, name, text), None),
                              f"a {role} named {name!r} with {text!r}")

    def sees(self, *words, **options):
        return next(self.nodes(*words, **options), None) is not None

    def see_none(self, role=None, name=None, text=None):
        self.flow.wait(lambda: not self.sees(role, name, text),
                       f"no {role} named {name!r} with {text!r}")

    def labels(self):
        return [node.name or node.text for node in self.nodes() if node.name or node.text]

    def title(self):
        return self.see("frame").name

    @property
    def article(self):
        return self.see("text", "^Article$")

    def focused(self):
        for node in self.nodes():
            if node.has("FOCUSED"):
                return node
        return None

    def see_focus(self, test, what):
        def found():
            node = self.focused()
            return node if node is not None and test(node) else None
        return self.flow.wait(found, f"the focus on {what}")

    # Driving

    def key(self, *keys):
        run("xdotool", "windowfocus", "--sync", self.window, "key", "--delay", "30",
            *map(codes, keys))

    def key_in_menu(self, key):
        """To the window that has the keys: a menu has a window of its own."""
        run("xdotool", "key", codes(key))

    def press_place(self, us_key):
        """The key that bears this on a keyboard of the United States, whatever it means now."""
        run("xdotool", "key", {"1": "10", "2": "11", "i": "31", "n": "57", ".": "60"}[us_key])

    def type(self, words):
        run("xdotool", "type", "--delay", "15", words)

    def point(self, x, y):
        # Where it is already it would wait for ever, and the window would not know that it is there.
        if f"x:{int(x)} y:{int(y)} " in run("xdotool", "getmouselocation"):
            run("xdotool", "mousemove", "--sync", int(x) + 1, int(y))
        run("xdotool", "mousemove", "--sync", int(x), int(y))

    def standing(self, node):
        """Where it is, once it has come to a stand."""
        before = node.box()
        time.sleep(0.15)
        return before if before[2] > 0 and before == node.box() else None

    def click(self, node, *, times=1):
        x, y, width, height = self.flow.wait(lambda: self.standing(node), f"a place for {node}")
        self.point(x + width / 2 + LEFT_OUT, y + height / 2 + LEFT_OUT)
        run("xdotool", "click", "--repeat", times, "--delay", "60", 1)

    def press(self, role=None, name=None, text=None):
        """Clicks on the first that fits."""
        self.click(self.see(role, name, text))

    def box_of_words(self, words):
        """Where words of the article begin and end: two points."""
        start = self.article.text.index(words)
        first = self.article.box(start, start + 1)
        last = self.article.box(start + len(words) - 1, start + len(words))
        return ((first[0] + LEFT_OUT_OF_TEXT, first[1] + first[3] / 2 + LEFT_OUT_OF_TEXT),
                (last[0] + last[2] + LEFT_OUT_OF_TEXT, last[1] + last[3] / 2 + LEFT_OUT_OF_TEXT))

    def drag_over(self, words):
        """Selects words of the article by mouse."""
        (x, y), (end_x, end_y) = self.box_of_words(words)
        self.point(x + 1, y)
        run("xdotool", "mousedown", 1)
        self.point((x + end_x) / 2, (y + end_y) / 2)
        self.point(end_x, end_y)
        run("xdotool", "mouseup", 1)
        self.flow.wait(lambda: self.selected() == words, f"{words!r} selected")
        # A hand does not jump: GTK 4.24 lets go of the text only when the pointer next moves in it.
        self.point(end_x - 3, end_y)

    def caret(self):
        return Atspi.Text.get_caret_offset(self.article.accessible)

    def caret_before(self, words):
        """Puts the caret before words that are in view, by a click."""
        (x, y), _ = self.box_of_words(words)
        self.point(x + 1, y)
        run("xdotool", "click", 1)
        start = self.article.text.index(words)
        self.flow.wait(lambda: self.caret() == start, f"the caret before {words!r}")

    def select(self, words):
        """Selects words of the article by keys."""
        self.caret_before(words)
        run("xdotool", "key", "--delay", "5", "--repeat", len(words), "shift+Right")
        self.flow.wait(lambda: self.selected() == words, f"{words!r} selected")

    def selected(self):
        article = self.article.accessible
        try:
            if Atspi.Text.get_n_selections(article) == 0:
                return ""
            found = Atspi.Text.get_selection(article, 0)
            return Atspi.Text.get_text(article, found.start_offset, found.end_offset)
        except Exception:
            return ""

    # The end

    def check_log(self):
        said = self.log.read_text(errors="replace")
        complaints = [line for line in said.splitlines()
                      if COMPLAINT.search(line) and not any(words in line for words in NO_COMPLAINT)]
        self.flow.assertEqual(complaints, [])

    def stop(self, how=signal.SIGTERM):
        """Ends it as a session does, or as a crash does, and reads what it had to complain of."""
        self.check_alive()
        self.process.send_signal(how)
        code = self.process.wait(PATIENCE)
        self.flow.assertEqual(code, -how if how == signal.SIGKILL else 0)
        self.check_log()

    def stop_last(self):
        """Ends the only one that has the notebook open, which leaves no journals beside it."""
        self.stop()
        left = [path.name for path in self.flow.notebook.parent.iterdir()
                if path.name.endswith(("-wal", "-shm"))]
        self.flow.assertEqual(left, [])


class WindowFlow(Flow):
    size = SIZE
    layout = "us"

    def setUp(self):
        super().setUp()
        self.programs = []
        (self.folder / "run").mkdir(mode=0o700)
        self.environment.update(
            XDG_CONFIG_HOME=str(self.folder / "config"), XDG_RUNTIME_DIR=str(self.folder / "run"),
            XDG_STATE_HOME=str(self.folder / "state"),
            GSETTINGS_BACKEND="keyfile", GSK_RENDERER="cairo", GDK_BACKEND="x11",
            GDK_DEBUG="no-portals",
            GTK_IM_MODULE="simple", G_DEBUG="gc-friendly", GTK_A11Y="atspi", LC_ALL="C.UTF-8",
            ADW_DEBUG_COLOR_SCHEME=os.environ.get("ADW_DEBUG_COLOR_SCHEME", "prefer-light"))
        self.set_layout(self.layout)
        self.addCleanup(self.end_programs)

    def set_layout(self, layout):
        run("setxkbmap", "-layout", layout, "-option", "")

    def wait(self, test, what):
        end = time.monotonic() + PATIENCE
        while True:
            found = test()
            if found:
                return found
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")
            time.sleep(0.05)

    def open(self, *words, **environment):
        program = Program(self, *words, **environment)
        self.programs.append(program)
        return program

    def open_sample(self):
        program = self.open()
        program.press(name="^Open the Sample$")
        program.see("heading", "^A Battery on the Sea$")
        self.wait(lambda: program.article.text.startswith("Mornings on the south coast"), "the sample")
        return program

    def take_picture(self, name):
        PICTURES.mkdir(exist_ok=True)
        run("import", "-window", "root", PICTURES / (name + ".png"))

    def end_programs(self):
        for program in self.programs:
            if program.process.poll() is None:
                program.process.kill()
                program.process.wait()

    def run(self, result=None):
        self.result = result
        return super().run(result)

    def tearDown(self):
        failed = any(test is self for test, _ in self.result.errors + self.result.failures)
        outcome = getattr(self, "_outcome", None)
        if failed or (outcome is not None and not outcome.success):
            self.take_picture("failed-" + self.id().split(".")[-1])
            for program in self.programs:
                sys.stderr.write(program.log.read_text(errors="replace"))
        elif os.environ.get("GALPI_FLOW_PICTURES"):
            self.take_picture(self.id().split(".")[-1])
        for program in self.programs:
            if program.process.poll() is None and not failed:
                program.stop()


def main():
    set_up()
    try:
        program = unittest.main(verbosity=2, exit=False)
    finally:
        desktop.stop()
    sys.exit(0 if program.result.wasSuccessful() else 1)
