# SPDX-License-Identifier: GPL-3.0-or-later
"""What the flows share: a notebook of their own and the real galpi-cli to drive it with."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
RIVER = FIXTURES / "river.txt"
HARBOUR = FIXTURES / "harbour.html"


class Flow(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="galpi-flow-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder / "data"),
                                XDG_CACHE_HOME=str(self.folder / "cache"),
                                HOME=str(self.folder), TMPDIR=str(self.folder / "tmp"))
        (self.folder / "tmp").mkdir()
        self.notebook = self.folder / "data" / "galpi" / "notebook.galpi"

    def start(self, *words, **options):
        """Starts galpi-cli and does not wait for it."""
        return subprocess.Popen([os.environ["GALPI_CLI"], *map(str, words)],
                                stdin=options.get("stdin", subprocess.DEVNULL),
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment)

    def run_cli(self, *words, code=0, stdin=None, around=()):
        """Runs galpi-cli, checks its exit code and that each message has its form."""
        done = subprocess.run([*around, os.environ["GALPI_CLI"], *map(str, words)],
                              input=stdin, stdin=None if stdin is not None else subprocess.DEVNULL,
                              capture_output=True, env=self.environment, timeout=300)
        messages = done.stderr.decode().splitlines()
        self.assertEqual(done.returncode, code, f"{words}: {done.stderr.decode()}")
        if code in (1, 3):
            self.assertTrue(messages, f"{words}: says nothing")
        if code != 2:
            for message in messages:
                self.assertTrue(message.startswith("galpi-cli: "), message)
        self.messages = messages
        return done.stdout

    def cli(self, *words, code=0, stdin=None, around=()):
        """The same with --json. Returns the objects it printed."""
        output = self.run_cli(*words, "--json", code=code, stdin=stdin, around=around)
        return [json.loads(line) for line in output.decode().splitlines()]

    def one(self, *words, **options):
        objects = self.cli(*words, **options)
        self.assertEqual(len(objects), 1, objects)
        return objects[0]

    def keys(self, entry, *keys):
        for key in keys:
            self.assertIn(key, entry)

    def add_river(self):
        return self.one("import", RIVER)["article"]

    def add_harbour(self):
        return self.one("import", HARBOUR)["article"]

    def show(self, article):
        return self.one("show", article)

    def everything(self):
        """All that a person made, to be the same before and after what may change nothing."""
        return [self.cli(*words) for words in (["list"], ["annotations"], ["event", "list"],
                                               ["tag", "list"], ["trash"])]

    def digest(self, path):
        return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def main():
    program = unittest.main(verbosity=1, exit=False)
    sys.exit(0 if program.result.wasSuccessful() else 1)
