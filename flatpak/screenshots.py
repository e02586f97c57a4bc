# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures that data/screenshots holds, in each language: the real window with its default
settings, over the sample article and those in flatpak/stage.

Usage: screenshots.py FOLDER LANGUAGE…, with the environment of the tests' flows.
"""

import hashlib
import os
import pathlib
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests" / "flows"))

# Twice as many pixels as the window has, for screens that show them.
SCALE = 2
WINDOW = (1000 * SCALE, 700 * SCALE)
MARGIN = 100
os.environ["GALPI_SCREEN"] = "2400x1700"

import galpi_window  # noqa: E402
from galpi_window import WindowFlow, run  # noqa: E402

LOCALES = {"en": "en_US.UTF-8", "ko": "ko_KR.UTF-8"}
STAGE = ("lighthouse", "pier", "night-boat")

# quote, colour, note, tags
MARKS = {
    "en": [
        ("in service since late March", "yellow", None, ["Eunpa 1"]),
        ("nothing but the sound of water", "green",
         "Quiet enough for a boat before dawn? Compare the passengers in the last paragraph.",
         ["islands/life"]),
        ("for the first time in ten years", "blue", None, ["Hanbit Marine"]),
        ("spreads lithium iron phosphate (LFP) cells", "purple", None, ["batteries"]),
        ("40% more than a diesel ship", "pink",
         "Nine years if the bill falls as they say. And if power gets dearer?", ["cost"]),
        ("will order four electric ships", "yellow", "Who builds them?", ["Minato Ferry"]),
        ("“The piers are later than the ships,”", "green", None, ["chargers"]),
    ],
    "ko": [
        ("지난 3월 말 취항한", "yellow", None, ["은파1호"]),
        ("부두를 떠날 때 물소리만 남긴다", "green",
         "소음이 줄면 새벽 배를 늘릴 수 있다. 마지막 문단의 승객 수와 함께 볼 것.", ["섬/생활"]),
        ("10년 만에 여객선 시장에 돌아왔고", "blue", None, ["한빛조선"]),
        ("리튬인산철LFP 배터리를 선체 바닥에 나눠 싣는", "purple", None, ["배터리"]),
        ("디젤선보다 40% 비싸다", "pink",
         "연료비가 그만큼 준다면 9년. 전기 요금이 오르면?", ["비용"]),
        ("전기선 네 척을 주문할 예정", "yellow", "어느 조선소에?", ["미나토 페리"]),
        ("“배보다 부두가 늦다”", "green", None, ["충전"]),
    ],
}
EVENTS = {
    "en": [("2026-02-21", "IMO passes the design", "on 21 February 2026 it passed"),
           ("2026-09-03", "Nine crossings a day", "From 3 September Eunpa 1"),
           ("2026-12", "The line to Jeju opens", "opens in December")],
    "ko": [("2026-02-21", "국제해사기구 안전 지침 통과", "올해 2월 21일 국제해사기구(IMO)"),
           ("2026-09-03", "하루 아홉 번 운항", "오는 9월 3일부터는 은파1호가"),
           ("2026-12", "제주 항로 개통", "12월에는 제주 항로가")],
}
SEARCHES = {"en": "batteries", "ko": "배터리"}
HITS = {"en": "Hits", "ko": "검색 결과"}


class Scenes(WindowFlow):
    size = None

    def set_stage(self, language):
        for name in STAGE:
            self.run_cli("import", HERE / "stage" / f"{name}.{language}.html")
        sample = galpi_window.SAMPLE.with_name(f"ferry.{language}.html")
        self.article = self.one("import", sample)["article"]
        for quote, colour, note, tags in MARKS[language]:
            words = [word for tag in tags for word in ("--tag", tag)]
            words += ["--note", note] if note else []
            self.run_cli("annotate", "--quote", quote, "--colour", colour, *words, self.article)
        for date, title, quote in EVENTS[language]:
            self.run_cli("event", "add", "--date", date, "--title", title, "--article", self.article,
                         "--quote", quote)
        self.environment.update(LC_ALL=LOCALES[language], LANGUAGE=language, GDK_SCALE=str(SCALE))

    def show(self, *, view="article", words=None, theme="system"):
        """Starts it at a place, as the reader left it."""
        position = self.show_text().index(words) if words else 0
        place = hashlib.sha1(str(self.notebook).encode()).hexdigest()
        settings = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[io/github/galpi/Galpi]\ntheme='{theme}'\n\n"
                            f"[io/github/galpi/Galpi/places/{place}]\narticle=int64 {self.article}\n"
                            f"position=uint32 {position}\nview='{view}'\n")
        window = self.open()
        run("xdotool", "mousemove", 5, 5, "windowmove", window.window, MARGIN, MARGIN, "windowsize",
            window.window, *WINDOW, "windowfocus", window.window)
        return window

    def show_text(self):
        return self.one("show", self.article)["text"]

    def photograph(self, window, name):
        shot = self.folder / "shot.png"
        before = None

        def still():
            nonlocal before
            run("import", "-window", "root", "-crop", f"{WINDOW[0]}x{WINDOW[1]}+{MARGIN}+{MARGIN}",
                "+repage", shot)
            now, previous = self.digest(shot), before
            before = now
            return now == previous
        self.wait(lambda: self.sleep(1) or still(), "a window that stands still")
        self.dress(shot, FOLDER / f"{name}-{self.language}.png")
        window.stop()

    def sleep(self, seconds):
        galpi_window.time.sleep(seconds)

    def dress(self, shot, picture):
        """The corners and the shadow that a compositor gives a window, then as few bytes as will do."""
        width, height = WINDOW
        radius = 15 * SCALE
        run("convert", shot, "-alpha", "set",
            "(", "-size", f"{width}x{height}", "xc:none", "-fill", "white", "-draw",
            f"roundrectangle 0,0 {width - 1},{height - 1} {radius},{radius}", ")",
            "-compose", "DstIn", "-composite",
            "(", "+clone", "-background", "black", "-shadow", f"40x{10 * SCALE}+0+{4 * SCALE}", ")",
            "+swap", "-background", "none", "-compose", "over", "-layers", "merge", "+repage",
            picture)
        run("pngquant", "--force", "--strip", "--speed", "1", "--quality", "60-90", "--output",
            picture, picture)

    def take_all(self, language):
        self.language = language
        self.set_stage(language)
        self.photograph(self.show(), "article")
        self.photograph(self.show(view="timeline"), "timeline")
        self.photograph(self.show(view="figures"), "figures")
        window = self.show()
        window.see("list")
        window.key("ctrl+k")
        window.see_focus(lambda node: node.role in ("text", "entry"), "the search")
        # Typing would need a keyboard that has the letters.
        with subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet"],
                              stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as clipboard:
            clipboard.stdin.write(SEARCHES[language].encode())
            clipboard.stdin.close()
            self.sleep(1)
            window.key("ctrl+v")
            window.see("list", f"^{HITS[language]}$")
            clipboard.terminate()
        self.photograph(window, "search")
        self.photograph(self.show(theme="dark", words={"en": "She cost", "ko": "건조 비용은"}[language]),
                        "dark")

    def test_english(self):
        self.take_all("en")

    def test_korean(self):
        self.take_all("ko")


if __name__ == "__main__":
    FOLDER = pathlib.Path(sys.argv[1])
    TESTS = {"en": "test_english", "ko": "test_korean"}
    os.environ.pop("ADW_DEBUG_COLOR_SCHEME", None)
    galpi_window.set_up()
    compositor = subprocess.Popen(["xcompmgr", "-n"], stderr=subprocess.DEVNULL)
    try:
        result = unittest.TextTestRunner().run(
            unittest.TestSuite(Scenes(TESTS[language]) for language in sys.argv[2:]))
    finally:
        compositor.terminate()
        galpi_window.desktop.stop()
    sys.exit(not result.wasSuccessful())
