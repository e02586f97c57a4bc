# SPDX-License-Identifier: GPL-3.0-or-later
"""A second login of somebody whose first has the notebook open: a display and a bus of its own, and
the same home. Fails unless Galpi says there who has the notebook, and opens it to be read.

Usage: standin_session.py HOME, with the environment that standin_window makes. Prints what the window
says of it.
"""

import sys

import standin_window


def read_beside(flow):
    galpi = flow.open()
    galpi.see(None, "^The Notebook Is in Use$")
    galpi.press("button", "^Open Read-Only$")
    said = galpi.see(None, "^Read-only: the notebook is open in galpi").name
    galpi.click(galpi.see("list", "^Articles$").children[0])
    galpi.see("heading", standin_window.TITLE)
    galpi.select(standin_window.YARD)
    galpi.key("2")
    flow.assertEqual(flow.cli("annotations"), [])
    galpi.stop()
    return said


def main(home):
    standin_window.begin()
    flow = standin_window.Flow()
    flow.setUp()
    flow.environment["HOME"] = home
    try:
        print(read_beside(flow))
    except Exception:
        flow.take_picture("failed-second-session")
        raise
    finally:
        flow.doCleanups()
        standin_window.end()


if __name__ == "__main__":
    main(sys.argv[1])
