/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-link-book.h"

#include "galpi-note-link.h"

#define BOOK_KEY "galpi-link-book"

/* What was told of a title. */
typedef struct
{
  GalpiLinkState state;
  gboolean       doubted;
  gboolean       asked;
} Title;

/* What was told of a thing that notes lead to. */
typedef struct
{
  GPtrArray *sources; /* nullable */
  gboolean   doubted;
  gboolean   asked;
} Target;

struct _GalpiLinkBook
{
  GObject     parent_instance;

  GHashTable *titles;  /* by their key */
  GHashTable *targets; /* by kind and id */
  GPtrArray  *wanted;  /* titles to ask for */
  guint       ask_source;
  guint       changed_source;
};

enum
{
  ASK,
  ASK_SOURCES,
  COMPLETE,
  FOLLOW,
  OPEN,
  CHANGED,
  OFFERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiLinkBook, galpi_link_book, G_TYPE_OBJECT)

static void
target_free (gpointer data)
{
  Target *target = data;

  g_clear_pointer (&target->sources, g_ptr_array_unref);
  g_free (target);
}

static gboolean
ask_cb (gpointer user_data)
{
  GalpiLinkBook *self = user_data;
  g_autoptr(GPtrArray) wanted = g_steal_pointer (&self->wanted);

  self->ask_source = 0;
  self->wanted = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (wanted, NULL);
  g_signal_emit (self, signals[ASK], 0, wanted->pdata);

  return G_SOURCE_REMOVE;
}

static gboolean
changed_cb (gpointer user_data)
{
  GalpiLinkBook *self = user_data;

  self->changed_source = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Many answers at once make one change. */
static void
say_changed (GalpiLinkBook *self)
{
  if (self->changed_source == 0)
    self->changed_source = g_idle_add (changed_cb, self);
}

static void
galpi_link_book_dispose (GObject *object)
{
  GalpiLinkBook *self = GALPI_LINK_BOOK (object);

  g_clear_handle_id (&self->ask_source, g_source_remove);
  g_clear_handle_id (&self->changed_source, g_source_remove);

  G_OBJECT_CLASS (galpi_link_book_parent_class)->dispose (object);
}

static void
galpi_link_book_finalize (GObject *object)
{
  GalpiLinkBook *self = GALPI_LINK_BOOK (object);

  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->targets);
  g_ptr_array_unref (self->wanted);

  G_OBJECT_CLASS (galpi_link_book_parent_class)->finalize (object);
}

static void
galpi_link_book_class_init (GalpiLinkBookClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_link_book_dispose;
  G_OBJECT_CLASS (klass)->finalize = galpi_link_book_finalize;

  signals[ASK] = g_signal_new ("ask", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[ASK_SOURCES] = g_signal_new ("ask-sources", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[COMPLETE] = g_signal_new ("complete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FOLLOW] = g_signal_new ("follow", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, GTK_TYPE_WIDGET);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[OFFERED] = g_signal_new ("offered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_PTR_ARRAY);
}

static void
galpi_link_book_init (GalpiLinkBook *self)
{
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, target_free);
  self->wanted = g_ptr_array_new_with_free_func (g_free);
}

GalpiLinkBook *
galpi_link_book_new (void)
{
  return g_object_new (GALPI_TYPE_LINK_BOOK, NULL);
}

void
galpi_link_book_set_for (GtkWidget     *window,
                         GalpiLinkBook *self)
{
  g_return_if_fail (GTK_IS_ROOT (window));

  if (self != NULL)
    g_object_set_data_full (G_OBJECT (window), BOOK_KEY, g_object_ref (self), g_object_unref);
  else
    g_object_set_data (G_OBJECT (window), BOOK_KEY, NULL);
}

GalpiLinkBook *
galpi_link_book_get_for (GtkWidget *widget)
{
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);
  return root != NULL ? g_object_get_data (G_OBJECT (root), BOOK_KEY) : NULL;
}

static Title *
get_title (GalpiLinkBook *self,
           const char    *title)
{
  g_autofree char *key = galpi_note_link_key (title);
  Title *known = g_hash_table_lookup (self->titles, key);

  if (known == NULL)
    {
      known = g_new0 (Title, 1);
      g_hash_table_insert (self->titles, g_steal_pointer (&key), known);
    }

  return known;
}

GalpiLinkState
galpi_link_book_get_state (GalpiLinkBook *self,
                           const char    *title)
{
  Title *known;

  g_return_val_if_fail (GALPI_IS_LINK_BOOK (self), GALPI_LINK_UNKNOWN);
  g_return_val_if_fail (title != NULL, GALPI_LINK_UNKNOWN);

  known = get_title (self, title);
  if (!known->asked && (known->state == GALPI_LINK_UNKNOWN || known->doubted))
    {
      known->asked = TRUE;
      g_ptr_array_add (self->wanted, g_strdup (title));
      if (self->ask_source == 0)
        self->ask_source = g_idle_add (ask_cb, self);
    }

  return known->state;
}

gboolean
galpi_link_book_leads (GalpiLinkBook *self,
                       const char    *title)
{
  GalpiLinkState state = galpi_link_book_get_state (self, title);

  return state != GALPI_LINK_MISSING && state != GALPI_LINK_TRASHED;
}

void
galpi_link_book_tell (GalpiLinkBook  *self,
                      const char     *title,
                      GalpiLinkState  state)
{
  Title *known;

  g_return_if_fail (GALPI_IS_LINK_BOOK (self));
  g_return_if_fail (title != NULL);

  known = get_title (self, title);
  known->asked = FALSE;
  known->doubted = FALSE;
  if (known->state != state)
    say_changed (self);
  known->state = state;
}

static Target *
get_target (GalpiLinkBook *self,
            GalpiLinkKind  kind,
            const char    *id)
{
  g_autofree char *key = g_strdup_printf ("%d %s", kind, id);
  Target *known = g_hash_table_lookup (self->targets, key);

  if (known == NULL)
    {
      known = g_new0 (Target, 1);
      g_hash_table_insert (self->targets, g_steal_pointer (&key), known);
    }

  return known;
}

GPtrArray *
galpi_link_book_get_sources (GalpiLinkBook *self,
                             GalpiLinkKind  kind,
                             const char    *id)
{
  Target *known;

  g_return_val_if_fail (GALPI_IS_LINK_BOOK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  known = get_target (self, kind, id);
  if (!known->asked && (known->sources == NULL || known->doubted))
    {
      known->asked = TRUE;
      g_signal_emit (self, signals[ASK_SOURCES], 0, kind, id);
    }

  return known->sources;
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const GalpiLinkEnd *first = a->pdata[i];
      const GalpiLinkEnd *second = b->pdata[i];

      if (g_strcmp0 (first->id, second->id) != 0 || g_strcmp0 (first->title, second->title) != 0 ||
          g_strcmp0 (first->about, second->about) != 0)
        return FALSE;
    }

  return TRUE;
}

void
galpi_link_book_tell_sources (GalpiLinkBook *self,
                              GalpiLinkKind  kind,
                              const char    *id,
                              GPtrArray     *sources)
{
  Target *known;

  g_return_if_fail (GALPI_IS_LINK_BOOK (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (sources != NULL);

  known = get_target (self, kind, id);
  known->asked = FALSE;
  known->doubted = FALSE;
  if (are_same (known->sources, sources))
    return;

  g_clear_pointer (&known->sources, g_ptr_array_unref);
  known->sources = g_ptr_array_ref (sources);
  say_changed (self);
}

void
galpi_link_book_doubt (GalpiLinkBook *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (GALPI_IS_LINK_BOOK (self));

  g_hash_table_iter_init (&iter, self->titles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      ((Title *) value)->doubted = TRUE;
      ((Title *) value)->asked = FALSE;
    }
  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      ((Target *) value)->doubted = TRUE;
      ((Target *) value)->asked = FALSE;
    }
  say_changed (self);
}

void
galpi_link_book_complete (GalpiLinkBook *self,
                          const char    *typed)
{
  g_return_if_fail (GALPI_IS_LINK_BOOK (self));
  g_return_if_fail (typed != NULL);

  g_signal_emit (self, signals[COMPLETE], 0, typed);
}

void
galpi_link_book_offer (GalpiLinkBook *self,
                       const char    *typed,
                       GPtrArray     *ends)
{
  g_return_if_fail (GALPI_IS_LINK_BOOK (self));
  g_return_if_fail (typed != NULL);
  g_return_if_fail (ends != NULL);

  g_signal_emit (self, signals[OFFERED], 0, typed, ends);
}

void
galpi_link_book_follow (GalpiLinkBook *self,
                        const char    *title,
                        GtkWidget     *place)
{
  g_return_if_fail (GALPI_IS_LINK_BOOK (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (place));

  g_signal_emit (self, signals[FOLLOW], 0, title, place);
}

void
galpi_link_book_open (GalpiLinkBook      *self,
                      const GalpiLinkEnd *end)
{
  g_return_if_fail (GALPI_IS_LINK_BOOK (self));
  g_return_if_fail (end != NULL);

  g_signal_emit (self, signals[OPEN], 0, end);
}
