/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-keys.h"

#include <string.h>

/* How a line of a list or of a quote begins, in bytes, which are all ASCII. */
typedef struct
{
  guint    indent;  /* blanks before the mark */
  guint    mark;    /* "-", "12." or ">" */
  guint    gap;     /* blanks after it */
  guint    task;    /* "[ ] " */
  guint    number;  /* of a numbered one, else 0 */
  char     sign;    /* the mark's last character */
} Beginning;

static guint
count_blanks (const char *text)
{
  return strspn (text, " \t");
}

static gboolean
parse_beginning (const char *line,
                 Beginning  *beginning)
{
  const char *iter = line;
  guint digits;

  memset (beginning, 0, sizeof *beginning);
  beginning->indent = count_blanks (iter);
  iter += beginning->indent;

  digits = strspn (iter, "0123456789");
  if (digits > 9)
    return FALSE;
  if (digits > 0)
    beginning->number = MAX (g_ascii_strtoull (iter, NULL, 10), 1);
  beginning->mark = digits + 1;
  beginning->sign = iter[digits];
  if (beginning->sign == '\0' || strchr (digits > 0 ? ".)" : "-*+>", beginning->sign) == NULL)
    return FALSE;

  iter += beginning->mark;
  beginning->gap = count_blanks (iter);
  if (beginning->gap == 0)
    return FALSE;

  iter += beginning->gap;
  if (iter[0] == '[' && iter[1] != '\0' && strchr (" xX", iter[1]) != NULL && iter[2] == ']' &&
      iter[3] == ' ')
    beginning->task = 4;

  return TRUE;
}

static guint
get_length (const Beginning *beginning)
{
  return beginning->indent + beginning->mark + beginning->gap + beginning->task;
}

static void
get_line (GtkTextBuffer  *buffer,
          GtkTextIter    *start,
          GtkTextIter    *end,
          char          **text)
{
  gtk_text_iter_set_line_offset (start, 0);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
  *text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
}

static void
get_caret (GtkTextBuffer *buffer,
           GtkTextIter   *caret)
{
  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
}

/* What the next line begins with. */
static char *
make_next (const char      *line,
           const Beginning *beginning)
{
  g_autofree char *indent = g_strndup (line, beginning->indent);
  const char *task = beginning->task > 0 ? "[ ] " : "";

  if (beginning->number > 0)
    return g_strdup_printf ("\n%s%u%c %s", indent, beginning->number + 1, beginning->sign, task);

  return g_strdup_printf ("\n%s%c %s", indent, beginning->sign, task);
}

gboolean
galpi_note_keys_continue_list (GtkTextBuffer *buffer)
{
  GtkTextIter caret;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *line = NULL;
  Beginning beginning;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  if (gtk_text_buffer_get_has_selection (buffer))
    return FALSE;

  get_caret (buffer, &caret);
  start = caret;
  get_line (buffer, &start, &end, &line);
  if (!parse_beginning (line, &beginning) ||
      (guint) gtk_text_iter_get_line_offset (&caret) < get_length (&beginning))
    return FALSE;

  gtk_text_buffer_begin_user_action (buffer);
  if (line[get_length (&beginning)] == '\0')
    {
      gtk_text_buffer_delete (buffer, &start, &end);
    }
  else
    {
      g_autofree char *next = make_next (line, &beginning);

      gtk_text_buffer_insert (buffer, &caret, next, -1);
    }
  gtk_text_buffer_end_user_action (buffer);

  return TRUE;
}

/* Returns: how deep the item in the line before @start stands, or -1 where there is none */
static int
get_indent_before (GtkTextBuffer     *buffer,
                   const GtkTextIter *start,
                   guint             *width)
{
  GtkTextIter before = *start;
  GtkTextIter end;
  g_autofree char *line = NULL;
  Beginning beginning;

  if (!gtk_text_iter_backward_line (&before))
    return -1;

  get_line (buffer, &before, &end, &line);
  if (!parse_beginning (line, &beginning))
    return -1;

  *width = beginning.mark + 1;
  return beginning.indent;
}

gboolean
galpi_note_keys_indent (GtkTextBuffer *buffer,
                        gboolean       outwards)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *line = NULL;
  Beginning beginning;
  guint width = 0;
  int before;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  get_caret (buffer, &start);
  get_line (buffer, &start, &end, &line);
  if (!parse_beginning (line, &beginning) || beginning.sign == '>')
    return FALSE;

  before = get_indent_before (buffer, &start, &width);
  gtk_text_buffer_begin_user_action (buffer);
  if (outwards && beginning.indent > 0)
    {
      end = start;
      gtk_text_iter_forward_chars (&end, MIN (beginning.indent, MAX (width, 2)));
      gtk_text_buffer_delete (buffer, &start, &end);
    }
  else if (!outwards && before >= (int) beginning.indent)
    {
      gtk_text_buffer_insert (buffer, &start, "     ", MIN (width, 5));
    }
  else
    {
      gtk_text_buffer_end_user_action (buffer);
      return FALSE;
    }
  gtk_text_buffer_end_user_action (buffer);

  return TRUE;
}

static gboolean
stands_before (const GtkTextIter *place,
               const char        *mark)
{
  GtkTextIter start = *place;
  g_autofree char *text = NULL;

  gtk_text_iter_backward_chars (&start, strlen (mark));
  text = gtk_text_iter_get_text (&start, place);

  return g_str_equal (text, mark);
}

static gboolean
stands_after (const GtkTextIter *place,
              const char        *mark)
{
  GtkTextIter end = *place;
  g_autofree char *text = NULL;

  gtk_text_iter_forward_chars (&end, strlen (mark));
  text = gtk_text_iter_get_text (place, &end);

  return g_str_equal (text, mark);
}

/* The "*" of "**" is none of emphasis. */
static gboolean
is_wrapped (const GtkTextIter *start,
            const GtkTextIter *end,
            const char        *mark)
{
  return stands_before (start, mark) && stands_after (end, mark) &&
         (strlen (mark) > 1 ||
          stands_before (start, "***") == stands_before (start, "**"));
}

static void
delete_at (GtkTextBuffer *buffer,
           int            offset,
           int            length)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + length);
  gtk_text_buffer_delete (buffer, &start, &end);
}

static void
insert_at (GtkTextBuffer *buffer,
           int            offset,
           const char    *text)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
  gtk_text_buffer_insert (buffer, &place, text, -1);
}

void
galpi_note_keys_wrap (GtkTextBuffer *buffer,
                      const char    *mark)
{
  int length = strlen (mark);
  GtkTextIter start;
  GtkTextIter end;
  int first;
  int last;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_offset (&start);
  last = gtk_text_iter_get_offset (&end);

  gtk_text_buffer_begin_user_action (buffer);
  if (is_wrapped (&start, &end, mark))
    {
      delete_at (buffer, last, length);
      delete_at (buffer, first - length, length);
      first -= length;
      last -= length;
    }
  else
    {
      insert_at (buffer, last, mark);
      insert_at (buffer, first, mark);
      first += length;
      last += length;
    }
  gtk_text_buffer_end_user_action (buffer);

  gtk_text_buffer_get_iter_at_offset (buffer, &start, first);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, last);
  gtk_text_buffer_select_range (buffer, &end, &start);
}
