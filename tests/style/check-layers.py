#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each folder of src/ includes and links only what its row in src/DESIGN.md names.

Usage: check-layers.py SRC
"""

import fnmatch
import pathlib
import re
import sys

GENERATED_FOR_ALL = 'galpi-config.h'
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
LIBRARY_OF_FOLDER = re.compile(r'\bgalpi_([a-z]+)_dep\b')


class Folder:
    def __init__(self, name, folders, libraries):
        self.name = name
        self.folders = set(folders)
        self.libraries = set(libraries) | {'C'}


class House:
    """The two tables of DESIGN.md: folders by name, and headers, full names and patterns apart."""

    def __init__(self, text):
        self.folders = {}
        self.headers = {}
        self.patterns = {}
        for head, rows in tables(text):
            if head[0] == 'folder':
                for name, folders, libraries in rows:
                    self.folders[name] = Folder(name, words(folders), words(libraries))
            elif head[0] == 'library':
                for library, headers in rows:
                    for header in headers.split():
                        known = self.patterns if '*' in header else self.headers
                        known[header] = library

    def problems(self):
        known = set(self.headers.values()) | set(self.patterns.values())
        if not self.folders or not known:
            yield 'DESIGN.md: has no table of folders, or none of libraries'
        for folder in self.folders.values():
            for name in sorted(folder.folders - set(self.folders)):
                yield f'DESIGN.md: {folder.name} may include {name}, which has no row'
            for name in sorted(folder.libraries - known):
                yield f'DESIGN.md: {folder.name} names the library {name}, which has no row'

    def library_of(self, header):
        if header in self.headers:
            return self.headers[header]
        for pattern, library in self.patterns.items():
            if fnmatch.fnmatchcase(header, pattern):
                return library
        return None

    def folder_of(self, path):
        """The row for a file, or None where the table has none for it."""
        name = path.parent.as_posix()
        if name in self.folders:
            return self.folders[name]
        # Folders inside one whose other folders have rows must have one too.
        while '/' in name:
            parent = name.rsplit('/', 1)[0]
            if any(other.startswith(parent + '/') for other in self.folders):
                return None
            if parent in self.folders:
                return self.folders[parent]
            name = parent
        return None


def tables(text):
    """Yields the head and the rows of each table of a Markdown text."""
    lines = [[cell.strip() for cell in line.strip().strip('|').split('|')]
             if line.startswith('|') else None for line in text.splitlines()] + [None]
    table = []
    for cells in lines:
        if cells is not None:
            table.append(cells)
        elif table:
            yield table[0], table[2:]
            table = []


def words(cell):
    return [word.strip() for word in cell.split(',') if word.strip() not in ('', '–')]


def generated_by(src, header):
    """The folder whose meson.build makes a header that is not in the tree."""
    stem = header.removesuffix('.h')
    for build in sorted(src.rglob('meson.build')):
        if re.search(rf"'{re.escape(stem)}(\.h)?'", build.read_text(encoding='utf-8')):
            return build.relative_to(src)
    return None


def check_includes(house, src):
    files = sorted(path.relative_to(src) for path in src.rglob('*') if path.suffix in ('.c', '.h'))
    home = {}
    for path in files:
        if path.suffix == '.h':
            if path.name in home:
                yield f'{path}: has the name of {home[path.name]}'
            home[path.name] = path

    for path in files:
        folder = house.folder_of(path)
        if folder is None:
            yield f'{path}: its folder has no row in DESIGN.md'
            continue
        code = COMMENT.sub(lambda found: '\n' * found[0].count('\n'),
                           (src / path).read_text(encoding='utf-8'))
        for include in INCLUDE.finditer(code):
            line = code.count('\n', 0, include.start()) + 1
            for problem in check_include(house, src, home, folder, *include.groups()):
                yield f'{path}:{line}: {problem}'


def check_include(house, src, home, folder, bracket, header):
    name = header.rsplit('/', 1)[-1]
    if bracket == '"' or name in home or name.startswith('galpi-'):
        if name == GENERATED_FOR_ALL:
            return
        where = home.get(name) or generated_by(src, name)
        if where is None:
            yield f'{header} is in no folder of src'
            return
        other = house.folder_of(where)
        if other is not None and other is not folder and other.name not in folder.folders:
            yield f'{folder.name} may not include {header} of {other.name}'
        return
    library = house.library_of(header)
    if library is None:
        yield f'{header} belongs to no library in DESIGN.md'
    elif library not in folder.libraries:
        yield f'{folder.name} may not include {header} of {library}'


def check_builds(house, src):
    for build in sorted(src.rglob('meson.build')):
        path = build.relative_to(src)
        folder = house.folder_of(path)
        if folder is None:
            continue
        text = re.sub(r'#.*', '', build.read_text(encoding='utf-8'))
        for name in sorted(set(LIBRARY_OF_FOLDER.findall(text))):
            if name in house.folders and name != folder.name.split('/')[0] \
                    and name not in folder.folders:
                yield f'{path}: {folder.name} may not link {name}'


def main(src):
    house = House((src / 'DESIGN.md').read_text(encoding='utf-8'))
    problems = [*house.problems(), *check_includes(house, src), *check_builds(house, src)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
