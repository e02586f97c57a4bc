/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-arguments.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-error.h"

static void
given_option_free (gpointer data)
{
  GalpiGivenOption *given = data;

  g_free (given->value);
  g_free (given);
}

/* Text from a command line may come decomposed, as file names of other systems do. */
static char *
take_text (const char  *text,
           gboolean     is_path,
           GError     **error)
{
  /* The empty name would stand for the folder that one is in. */
  if (is_path && *text == '\0')
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("The name of a file is empty."));
      return NULL;
    }
  if (is_path)
    return g_strdup (text);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("The command line is not UTF-8."));
      return NULL;
    }

  return g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

static const GalpiOption *
find_option (const GalpiOption *options,
             const char        *name,
             gsize              length)
{
  for (; options->name != NULL; options++)
    if (strlen (options->name) == length && strncmp (options->name, name, length) == 0)
      return options;

  return NULL;
}

static gboolean
parse_option (GalpiArguments       *self,
              const char * const  **argv,
              const GalpiOption    *options,
              GError              **error)
{
  const char *name = **argv + 2;
  const char *equals = strchr (name, '=');
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  const GalpiOption *option = find_option (options, name, length);
  const char *value = "";
  GalpiGivenOption *given;
  char *text;

  if (option == NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("There is no option --%.*s here."), (int) length, name);
      return FALSE;
    }

  if (option->value == NULL && equals != NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("The option --%s takes no value."), option->name);
      return FALSE;
    }

  if (option->value != NULL)
    {
      value = equals != NULL ? equals + 1 : *++*argv;
      if (value == NULL)
        {
          g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                       _("The option --%s needs a value."), option->name);
          return FALSE;
        }
    }

  if (!(option->flags & GALPI_OPTION_REPEATS) && galpi_arguments_get (self, option->name) != NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                   _("The option --%s is given twice."), option->name);
      return FALSE;
    }

  text = take_text (value, (option->flags & GALPI_OPTION_PATH) != 0, error);
  if (text == NULL)
    return FALSE;

  given = g_new0 (GalpiGivenOption, 1);
  given->option = option;
  given->value = text;
  g_ptr_array_add (self->options, given);

  return TRUE;
}

GalpiArguments *
galpi_arguments_parse (const char * const  *argv,
                       const GalpiOption   *options,
                       gboolean             paths,
                       GError             **error)
{
  g_autoptr (GalpiArguments) self = NULL;
  gboolean takes_options = TRUE;

  g_return_val_if_fail (argv != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (GalpiArguments, 1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->options = g_ptr_array_new_with_free_func (given_option_free);

  for (; *argv != NULL; argv++)
    {
      if (takes_options && strcmp (*argv, "--") == 0)
        {
          takes_options = FALSE;
        }
      else if (takes_options && g_str_has_prefix (*argv, "--"))
        {
          if (!parse_option (self, &argv, options, error))
            return NULL;
        }
      else
        {
          char *word = take_text (*argv, paths, error);

          if (word == NULL)
            return NULL;
          g_ptr_array_add (self->words, word);
        }
    }

  return g_steal_pointer (&self);
}

void
galpi_arguments_free (GalpiArguments *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->options);
  g_free (self);
}

guint
galpi_arguments_n_words (GalpiArguments *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->words->len;
}

const char *
galpi_arguments_get_word (GalpiArguments *self,
                          guint           index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->words->len, NULL);

  return g_ptr_array_index (self->words, index);
}

const char *
galpi_arguments_get (GalpiArguments *self,
                     const char     *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->options->len; i++)
    {
      GalpiGivenOption *given = g_ptr_array_index (self->options, i);

      if (strcmp (given->option->name, name) == 0)
        return given->value;
    }

  return NULL;
}

const char **
galpi_arguments_get_all (GalpiArguments *self,
                         const char     *name)
{
  g_autoptr (GPtrArray) values = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  values = g_ptr_array_new ();
  for (guint i = 0; i < self->options->len; i++)
    {
      GalpiGivenOption *given = g_ptr_array_index (self->options, i);

      if (strcmp (given->option->name, name) == 0)
        g_ptr_array_add (values, given->value);
    }
  g_ptr_array_add (values, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}
