#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the metainfo what appstreamcli can't: its newest release is this version, each of its
pictures is in data/screenshots in both languages and no larger than software centres ask for, and
all that people read is there in Korean.

Usage: check-metainfo.py METAINFO SCREENSHOTS VERSION
"""

import pathlib
import struct
import sys
import xml.etree.ElementTree as ElementTree

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Twice 1000 by 700, and the shadow around it.
LARGEST = (2000 + 100, 1400 + 100)


def size_of(path):
    with open(path, "rb") as file:
        head = file.read(24)
    return struct.unpack(">II", head[16:24])


def check_pictures(root, folder, version):
    named = set()
    for shot in root.findall("screenshots/screenshot"):
        images = {image.get(LANGUAGE, "en"): image.text.strip() for image in shot.findall("image")}
        if set(images) != {"en", "ko"}:
            yield f"a screenshot has pictures for {sorted(images)} and not for en and ko"
        for url in images.values():
            path = folder / url.rsplit("/", 1)[1]
            named.add(path.name)
            if f"/v{version}/data/screenshots/" not in url:
                yield f"{url} is not of the tag v{version}"
            if not path.exists():
                yield f"{path} is missing"
            elif any(have > most for have, most in zip(size_of(path), LARGEST)):
                yield f"{path} is larger than {LARGEST}"
    for path in sorted(folder.glob("*.png")):
        if path.name not in named:
            yield f"{path} is in no screenshot"


def check_korean(root):
    for parent in root.iter():
        for tag in ("name", "summary", "p", "li", "keyword", "caption"):
            children = [child for child in parent if child.tag == tag]
            if any(child.get("translate") == "no" for child in children):
                continue
            english = [child for child in children if child.get(LANGUAGE) is None]
            korean = [child for child in children if child.get(LANGUAGE) == "ko"]
            if len(english) != len(korean) and tag != "name":
                yield f"{tag} in {parent.tag}: {len(english)} in English and {len(korean)} in Korean"


def main():
    metainfo, folder, version = sys.argv[1:]
    root = ElementTree.parse(metainfo).getroot()
    problems = [*check_pictures(root, pathlib.Path(folder), version), *check_korean(root)]
    newest = root.find("releases/release").get("version")
    if newest != version:
        problems.append(f"the newest release is {newest}, and this is {version}")
    for problem in problems:
        print(problem)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
