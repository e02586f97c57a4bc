/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hangul-typed-private.h"

/* Unicode's arithmetic of syllables: an initial, a medial and a final or none. */
#define SYLLABLE_FIRST 0xac00
#define SYLLABLE_LAST 0xd7a3
#define N_FINALS 28
#define N_MEDIALS 21
#define PER_INITIAL (N_MEDIALS * N_FINALS)

#define LETTER_FIRST 0x3131
#define LETTER_LAST 0x314e

/* Conjoining initials that stand alone, as NFD of a consonant that some keyboards send. */
#define CONJOINING_FIRST 0x1100

static const gunichar initials[] = {
  L'ㄱ', L'ㄲ', L'ㄴ', L'ㄷ', L'ㄸ', L'ㄹ', L'ㅁ', L'ㅂ', L'ㅃ', L'ㅅ', L'ㅆ', L'ㅇ', L'ㅈ', L'ㅉ', L'ㅊ', L'ㅋ',
  L'ㅌ', L'ㅍ', L'ㅎ',
};

/* Two consonants that an input method joins to one letter. */
static const struct
{
  gunichar letter;
  gunichar parts[2];
} clusters[] = {
  { L'ㄳ', { L'ㄱ', L'ㅅ' } }, { L'ㄵ', { L'ㄴ', L'ㅈ' } }, { L'ㄶ', { L'ㄴ', L'ㅎ' } },
  { L'ㄺ', { L'ㄹ', L'ㄱ' } }, { L'ㄻ', { L'ㄹ', L'ㅁ' } }, { L'ㄼ', { L'ㄹ', L'ㅂ' } },
  { L'ㄽ', { L'ㄹ', L'ㅅ' } }, { L'ㄾ', { L'ㄹ', L'ㅌ' } }, { L'ㄿ', { L'ㄹ', L'ㅍ' } },
  { L'ㅀ', { L'ㄹ', L'ㅎ' } }, { L'ㅄ', { L'ㅂ', L'ㅅ' } },
};

/* By a syllable's final: what is left of it, and the initial that it gives to the next; and the last of
 * those that it can become by one more letter, which stand side by side.
 */
static const struct
{
  guint8   kept;
  gunichar given;
  guint8   reach;
} finals[N_FINALS] = {
  { 0, 0, 27 },
  { 0, L'ㄱ', 3 }, { 0, L'ㄲ', 2 }, { 1, L'ㅅ', 3 },
  { 0, L'ㄴ', 6 }, { 4, L'ㅈ', 5 }, { 4, L'ㅎ', 6 },
  { 0, L'ㄷ', 7 },
  { 0, L'ㄹ', 15 }, { 8, L'ㄱ', 9 }, { 8, L'ㅁ', 10 }, { 8, L'ㅂ', 11 }, { 8, L'ㅅ', 12 }, { 8, L'ㅌ', 13 },
  { 8, L'ㅍ', 14 }, { 8, L'ㅎ', 15 },
  { 0, L'ㅁ', 16 },
  { 0, L'ㅂ', 18 }, { 17, L'ㅅ', 18 },
  { 0, L'ㅅ', 19 }, { 0, L'ㅆ', 20 }, { 0, L'ㅇ', 21 }, { 0, L'ㅈ', 22 }, { 0, L'ㅊ', 23 }, { 0, L'ㅋ', 24 },
  { 0, L'ㅌ', 25 }, { 0, L'ㅍ', 26 }, { 0, L'ㅎ', 27 },
};

/* How many medials after this one it can become: ㅗ ㅘ ㅙ ㅚ, ㅜ ㅝ ㅞ ㅟ, ㅡ ㅢ. */
static guint
medial_reach (guint medial)
{
  switch (medial)
    {
    case 8:
    case 13:
      return 3;
    case 18:
      return 1;
    default:
      return 0;
    }
}

static GalpiTypedUnit
read_consonant (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (initials); i++)
    {
      gunichar first = SYLLABLE_FIRST + i * PER_INITIAL;

      if (initials[i] == letter)
        return (GalpiTypedUnit) { letter, first, first + PER_INITIAL - 1 };
    }

  return (GalpiTypedUnit) { letter, 1, 0 };
}

static void
append_letter (GArray   *units,
               gunichar  letter)
{
  GalpiTypedUnit unit;

  for (guint i = 0; i < G_N_ELEMENTS (clusters); i++)
    {
      if (clusters[i].letter != letter)
        continue;

      unit = read_consonant (clusters[i].parts[0]);
      g_array_append_val (units, unit);
      letter = clusters[i].parts[1];
      break;
    }

  unit = read_consonant (letter);
  g_array_append_val (units, unit);
}

static void
append_last_syllable (GArray   *units,
                      gunichar  syllable)
{
  guint final = (syllable - SYLLABLE_FIRST) % N_FINALS;
  guint medial = (syllable - SYLLABLE_FIRST) / N_FINALS % N_MEDIALS;
  GalpiTypedUnit unit = { syllable, syllable, syllable + finals[final].reach - final };

  if (final == 0)
    unit.last += medial_reach (medial) * N_FINALS;
  g_array_append_val (units, unit);
}

static GArray *
divide (GArray   *units,
        gunichar  syllable)
{
  guint final = (syllable - SYLLABLE_FIRST) % N_FINALS;
  GalpiTypedUnit kept = { syllable - final + finals[final].kept, 1, 0 };
  GArray *divided;

  if (final == 0)
    return NULL;

  divided = g_array_copy (units);
  g_array_index (divided, GalpiTypedUnit, divided->len - 1) = kept;
  append_letter (divided, finals[final].given);

  return divided;
}

GArray *
galpi_hangul_typed_read (const char  *typed,
                         GArray     **divided)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (GalpiTypedUnit));

  *divided = NULL;
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean last = *g_utf8_next_char (p) == '\0';
      GalpiTypedUnit unit = { c, 1, 0 };

      if (c >= CONJOINING_FIRST && c < CONJOINING_FIRST + G_N_ELEMENTS (initials))
        append_letter (units, initials[c - CONJOINING_FIRST]);
      else if (c >= LETTER_FIRST && c <= LETTER_LAST)
        append_letter (units, c);
      else if (!last || c < SYLLABLE_FIRST || c > SYLLABLE_LAST)
        g_array_append_val (units, unit);
      else
        {
          append_last_syllable (units, c);
          *divided = divide (units, c);
        }
    }

  return units;
}
