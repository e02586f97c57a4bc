/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-query.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-edtf.h"
#include "galpi-error.h"
#include "galpi-query-term-private.h"
#include "galpi-text.h"

typedef enum
{
  KEY_NONE,
  KEY_TAG,
  KEY_BY,
  KEY_FROM,
  KEY_TO,
} Key;

static const char *const key_names[] = {
  [KEY_TAG] = "tag:",
  [KEY_BY] = "by:",
  [KEY_FROM] = "from:",
  [KEY_TO] = "to:",
};

/* What parsing gathers before it is a GalpiQuery. */
typedef struct
{
  GalpiQuery   *query;
  GStrvBuilder *tags;
  GStrvBuilder *not_tags;
  GStrvBuilder *by;
  GStrvBuilder *not_by;
} Parts;

static Key
read_key (const char **p)
{
  for (Key key = KEY_TAG; key < G_N_ELEMENTS (key_names); key++)
    {
      if (g_ascii_strncasecmp (*p, key_names[key], strlen (key_names[key])) == 0)
        {
          *p += strlen (key_names[key]);
          return key;
        }
    }

  return KEY_NONE;
}

/* Returns: (transfer full): the quoted or bare value at *@p, which is moved past it */
static char *
read_value (const char **p)
{
  gunichar closer = 0;
  const char *start, *end;

  if (g_utf8_get_char (*p) == '"')
    closer = '"';
  else if (g_utf8_get_char (*p) == 0x201c /* “ */)
    closer = 0x201d;

  start = closer != 0 ? g_utf8_next_char (*p) : *p;
  for (end = start; *end != '\0'; end = g_utf8_next_char (end))
    {
      gunichar character = g_utf8_get_char (end);

      if (closer != 0 ? character == closer : galpi_text_is_space (character))
        break;
    }

  *p = *end != '\0' ? g_utf8_next_char (end) : end;
  return g_strndup (start, end - start);
}

static gboolean
narrow_days (GalpiQuery  *query,
             Key          key,
             const char  *value,
             GError     **error)
{
  GalpiDay from, to, day;

  day = GALPI_DAY_NONE;
  if (galpi_edtf_parse (value, &from, &to, NULL))
    day = key == KEY_FROM ? from : to;

  if (day == GALPI_DAY_NONE)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("“%s” is not a date. Write it like 2024-05-07, 2024-05 or 2024."), value);
      return FALSE;
    }

  if (key == KEY_FROM)
    query->from_day = MAX (query->from_day, day); /* none is the least */
  else if (query->to_day == GALPI_DAY_NONE || day < query->to_day)
    query->to_day = day;

  return TRUE;
}

static gboolean
add_part (Parts       *parts,
          Key          key,
          gboolean     negated,
          const char  *value,
          GError     **error)
{
  g_autofree char *folded = galpi_text_fold_space (value);

  if (key != KEY_NONE && *folded == '\0')
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("There is nothing after “%s”. Write what to look for right after the colon."),
                   key_names[key]);
      return FALSE;
    }

  switch (key)
    {
    case KEY_TAG:
      g_strv_builder_add (negated ? parts->not_tags : parts->tags, folded);
      return TRUE;

    case KEY_BY:
      g_strv_builder_add (negated ? parts->not_by : parts->by, folded);
      return TRUE;

    case KEY_FROM:
    case KEY_TO:
      if (!negated)
        return narrow_days (parts->query, key, folded, error);

      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("“%s” can’t be excluded. Leave out the minus."), key_names[key]);
      return FALSE;

    case KEY_NONE:
    default:
      if (*folded != '\0')
        g_ptr_array_add (parts->query->terms, galpi_query_term_new (folded, negated));
      return TRUE;
    }
}

static gboolean
parse_parts (Parts       *parts,
             const char  *p,
             GError     **error)
{
  while (*p != '\0')
    {
      g_autofree char *value = NULL;
      gboolean negated;
      Key key;

      if (galpi_text_is_space (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      negated = p[0] == '-' && p[1] != '\0' && !galpi_text_is_space (g_utf8_get_char (p + 1));
      if (negated)
        p++;

      key = read_key (&p);
      value = read_value (&p);
      if (!add_part (parts, key, negated, value, error))
        return FALSE;
    }

  return TRUE;
}

GalpiQuery *
galpi_query_parse (const char  *string,
                   GError     **error)
{
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) not_tags = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) by = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) not_by = g_strv_builder_new ();
  g_autoptr(GalpiQuery) self = NULL;
  g_autofree char *text = NULL;
  Parts parts;

  g_return_val_if_fail (string != NULL, NULL);

  self = g_new0 (GalpiQuery, 1);
  self->terms = g_ptr_array_new_with_free_func (galpi_query_term_free);
  self->from_day = GALPI_DAY_NONE;
  self->to_day = GALPI_DAY_NONE;

  text = galpi_text_normalise (string, -1);
  parts = (Parts) { self, tags, not_tags, by, not_by };
  if (!parse_parts (&parts, text, error))
    return NULL;

  self->tags = g_strv_builder_end (tags);
  self->not_tags = g_strv_builder_end (not_tags);
  self->by = g_strv_builder_end (by);
  self->not_by = g_strv_builder_end (not_by);

  return g_steal_pointer (&self);
}

void
galpi_query_free (GalpiQuery *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->terms);
  g_strfreev (self->tags);
  g_strfreev (self->not_tags);
  g_strfreev (self->by);
  g_strfreev (self->not_by);
  g_free (self);
}

char *
galpi_query_match (const GalpiQuery *self)
{
  g_autoptr(GString) wanted = g_string_new (NULL);
  g_autoptr(GString) unwanted = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const GalpiQueryTerm *term = g_ptr_array_index (self->terms, i);

      if (term->match == NULL)
        continue;

      if (term->negated)
        g_string_append_printf (unwanted, " NOT (%s)", term->match);
      else
        g_string_append_printf (wanted, "%s(%s)", wanted->len > 0 ? " AND " : "", term->match);
    }

  if (wanted->len == 0)
    return NULL;

  return g_strdup_printf ("(%s)%s", wanted->str, unwanted->str);
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const GalpiRange *one = a;
  const GalpiRange *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return (one->end > other->end) - (one->end < other->end);
}

GArray *
galpi_query_find (const GalpiQuery *self,
                  const char       *text,
                  gboolean         *fits)
{
  g_autoptr(GalpiCut) cut = NULL;
  gboolean all_fit = TRUE;
  GArray *places;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  cut = galpi_cut_new (text);
  places = g_array_new (FALSE, FALSE, sizeof (GalpiRange));

  for (guint i = 0; i < self->terms->len; i++)
    {
      const GalpiQueryTerm *term = g_ptr_array_index (self->terms, i);
      g_autoptr(GArray) found = galpi_query_term_find (term, text, cut);

      all_fit = all_fit && (found->len == 0) == term->negated;
      if (!term->negated && found->len > 0)
        g_array_append_vals (places, found->data, found->len);
    }

  g_array_sort (places, compare_ranges);
  if (fits != NULL)
    *fits = all_fit;

  return places;
}
