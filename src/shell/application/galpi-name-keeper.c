/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-name-keeper"

#include "galpi-name-keeper.h"

#include <glib/gi18n.h>

#include "galpi-name-dialog.h"
#include "galpi-notebook-names.h"

/* Names that are offered at once to join another with. */
#define OFFERED 8

struct _GalpiNameKeeper
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GtkWidget     *parent; /* weak */
};

enum {
  MESSAGE,
  UNDOABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNameKeeper, galpi_name_keeper, G_TYPE_OBJECT)

/* A name while the analyst or the notebook is asked about it. */
typedef struct
{
  GalpiNameKeeper *keeper;
  GalpiName       *name;
  GalpiNameChange  change;
} Case;

static Case *
case_new (GalpiNameKeeper *keeper,
          GalpiName       *name,
          GalpiNameChange  change)
{
  Case *self = g_new0 (Case, 1);

  self->keeper = g_object_ref (keeper);
  self->name = g_object_ref (name);
  self->change = change;

  return self;
}

static void
case_free (Case *self)
{
  g_object_unref (self->keeper);
  g_object_unref (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

static void
case_closed (gpointer  data,
             GClosure *closure)
{
  case_free (data);
}

static void
changed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Case) changed = user_data;
  g_autoptr(GError) error = NULL;
  const char *sentence = NULL;

  if (!galpi_notebook_change_name_finish (GALPI_NOTEBOOK (object), result, &error))
    {
      g_signal_emit (changed->keeper, signals[MESSAGE], 0, error->message);
      return;
    }

  switch (changed->change)
    {
    case GALPI_NAME_JOIN:
      sentence = _("Names joined");
      break;
    case GALPI_NAME_SPLIT:
      sentence = _("Name split");
      break;
    case GALPI_NAME_SHOW:
      sentence = _("Spelling changed");
      break;
    case GALPI_NAME_CLASSIFY:
      sentence = _("Class changed");
      break;
    default:
      g_assert_not_reached ();
    }
  g_signal_emit (changed->keeper, signals[UNDOABLE], 0, sentence);
}

static void
answered_cb (Case       *asked,
             const char *other)
{
  GalpiNotebook *notebook = asked->keeper->notebook;

  if (notebook != NULL)
    galpi_notebook_change_name_async (notebook, asked->change, galpi_name_get_id (asked->name),
                                      other, NULL, changed_cb,
                                      case_new (asked->keeper, asked->name, asked->change));
}

static void
names_listed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiNameDialog) dialog = user_data;
  g_autoptr(GPtrArray) names =
    galpi_notebook_list_names_finish (GALPI_NOTEBOOK (object), result, NULL);

  if (names != NULL && gtk_widget_get_root (GTK_WIDGET (dialog)) != NULL)
    galpi_name_dialog_set_names (dialog, names);
}

static void
names_wanted_cb (GalpiNameKeeper *self,
                 const char      *filter,
                 GalpiNameDialog *dialog)
{
  if (self->notebook != NULL)
    galpi_notebook_list_names_async (self->notebook, filter, OFFERED, NULL, names_listed_cb,
                                     g_object_ref (dialog));
}

void
galpi_name_keeper_edit (GalpiNameKeeper *self,
                        GalpiName       *name)
{
  static const struct
  {
    const char      *signal;
    GalpiNameChange  change;
  } answers[] = {
    { "join", GALPI_NAME_JOIN },
    { "split", GALPI_NAME_SPLIT },
    { "show-as", GALPI_NAME_SHOW },
    { "classify", GALPI_NAME_CLASSIFY },
  };
  AdwDialog *dialog;

  g_return_if_fail (GALPI_IS_NAME_KEEPER (self));
  g_return_if_fail (GALPI_IS_NAME (name));

  dialog = galpi_name_dialog_new (name);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_signal_connect_data (dialog, answers[i].signal, G_CALLBACK (answered_cb),
                           case_new (self, name, answers[i].change), case_closed,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "names-wanted", G_CALLBACK (names_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->parent);
  names_wanted_cb (self, "", GALPI_NAME_DIALOG (dialog));
}

static void
galpi_name_keeper_dispose (GObject *object)
{
  GalpiNameKeeper *self = GALPI_NAME_KEEPER (object);

  g_clear_object (&self->notebook);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (galpi_name_keeper_parent_class)->dispose (object);
}

static void
galpi_name_keeper_class_init (GalpiNameKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_name_keeper_dispose;

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDOABLE] = g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_name_keeper_init (GalpiNameKeeper *self)
{
}

GalpiNameKeeper *
galpi_name_keeper_new (GtkWidget *parent)
{
  GalpiNameKeeper *self = g_object_new (GALPI_TYPE_NAME_KEEPER, NULL);

  g_set_weak_pointer (&self->parent, parent);

  return self;
}

void
galpi_name_keeper_set_notebook (GalpiNameKeeper *self,
                                GalpiNotebook   *notebook)
{
  g_return_if_fail (GALPI_IS_NAME_KEEPER (self));

  g_set_object (&self->notebook, notebook);
}
