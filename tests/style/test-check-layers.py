#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check-layers.py finds what it is there to find, on small trees with one fault each."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name('check-layers.py')

DESIGN = '''
| folder | may include | libraries |
|---|---|---|
| low | – | GLib |
| high | low | GLib, SQLite |
| shell | low, shell/pane | GTK |
| shell/list | low, shell/parts | GTK |
| shell/pane | low, shell/parts | GTK |
| shell/parts | low | GTK |

| library | headers |
|---|---|
| C | string.h |
| GLib | glib.h glib/* |
| Files | glib/gstdio.h |
| SQLite | sqlite3.h |
| GTK | gtk/* |
'''

SOUND = {
    'DESIGN.md': DESIGN,
    'low/meson.build': "static_library('low', 'galpi-low.c', dependencies: [glib_dep])",
    'low/galpi-low.h': '#include <glib.h>\n',
    'low/galpi-low.c': '#include "galpi-config.h"\n#include "galpi-low.h"\n#include <string.h>\n',
    'high/meson.build': "galpi_high_dep = declare_dependency(dependencies: [galpi_low_dep])\n"
                        "gnome.mkenums_simple('galpi-high-enums')",
    'high/galpi-high.h': '#include "galpi-low.h"\n',
    'high/galpi-high.c': '#include "galpi-high.h"\n#include "galpi-high-enums.h"\n'
                         '#include <sqlite3.h>\n',
    'shell/galpi-main.c': '#include "galpi-pane.h"\n',
    'shell/list/galpi-list.h': '#include <gtk/gtk.h>\n#include "galpi-part.h"\n',
    'shell/pane/galpi-pane.h': '#include <gtk/gtk.h>\n',
    'shell/parts/galpi-part.h': '#include <gtk/gtk.h>\n',
}


def check(changes):
    """The lines that check-layers.py prints for the sound tree with some files changed."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SOUND, **changes}.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        run = subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)
    lines = run.stdout.splitlines()
    assert run.stderr == '' and run.returncode == (1 if lines else 0), run
    return lines


class CheckLayers(unittest.TestCase):
    def test_sound_tree_has_no_problem(self):
        self.assertEqual(check({}), [])

    def test_lower_folder_includes_higher(self):
        self.assertEqual(check({'low/galpi-low.c': '\n#include "galpi-high.h"\n'}),
                         ['low/galpi-low.c:2: low may not include galpi-high.h of high'])

    def test_a_path_or_brackets_hide_nothing(self):
        for include in ('"high/galpi-high.h"', '<galpi-high.h>', '"../high/galpi-high.h"'):
            self.assertEqual(len(check({'low/galpi-low.c': f'  #  include {include}\n'})), 1, include)

    def test_generated_header_belongs_to_the_folder_that_makes_it(self):
        self.assertEqual(check({'low/galpi-low.c': '#include "galpi-high-enums.h"\n'}),
                         ['low/galpi-low.c:1: low may not include galpi-high-enums.h of high'])

    def test_system_header_of_another_folder(self):
        self.assertEqual(check({'low/galpi-low.c': '#include <sqlite3.h>\n'}),
                         ['low/galpi-low.c:1: low may not include sqlite3.h of SQLite'])

    def test_header_in_full_goes_before_a_pattern(self):
        self.assertEqual(check({'low/galpi-low.c': '#include <glib/gstdio.h>\n'}),
                         ['low/galpi-low.c:1: low may not include glib/gstdio.h of Files'])

    def test_unknown_system_header(self):
        self.assertEqual(check({'low/galpi-low.c': '#include <curl/curl.h>\n'}),
                         ['low/galpi-low.c:1: curl/curl.h belongs to no library in DESIGN.md'])

    def test_unknown_own_header(self):
        self.assertEqual(check({'low/galpi-low.c': '#include "galpi-gone.h"\n'}),
                         ['low/galpi-low.c:1: galpi-gone.h is in no folder of src'])

    def test_features_of_the_shell_know_parts_and_not_each_other(self):
        self.assertEqual(
            check({'shell/list/galpi-list.c': '#include "galpi-part.h"\n#include "galpi-pane.h"\n'}),
            ['shell/list/galpi-list.c:2: shell/list may not include galpi-pane.h of shell/pane'])

    def test_folder_without_a_row(self):
        for name in ('other/galpi-other.c', 'shell/other/galpi-other.c', 'galpi-other.c'):
            self.assertEqual(check({name: ''}), [f'{name}: its folder has no row in DESIGN.md'])

    def test_two_headers_of_one_name(self):
        self.assertEqual(check({'low/galpi-high.h': ''}),
                         ['low/galpi-high.h: has the name of high/galpi-high.h'])

    def test_build_links_what_it_may_not(self):
        self.assertEqual(check({'low/meson.build': 'x = [galpi_high_dep]\n# galpi_shell_dep\n'}),
                         ['low/meson.build: low may not link high'])

    def test_include_in_a_comment_counts_for_nothing(self):
        self.assertEqual(check({'low/galpi-low.c': '/*\n#include <sqlite3.h>\n*/\n'}), [])

    def test_table_that_names_what_it_has_not(self):
        self.assertEqual(check({'DESIGN.md': DESIGN.replace('| high | low |', '| high | lower |')})[0],
                         'DESIGN.md: high may include lower, which has no row')
        self.assertIn('DESIGN.md: has no table of folders, or none of libraries',
                      check({'DESIGN.md': ''}))


if __name__ == '__main__':
    unittest.main()
