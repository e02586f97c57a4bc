#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks po/: that POTFILES.in lists exactly the files with strings to translate, in order, and
that each translation is sound, or complete.

Usage: check-translations.py ROOT potfiles
       check-translations.py ROOT sound LANGUAGE
       check-translations.py ROOT complete LANGUAGE
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

# The words of Meson's preset for GLib.
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
            '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3',
            '--keyword=g_dpgettext2:2c,3']
SUFFIXES = ('.c', '.h', '.blp', '.ui', '.in', '.gschema.xml')


def listed(root):
    lines = (root / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def extract(root, files, output):
    """Writes a template; xgettext reads Blueprint as C, which its _() is, and warns of that."""
    run = subprocess.run([*XGETTEXT, f'--output={output}', '--files-from=-'], cwd=root, text=True,
                         input='\n'.join(files), capture_output=True)
    warnings = [line for line in run.stderr.splitlines() if 'will try C' not in line]
    if run.returncode != 0 or any('error' in line for line in warnings):
        sys.exit('\n'.join(warnings))


def files_with_strings(root):
    files = sorted(path.relative_to(root).as_posix() for top in ('src', 'data')
                   for path in (root / top).rglob('*') if path.name.endswith(SUFFIXES))
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, 'galpi.pot')
        extract(root, files, template)
        text = template.read_text(encoding='utf-8') if template.exists() else ''
    places = re.findall(r'^#: (.*)$', text, re.MULTILINE)
    return {place.rsplit(':', 1)[0] for line in places for place in line.split()}


def check_potfiles(root):
    have = listed(root)
    want = files_with_strings(root)
    for name in sorted(want - set(have)):
        yield f'po/POTFILES.in lacks {name}'
    for name in sorted(set(have) - want):
        yield f'po/POTFILES.in lists {name}, which has no string to translate'
    if have != sorted(set(have)):
        yield 'po/POTFILES.in is not sorted, or lists a file twice'


def check_sound(root, language):
    run = subprocess.run(['msgfmt', '--check', f'--output-file={os.devnull}',
                          root / 'po' / f'{language}.po'], capture_output=True, text=True)
    if run.returncode != 0:
        yield run.stderr


def check_complete(root, language):
    """Every string of the sources is there, translated and not fuzzy."""
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, 'galpi.pot')
        extract(root, listed(root), template)
        run = subprocess.run(['msgcmp', root / 'po' / f'{language}.po', template],
                             capture_output=True, text=True)
    if run.returncode != 0:
        yield run.stderr


def main(root, what, *language):
    problems = list({'potfiles': check_potfiles, 'sound': check_sound,
                     'complete': check_complete}[what](root, *language))
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    os.environ['LC_ALL'] = 'C.UTF-8'
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), *sys.argv[2:]))
