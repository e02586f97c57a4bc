# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong: words that are off, notebooks that can't be opened, two programs, kill -9."""

import fcntl
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import time

from galpi_flow import RIVER, Flow, main

WITHOUT_POWERS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
READING = (["list"], ["annotations"], ["event", "list"], ["tag", "list"], ["trash"], ["history"],
           ["timeline"], ["figures"], ["search", "물"], ["check"])
WRITING = (["import", RIVER], ["annotate", 1, "--note", "x"], ["undo"], ["redo"],
           ["tag", "remove", "x"], ["event", "add", "--date", "2025", "--title", "x"],
           ["remove", "article", 1], ["code", "--tag", "x", "물"])


class Faults(Flow):
    def clean_up(self, process):
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def hold(self):
        """Another program that has the notebook open for writing and does nothing with it: it
        waits for an intake that never answers."""
        deaf = self.folder / "deaf-intake"
        deaf.write_text("#!/bin/sh\nexec sleep 40\n", encoding="utf-8")
        deaf.chmod(0o755)
        intake = self.environment.get("GALPI_INTAKE")
        self.environment["GALPI_INTAKE"] = str(deaf)
        self.clean_up(self.start("import", *[RIVER] * 100))
        self.environment["GALPI_INTAKE"] = intake
        lock = pathlib.Path(f"{self.notebook}.lock")
        while not self.is_locked(lock):
            time.sleep(0.01)

    def is_locked(self, path):
        if not path.exists():
            return False
        with open(path, "rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def test_words_that_are_off(self):
        for words in ([], ["fly"], ["tag"], ["tag", "fly"], ["show"], ["show", "x"], ["show", "1", "2"],
                      ["list", "--colour", "red"], ["annotate", "1"], ["annotate", "1", "--note"],
                      ["annotate", "1", "--quote", "x", "--colour", "brown"], ["undo", "-1"], ["undo", "x"],
                      ["edit", "article", "1"], ["edit", "article", "1", "--date", "2025"],
                      ["timeline", "--from", "then"], ["--fly", "list"], ["annotate", "1", "--nth", "1"],
                      ["search", '"'], ["search", " "], ["code", "--tag", "x", ""], ["--notebook"],
                      ["import", ""], ["read", ""], ["--notebook", "x", "export", "--output", ""]):
            self.run_cli(*words, code=2)
            self.assertTrue(any("galpi-cli" in message for message in self.messages))
        self.assertFalse(self.notebook.exists())

    def test_half_a_command_is_told_from_none(self):
        for words, why in ((["tag"], "tag: Something is missing."), (["fly"], "fly: There is no such command."),
                           (["edit", "fly"], "edit fly: There is no such command."),
                           (["--notebook"], "--notebook: Something is missing."),
                           (["--fly"], "--fly: There is no option --fly here.")):
            self.run_cli(*words, code=2)
            self.assertEqual(self.messages[0], f"galpi-cli: {why}")

    def test_a_full_disk_takes_no_results(self):
        for words in (["--version"], ["--help"], ["read", RIVER]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([os.environ["GALPI_CLI"], *map(str, words)], stdout=full,
                                      stderr=subprocess.PIPE, env=self.environment, timeout=60)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_help_and_version(self):
        self.assertRegex(self.run_cli("--version").decode(), r"^galpi-cli [0-9]+\.[0-9]+\.[0-9]+\n$")
        self.assertIn("restore-from-trash", self.run_cli("--help").decode())
        self.assertIn("--quote", self.run_cli("annotate", "--help").decode())

    def test_it_needs_no_window(self):
        libraries = subprocess.run(["ldd", os.environ["GALPI_CLI"]], capture_output=True,
                                   check=True).stdout.decode()
        self.assertIn("libgio", libraries)
        self.assertNotRegex(libraries, "libgtk|libadwaita|libX11|libwayland")

    def test_no_title_steers_the_terminal(self):
        article = self.add_river()
        self.one("edit", "article", article, "--title", "빨간\x1b[31m\r글\n둘째 줄")
        for words in (["list"], ["show", article], ["timeline"], ["search", "물살"]):
            output = self.run_cli(*words).decode()
            self.assertNotIn("\x1b", output)
            self.assertNotIn("\r", output)
            self.assertIn("빨간 [31m 글 둘째 줄", output)
        self.assertEqual(self.show(article)["title"], "빨간\x1b[31m\r글\n둘째 줄")

    def test_there_is_no_notebook(self):
        for words in READING + (["show", 1], ["undo"], ["annotate", 1, "--note", "x"]):
            self.run_cli(*words, code=3)
        self.assertFalse(self.notebook.exists())

    def test_it_is_not_a_notebook(self):
        path = self.folder / "text.galpi"
        path.write_text("강물은 늘 흐른다. " * 100, encoding="utf-8")
        empty = self.folder / "empty.galpi"
        empty.write_bytes(b"")
        other = self.folder / "other.galpi"
        connection = sqlite3.connect(other)
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
        connection.close()
        for notebook in (path, empty, other):
            digest = self.digest(notebook)
            for words in READING + WRITING:
                self.run_cli("--notebook", notebook, *words, code=3)
            self.assertEqual(self.digest(notebook), digest)

    def test_it_is_newer(self):
        self.add_river()
        connection = sqlite3.connect(self.notebook)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA user_version = 9999")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        digest = self.digest(self.notebook)
        for words in READING + WRITING:
            self.run_cli(*words, code=3)
        self.assertEqual(self.digest(self.notebook), digest)

    def test_another_program_holds_it(self):
        self.add_river()
        self.hold()
        before = self.everything()
        for words in WRITING:
            self.run_cli(*words, code=3)
            self.assertIn("galpi-cli", self.messages[0].split(": ", 2)[2])
        self.assertEqual(self.everything(), before)
        self.assertEqual(len(self.cli("search", "물살")), 1)
        self.assertTrue(self.one("check")["ok"])
        backup = self.folder / "backup.galpi"
        self.one("backup", backup)
        self.run_cli("restore", backup, code=3)

    def test_a_stopped_import_keeps_what_was_reported(self):
        many = self.folder / "many"
        many.mkdir()
        for number in range(1500):
            (many / f"{number:04}.txt").write_text(
                f"글 {number}\n2025. 01. 01\n물살이 센 강 {number}이다.\n", encoding="utf-8")
        holder = self.clean_up(self.start("import", many, "--json"))
        self.assertIn(b"new", holder.stdout.readline())
        holder.send_signal(signal.SIGINT)
        rest = holder.stdout.read().decode().splitlines()
        self.assertEqual(holder.wait(timeout=60), 1)
        self.assertIn(b"galpi-cli: ", holder.stderr.read())
        self.assertLess(len(rest), 1499)
        self.assertEqual(len(self.cli("list")), len(rest) + 1)
        self.assertTrue(self.one("check")["ok"])
        self.cli("undo")
        self.assertEqual(self.cli("list"), [])

    def test_a_read_only_place(self):
        self.add_river()
        folder = self.notebook.parent
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        self.addCleanup(folder.chmod, 0o755)

        # Root may write everywhere, unless without the powers of root.
        around = WITHOUT_POWERS if os.geteuid() == 0 else ()
        self.assertEqual(len(self.cli("list", around=around)), 1)
        self.assertEqual(len(self.cli("search", "물살", around=around)), 1)
        for words in WRITING:
            self.run_cli(*words, code=3, around=around)

    def test_what_was_reported_outlives_kill(self):
        article = self.add_river()
        reported = []
        for round in range(30):
            process = self.start("annotate", article, "--quote", "10년", "--note", f"{round}", "--json")
            time.sleep(random.uniform(0.0, 0.08))
            process.kill()
            output, _ = process.communicate()
            if output:
                reported.append(f"{round}")
        notes = [entry["note"] for entry in self.cli("annotations")]
        for note in reported:
            self.assertIn(note, notes)
        self.assertEqual(len(notes), len(set(notes)))
        self.assertEqual(self.one("check"), {"ok": True, "problems": []})
        self.cli("undo", len(notes) + 1)
        self.assertEqual(self.cli("list"), [])

    def test_a_reader_that_goes_away(self):
        for number in range(40):
            (self.folder / f"{number}.txt").write_text(
                f"글 {number}\n2025. 01. 01\n" + f"강물 {number}은 흐른다. " * 2000, encoding="utf-8")
        self.cli("import", *sorted(self.folder.glob("*.txt")))
        process = self.start("list", "--json")
        process.stdout.read(10)
        process.stdout.close()
        self.assertEqual(process.wait(timeout=60), 1)
        process.stderr.close()

    def test_results_alone_on_standard_output(self):
        self.cli("import", self.folder / "missing.txt", code=1)
        output = subprocess.run([os.environ["GALPI_CLI"], "list", "--colour", "x"],
                                capture_output=True, env=self.environment)
        self.assertEqual(output.stdout, b"")


if __name__ == "__main__":
    main()
