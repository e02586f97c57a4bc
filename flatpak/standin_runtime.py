# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in org.gnome.Platform and org.gnome.Sdk, made from Debian testing where Flathub can't be
reached: the same versions of the same libraries, found by the same manifest.

One Debian root is made with what a program needs to run and exported as the Platform; then what
building and testing need is added to it, and it is exported as the Sdk.
"""

import hashlib
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SUITE = "testing"
VERSION = "51"
ARCH = platform.machine()
PLATFORM = "org.gnome.Platform"
SDK = "org.gnome.Sdk"
# A change of how the runtimes are made makes them anew, as a change of the lists does.
EDITION = 1
MEGABYTES = 6000

# Fonts are the host's: Flatpak shows them here.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/local-fonts</dir>
  <dir>/run/host/user-fonts</dir>
  <include ignore_missing="yes">/run/host/font-dirs.xml</include>
</fontconfig>
"""

PKG_CONFIG_PATH = ("/app/lib/pkgconfig:/app/share/pkgconfig:"
                   f"/usr/lib/{ARCH}-linux-gnu/pkgconfig:/usr/share/pkgconfig")
METADATA = f"""[Runtime]
name=%s
runtime={PLATFORM}/{ARCH}/{VERSION}
sdk={SDK}/{ARCH}/{VERSION}

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
PKG_CONFIG_PATH={PKG_CONFIG_PATH}
"""

# What the real Sdk has every module compiled with.
FLAGS = ("-O2 -pipe -g -Wp,-D_FORTIFY_SOURCE=3 -Wp,-D_GLIBCXX_ASSERTIONS -fexceptions "
         "-fstack-protector-strong -grecord-gcc-switches")
DEFAULTS = {"libdir": "/app/lib", "cflags": FLAGS, "cxxflags": FLAGS,
            "ldflags": "-L/app/lib -Wl,-z,relro,-z,now -Wl,--as-needed"}


class NotToBeHad(Exception):
    """Something is missing from outside, such as a mirror or room on the disk: nothing of Galpi's has
    failed.
    """


def check_space(folder, megabytes):
    free = shutil.disk_usage(folder).free // 1000000
    if free < megabytes:
        raise NotToBeHad(f"{folder} has {free} MB free and it takes {megabytes}; set XDG_CACHE_HOME to "
                         "a folder on a larger disk")


def read_list(name):
    """The words of each line of a list."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [words for words in (line.split("#")[0].split() for line in lines) if words]


def packages():
    """What the Platform is made of, and what the Sdk has beside."""
    wanted = {"platform": set(), "sdk": {words[0] for words in read_list("box-packages")},
              "without": set()}
    for kind, package in read_list("standin-packages"):
        wanted[kind].add(package)
    return (sorted(wanted["platform"]),
            sorted(wanted["sdk"] - wanted["without"] - wanted["platform"]))


def binaries():
    """The packages that stand in for modules, by module."""
    return {module: names for kind, module, *names in read_list("standin-sources")
            if kind == "binary"}


def name_of_edition():
    said = f"{EDITION} {SUITE} {FONTS} {METADATA} {DEFAULTS} {packages()} {binaries()}"
    return hashlib.sha256(said.encode()).hexdigest()[:12]


class Maker:
    """Makes both runtimes and installs them into a folder that Flatpak then uses as a user's
    installation. Its folder `packaged` has what stands in for modules.
    """

    def __init__(self, installation, log):
        self.installation = installation
        self.work = installation.with_name("new-standin")
        self.root = self.work / "root"
        self.repository = self.work / "repo"
        self.log = log

    def make(self):
        check_space(self.installation.parent, MEGABYTES)
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.rmtree(self.installation, ignore_errors=True)
        self.work.mkdir()
        self.run("ostree", f"--repo={self.repository}", "init", "--mode=bare-user-only")
        self.bootstrap()
        self.export(PLATFORM)
        self.add_sdk()
        self.export(SDK)
        self.install()
        self.unpack_binaries()
        shutil.rmtree(self.work)
        (self.installation / "complete").touch()

    def run(self, *words, **options):
        subprocess.run([str(word) for word in words], check=True, stdin=subprocess.DEVNULL,
                       stdout=self.log, stderr=self.log, **options)

    def get(self, function, *words):
        """Runs what gets packages."""
        try:
            function(*words)
        except subprocess.CalledProcessError as error:
            said = pathlib.Path(self.log.name).read_text(encoding="utf-8", errors="replace")
            causes = re.findall("(?m)^(?:E|error): .*", said) or [str(error)]
            raise NotToBeHad(f"the packages of Debian {SUITE} are not to be had: {causes[0]}; see "
                             f"{self.log.name}") from error

    def bootstrap(self):
        wanted, _ = packages()
        keyring = sorted(pathlib.Path("/usr/share/keyrings").glob("debian-archive-keyring.*"))[0]
        options = ["--mode=root", "--variant=apt", "--components=main",
                   "--include=" + ",".join(wanted), f"--keyring={keyring}",
                   '--aptopt=Acquire::Retries "3"', '--aptopt=Acquire::Check-Valid-Until "false"',
                   "--dpkgopt=force-unsafe-io",
                   "--dpkgopt=path-exclude=/usr/share/doc/*", "--dpkgopt=path-exclude=/usr/share/man/*",
                   "--dpkgopt=path-exclude=/usr/share/locale/*/LC_MESSAGES/*.mo",
                   "--dpkgopt=path-include=/usr/share/locale/ko/LC_MESSAGES/*.mo",
                   "--dpkgopt=path-include=/usr/share/locale/en*/LC_MESSAGES/*.mo",
                   '--customize-hook=printf "%s UTF-8\\n" ko_KR.UTF-8 en_US.UTF-8 '
                   '>"$1/etc/locale.gen"',
                   '--customize-hook=chroot "$1" locale-gen']
        for scheme in ("http", "https"):
            proxy = subprocess.run(["apt-config", "dump", "--format", "%v",
                                    f"Acquire::{scheme}::Proxy"], capture_output=True, text=True).stdout
            if proxy:
                options.append(f'--aptopt=Acquire::{scheme}::Proxy "{proxy}"')
        self.get(self.run, "mmdebstrap", *options, SUITE, self.root)
        (self.root / "etc/fonts/local.conf").write_text(FONTS, encoding="utf-8")

    def inside(self, *words):
        self.run("bwrap", "--bind", self.root, "/", "--dev", "/dev", "--proc", "/proc",
                 "--perms", "1777", "--tmpfs", "/tmp",
                 "--ro-bind-try", "/etc/resolv.conf", "/etc/resolv.conf",
                 "--unshare-pid", "--die-with-parent", "--clearenv",
                 "--setenv", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "--setenv", "LC_ALL", "C.UTF-8",
                 "--setenv", "DEBIAN_FRONTEND", "noninteractive", *words)

    def add_sdk(self):
        _, more = packages()
        self.get(self.inside, "apt-get", "update")
        self.get(self.inside, "apt-get", "install", "-y", "--no-install-recommends", *more)
        self.inside("apt-get", "clean")
        defaults = self.root / "etc/flatpak-builder/defaults.json"
        defaults.parent.mkdir()
        defaults.write_text(json.dumps(DEFAULTS), encoding="utf-8")

    def export(self, name):
        """Puts the root's /usr and /etc into the repository as one runtime."""
        with tempfile.TemporaryDirectory(dir=self.work) as folder:
            tree = pathlib.Path(folder, "tree")
            tree.mkdir()
            self.run("cp", "-al", self.root / "usr", tree / "files")
            self.run("cp", "-a", self.root / "etc", tree / "files/etc")
            (tree / "metadata").write_text(METADATA % name, encoding="utf-8")
            self.run("flatpak", "build-export", "--disable-sandbox", "--runtime", "--files=files",
                     f"--arch={ARCH}", self.repository, tree, VERSION)

    def install(self):
        environment = dict(os.environ, FLATPAK_USER_DIR=str(self.installation))
        self.run("flatpak", "--user", "remote-add", "--no-gpg-verify", "standin", self.repository,
                 env=environment)
        self.run("flatpak", "--user", "install", "-y", "--noninteractive", "standin",
                 f"{PLATFORM}//{VERSION}", f"{SDK}//{VERSION}", env=environment)

    def unpack_binaries(self):
        for module, names in binaries().items():
            self.get(self.inside, "env", "--chdir=/var/cache", "apt-get", "download", *names)
            target = self.installation / "packaged" / module
            target.mkdir(parents=True)
            for package in sorted((self.root / "var/cache").glob("*.deb")):
                self.run("dpkg-deb", "--extract", package, target)
                package.unlink()
