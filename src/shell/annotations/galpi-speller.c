/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-speller"

#include "galpi-speller.h"

#include <enchant.h>
#include <string.h>

#define MOST_SUGGESTIONS 6

typedef enum
{
  LANGUAGE_KOREAN,
  LANGUAGE_LATIN,
  N_LANGUAGES
} Language;

/* A broker is for one thread at a time. */
static GMutex lock;
static EnchantBroker *broker;
static EnchantDict *dicts[N_LANGUAGES];
static gboolean looked_for[N_LANGUAGES];

static gboolean
is_hangul (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);

      if (c >= 0xac00 && c <= 0xd7a3)
        return TRUE;
    }

  return FALSE;
}

static EnchantDict *
request_dict (const char *tag)
{
  if (!enchant_broker_dict_exists (broker, tag))
    return NULL;

  return enchant_broker_request_dict (broker, tag);
}

/* The first of the user's languages that is written in Latin letters and has a dictionary. */
static EnchantDict *
request_latin_dict (void)
{
  const char * const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      EnchantDict *dict = NULL;

      if (strpbrk (languages[i], ".@") == NULL && !g_str_equal (languages[i], "C") &&
          !g_str_has_prefix (languages[i], "ko"))
        dict = request_dict (languages[i]);
      if (dict != NULL)
        return dict;
    }

  return request_dict ("en_US");
}

/* With the lock held. Returns: (nullable): the dictionary for @word */
static EnchantDict *
get_dict (const char *word)
{
  Language language = is_hangul (word) ? LANGUAGE_KOREAN : LANGUAGE_LATIN;

  if (broker == NULL)
    broker = enchant_broker_init ();
  if (!looked_for[language])
    {
      looked_for[language] = TRUE;
      dicts[language] = language == LANGUAGE_KOREAN ? request_dict ("ko_KR") : request_latin_dict ();
      if (dicts[language] == NULL && language == LANGUAGE_KOREAN)
        dicts[language] = request_dict ("ko");
    }

  return dicts[language];
}

static void
check (GTask        *task,
       gpointer      source,
       gpointer      data,
       GCancellable *cancellable)
{
  char **words = data;
  GArray *right = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);
      EnchantDict *dict = get_dict (words[i]);
      gboolean is_right = dict == NULL || enchant_dict_check (dict, words[i], -1) <= 0;

      g_array_append_val (right, is_right);
    }

  g_task_return_pointer (task, right, (GDestroyNotify) g_array_unref);
}

void
galpi_speller_check_async (const char * const  *words,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (words != NULL);

  g_task_set_source_tag (task, galpi_speller_check_async);
  g_task_set_task_data (task, g_strdupv ((char **) words), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, check);
}

GArray *
galpi_speller_check_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_speller_check_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
suggest (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  EnchantDict *dict = get_dict (data);
  char **found = NULL;
  size_t n = 0;

  if (dict != NULL)
    found = enchant_dict_suggest (dict, data, -1, &n);
  for (size_t i = 0; i < MIN (n, MOST_SUGGESTIONS); i++)
    g_strv_builder_add (builder, found[i]);
  if (found != NULL)
    enchant_dict_free_string_list (dict, found);

  g_task_return_pointer (task, g_strv_builder_end (builder), (GDestroyNotify) g_strfreev);
}

void
galpi_speller_suggest_async (const char          *word,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (word != NULL);

  g_task_set_source_tag (task, galpi_speller_suggest_async);
  g_task_set_task_data (task, g_strdup (word), g_free);
  g_task_run_in_thread (task, suggest);
}

char **
galpi_speller_suggest_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, galpi_speller_suggest_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
add (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);
  EnchantDict *dict = get_dict (data);

  if (dict != NULL)
    enchant_dict_add (dict, data, -1);
}

void
galpi_speller_add (const char *word)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_return_if_fail (word != NULL);

  g_task_set_task_data (task, g_strdup (word), g_free);
  g_task_run_in_thread (task, add);
}
