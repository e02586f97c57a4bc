/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-notebook-links.h"

#include "galpi-index-links.h"
#include "galpi-notebook-private.h"

/* A question about one thing, or one text. */
typedef struct
{
  GalpiLinkKind  kind;
  char          *text;
  guint          limit;
} Question;

static Question *
question_new (GalpiLinkKind  kind,
              const char    *text,
              guint          limit)
{
  Question *question = g_new0 (Question, 1);

  question->kind = kind;
  question->text = g_strdup (text);
  question->limit = limit;

  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_free (question);
}

static gpointer
list_states (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  char **titles = data;
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (GalpiLinkState));

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) ends = galpi_index_list_link_targets (db, titles[i], error);
      GalpiLinkState state;

      if (ends == NULL)
        return NULL;

      state = galpi_link_state_of (ends);
      g_array_append_val (states, state);
    }

  return g_steal_pointer (&states);
}

void
galpi_notebook_list_link_states_async (GalpiNotebook       *self,
                                       const char * const  *titles,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (titles != NULL);

  galpi_notebook_read (self, list_states, g_strdupv ((char **) titles), (GDestroyNotify) g_strfreev,
                       (GDestroyNotify) g_array_unref, galpi_notebook_list_link_states_async,
                       cancellable, callback, user_data);
}

GArray *
galpi_notebook_list_link_states_finish (GalpiNotebook  *self,
                                        GAsyncResult   *result,
                                        GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_link_states_async, error);
}

static gpointer
list_targets (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return galpi_index_list_link_targets (db, ((Question *) data)->text, error);
}

void
galpi_notebook_list_link_targets_async (GalpiNotebook       *self,
                                        const char          *title,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_return_if_fail (title != NULL);

  galpi_notebook_read (self, list_targets, question_new (0, title, 0), question_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_link_targets_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_link_targets_finish (GalpiNotebook  *self,
                                         GAsyncResult   *result,
                                         GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_link_targets_async, error);
}

static gpointer
list_sources (GalpiDatabase  *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Question *question = data;

  return galpi_index_list_link_sources (db, question->kind, question->text, error);
}

void
galpi_notebook_list_link_sources_async (GalpiNotebook       *self,
                                        GalpiLinkKind        kind,
                                        const char          *id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_return_if_fail (id != NULL);

  galpi_notebook_read (self, list_sources, question_new (kind, id, 0), question_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_link_sources_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_link_sources_finish (GalpiNotebook  *self,
                                         GAsyncResult   *result,
                                         GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_link_sources_async, error);
}

static gpointer
list_out_links (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  Question *question = data;

  return galpi_index_list_out_links (db, question->kind, question->text, error);
}

void
galpi_notebook_list_out_links_async (GalpiNotebook       *self,
                                     GalpiLinkKind        kind,
                                     const char          *id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_return_if_fail (kind != GALPI_LINK_NAME);
  g_return_if_fail (id != NULL);

  galpi_notebook_read (self, list_out_links, question_new (kind, id, 0), question_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_list_out_links_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_list_out_links_finish (GalpiNotebook  *self,
                                      GAsyncResult   *result,
                                      GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_list_out_links_async, error);
}

static gpointer
complete_link (GalpiDatabase  *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Question *question = data;

  return galpi_index_complete_link (db, question->text, question->limit, error);
}

void
galpi_notebook_complete_link_async (GalpiNotebook       *self,
                                    const char          *typed,
                                    guint                limit,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (typed != NULL);

  galpi_notebook_read (self, complete_link, question_new (0, typed, limit), question_free,
                       (GDestroyNotify) g_ptr_array_unref, galpi_notebook_complete_link_async,
                       cancellable, callback, user_data);
}

GPtrArray *
galpi_notebook_complete_link_finish (GalpiNotebook  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return galpi_notebook_finish (self, result, galpi_notebook_complete_link_async, error);
}
