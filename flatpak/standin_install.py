# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundle, its installation, and what the installed Galpi may and weighs."""

import configparser
import pathlib

from standin_build import APP

MEGABYTES = 15
PERMISSIONS = {"shared": {"network", "ipc"}, "sockets": {"wayland", "fallback-x11"}, "devices": {"dri"}}


def flatpak(build, *words):
    return build.run("flatpak", "flatpak", *words)


def uninstall(build):
    if APP in build.output("flatpak", "--user", "list", "--app", "--columns=application"):
        flatpak(build, "--user", "uninstall", "-y", "--noninteractive", APP)


def make_bundle(build):
    bundle = build.work / "galpi.flatpak"
    bundle.unlink(missing_ok=True)
    flatpak(build, "build-bundle", build.work / "repo", bundle, APP, "stable")
    return f"{bundle}, {bundle.stat().st_size / 1e6:.1f} MB"


def commit(build):
    """The first letters of what is installed."""
    return build.output("flatpak", "--user", "info", "--show-commit", APP).strip()[:12]


def install_bundle(build):
    uninstall(build)
    flatpak(build, "--user", "install", "-y", "--noninteractive", "--no-deps", build.work / "galpi.flatpak")
    return commit(build)


def check_permissions(build):
    said = configparser.ConfigParser(delimiters="=")
    said.optionxform = str
    said.read_string(build.output("flatpak", "--user", "info", "--show-permissions", APP))
    have = {key: set(filter(None, value.split(";"))) for key, value in said["Context"].items()}
    # Flatpak says this for versions of itself that know no fallback.
    have["sockets"].discard("x11")
    if have != PERMISSIONS or said.sections() != ["Context"]:
        raise RuntimeError(f"it may more, or less: {have}, {said.sections()}")
    return "; ".join(f"{key} {', '.join(sorted(value))}" for key, value in have.items())


def check_size(build):
    location = pathlib.Path(build.output("flatpak", "--user", "info", "--show-location", APP).strip())
    files = {path.stat().st_ino: path.stat().st_size for path in location.rglob("*")
             if path.is_file() and not path.is_symlink()}
    size = sum(files.values()) / 1e6
    if size > MEGABYTES:
        raise RuntimeError(f"{size:.1f} MB, and at most {MEGABYTES} are allowed")
    return f"{size:.1f} MB, at most {MEGABYTES}"


def run(steps, build):
    steps.run("bundle", make_bundle, build, needed=True)
    steps.run("install the bundle", install_bundle, build, needed=True)
    steps.run("permissions are the least", check_permissions, build)
    steps.run("size beside the runtime", check_size, build)
