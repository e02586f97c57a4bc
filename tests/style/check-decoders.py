#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no program but galpi-intake decodes pictures: what came from outside is not to be trusted.

Usage: check-decoders.py SRC
"""

import pathlib
import re
import sys

DECODERS_OWN = 'parse'

# GTK's ways from a file's bytes to pixels, and the libraries that it takes them from.
DECODER = re.compile(r"""
    \b(?: gdk_texture_new_from_\w+ | gdk_texture_new_for_pixbuf | gdk_pixbuf_\w+ | GdkPixbuf\w*
        | gdk_paintable_new_from_\w+ | gly_\w+ | GlyLoader
        | gtk_(?:image|picture)_(?:new_from|new_for|set_from|set)_(?:file|filename|pixbuf|resource)
        | cairo_image_surface_create_from_png\w* | rsvg_\w+ | WebPDecode\w* | png_read_\w+
        | jpeg_read_\w+ | DGif\w+ )\b""", re.VERBOSE)


def main(src):
    found = 0
    for path in sorted(src.rglob('*')):
        if path.suffix not in ('.c', '.h') or path.relative_to(src).parts[0] == DECODERS_OWN:
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            for name in DECODER.findall(line):
                print(f'{path.relative_to(src)}:{number}: {name} decodes; galpi-intake does that')
                found += 1
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
