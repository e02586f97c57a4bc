# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop takes a notebook for, once Galpi's type is installed."""

import os
import shutil
import sqlite3
import subprocess

from galpi_flow import RIVER, Flow, main


class Types(Flow):
    def setUp(self):
        super().setUp()
        packages = self.folder / "data" / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(os.environ["GALPI_MIME"], packages / "io.github.galpi.Galpi.xml")
        done = subprocess.run(["update-mime-database", packages.parent], capture_output=True, text=True,
                              env=dict(self.environment, PKGSYSTEM_ENABLE_FSYNC="0"))
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def type_of(self, path):
        output = subprocess.run(["gio", "info", "-a", "standard::content-type", path], check=True,
                                capture_output=True, text=True, env=self.environment).stdout
        return output.rsplit("standard::content-type: ", 1)[1].strip()

    def test_a_notebook_by_its_name_and_by_its_mark(self):
        self.run_cli("import", RIVER)
        for name in ("backup.galpi", "backup"):
            copy = self.folder / name
            self.run_cli("backup", copy)
            self.assertEqual(self.type_of(copy), "application/vnd.galpi.notebook")

    def test_another_program_s_file_is_none(self):
        path = self.folder / "birds"
        database = sqlite3.connect(path)
        database.executescript("PRAGMA application_id = 252006675; CREATE TABLE t (a);")
        database.close()
        self.assertEqual(self.type_of(path), "application/vnd.sqlite3")


if __name__ == "__main__":
    main()
