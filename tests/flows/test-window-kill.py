# SPDX-License-Identifier: GPL-3.0-or-later
"""What a crash leaves: galpi is killed while someone types, again and again, and of what was in the note a
second before nothing is missing."""

import os
import random
import signal
import subprocess
import time

from galpi_window import WindowFlow, main

# One for each round, all in the first paragraph.
QUOTES = ["Mornings on", "south coast", "an engine", "This year", "electric ferry", "in service",
          "nothing but", "casts off", "the yard", "ferry business", "ten years", "the islanders"]
ROUNDS = int(os.environ.get("GALPI_KILL_ROUNDS", 10))
SEED = int(os.environ.get("GALPI_KILL_SEED", random.randrange(1_000_000)))
WORDS = "river mill ferry yard wind boat night pier lock rope coal mast".split()
PROMISE = 1.0


class Kill(WindowFlow):
    def begin_note(self, window, quote):
        """Begins a note on @quote. Returns where it is typed."""
        window.select(quote)
        window.key("n")
        return window.see_focus(lambda node: node.name == "Note", "the note")

    def note_on(self, quote):
        return next(entry["note"] for entry in self.cli("annotations") if entry["quote"] == quote)

    def check_sound(self):
        check = self.one("check")
        self.assertEqual((check["ok"], check["problems"]), (True, []))

    def await_shown(self, note, words):
        """The moment when all of @words has come out of the keyboard and into the note."""
        self.wait(lambda: note.text == words, f"{words!r} in the note")
        return time.monotonic()

    def test_a_second_after_the_last_key_all_of_it_is_there(self):
        window = self.open_sample()
        note = self.begin_note(window, "the yard")
        words = "who built the last one and for whom"
        window.type(words)
        time.sleep(max(0, self.await_shown(note, words) + PROMISE - time.monotonic()))
        window.stop(signal.SIGKILL)

        self.assertEqual(self.note_on("the yard"), words)
        window = self.open()
        window.see(None, text=words)
        self.check_sound()

    def some_words(self, dice):
        return "".join(dice.choice(WORDS) + " " for _ in range(dice.randrange(1, 6)))

    def type_until_killed(self, window, note, dice):
        """Returns: what was typed in all, and how much of it has to be there."""
        shown = []
        typed = ""
        for _ in range(dice.randrange(1, 5)):
            words = self.some_words(dice)
            typed += words
            subprocess.run(["xdotool", "type", "--delay", str(dice.randrange(5, 60)), words], check=True)
            shown.append((self.await_shown(note, typed), len(typed)))
            time.sleep(dice.choice([0, 0, 0.1, 0.5]))

        # Without a pause, for seconds; what has come into the note by when is looked at all the while.
        last = "".join(self.some_words(dice) for _ in range(8))
        typist = subprocess.Popen(["xdotool", "type", "--delay", str(dice.randrange(20, 60)), last])
        end = time.monotonic() + dice.uniform(0.2, 4)
        while time.monotonic() < end:
            shown.append((time.monotonic(), len(note.text)))
            time.sleep(0.05)
        killed = time.monotonic()
        window.stop(signal.SIGKILL)
        # Were it killed too, the key that it was pressing would stay down.
        typist.wait()

        return typed + last, max((length for when, length in shown if when <= killed - PROMISE),
                                 default=0)

    def test_again_and_again_in_the_midst_of_typing(self):
        dice = random.Random(SEED)
        window = self.open_sample()
        for i in range(ROUNDS):
            quote = QUOTES[i % len(QUOTES)]
            with self.subTest(seed=SEED, round=i):
                note = self.begin_note(window, quote)
                typed, least = self.type_until_killed(window, note, dice)
                kept = self.note_on(quote)
                self.assertTrue(typed.startswith(kept), (kept, typed))
                self.assertGreaterEqual(len(kept), least, (kept, typed))
                self.check_sound()
                window = self.open()
                window.see("heading", "^A Battery on the Sea$")
        self.assertEqual(len(self.cli("annotations")), ROUNDS)


if __name__ == "__main__":
    main()
