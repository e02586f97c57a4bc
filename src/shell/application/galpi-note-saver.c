/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-saver"

#include "galpi-note-saver.h"

#include "galpi-error.h"
#include "galpi-notebook-annotations.h"

struct _GalpiNoteSaver
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GHashTable    *kept;    /* Kept by UUID: the newest of each annotation that is not saved */
  guint          serial;
  char          *failure;
};

/* What is being saved, or could not be. */
typedef struct
{
  GalpiAnnotation *annotation;
  guint            visit;
  guint            serial;
  gboolean         failed;
} Kept;

typedef struct
{
  GalpiNoteSaver *saver;
  char           *uuid;
  guint           serial;
} Saving;

enum {
  PROP_0,
  PROP_FAILURE,
  N_PROPS
};

enum {
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNoteSaver, galpi_note_saver, G_TYPE_OBJECT)

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->annotation);
  g_free (kept);
}

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->saver);
  g_free (saving->uuid);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
set_failure (GalpiNoteSaver *self,
             const char     *failure)
{
  if (g_set_str (&self->failure, failure))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

static gboolean
has_failed (GalpiNoteSaver *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Kept *) value)->failed)
      return TRUE;

  return FALSE;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Saving) saving = user_data;
  GalpiNoteSaver *self = saving->saver;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiAnnotation) saved =
    galpi_notebook_save_annotation_finish (GALPI_NOTEBOOK (object), result, &error);
  Kept *kept = g_hash_table_lookup (self->kept, saving->uuid);

  /* A newer text is on its way, or the notebook is another. */
  if (kept == NULL || kept->serial != saving->serial)
    return;

  if (saved != NULL)
    {
      g_hash_table_remove (self->kept, saving->uuid);
    }
  else if (g_error_matches (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
    {
      g_hash_table_remove (self->kept, saving->uuid);
      g_signal_emit (self, signals[MESSAGE], 0, error->message);
    }
  else
    {
      kept->failed = TRUE;
    }

  if (!has_failed (self))
    set_failure (self, NULL);
  else if (error != NULL)
    set_failure (self, error->message);
}

static void
start_saving (GalpiNoteSaver *self,
              Kept           *kept)
{
  Saving *saving = g_new0 (Saving, 1);

  kept->serial = ++self->serial;
  saving->saver = g_object_ref (self);
  saving->uuid = g_strdup (galpi_annotation_get_uuid (kept->annotation));
  saving->serial = kept->serial;
  galpi_notebook_save_annotation_async (self->notebook, kept->annotation, kept->visit, NULL, saved_cb,
                                        saving);
}

static void
galpi_note_saver_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAILURE:
      g_value_set_string (value, GALPI_NOTE_SAVER (object)->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_note_saver_finalize (GObject *object)
{
  GalpiNoteSaver *self = GALPI_NOTE_SAVER (object);

  g_clear_object (&self->notebook);
  g_hash_table_unref (self->kept);
  g_free (self->failure);

  G_OBJECT_CLASS (galpi_note_saver_parent_class)->finalize (object);
}

static void
galpi_note_saver_class_init (GalpiNoteSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = galpi_note_saver_get_property;
  object_class->finalize = galpi_note_saver_finalize;

  properties[PROP_FAILURE] =
    g_param_spec_string ("failure", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_note_saver_init (GalpiNoteSaver *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kept_free);
}

GalpiNoteSaver *
galpi_note_saver_new (void)
{
  return g_object_new (GALPI_TYPE_NOTE_SAVER, NULL);
}

void
galpi_note_saver_set_notebook (GalpiNoteSaver *self,
                               GalpiNotebook  *notebook)
{
  g_return_if_fail (GALPI_IS_NOTE_SAVER (self));

  if (!g_set_object (&self->notebook, notebook))
    return;

  g_hash_table_remove_all (self->kept);
  set_failure (self, NULL);
}

void
galpi_note_saver_save (GalpiNoteSaver  *self,
                       GalpiAnnotation *annotation,
                       guint            visit)
{
  Kept *before;
  Kept *kept;

  g_return_if_fail (GALPI_IS_NOTE_SAVER (self));
  g_return_if_fail (GALPI_IS_ANNOTATION (annotation));

  if (self->notebook == NULL)
    return;

  before = g_hash_table_lookup (self->kept, galpi_annotation_get_uuid (annotation));
  kept = g_new0 (Kept, 1);
  kept->failed = before != NULL && before->failed;
  kept->annotation = galpi_annotation_copy (annotation);
  kept->visit = visit;
  g_hash_table_replace (self->kept, g_strdup (galpi_annotation_get_uuid (annotation)), kept);
  start_saving (self, kept);
}

void
galpi_note_saver_retry (GalpiNoteSaver *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (GALPI_IS_NOTE_SAVER (self));

  if (self->notebook == NULL)
    return;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Kept *) value)->failed)
      start_saving (self, value);
}

void
galpi_note_saver_amend (GalpiNoteSaver *self,
                        GPtrArray      *annotations)
{
  g_return_if_fail (GALPI_IS_NOTE_SAVER (self));
  g_return_if_fail (annotations != NULL);

  if (g_hash_table_size (self->kept) == 0)
    return;

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *loaded = annotations->pdata[i];
      Kept *kept = g_hash_table_lookup (self->kept, galpi_annotation_get_uuid (loaded));

      if (kept == NULL)
        continue;

      galpi_annotation_set_note (loaded, galpi_annotation_get_note (kept->annotation));
      galpi_annotation_set_tags (loaded, galpi_annotation_get_tags (kept->annotation));
      galpi_annotation_set_colour (loaded, galpi_annotation_get_colour (kept->annotation));
    }
}

const char *
galpi_note_saver_get_failure (GalpiNoteSaver *self)
{
  g_return_val_if_fail (GALPI_IS_NOTE_SAVER (self), NULL);

  return self->failure;
}
