/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-across-item.h"

#include "galpi-annotation-table.h"
#include "galpi-sentence.h"
#include "galpi-text-index.h"
#include "galpi-version-table.h"

struct _GalpiAcrossItem
{
  GObject parent_instance;

  GalpiAnnotation *annotation;
  char            *before;
  char            *after;
};

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiAcrossItem, galpi_across_item, G_TYPE_OBJECT)

static void
galpi_across_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_LOADED)
    g_value_set_boolean (value, GALPI_ACROSS_ITEM (object)->annotation != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
galpi_across_item_finalize (GObject *object)
{
  GalpiAcrossItem *self = GALPI_ACROSS_ITEM (object);

  g_clear_object (&self->annotation);
  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (galpi_across_item_parent_class)->finalize (object);
}

static void
galpi_across_item_class_init (GalpiAcrossItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = galpi_across_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = galpi_across_item_finalize;

  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
galpi_across_item_init (GalpiAcrossItem *self)
{
  self->before = g_strdup ("");
  self->after = g_strdup ("");
}

GalpiAcrossItem *
galpi_across_item_new (void)
{
  return g_object_new (GALPI_TYPE_ACROSS_ITEM, NULL);
}

GalpiAnnotation *
galpi_across_item_get_annotation (GalpiAcrossItem *self)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_ITEM (self), NULL);

  return self->annotation;
}

const char *
galpi_across_item_get_before (GalpiAcrossItem *self)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_ITEM (self), NULL);

  return self->before;
}

const char *
galpi_across_item_get_after (GalpiAcrossItem *self)
{
  g_return_val_if_fail (GALPI_IS_ACROSS_ITEM (self), NULL);

  return self->after;
}

void
galpi_across_item_fill (GalpiAcrossItem *self,
                        GalpiAnnotation *annotation,
                        const char      *before,
                        const char      *after)
{
  g_set_object (&self->annotation, annotation);
  g_set_str (&self->before, before);
  g_set_str (&self->after, after);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
loaded_note_free (gpointer data)
{
  GalpiLoadedNote *note = data;

  g_clear_object (&note->annotation);
  g_free (note->before);
  g_free (note->after);
  g_free (note);
}

/* One line, so that a sentence over a line's end reads on. */
static char *
cut (GalpiTextIndex *index,
     GalpiRange      range)
{
  char *words = galpi_text_index_substring (index, range);

  return g_strdelimit (words, "\n\t", ' ');
}

static void
add_context (GalpiLoadedNote *note,
             const char      *text,
             GalpiTextIndex  *index)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (note->annotation);
  GalpiRange first;
  GalpiRange last;

  if (anchor == NULL || anchor->state != GALPI_ANCHOR_PLACE ||
      anchor->range.end > galpi_text_index_get_length (index) ||
      anchor->range.start >= anchor->range.end)
    return;

  first = galpi_sentence_at (text, anchor->range.start);
  last = galpi_sentence_at (text, anchor->range.end - 1);
  if (first.start < anchor->range.start)
    note->before = cut (index, (GalpiRange) { first.start, anchor->range.start });
  if (last.end > anchor->range.end)
    note->after = cut (index, (GalpiRange) { anchor->range.end, last.end });
}

GPtrArray *
galpi_across_load (GalpiDatabase  *db,
                   GArray         *ids,
                   gboolean        with_context,
                   GError        **error)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (loaded_note_free);
  g_autoptr (GalpiTextIndex) index = NULL;
  g_autofree char *text = NULL;
  gint64 article_id = 0;

  annotations = galpi_annotation_table_list_by_id (db, (gint64 *) (gpointer) ids->data, ids->len,
                                                   error);
  if (annotations == NULL)
    return NULL;

  /* They come by article. */
  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiLoadedNote *note = g_new0 (GalpiLoadedNote, 1);

      note->annotation = g_object_ref (g_ptr_array_index (annotations, i));
      g_ptr_array_add (notes, note);
      if (!with_context)
        continue;

      if (article_id != galpi_annotation_get_article_id (note->annotation))
        {
          gint64 version_id;

          article_id = galpi_annotation_get_article_id (note->annotation);
          g_clear_pointer (&index, galpi_text_index_free);
          g_clear_pointer (&text, g_free);
          version_id = galpi_version_table_get_current (db, article_id, error);
          text = version_id != 0 ? galpi_version_table_get_text (db, version_id, error) : NULL;
          if (text == NULL)
            return NULL;
          index = galpi_text_index_new (text);
        }
      add_context (note, text, index);
    }

  return g_steal_pointer (&notes);
}
