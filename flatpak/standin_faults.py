# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong around Galpi in its sandbox. Each has a home of its own."""

import contextlib
import os
import pathlib
import signal
import subprocess
import sys

import standin_install
import standin_publish
import standin_window
from standin_build import APP
from standin_runtime import HERE
from standin_window import NOTE, TITLE, YARD

OWN_SAMPLE = "/app/share/galpi/sample/ferry.en.html"
ROOM = 8 * 1024 * 1024
PORTALS = ("org.freedesktop.portal.Desktop", "org.freedesktop.portal.Documents",
           "org.freedesktop.impl.portal.desktop.gtk")


def run_quietly(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True,
                          text=True).stdout


def on_bus(method, *words):
    return run_quietly("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus",
                       "--object-path", "/org/freedesktop/DBus",
                       "--method", "org.freedesktop.DBus." + method, *words)


@contextlib.contextmanager
def new_flow(name):
    """A home and what is started in it; leaves a picture where something fails."""
    flow = standin_window.Flow()
    flow.setUp()
    try:
        yield flow
    except Exception:
        flow.take_picture("failed-" + name)
        raise
    finally:
        subprocess.run(["flatpak", "kill", APP], capture_output=True)
        flow.doCleanups()


@contextlib.contextmanager
def mounted(path, *options):
    path.mkdir(parents=True, exist_ok=True)
    run_quietly("mount", *options, path)
    try:
        yield
    finally:
        run_quietly("umount", "--lazy", path)


@contextlib.contextmanager
def no_portals():
    """Takes the portals off the bus, and keeps them from being started again."""
    services = pathlib.Path(os.environ["XDG_DATA_HOME"], "dbus-1/services")
    for name in PORTALS:
        (services / (name + ".service")).write_text(f"[D-BUS Service]\nName={name}\nExec=/bin/false\n",
                                                    encoding="utf-8")
    on_bus("ReloadConfig")
    for name in PORTALS:
        with contextlib.suppress(subprocess.CalledProcessError):
            said = on_bus("GetConnectionUnixProcessID", name)
            os.kill(int(said.split()[1].strip(",)")), signal.SIGTERM)
    try:
        yield
    finally:
        for name in PORTALS:
            (services / (name + ".service")).unlink()
        on_bus("ReloadConfig")


def without_bus():
    """It starts, imports and quits; there is nothing to read its window by."""
    with new_flow("without-bus") as flow:
        environment = {name: value for name, value in flow.environment.items()
                       if name != "DBUS_SESSION_BUS_ADDRESS"}
        process = subprocess.Popen([os.environ["GALPI"], OWN_SAMPLE], env=environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            window = flow.wait(lambda: standin_window.find_windows("^galpi$"), "its window")[0]
            flow.wait(lambda: flow.cli("list"), "the article")
            run_quietly("xdotool", "windowfocus", "--sync", window, "key", "ctrl+q")
            flow.assertEqual(process.wait(60), 0)
        finally:
            process.kill()


def without_portals():
    with no_portals(), new_flow("without-portals") as flow:
        galpi = flow.open(OWN_SAMPLE)
        galpi.see("heading", TITLE)
        galpi.key("ctrl+e")
        galpi.press("list item", "^Markdown$")
        galpi.press("button", "^Export…$")
        galpi.see(None, "^This desktop has no file dialog")
        galpi.see_none(None, "^This desktop has no file dialog")
        galpi.key("ctrl+comma")
        row = galpi.see("list item", "^Backup Folder$")
        galpi.point(340, 650)   # beside the rows, some of which take the wheel
        run_quietly("xdotool", "click", "--repeat", 30, "--delay", 10, 5)
        galpi.click(row)
        galpi.see(None, "^This desktop has no file dialog")

        def closed():
            galpi.key("Escape")
            return standin_window.soon(lambda: not galpi.sees("list item", "^Backup Folder$"))
        flow.wait(closed, "the preferences gone")
        galpi.stop()


def full_disk():
    with new_flow("full-disk") as flow, mounted(flow.private / "data", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs"):
        galpi = flow.open()
        galpi.see(None, "^Start with an Article$")
        filler = flow.private / "data/filler"
        with contextlib.suppress(OSError), open(filler, "wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
        galpi.press("button", "^Open the Sample$")
        galpi.see(None, "disk is full")
        filler.unlink()
        galpi.press("button", "^Open the Sample$")
        galpi.see("heading", TITLE)
        galpi.stop()


def read_only_home():
    with new_flow("read-only-home") as flow:
        galpi = flow.open(OWN_SAMPLE)
        galpi.see("heading", TITLE)
        galpi.stop()
        with mounted(flow.private, "--bind", flow.private):
            run_quietly("mount", "-o", "remount,ro,bind", flow.private)
            galpi = flow.open()
            galpi.see(None, "^This notebook is read-only$")
            galpi.see("heading", TITLE)
            galpi.stop()


def two_sessions():
    """The second one has a display, a bus and a runtime folder of its own, as another login has."""
    with new_flow("two-sessions") as flow:
        first = flow.open(OWN_SAMPLE)
        first.see("heading", TITLE)
        runtime = flow.folder / "second-run"
        runtime.mkdir(mode=0o700)
        done = subprocess.run([sys.executable, HERE / "standin_session.py", flow.folder], text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=600,
                              env=dict(os.environ, XDG_RUNTIME_DIR=str(runtime)))
        if done.returncode != 0:
            raise RuntimeError(f"in the second session: {done.stderr.strip()}")
        flow.run_cli("annotate", "1", "--note", "from elsewhere", code=3)
        first.place(*flow.size)
        first.select(YARD)
        first.key("2")
        flow.wait(lambda: flow.cli("annotations"), "the highlight")
        first.stop()
        return done.stdout.strip()


def update_while_it_runs(build):
    with new_flow("update") as flow:
        galpi = flow.open(OWN_SAMPLE)
        galpi.see("heading", TITLE)
        before = standin_install.commit(build)
        standin_publish.change(build)
        standin_install.make_bundle(build)
        standin_install.flatpak(build, "--user", "install", "-y", "--noninteractive", "--or-update",
                                "--no-deps", build.work / "galpi.flatpak")
        after = standin_install.commit(build)
        flow.assertNotEqual(before, after)
        galpi.select(YARD)
        galpi.key("n")
        galpi.see_focus(lambda node: node.name == "Note", "the note")
        galpi.type(NOTE)
        flow.wait(lambda: NOTE in [entry["note"] for entry in flow.cli("annotations")], "the note")
        galpi.stop()
        galpi = flow.open()
        galpi.see("label", text="Who built the last one")
        galpi.stop()
        return f"{before} to {after}"


def run(steps, build):
    steps.run("without a session bus", without_bus)
    steps.run("without portals", without_portals)
    steps.run("full disk", full_disk)
    steps.run("read-only home", read_only_home)
    steps.run("two sessions on one notebook", two_sessions)
    steps.run("update while it runs", update_while_it_runs, build)
