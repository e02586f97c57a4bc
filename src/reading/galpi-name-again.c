/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-reader.h"

#include <string.h>

#include "galpi-lexicon.h"
#include "galpi-particle.h"

/* Shorter names are too often other words: those of one or two letters stay where something says
 * that they are names. */
#define MIN_LETTERS 3

enum { PERSON, ORGANISATION, PRODUCT, OTHER };

static const char *const classes[] = { "person", "organisation", "product", NULL };

/* The names of a text, to find them again. */
typedef struct
{
  GHashTable   *known;      /* the names in lower case */
  GArray       *words;      /* element-type GalpiWord */
  GalpiLexicon *lexicon;
} Names;

static void
names_clear (Names *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->lexicon, galpi_lexicon_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static guint8
class_of (const char *name_class)
{
  guint8 i = PERSON;

  while (i < OTHER && g_strcmp0 (name_class, classes[i]) != 0)
    i++;
  return i;
}

/* Returns: 2 where all letters are capitals, 1 where the first is one, else 0 */
static gint16
count_capitals (const char *name)
{
  if (!g_ascii_isupper (*name))
    return 0;
  for (; *name != '\0'; name++)
    if (!g_ascii_isupper (*name))
      return 1;
  return 2;
}

/* Mr Brown is not brown, and WHO not Who. */
static gboolean
has_capitals (const GalpiSpan *line,
              guint            start,
              guint            end,
              const GalpiWord *word)
{
  if (word->value == 0 || line->kinds[start] != GALPI_CHAR_LATIN)
    return TRUE;
  if (word->value == 1)
    return line->chars[start] != line->folded[start];
  for (guint i = start; i < end; i++)
    if (line->chars[i] == line->folded[i])
      return FALSE;
  return TRUE;
}

static void
learn (Names      *self,
       const char *name,
       const char *name_class)
{
  guint8 category = class_of (name_class);
  g_autofree char *lower = NULL;
  GalpiWord word = { .category = category };

  if (category == OTHER || g_utf8_strlen (name, -1) < MIN_LETTERS || strchr (name, '_') != NULL)
    return;
  lower = g_utf8_strdown (name, -1);
  if (g_hash_table_contains (self->known, lower))
    return;
  word.word = lower;
  word.value = count_capitals (name);
  g_array_append_val (self->words, word);
  g_hash_table_add (self->known, g_steal_pointer (&lower));
}

/* 오바마 of 버락 오바마: a person's last word stands for all. */
static void
learn_last_word (Names      *self,
                 const char *name,
                 const char *name_class)
{
  const char *blank = strrchr (name, ' ');

  if (blank != NULL && class_of (name_class) == PERSON)
    learn (self, blank + 1, name_class);
}

static gboolean
ends_name (const GalpiSpan *line,
           guint            start,
           guint            end)
{
  if (line->kinds[end] == GALPI_CHAR_HANGUL)
    return galpi_particle_read (line, end);
  return !galpi_char_is_word (line->kinds[end])
         && (line->kinds[start] != GALPI_CHAR_LATIN || line->folded[end] != '-');
}

/* Finds them in one line, beside those names of @found from @next on that are there already. */
static void
find_in_line (const Names *self,
              GalpiReader *reader,
              guint        n_before,
              guint       *next)
{
  const GalpiSpan *line = &reader->line;

  for (guint i = 0; i < line->length; i++)
    {
      guint end;
      const GalpiWord *word;
      GalpiFinding *finding;

      if (!galpi_char_is_word (line->kinds[i])
          || (i > 0 && galpi_char_is_word (line->kinds[i - 1])))
        continue;
      word = galpi_lexicon_find (self->lexicon, line, i, ~0ull, &end);
      if (word == NULL || !ends_name (line, i, end))
        continue;
      if (!has_capitals (line, i, end, word))
        continue;

      while (*next < n_before
             && (((GalpiFinding *) reader->found->pdata[*next])->kind != GALPI_FINDING_NAME
                 || ((GalpiFinding *) reader->found->pdata[*next])->range.end
                    <= line->offset + i))
        (*next)++;
      if (*next < n_before
          && ((GalpiFinding *) reader->found->pdata[*next])->range.start < line->offset + end)
        continue;

      finding = galpi_reader_add (reader, GALPI_FINDING_NAME, i, end);
      finding->name = g_strdup (finding->text);
      finding->name_class = g_strdup (classes[word->category]);
      i = end - 1;
    }
}

void
galpi_name_read_again (GalpiReader *reader,
                       const char  *text)
{
  g_auto(Names) names = {
    .known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .words = g_array_new (TRUE, TRUE, sizeof (GalpiWord)),
  };
  guint n = reader->found->len, next = 0, offset = 0;

  for (guint i = 0; i < n; i++)
    {
      const GalpiFinding *finding = reader->found->pdata[i];

      if (finding->kind != GALPI_FINDING_NAME)
        continue;
      learn (&names, finding->name, finding->name_class);
      learn_last_word (&names, finding->name, finding->name_class);
    }
  if (names.words->len == 0)
    return;

  names.lexicon = galpi_lexicon_new ((const GalpiWord *) names.words->data, NULL);
  while (galpi_span_read (&reader->line, &text, &offset))
    find_in_line (&names, reader, n, &next);
}
