# SPDX-License-Identifier: GPL-3.0-or-later
"""Galpi from a signed repository on a web host, and a notebook that outlives its updates."""

import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import standin_install
import standin_runtime
from standin_build import APP

KEY = "galpi-standin@example.org"
REMOTE = "galpi"
TEXT = "The weir was rebuilt in March 2019 for 40 million won.\n"
NOTE = "Kept over updates"


def change(build):
    """Puts a newer Galpi into the repository that was built: the same, with a line more."""
    tree = build.work / "app"
    with open(tree / "files/share/galpi/newer", "a", encoding="utf-8") as file:
        file.write("newer\n")
    build.run("publish", "flatpak", "build-export", "--exclude=/lib/debug/*",
              build.work / "repo", tree, "stable")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


class Publisher:
    """A throw-away key, a folder on a web host of this machine, and who installs from there."""

    def __init__(self, build):
        self.build = build
        self.folder = build.work / "published"
        self.keyring = build.work / "keyring"
        self.environment = dict(os.environ, HOME=str(build.work / "reader"))

    @contextlib.contextmanager
    def served(self):
        for folder in (self.folder, self.keyring, build_home(self.environment)):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(mode=0o700)
        handler = functools.partial(Quiet, directory=str(self.folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield
        finally:
            server.shutdown()
            subprocess.run(["gpgconf", "--homedir", str(self.keyring), "--kill", "all"], check=False)
            shutil.rmtree(self.keyring, ignore_errors=True)

    def flatpak(self, *words):
        return self.build.run("publish", "flatpak", *words, env=self.environment)

    def publish(self):
        if not any(self.keyring.iterdir()):
            self.build.run("publish", "gpg", "--homedir", self.keyring, "--batch", "--passphrase", "",
                           "--quick-generate-key", KEY, "default", "sign", "1d")
        self.build.run("publish", standin_runtime.HERE / "publish", "--key", KEY, "--url", self.url,
                       "--gpg-homedir", self.keyring, "--from", self.build.work / "repo", self.folder)
        subprocess.run(["sha256sum", "--check", "--quiet", "galpi.flatpak.sha256"], check=True,
                       cwd=self.folder)
        return ", ".join(sorted(path.name for path in self.folder.iterdir()))

    def install(self):
        standin_install.uninstall(self.build)
        with contextlib.suppress(RuntimeError):
            self.flatpak("--user", "remote-delete", "--force", REMOTE)
        self.flatpak("--user", "remote-add", "--from", REMOTE, self.folder / "galpi.flatpakrepo")
        self.flatpak("--user", "install", "-y", "--noninteractive", REMOTE, APP)
        return standin_install.commit(self.build)

    def cli(self, *words):
        done = subprocess.run(["flatpak", "run", "--user", f"--filesystem={self.build.work}:ro",
                               "--command=galpi-cli", APP, *words], text=True, capture_output=True,
                              stdin=subprocess.DEVNULL, env=self.environment)
        if done.returncode != 0:
            raise AssertionError(f"galpi-cli {words[0]}: {done.stderr}")
        return done.stdout

    def write_note(self):
        article = self.build.work / "article.txt"
        article.write_text(TEXT, encoding="utf-8")
        self.cli("import", str(article))
        self.cli("annotate", "1", "--note", NOTE)

    def find_note(self):
        if NOTE not in self.cli("annotations", "--json"):
            raise AssertionError("the note is gone")

    def update(self):
        before = standin_install.commit(self.build)
        change(self.build)
        self.publish()
        self.flatpak("--user", "update", "-y", "--noninteractive", APP)
        after = standin_install.commit(self.build)
        if after == before:
            raise AssertionError("nothing was updated")
        self.find_note()
        return f"{before} to {after}"

    def refuse_forged(self):
        """What the key has not signed is not installed."""
        before = standin_install.commit(self.build)
        change(self.build)
        self.build.run("publish", "flatpak", "build-commit-from", "--src-repo=" +
                       str(self.build.work / "repo"), self.folder / "repo",
                       f"app/{APP}/{standin_runtime.ARCH}/stable")
        with contextlib.suppress(RuntimeError):
            self.flatpak("--user", "update", "-y", "--noninteractive", APP)
        if standin_install.commit(self.build) != before:
            raise AssertionError("it took what was not signed")

    def remove_and_return(self):
        """From the repository to the bundle: the notebook is still there."""
        self.flatpak("--user", "uninstall", "-y", "--noninteractive", APP)
        self.flatpak("--user", "remote-delete", "--force", REMOTE)
        self.flatpak("--user", "install", "-y", "--noninteractive", "--no-deps",
                     self.folder / "galpi.flatpak")
        self.find_note()
        return standin_install.commit(self.build)


def build_home(environment):
    return pathlib.Path(environment["HOME"])


def run(steps, build):
    publisher = Publisher(build)
    with publisher.served():
        steps.run("publish a signed repository", publisher.publish)
        steps.run("install from it", publisher.install)
        steps.run("write a note", publisher.write_note)
        steps.run("publish a newer one, and update", publisher.update)
        steps.run("remove it, install the bundle, find the note", publisher.remove_and_return)
        steps.run("publish a newer one, and update the bundle's", publisher.update)
        steps.run("refuse what is not signed", publisher.refuse_forged)
