# SPDX-License-Identifier: GPL-3.0-or-later
"""Building the manifest against the stand-in, and what is made of it.

Sources are fetched before, from their own places or from what standin-sources names; the build
itself has no network.
"""

import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import urllib.request

import standin_runtime

APP = "io.github.galpi.Galpi"
MANIFEST = standin_runtime.HERE / (APP + ".yml")
CHECKOUT = standin_runtime.HERE.parent
WAIT = 10
# What is built, installed and published, and the suites.
MEGABYTES = 1500
WARNING = re.compile(r"\bwarning:", re.IGNORECASE)


class Build:
    """One build folder, `work`: state and downloads of flatpak-builder, trees, repositories."""

    def __init__(self, work, installation):
        self.work = work
        self.installation = installation
        self.state = work / "state"
        self.manifest = json.loads(self.output("flatpak-builder", "--show-manifest", MANIFEST))
        # What is written down elsewhere finds the checkout by its whole path.
        self.module("galpi")["sources"][0]["path"] = str(CHECKOUT)
        self.replaced = []

    def output(self, *words):
        return subprocess.run([str(word) for word in words], check=True, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True).stdout

    def run(self, log, *words, **options):
        """Runs a command, its words going to a log of that name in the work folder."""
        path = self.work / (log + ".log")
        with open(path, "ab") as file:
            done = subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=file,
                                  stderr=file, **options)
        if done.returncode != 0:
            raise RuntimeError(f"{words[0]} ended with {done.returncode}; see {path}")
        return path.read_text(encoding="utf-8", errors="replace")

    def module(self, name):
        return next(module for module in self.manifest["modules"] if module["name"] == name)

    def pinned(self):
        """Each source that comes from elsewhere, with its module."""
        for module in self.manifest["modules"]:
            for source in module["sources"]:
                if source["type"] != "dir":
                    yield module, source

    # Sources

    def fetch_sources(self):
        standin_runtime.check_space(self.work, MEGABYTES)
        for module, source in self.pinned():
            if not (source["type"] == "archive" and re.fullmatch("[0-9a-f]{64}", source["sha256"])
                    and source["url"].startswith("https://")):
                raise RuntimeError(f"a source of {module['name']} is not pinned by its SHA-256")
            target = self.state / "downloads" / source["sha256"] / source["url"].rsplit("/", 1)[1]
            if not target.exists() and not self.fetch(source, target):
                self.replace(module, source, target)
        said = [f"{module} by {what}" for module, what in self.replaced]
        return "replaced: " + ", ".join(said) if said else "all from their own places"

    def keep(self, data, source, target):
        if hashlib.sha256(data).hexdigest() != source["sha256"]:
            raise RuntimeError(f"{target.name} has another checksum than the manifest says")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def fetch(self, source, target):
        try:
            with urllib.request.urlopen(source["url"], timeout=WAIT) as response:
                self.keep(response.read(), source, target)
        except OSError:
            return False
        return True

    def replace(self, module, source, target):
        for kind, name, *packages in standin_runtime.read_list("standin-sources"):
            if name != module["name"]:
                continue
            if kind == "tarball":
                self.keep(self.fetch_tarball(packages[0]), source, target)
                self.replaced.append((name, "the same tarball out of Debian's source"))
            else:
                self.take_binary(module)
                self.replaced.append((name, "Debian's " + " and ".join(packages)))
            return
        raise standin_runtime.NotToBeHad(f"{source['url']} can't be reached, and standin-sources has "
                                         "nothing for it")

    def fetch_tarball(self, package):
        folder = self.work / "apt"
        (folder / "lists/partial").mkdir(parents=True, exist_ok=True)
        (folder / "sources.list").write_text("deb-src http://deb.debian.org/debian trixie main\n")
        options = [f"-oDir::Etc::SourceList={folder}/sources.list", "-oDir::Etc::SourceParts=/dev/null",
                   f"-oDir::State::Lists={folder}/lists", f"-oDir::Cache={folder}",
                   "-oAPT::Sandbox::User=root"]
        try:
            self.run("sources", "apt-get", *options, "update")
            self.run("sources", "apt-get", *options, "source", "--download-only", "--only-source",
                     package, cwd=folder)
        except RuntimeError as error:
            raise standin_runtime.NotToBeHad(f"the source of {package} is not to be had: {error}") from error
        return next(folder.glob(f"{package}_*.orig.tar.*z")).read_bytes()

    def take_binary(self, module):
        """Makes the module install what packages have, in the places that its build would use."""
        libraries = f"usr/lib/{standin_runtime.ARCH}-linux-gnu"
        module.update({"buildsystem": "simple", "config-opts": [], "build-commands": [
            "mkdir -p /app/lib",
            f"cp -a {libraries}/lib*.so* {libraries}/pkgconfig /app/lib",
            "cp -a usr/include /app",
            f"sed -i -e 's,^prefix=.*,prefix=/app,' -e 's,/{standin_runtime.ARCH}-linux-gnu,,g' "
            "/app/lib/pkgconfig/*.pc"],
            "sources": [{"type": "dir", "path": str(self.installation / "packaged" / module["name"])}]})

    # Building

    def builder(self, log, *options):
        """Runs flatpak-builder; the last option is the tree to build in."""
        path = self.work / "manifest.json"
        path.write_text(json.dumps(self.manifest, indent=2), encoding="utf-8")
        return self.run(log, "flatpak-builder", "--user", "--disable-rofiles-fuse", "--disable-updates",
                        "--force-clean", f"--state-dir={self.state}", *options, path)

    def build(self):
        """Builds the app and its repository. Fails where a compiler warns."""
        (self.work / "build.log").unlink(missing_ok=True)
        shutil.rmtree(self.work / "repo", ignore_errors=True)
        log = self.builder("build", f"--repo={self.work / 'repo'}", "--default-branch=stable",
                           self.work / "app")
        _, built, said = log.partition("Building module galpi")
        check_warnings(said)
        return "0 warnings" if built else "nothing has changed since it was built"

    # The suites, inside the Sdk

    def in_sdk(self, log, *words):
        """Runs a command with the Sdk as its system and the modules that come before Galpi. Not in
        Flatpak's own sandbox, in which GTK hides what the flows find a window by.
        """
        location = self.output("flatpak", "--user", "info", "--show-location",
                               f"{standin_runtime.SDK}//{standin_runtime.VERSION}").strip()
        files = pathlib.Path(location, "files")
        environment = {"PATH": "/app/bin:/usr/bin:/usr/sbin", "LD_LIBRARY_PATH": "/app/lib",
                       "PKG_CONFIG_PATH": standin_runtime.PKG_CONFIG_PATH, "LC_ALL": "C.UTF-8",
                       "CFLAGS": standin_runtime.FLAGS, "HOME": self.work / "home",
                       "LDFLAGS": standin_runtime.DEFAULTS["ldflags"]}
        around = ["bwrap", "--ro-bind", files, "/usr", "--ro-bind", files / "etc", "/etc",
                  "--ro-bind", self.work / "before/files", "/app", "--dev", "/dev", "--proc", "/proc",
                  "--tmpfs", "/tmp", "--tmpfs", "/run", "--tmpfs", "/var",
                  "--ro-bind", CHECKOUT, CHECKOUT, "--bind", self.work, self.work,
                  "--unshare-pid", "--unshare-net", "--die-with-parent", "--clearenv"]
        for name in ("bin", "lib", "lib64", "sbin"):
            around += ["--symlink", "usr/" + name, "/" + name]
        for name, value in environment.items():
            around += ["--setenv", name, value]
        return self.run(log, *around, *words)

    def prepare_suites(self):
        self.builder("before", "--stop-at=galpi", self.work / "before")
        suites = self.work / "suites"
        shutil.rmtree(suites, ignore_errors=True)
        (self.work / "home").mkdir(exist_ok=True)
        (self.work / "suites.log").unlink(missing_ok=True)
        self.in_sdk("suites", "meson", "setup", "--werror", "--prefix=/app", "--libdir=lib", suites,
                    CHECKOUT)
        said = self.in_sdk("suites", "ninja", "-C", suites)
        check_warnings(said)
        return "0 warnings"

    def run_suite(self, suite, *around):
        """Returns how many tests passed; fails if one did not, or if none ran."""
        suites = self.work / "suites"
        results = suites / "meson-logs/testlog.json"
        results.unlink(missing_ok=True)
        try:
            self.in_sdk("suite-" + suite, *around, "meson", "test", "-C", suites, "--no-rebuild",
                        "--print-errorlogs", "--timeout-multiplier", "4", "--suite", suite,
                        *(["--num-processes", "1"] if suite == "shell" else []))
        finally:
            count = collections.Counter()
            failed = []
            if results.exists():
                for line in results.read_text(encoding="utf-8").splitlines():
                    result = json.loads(line)
                    count[result["result"]] += 1
                    if result["result"] not in ("OK", "SKIP", "EXPECTEDFAIL"):
                        failed.append(result["name"])
        if failed or not count["OK"]:
            raise RuntimeError(f"{count['OK']} passed, failed: {', '.join(failed)}")
        return f"{count['OK']} passed, {count['SKIP']} skipped"

    # With what was built in the Sdk, inside the installed Galpi's own sandbox, and with the notebook
    # of who installed it from the repository

    def in_sandbox(self, log, program, *words, around=(), options=()):
        path = self.work / (log + ".log")
        path.unlink(missing_ok=True)
        return self.run(log, *around, "flatpak", "run", "--user", f"--filesystem={self.work}:ro", *options,
                        f"--command={self.work / 'suites' / program}", APP, *words,
                        env=dict(os.environ, HOME=str(self.work / "reader")))

    def check_limits(self):
        said = self.in_sandbox("limits", "tests/parse/test-lockdown", "--tap")
        count = len(re.findall("(?m)^ok ", said))
        skipped = len(re.findall("(?m)^ok .*# SKIP", said))
        return f"{count - skipped} limits hold, {skipped} not tried"

    def measure_start(self):
        """Against the barest window, both in this sandbox."""
        failure = None
        try:
            self.in_sandbox(
                "start", "tests/bench/bench-start", "/app/bin/galpi",
                self.work / "suites/tests/bench/bare-window",
                around=("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x800x24",
                        "dbus-run-session", "--", "env", "GDK_BACKEND=x11", "GSK_RENDERER=cairo"),
                options=("--own-name=io.github.galpi.BareWindow",))
        except RuntimeError as error:
            failure = error
        said = (self.work / "start.log").read_text(encoding="utf-8")
        figures = [" ".join(line.split()) for line in said.splitlines() if " ratio " in line]
        if failure is not None:
            raise RuntimeError("; ".join(figures) or failure)
        return "; ".join(figures)


def check_warnings(log):
    warnings = [line for line in log.splitlines() if WARNING.search(line)]
    if warnings:
        raise RuntimeError("\n".join(warnings))


def run_suites(steps, build):
    steps.run("build the tests in the Sdk", build.prepare_suites)
    steps.run("limits of galpi-intake in the sandbox", build.check_limits)
    steps.run("core suite in the Sdk", build.run_suite, "core")
    steps.run("shell suite in the Sdk", build.run_suite, "shell", "xvfb-run", "--auto-servernum",
              "--server-args=-screen 0 1280x800x24", "dbus-run-session", "--",
              "env", "GDK_BACKEND=x11", "GSK_RENDERER=cairo")
