# SPDX-License-Identifier: GPL-3.0-or-later
"""From the last key of a note to another program's seeing it on the disk, in the real window with real keys;
against a bare text view that waits for a pause as long and commits one row as durably. A reader sees a commit
only when it has been synced. One of each in turn; the time begins before the program that presses the key is
started, for both.

    bench-note.py BARE-NOTE
"""

import os
import sqlite3
import statistics
import sys
import time
from contextlib import closing

from galpi_window import Program, WindowFlow, main, run

N_RUNS = 20
N_WARM = 2
MOST = 1.5
PROMISE = 1.0
LONGEST = 30


class BareNote(Program):
    def __init__(self, flow, file):
        os.environ["GALPI"], galpi = BARE, os.environ["GALPI"]
        try:
            super().__init__(flow, file)
        finally:
            os.environ["GALPI"] = galpi


def tell(what, ours, bare, limit):
    ratio = ours / bare
    print(f"{what:46} {ours * 1000:10.3f} ms {bare * 1000:10.3f} ms  ratio {ratio:6.2f} (at most {limit:.1f})"
          f"{'' if ratio <= limit else '  TOO MUCH'}", flush=True)
    return ratio <= limit


class Note(WindowFlow):
    def time_key(self, window, typed, file):
        """Types some words, and measures from the last letter on."""
        window.type(typed[-6:-1])
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, isolation_level=None)) as reader:
            start = time.monotonic()
            run("xdotool", "key", typed[-1])
            while reader.execute("SELECT note FROM annotation").fetchone()[0] != typed:
                self.assertLess(time.monotonic(), start + LONGEST)
                time.sleep(0.001)
            return time.monotonic() - start

    def test_note(self):
        bare_file = self.folder / "bare.db"
        ours, barely = [], []
        typed = ""
        window = self.open_sample()
        window.select("Mornings on")
        window.key("n")
        window.see_focus(lambda node: node.name == "Note", "the note")
        bare = BareNote(self, bare_file)
        self.addCleanup(bare.process.wait)
        self.addCleanup(bare.process.kill)
        bare.see_focus(lambda node: node.name == "Note", "the bare note")

        for i in range(N_WARM + N_RUNS):
            typed += "river" + "abcdefgh"[i % 8]
            for program, file, times in ((window, self.notebook, ours), (bare, bare_file, barely)):
                run("xdotool", "windowfocus", "--sync", program.window)
                program.see_focus(lambda node: node.name == "Note", "the note")
                times.append(self.time_key(program, typed, file))
        ours, barely = ours[N_WARM:], barely[N_WARM:]

        within = tell("a note on the disk, after the last key", statistics.median(ours),
                      statistics.median(barely), MOST)
        within &= tell("the longest of them, against what is promised", max(ours), PROMISE, 1)
        self.assertTrue(within)


if __name__ == "__main__":
    BARE = os.path.abspath(sys.argv.pop())
    main()
