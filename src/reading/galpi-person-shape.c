/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-private.h"

#include "galpi-date-ko-private.h"
#include "galpi-given-table.h"
#include "galpi-particle.h"

/* Syllables of a Korean name with a family name of one. */
#define LENGTH 3

/* Code points up to the verb of speech that a speaker's sentence ends in. */
#define REACH 160

/* Particles that a person takes: who does something, whose it is, to whom. */
#define OF_ANYONE "은_|는_|이_|가_|과_|와_|의_|에게_|에게서_|에게는_|에게도_|께서_|께서는_|씨_|씨는_|씨가_|씨의_|" \
                  "씨를_|씨와_|측은_|측이_|와의_|과의_|도_|까지_"

/* The same where the name itself may end in another word's particle: 이상|이. */
#define OF_SOMEONE "은_|이_|과_|와_|의_|에게_|에게는_|께서_|씨_|씨는_|씨가_|씨의_|와의_|과의_"

/* The same where its family name is another word's beginning too. */
#define OF_A_SPEAKER "은_|에게_|에게는_|께서_|씨_|씨는_|씨가_|씨의_"

/* Whether a verb of speech follows in the sentence. */
static gboolean
follows_speech (const GalpiSpan *line,
                guint            at)
{
  guint limit = MIN (line->length, at + REACH);

  for (guint i = at; i + 1 < limit && line->folded[i] != '.'; i++)
    switch (line->folded[i])
      {
      case 0xb9d0:                                                             /* 말 */
        if (galpi_ko_follows (line, i, "말했|말한|말하며|말하면"))
          return TRUE;
        break;
      case 0xbc1d:                                                             /* 밝 */
        if (galpi_ko_follows (line, i, "밝혔|밝히며|밝히면"))
          return TRUE;
        break;
      case 0xc804:                                                             /* 전 */
      case 0xc124:                                                             /* 설 */
      case 0xac15:                                                             /* 강 */
      case 0xc8fc:                                                             /* 주 */
      case 0xc9c0:                                                             /* 지 */
      case 0xb367:                                                             /* 덧 */
      case 0xd1a0:                                                             /* 토 */
        if (galpi_ko_follows (line, i, "전했|설명했|강조했|주장했|지적했|덧붙였|토로했"))
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

gboolean
galpi_name_speaks (const GalpiSpan *line,
                   guint            at)
{
  return galpi_ko_follows (line, at, "은_|는_|이_|가_|측은_|측이_") && follows_speech (line, at);
}

/* Whether a bare name ends at @at as names in a list do: 홍길동, 홍길동(사진), 홍길동·김철수 */
static gboolean
is_listed (const GalpiSpan *line,
           guint            at)
{
  return line->folded[at] == ',' || line->folded[at] == '(' || line->folded[at] == 0xb7;
}

guint
galpi_person_read_shape (GalpiReader *reader,
                         guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint first = galpi_given_flags (line->folded[at]), last, end = at + LENGTH;
  gboolean sure, loose, fits;

  if ((first & GALPI_GIVEN_FAMILY) == 0
      || (galpi_given_flags (line->folded[at + 1]) & GALPI_GIVEN_FIRST) == 0)
    return 0;
  last = galpi_given_flags (line->folded[at + 2]);
  if ((last & GALPI_GIVEN_LAST) == 0)
    return 0;

  sure = (first & GALPI_GIVEN_SURE_FAMILY) != 0;
  loose = (last & GALPI_GIVEN_LOOSE) != 0;
  if (line->kinds[end] != GALPI_CHAR_HANGUL)
    fits = loose ? line->folded[end] == '(' || (sure && line->folded[end] == 0xb7)
                 : is_listed (line, end) || (sure && !galpi_char_is_word (line->kinds[end]));
  else if (!galpi_particle_read (line, end))
    fits = FALSE;
  else if (sure && !loose)
    fits = galpi_ko_follows (line, end, OF_ANYONE);
  else if (sure)
    fits = galpi_ko_follows (line, end, OF_SOMEONE)
           || (galpi_ko_follows (line, end, "가_") && follows_speech (line, end));
  else
    fits = !loose && (galpi_ko_follows (line, end, OF_A_SPEAKER)
                      || (galpi_ko_follows (line, end, "이_|가_|는_") && follows_speech (line, end)));

  if (!fits || galpi_person_is_common_word (line, at, end))
    return 0;
  return galpi_name_add (reader, at, end, "person", GALPI_NAME_BY_SHAPE);
}
