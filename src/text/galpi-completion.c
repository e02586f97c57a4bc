/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-completion.h"

#include <string.h>

#include "galpi-hangul-typed-private.h"
#include "galpi-nfc.h"

/* The folded characters of a path, in the one array of all, and where its last part begins. */
typedef struct
{
  guint start;
  guint end;
  guint name;
} Entry;

struct _GalpiCompletion
{
  GArray *characters;
  Entry  *entries;
  guint   n_entries;
};

/* Where it was found, the best first. Above the name the same again. */
typedef enum
{
  PLACE_WHOLE,
  PLACE_START,
  PLACE_WORD,
  PLACE_WITHIN,
  N_PLACES,
} Place;

typedef struct
{
  guint rank;
  guint index;
} Found;

static char *
fold (const char *text)
{
  g_autofree char *nfc = galpi_nfc (text, -1);
  g_autofree char *folded = g_utf8_casefold (nfc, -1);

  return galpi_nfc (folded, -1);
}

GalpiCompletion *
galpi_completion_new (const char * const *paths,
                      guint               n_paths)
{
  GalpiCompletion *self = g_new0 (GalpiCompletion, 1);

  g_return_val_if_fail (paths != NULL || n_paths == 0, NULL);

  self->characters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->entries = g_new (Entry, n_paths);
  self->n_entries = n_paths;
  for (guint i = 0; i < n_paths; i++)
    {
      g_autofree char *folded = fold (paths[i]);
      Entry *entry = &self->entries[i];

      entry->start = entry->name = self->characters->len;
      for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_array_append_val (self->characters, c);
          if (c == '/')
            entry->name = self->characters->len;
        }
      entry->end = self->characters->len;
    }

  return self;
}

void
galpi_completion_free (GalpiCompletion *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->characters);
  g_free (self->entries);
  g_free (self);
}

static inline gboolean
means (const GalpiTypedUnit *unit,
       gunichar              c)
{
  return c == unit->exact || (c >= unit->first && c <= unit->last);
}

/* Returns: whether @units stand at @at; @exact: letter for letter */
static gboolean
stands_at (const gunichar       *at,
           const GalpiTypedUnit *units,
           guint                 n_units,
           gboolean             *exact)
{
  *exact = TRUE;
  for (guint i = 0; i < n_units; i++)
    {
      if (!means (&units[i], at[i]))
        return FALSE;
      if (at[i] != units[i].exact)
        *exact = FALSE;
    }

  return TRUE;
}

/* How good a place @at, @length long, is in @entry. What only may become a whole name is a start of it. */
static guint
judge (GalpiCompletion *self,
       const Entry     *entry,
       guint            at,
       guint            length,
       gboolean         exact)
{
  const gunichar *characters = (const gunichar *) (gpointer) self->characters->data;
  gboolean above = at < entry->name && at + length <= entry->name;
  gboolean starts = at == entry->start || characters[at - 1] == '/';
  gboolean ends = at + length == entry->end;
  Place place = PLACE_WITHIN;

  if (starts && exact && (ends || (above && characters[at + length] == '/')))
    place = PLACE_WHOLE;
  else if (starts)
    place = PLACE_START;
  else if (!g_unichar_isalnum (characters[at - 1]))
    place = PLACE_WORD;

  return above ? N_PLACES + place : place;
}

/* The rank of the best place where @units stand, or G_MAXUINT. */
static guint
rank_entry (GalpiCompletion *self,
            const Entry     *entry,
            GArray          *units)
{
  const gunichar *characters = (const gunichar *) (gpointer) self->characters->data;
  const GalpiTypedUnit *typed = (const GalpiTypedUnit *) (gpointer) units->data;
  guint best = G_MAXUINT;

  for (guint at = entry->start; at + units->len <= entry->end; at++)
    {
      gboolean exact;
      guint rank;

      if (!means (&typed[0], characters[at]) ||
          !stands_at (characters + at, typed, units->len, &exact))
        continue;

      rank = 2 * judge (self, entry, at, units->len, exact) + !exact;
      best = MIN (best, rank);
    }

  return best;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *x = a;
  const Found *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;

  return x->index < y->index ? -1 : x->index > y->index;
}

GArray *
galpi_completion_find (GalpiCompletion *self,
                       const char      *typed,
                       guint            limit)
{
  g_autofree char *folded = NULL;
  g_autoptr(GArray) units = NULL;
  g_autoptr(GArray) divided = NULL;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  folded = g_strstrip (fold (typed));
  units = galpi_hangul_typed_read (folded, &divided);
  for (guint i = 0; i < self->n_entries; i++)
    {
      Found one = { 0, i };

      if (units->len > 0)
        one.rank = rank_entry (self, &self->entries[i], units);

      /* What was meant by a final as such is better. */
      if (one.rank == G_MAXUINT && divided != NULL)
        one.rank = rank_entry (self, &self->entries[i], divided);
      if (one.rank != G_MAXUINT)
        g_array_append_val (found, one);
    }

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len && (limit == 0 || i < limit); i++)
    g_array_append_val (indices, g_array_index (found, Found, i).index);

  return indices;
}

int
galpi_completion_find_exact (GalpiCompletion *self,
                             const char      *typed)
{
  g_auto(GStrv) parts = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folded = NULL;
  g_autofree gunichar *wanted = NULL;
  glong length;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (typed != NULL, -1);

  parts = g_strsplit (typed, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  path = g_strjoinv ("/", parts);
  folded = fold (path);
  wanted = g_utf8_to_ucs4_fast (folded, -1, &length);
  for (guint i = 0; i < self->n_entries; i++)
    {
      const Entry *entry = &self->entries[i];

      if (entry->end - entry->start == length &&
          memcmp (&g_array_index (self->characters, gunichar, entry->start), wanted,
                  length * sizeof (gunichar)) == 0)
        return i;
    }

  return -1;
}
