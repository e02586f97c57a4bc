/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-names.h"

#include "galpi-config.h"

#include <glib/gi18n.h>

#include "galpi-index-names.h"
#include "galpi-name-verdict-table.h"
#include "galpi-notebook-private.h"

/*
 * The index says what a name is, and only a reader sees the index: so what to say of which spellings is
 * found out first and written after that.
 */

typedef struct
{
  GalpiNameChange  change;
  gint64           article_id;
  guint            limit;
  char            *name;
  char            *other;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_free (self->name);
  g_free (self->other);
  g_free (self);
}

static gpointer
list_names (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Asked *asked = data;

  return galpi_index_list_names (db, asked->name, asked->limit, error);
}

void
galpi_notebook_list_names_async (GalpiNotebook       *self,
                                 const char          *filter,
                                 guint                limit,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Asked *asked;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  asked = g_new0 (Asked, 1);
  asked->name = g_strdup (filter);
  asked->limit = limit;
  galpi_notebook_read (self, list_names, asked, asked_free, (GDestroyNotify) g_ptr_array_unref,
                       galpi_notebook_list_names_async, cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_names_finish (GalpiNotebook  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_names_async, error);
}

static gpointer
find_name (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Asked *asked = data;

  return asked->article_id != 0
           ? galpi_index_find_name_in (db, asked->article_id, asked->name, error)
           : galpi_index_find_name (db, asked->name, error);
}

void
galpi_notebook_find_name_async (GalpiNotebook       *self,
                                gint64               article_id,
                                const char          *name,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Asked *asked;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (name != NULL);

  asked = g_new0 (Asked, 1);
  asked->article_id = article_id;
  asked->name = g_strdup (name);
  galpi_notebook_read (self, find_name, asked, asked_free, g_object_unref,
                       galpi_notebook_find_name_async, cancellable, callback, user_data);
}

GalpiName *
galpi_notebook_find_name_finish (GalpiNotebook  *self,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_find_name_async, error);
}

static gpointer
map_names (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Asked *asked = data;

  return galpi_index_map_names_in (db, asked->article_id, error);
}

void
galpi_notebook_map_names_async (GalpiNotebook       *self,
                                gint64               article_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Asked *asked;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));

  asked = g_new0 (Asked, 1);
  asked->article_id = article_id;
  galpi_notebook_read (self, map_names, asked, asked_free, (GDestroyNotify) g_hash_table_unref,
                       galpi_notebook_map_names_async, cancellable, callback, user_data);
}

GHashTable *
galpi_notebook_map_names_finish (GalpiNotebook  *self,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_map_names_async, error);
}

/* What is to be written: first forgotten, then said. */
typedef struct
{
  GPtrArray *forgotten; /* GalpiNameVerdict */
  GPtrArray *said;      /* GalpiNameVerdict */
} Verdicts;

static Verdicts *
verdicts_new (void)
{
  Verdicts *self = g_new0 (Verdicts, 1);

  self->forgotten = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_name_verdict_free);
  self->said = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_name_verdict_free);

  return self;
}

static void
verdicts_free (gpointer data)
{
  Verdicts *self = data;

  g_ptr_array_unref (self->forgotten);
  g_ptr_array_unref (self->said);
  g_free (self);
}

static void
add (GPtrArray            *verdicts,
     GalpiNameVerdictKind  verdict,
     const GalpiNameForm  *form,
     const GalpiNameForm  *other)
{
  g_ptr_array_add (verdicts, galpi_name_verdict_new (verdict, form->spelling, form->kind,
                                                     other->spelling, other->kind));
}

static gboolean
set_invalid (const char  *sentence,
             GError     **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, sentence);

  return FALSE;
}

static gboolean
set_no_spelling (const char  *spelling,
                 GError     **error)
{
  g_set_error (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND, _("The name is nowhere written “%s”."),
               spelling);

  return FALSE;
}

/* What was split before is forgotten in all spellings, so that nothing of it stands against the join. */
static gboolean
join (GalpiDatabase  *db,
      const Asked    *asked,
      GalpiName      *name,
      GPtrArray      *forms,
      Verdicts       *verdicts,
      GError        **error)
{
  g_autoptr (GalpiName) other = galpi_index_find_name (db, asked->other, error);
  g_autoptr (GPtrArray) others = NULL;

  if (other == NULL)
    return FALSE;

  if (g_str_equal (galpi_name_get_id (name), galpi_name_get_id (other)))
    return set_invalid (_("These are one name already."), error);

  others = galpi_index_list_name_forms (db, galpi_name_get_id (other), error);
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < forms->len; i++)
    for (guint j = 0; j < others->len; j++)
      add (verdicts->forgotten, GALPI_NAME_VERDICT_SPLIT, forms->pdata[i], others->pdata[j]);
  add (verdicts->said, GALPI_NAME_VERDICT_JOINED, forms->pdata[0], others->pdata[0]);

  return TRUE;
}

/* It is split from each of the others, which stay together as they are. */
static gboolean
split (const Asked  *asked,
       GPtrArray    *forms,
       Verdicts     *verdicts,
       GError      **error)
{
  gboolean found = FALSE;

  for (guint i = 0; i < forms->len; i++)
    {
      const GalpiNameForm *form = forms->pdata[i];

      if (!galpi_index_is_same_spelling (form->spelling, asked->other))
        continue;

      found = TRUE;
      for (guint j = 0; j < forms->len; j++)
        {
          const GalpiNameForm *other = forms->pdata[j];

          if (galpi_index_is_same_spelling (other->spelling, asked->other))
            continue;

          add (verdicts->forgotten, GALPI_NAME_VERDICT_JOINED, other, form);
          add (verdicts->said, GALPI_NAME_VERDICT_SPLIT, other, form);
        }
    }

  if (!found)
    return set_no_spelling (asked->other, error);
  if (verdicts->said->len == 0)
    return set_invalid (_("All spellings of the name are alike but for their case, blanks and "
                          "marks. They can’t be told apart."), error);

  return TRUE;
}

static gboolean
show (const Asked  *asked,
      GalpiName    *name,
      GPtrArray    *forms,
      Verdicts     *verdicts,
      GError      **error)
{
  const GalpiNameForm *form = forms->pdata[0];

  if (!g_strv_contains (galpi_name_get_spellings (name), asked->other))
    return set_no_spelling (asked->other, error);
  if (g_str_equal (galpi_name_get_spelling (name), asked->other))
    return set_invalid (_("The name is shown by this spelling already."), error);

  g_ptr_array_add (verdicts->said,
                   galpi_name_verdict_new (GALPI_NAME_VERDICT_SHOWN, form->spelling, form->kind,
                                           asked->other, GALPI_NAME_KIND_OTHER));

  return TRUE;
}

static gboolean
classify (const Asked  *asked,
          GalpiName    *name,
          GPtrArray    *forms,
          Verdicts     *verdicts,
          GError      **error)
{
  GalpiNameKind kind;

  if (!galpi_name_kind_from_string (asked->other, &kind))
    return set_invalid (_("There is no such class. It can be person, organisation, product, place "
                          "or other."), error);
  if (kind == galpi_name_get_kind (name))
    return set_invalid (_("The name is of this class already."), error);

  for (guint i = 0; i < forms->len; i++)
    {
      const GalpiNameForm *form = forms->pdata[i];

      g_ptr_array_add (verdicts->said,
                       galpi_name_verdict_new (GALPI_NAME_VERDICT_CLASSED, form->spelling,
                                               form->kind, NULL, kind));
    }

  return TRUE;
}

static gpointer
find_verdicts (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Asked *asked = data;
  g_autoptr (GalpiName) name = galpi_index_find_name (db, asked->name, error);
  g_autoptr (GPtrArray) forms = NULL;
  Verdicts *verdicts;
  gboolean done = FALSE;

  if (name != NULL)
    forms = galpi_index_list_name_forms (db, galpi_name_get_id (name), error);
  if (forms == NULL)
    return NULL;

  verdicts = verdicts_new ();
  switch (asked->change)
    {
    case GALPI_NAME_JOIN:
      done = join (db, asked, name, forms, verdicts, error);
      break;
    case GALPI_NAME_SPLIT:
      done = split (asked, forms, verdicts, error);
      break;
    case GALPI_NAME_SHOW:
      done = show (asked, name, forms, verdicts, error);
      break;
    case GALPI_NAME_CLASSIFY:
      done = classify (asked, name, forms, verdicts, error);
      break;
    default:
      g_assert_not_reached ();
    }

  if (!done)
    g_clear_pointer (&verdicts, verdicts_free);

  return verdicts;
}

static gpointer
write_verdicts (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  Verdicts *verdicts = data;

  for (guint i = 0; i < verdicts->forgotten->len; i++)
    if (!galpi_name_verdict_table_forget (db, verdicts->forgotten->pdata[i], error))
      return NULL;
  for (guint i = 0; i < verdicts->said->len; i++)
    if (!galpi_name_verdict_table_set (db, verdicts->said->pdata[i], error))
      return NULL;

  return GUINT_TO_POINTER (TRUE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  galpi_store_write_finish (GALPI_STORE (source), result, &error);
  galpi_notebook_note_outcome (g_task_get_source_object (task), error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  static const char * const steps[] = {
    [GALPI_NAME_JOIN] = "join-names",
    [GALPI_NAME_SPLIT] = "split-name",
    [GALPI_NAME_SHOW] = "show-name",
    [GALPI_NAME_CLASSIFY] = "classify-name",
  };
  g_autoptr (GTask) task = user_data;
  const Asked *asked = g_task_get_task_data (task);
  GalpiStepSpec step = { .kind = GALPI_STEP_EDIT, .what = steps[asked->change] };
  GError *error = NULL;
  Verdicts *verdicts = galpi_store_read_finish (GALPI_STORE (source), result, &error);

  if (verdicts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  galpi_store_write_async (GALPI_STORE (source), &step, write_verdicts, verdicts, verdicts_free,
                           NULL, g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

void
galpi_notebook_change_name_async (GalpiNotebook       *self,
                                  GalpiNameChange      change,
                                  const char          *name,
                                  const char          *other,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;
  Asked *asked;

  g_return_if_fail (GALPI_IS_NOTEBOOK (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (other != NULL);

  asked = g_new0 (Asked, 1);
  asked->change = change;
  asked->name = g_strdup (name);
  asked->other = g_strdup (other);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, galpi_notebook_change_name_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, asked, asked_free);
  galpi_store_read_async (galpi_notebook_get_store (self), find_verdicts, asked, NULL,
                          verdicts_free, cancellable, found_cb, task);
}

gboolean
galpi_notebook_change_name_finish (GalpiNotebook  *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
