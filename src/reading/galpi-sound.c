/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sound.h"

#include <string.h>

#define MAX_SOUNDS 64

/* Consonants that Korean writes alike are one: k is ㄱ, ㄲ and ㅋ, s is ㅅ, ㅈ and ㅊ. */
typedef struct
{
  char sounds[MAX_SOUNDS];
  int  n;
} Sounds;

static void
add (Sounds *self,
     char    sound)
{
  if (sound == 0 || self->n == MAX_SOUNDS || (self->n > 0 && self->sounds[self->n - 1] == sound))
    return;
  self->sounds[self->n++] = sound;
}

static char
initial_of (gunichar syllable)
{
  /* ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ */
  static const char initials[] = "kknttrmppss\0ssskTph";
  char sound;

  if (syllable < 0xac00 || syllable > 0xd7a3)
    return 0;
  sound = initials[(syllable - 0xac00) / 588];
  return sound == 'T' ? 't' : sound == 'h' ? 0 : sound;
}

static char
final_of (gunichar syllable)
{
  /* none ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ */
  static const char finals[] = "\0kkknnntrrrrrrrrmppttnttktp\0";

  if (syllable < 0xac00 || syllable > 0xd7a3)
    return 0;
  return finals[(syllable - 0xac00) % 28];
}

static void
listen_to_hangul (Sounds          *self,
                  const GalpiSpan *line,
                  guint            at,
                  guint            end)
{
  for (; at < end; at++)
    {
      add (self, initial_of (line->folded[at]));
      add (self, final_of (line->folded[at]));
    }
}

static gboolean
is_soft (gunichar next)
{
  return next == 'e' || next == 'i' || next == 'y';
}

static void
listen_to_latin (Sounds          *self,
                 const GalpiSpan *line,
                 guint            at,
                 guint            end)
{
  for (; at < end; at++)
    {
      gunichar c = line->folded[at], next = at + 1 < end ? line->folded[at + 1] : 0;

      switch (c)
        {
        case 'b': case 'f': case 'v':
          add (self, 'p');
          break;
        case 'p':
          add (self, 'p');
          at += next == 'h';
          break;
        case 'c':
          if (next == 'h' || is_soft (next))
            {
              add (self, 's');
              at += next == 'h';
            }
          else
            add (self, 'k');
          break;
        case 'g':
          if (next == 'h')
            at++;
          else
            add (self, is_soft (next) ? 's' : 'k');
          break;
        case 'k': case 'q':
          add (self, 'k');
          break;
        case 'x':
          add (self, 'k');
          add (self, 's');
          break;
        case 's': case 'z': case 'j':
          add (self, 's');
          at += next == 'h';
          break;
        case 't':
          add (self, next == 'h' ? 's' : 't');
          at += next == 'h';
          break;
        case 'd':
          add (self, 't');
          break;
        case 'l': case 'r':
          add (self, 'r');
          break;
        case 'm': case 'n':
          add (self, (char) c);
          break;
        default:
          break;
        }
    }
}

/* The length of the longest common subsequence. */
static int
common (const Sounds *a,
        const Sounds *b)
{
  int row[MAX_SOUNDS + 1] = { 0 };

  for (int i = 0; i < a->n; i++)
    {
      int diagonal = 0;

      for (int k = 0; k < b->n; k++)
        {
          int above = row[k + 1];

          row[k + 1] = a->sounds[i] == b->sounds[k] ? diagonal + 1 : MAX (row[k], above);
          diagonal = above;
        }
    }
  return row[b->n];
}

int
galpi_sound_likeness (const GalpiSpan *line,
                      guint            hangul,
                      guint            hangul_end,
                      guint            latin,
                      guint            latin_end)
{
  Sounds a = { .n = 0 }, b = { .n = 0 };

  listen_to_hangul (&a, line, hangul, hangul_end);
  listen_to_latin (&b, line, latin, latin_end);
  if (a.n == 0 || b.n == 0)
    return 0;
  if (MIN (a.n, b.n) <= 2)
    return a.n == b.n && memcmp (a.sounds, b.sounds, (gsize) a.n) == 0 ? 100 : 0;
  return 200 * common (&a, &b) / (a.n + b.n);
}

gboolean
galpi_sound_abbreviates (const GalpiSpan *line,
                         guint            hangul,
                         guint            hangul_end,
                         guint            latin,
                         guint            latin_end)
{
  guint at = hangul;

  for (guint i = latin; i < latin_end; i++)
    {
      Sounds letter = { .n = 0 };

      listen_to_latin (&letter, line, i, i + 1);
      if (letter.n == 0)
        continue;
      while (at < hangul_end && initial_of (line->folded[at]) != letter.sounds[0])
        at++;
      if (at == hangul_end)
        return FALSE;
      at++;
    }
  return galpi_sound_begins (line->folded[hangul], line->folded[latin]);
}

gboolean
galpi_sound_begins (gunichar syllable,
                    gunichar letter)
{
  GalpiSpan line = { 0 };
  gunichar letters[2] = { letter, 0 };
  Sounds sound = { .n = 0 };
  char initial = initial_of (syllable);

  line.folded = letters;
  listen_to_latin (&sound, &line, 0, 1);
  if (sound.n > 0)
    return initial == sound.sounds[0];
  /* A vowel begins with ㅇ, and h is ㅎ. */
  return syllable >= 0xac00 && syllable <= 0xd7a3
         && (syllable - 0xac00) / 588 == (letter == 'h' ? 18 : 11);
}
