/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-list"

#include "galpi-note-list.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"
#include "galpi-palette.h"

struct _GalpiNoteEntry
{
  GObject parent_instance;

  GalpiAnnotation *annotation;
  char            *heading;
  char            *sort_key; /* entries of one group have the same */
  guint            order;    /* as the annotations came */
};

G_DEFINE_FINAL_TYPE (GalpiNoteEntry, galpi_note_entry, G_TYPE_OBJECT)

struct _GalpiNoteList
{
  GObject parent_instance;

  GPtrArray *entries;
};

static void galpi_note_list_init_list_model    (GListModelInterface      *iface);
static void galpi_note_list_init_section_model (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GalpiNoteList, galpi_note_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, galpi_note_list_init_list_model)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                      galpi_note_list_init_section_model))

static void
galpi_note_entry_finalize (GObject *object)
{
  GalpiNoteEntry *self = GALPI_NOTE_ENTRY (object);

  g_clear_object (&self->annotation);
  g_free (self->heading);
  g_free (self->sort_key);

  G_OBJECT_CLASS (galpi_note_entry_parent_class)->finalize (object);
}

static void
galpi_note_entry_class_init (GalpiNoteEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_note_entry_finalize;
}

static void
galpi_note_entry_init (GalpiNoteEntry *self)
{
}

GalpiAnnotation *
galpi_note_entry_get_annotation (GalpiNoteEntry *self)
{
  g_return_val_if_fail (GALPI_IS_NOTE_ENTRY (self), NULL);

  return self->annotation;
}

const char *
galpi_note_entry_get_heading (GalpiNoteEntry *self)
{
  g_return_val_if_fail (GALPI_IS_NOTE_ENTRY (self), NULL);

  return self->heading;
}

static GType
galpi_note_list_get_item_type (GListModel *model)
{
  return GALPI_TYPE_NOTE_ENTRY;
}

static guint
galpi_note_list_get_n_items (GListModel *model)
{
  return GALPI_NOTE_LIST (model)->entries->len;
}

static gpointer
galpi_note_list_get_item (GListModel *model,
                          guint       position)
{
  GPtrArray *entries = GALPI_NOTE_LIST (model)->entries;

  return position < entries->len ? g_object_ref (g_ptr_array_index (entries, position)) : NULL;
}

static void
galpi_note_list_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = galpi_note_list_get_item_type;
  iface->get_n_items = galpi_note_list_get_n_items;
  iface->get_item = galpi_note_list_get_item;
}

static const char *
key_at (GalpiNoteList *self,
        guint          position)
{
  return ((GalpiNoteEntry *) g_ptr_array_index (self->entries, position))->sort_key;
}

static void
galpi_note_list_get_section (GtkSectionModel *model,
                             guint            position,
                             guint           *start,
                             guint           *end)
{
  GalpiNoteList *self = GALPI_NOTE_LIST (model);
  guint n_entries = self->entries->len;
  const char *key;

  if (position >= n_entries)
    {
      *start = n_entries;
      *end = G_MAXUINT;
      return;
    }

  key = key_at (self, position);
  for (*start = position; *start > 0 && g_str_equal (key_at (self, *start - 1), key);)
    (*start)--;
  for (*end = position + 1; *end < n_entries && g_str_equal (key_at (self, *end), key);)
    (*end)++;
}

static void
galpi_note_list_init_section_model (GtkSectionModelInterface *iface)
{
  iface->get_section = galpi_note_list_get_section;
}

static void
galpi_note_list_finalize (GObject *object)
{
  g_ptr_array_unref (GALPI_NOTE_LIST (object)->entries);

  G_OBJECT_CLASS (galpi_note_list_parent_class)->finalize (object);
}

static void
galpi_note_list_class_init (GalpiNoteListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = galpi_note_list_finalize;
}

static void
galpi_note_list_init (GalpiNoteList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add (GalpiNoteList   *self,
     GalpiAnnotation *annotation,
     guint            order,
     const char      *heading,
     char            *sort_key)
{
  GalpiNoteEntry *entry = g_object_new (GALPI_TYPE_NOTE_ENTRY, NULL);

  entry->annotation = g_object_ref (annotation);
  entry->heading = g_strdup (heading);
  entry->sort_key = sort_key;
  entry->order = order;
  g_ptr_array_add (self->entries, entry);
}

/* Articles keep the order in which they come. */
static void
add_by_article (GalpiNoteList   *self,
                GalpiAnnotation *annotation,
                guint            order,
                GHashTable      *ranks)
{
  const char *title = galpi_annotation_get_article_title (annotation);
  gint64 id = galpi_annotation_get_article_id (annotation);
  guint rank = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, &id));

  if (rank == 0)
    {
      rank = g_hash_table_size (ranks) + 1;
      g_hash_table_insert (ranks, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (rank));
    }

  add (self, annotation, order, title != NULL && title[0] != '\0' ? title : _("Untitled"),
       g_strdup_printf ("%010u", rank));
}

static void
add_by_tag (GalpiNoteList   *self,
            GalpiAnnotation *annotation,
            guint            order)
{
  const char *const *tags = galpi_annotation_get_tags (annotation);

  /* What has no tag comes last. */
  if (tags[0] == NULL)
    add (self, annotation, order, _("Without a Tag"), g_strdup ("1"));

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *key = g_utf8_collate_key (tags[i], -1);

      add (self, annotation, order, tags[i], g_strconcat ("0", key, NULL));
    }
}

static void
add_by_day (GalpiNoteList   *self,
            GalpiAnnotation *annotation,
            guint            order)
{
  g_autoptr(GDateTime) utc =
    g_date_time_new_from_unix_utc_usec (galpi_annotation_get_created (annotation));
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  GalpiDay day = galpi_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                                g_date_time_get_day_of_month (local));
  g_autofree char *heading = galpi_date_format_day (day);

  /* The newest day first. */
  add (self, annotation, order, heading, g_strdup_printf ("%010d", G_MAXINT - day));
}

static void
add_by_colour (GalpiNoteList   *self,
               GalpiAnnotation *annotation,
               guint            order)
{
  GalpiColour colour = galpi_annotation_get_colour (annotation);
  const char *heading = colour != GALPI_COLOUR_NONE
    ? galpi_palette_get_name (galpi_palette_get_default (), colour)
    : _("Without a Color");

  add (self, annotation, order, heading,
       g_strdup_printf ("%d", colour != GALPI_COLOUR_NONE ? (int) colour : 9));
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const GalpiNoteEntry *first = *(const GalpiNoteEntry * const *) a;
  const GalpiNoteEntry *second = *(const GalpiNoteEntry * const *) b;
  int by_group = strcmp (first->sort_key, second->sort_key);

  return by_group != 0 ? by_group : (first->order > second->order) - (first->order < second->order);
}

GalpiNoteList *
galpi_note_list_new (GPtrArray      *annotations,
                     GalpiNoteGroup  group)
{
  GalpiNoteList *self = g_object_new (GALPI_TYPE_NOTE_LIST, NULL);
  g_autoptr(GHashTable) ranks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);

      switch (group)
        {
        case GALPI_NOTE_GROUP_TAG:
          add_by_tag (self, annotation, i);
          break;
        case GALPI_NOTE_GROUP_DAY:
          add_by_day (self, annotation, i);
          break;
        case GALPI_NOTE_GROUP_COLOUR:
          add_by_colour (self, annotation, i);
          break;
        case GALPI_NOTE_GROUP_ARTICLE:
        default:
          add_by_article (self, annotation, i, ranks);
        }
    }
  g_ptr_array_sort (self->entries, compare);

  return self;
}
