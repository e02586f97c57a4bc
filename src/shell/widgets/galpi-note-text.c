/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-note-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "galpi-link-book.h"
#include "galpi-markdown.h"
#include "galpi-note-address.h"
#include "galpi-note-block.h"

/* In code points. More is for the editor, which has a scroll bar. */
#define LONGEST 3000

#define LINKS_KEY "galpi-note-links"
#define LEVEL_MARGIN 18

struct _GalpiNoteText
{
  GtkWidget      parent_instance;

  char          *note;
  GalpiLinkBook *book;
  GdkRGBA        colour;    /* that it was painted with */
  GdkRGBA        accent;
  GPtrArray     *titles;    /* that it links to */
  GArray        *leads;     /* gboolean for each of them, as it was painted */
};

G_DEFINE_FINAL_TYPE (GalpiNoteText, galpi_note_text, GTK_TYPE_WIDGET)

static gboolean
title_leads (const char *title,
             gpointer    user_data)
{
  GalpiNoteText *self = user_data;
  gboolean leads = self->book == NULL || galpi_link_book_leads (self->book, title);

  g_ptr_array_add (self->titles, g_strdup (title));
  g_array_append_val (self->leads, leads);

  return leads;
}

static const GalpiNoteBlockLink *
find_link (GtkLabel *label,
           double    x,
           double    y)
{
  GArray *links = g_object_get_data (G_OBJECT (label), LINKS_KEY);
  PangoLayout *layout = gtk_label_get_layout (label);
  int left;
  int top;
  int index;

  gtk_label_get_layout_offsets (label, &left, &top);
  if (!pango_layout_xy_to_index (layout, (x - left) * PANGO_SCALE, (y - top) * PANGO_SCALE, &index,
                                 NULL))
    return NULL;

  for (guint i = 0; i < links->len; i++)
    {
      const GalpiNoteBlockLink *link = &g_array_index (links, GalpiNoteBlockLink, i);

      if ((guint) index >= link->start && (guint) index < link->end)
        return link;
    }

  return NULL;
}

static void
link_pressed_cb (GtkGesture *gesture,
                 int         n_press,
                 double      x,
                 double      y)
{
  GtkWidget *label = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (gesture, find_link (GTK_LABEL (label), x, y) != NULL
                                  ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
link_released_cb (GtkGesture *gesture,
                  int         n_press,
                  double      x,
                  double      y,
                  gpointer    user_data)
{
  GalpiNoteText *self = user_data;
  GtkWidget *label = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  const GalpiNoteBlockLink *link = find_link (GTK_LABEL (label), x, y);

  if (link == NULL)
    return;

  if (link->is_address)
    galpi_note_address_open (GTK_WIDGET (self), link->target);
  else if (self->book != NULL)
    galpi_link_book_follow (self->book, link->target, GTK_WIDGET (self));
}

static void
motion_cb (GtkEventController *motion,
           double              x,
           double              y)
{
  GtkWidget *label = gtk_event_controller_get_widget (motion);

  gtk_widget_set_cursor_from_name (label,
                                   find_link (GTK_LABEL (label), x, y) != NULL ? "pointer" : NULL);
}

static gboolean
query_tooltip_cb (GtkWidget  *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  GalpiNoteText *self = user_data;
  const GalpiNoteBlockLink *link = keyboard ? NULL : find_link (GTK_LABEL (label), x, y);

  if (link == NULL)
    return FALSE;

  if (link->is_address)
    gtk_tooltip_set_text (tooltip, link->target);
  else if (self->book == NULL)
    return FALSE;
  else if (galpi_link_book_get_state (self->book, link->target) == GALPI_LINK_TRASHED)
    gtk_tooltip_set_text (tooltip, _("In the trash"));
  else if (!galpi_link_book_leads (self->book, link->target))
    gtk_tooltip_set_text (tooltip, _("Nothing bears this title"));
  else
    return FALSE;

  return TRUE;
}

static void
make_links_live (GalpiNoteText *self,
                 GtkWidget     *label,
                 GArray        *links)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_object_set_data_full (G_OBJECT (label), LINKS_KEY, links, (GDestroyNotify) g_array_unref);
  g_signal_connect (click, "pressed", G_CALLBACK (link_pressed_cb), NULL);
  g_signal_connect (click, "released", G_CALLBACK (link_released_cb), self);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), NULL);
  gtk_widget_add_controller (label, motion);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}

static GtkWidget *
make_label (GalpiNoteText *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static GtkWidget *
make_mark (const GalpiMarkdownBlock *block)
{
  g_autofree char *number = NULL;
  GtkWidget *mark;

  if (block->task != 0)
    {
      mark = gtk_label_new (block->task == 'x' ? "☑" : "☐");
      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      block->task == 'x' ? _("Done") : _("To do"), -1);
    }
  else if (block->number > 0)
    {
      number = g_strdup_printf ("%u.", block->number);
      mark = gtk_label_new (number);
    }
  else
    {
      mark = gtk_label_new ("•");
    }
  gtk_label_set_xalign (GTK_LABEL (mark), 1);
  gtk_widget_set_valign (mark, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_size_request (mark, LEVEL_MARGIN - 4, -1);
  gtk_widget_add_css_class (mark, "note-mark");

  return mark;
}

static GtkWidget *
put_into_list (GtkWidget                *label,
               const GalpiMarkdownBlock *block)
{
  GtkWidget *box;

  if (!block->first)
    {
      gtk_widget_set_margin_start (label, block->depth * LEVEL_MARGIN);
      return label;
    }

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_margin_start (box, (block->depth - 1) * LEVEL_MARGIN);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_FILL);
  gtk_box_append (GTK_BOX (box), make_mark (block));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
put_into_quote (GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "note-quoted");
  gtk_box_append (GTK_BOX (box), child);

  return box;
}

static GtkWidget *
make_block (GalpiNoteText            *self,
            const char               *note,
            gsize                     first_byte,
            const GalpiMarkdown      *markdown,
            const GalpiMarkdownBlock *block,
            const GalpiNoteBlockLook *look)
{
  static const char * const headings[] = { "note-heading-1", "note-heading-2", "note-heading-3" };
  GtkWidget *child;
  GArray *links;

  if (block->kind == GALPI_MARKDOWN_BLOCK_RULE)
    return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  child = make_label (self);
  links = galpi_note_block_show (GTK_LABEL (child), note, first_byte, markdown, block, look);
  if (links->len > 0)
    make_links_live (self, child, links);
  else
    g_array_unref (links);

  if (block->kind == GALPI_MARKDOWN_BLOCK_HEADING)
    gtk_widget_add_css_class (child, headings[MIN (block->level, 3) - 1]);
  if (block->kind == GALPI_MARKDOWN_BLOCK_CODE)
    gtk_widget_add_css_class (child, "note-code");
  if (block->task == 'x')
    gtk_widget_add_css_class (child, "note-done");
  if (block->depth > 0)
    child = put_into_list (child, block);
  for (guint i = 0; i < MIN (block->quoted, 4); i++)
    child = put_into_quote (child);

  return child;
}

static void
empty (GalpiNoteText *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->titles, 0);
  g_array_set_size (self->leads, 0);
}

/* Returns: (transfer full): as much of the note as is shown */
static char *
get_beginning (const char *note)
{
  const char *end = note;
  g_autofree char *beginning = NULL;

  for (guint i = 0; i < LONGEST && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return g_strdup (note);

  beginning = g_strndup (note, end - note);
  return g_strconcat (beginning, "…", NULL);
}

static void
get_accent (GdkRGBA *accent)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), accent);
}

static void
rebuild (GalpiNoteText *self)
{
  g_autofree char *note = get_beginning (self->note);
  g_autoptr(GalpiMarkdown) markdown = galpi_markdown_parse (note);
  GalpiNoteBlockLook look = { .leads = title_leads, .user_data = self };
  const char *iter = note;
  guint place = 0;

  empty (self);
  gtk_widget_get_color (GTK_WIDGET (self), &self->colour);
  get_accent (&self->accent);
  look.plain = self->colour;
  look.accent = self->accent;

  for (guint i = 0; i < markdown->blocks->len; i++)
    {
      const GalpiMarkdownBlock *block = &g_array_index (markdown->blocks, GalpiMarkdownBlock, i);
      const char *start = g_utf8_offset_to_pointer (iter, block->range.start - place);
      GtkWidget *child = make_block (self, note, start - note, markdown, block, &look);

      /* A blank line, or the end of a heading. */
      if (i > 0 && (start - iter > 1 || block->kind == GALPI_MARKDOWN_BLOCK_HEADING))
        gtk_widget_add_css_class (child, "note-apart");
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      iter = g_utf8_offset_to_pointer (start, galpi_range_length (block->range));
      place = block->range.end;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), markdown->blocks->len > 0);
}

static void
book_changed_cb (GalpiNoteText *self)
{
  for (guint i = 0; i < self->titles->len; i++)
    {
      if (galpi_link_book_leads (self->book, self->titles->pdata[i]) !=
          g_array_index (self->leads, gboolean, i))
        {
          rebuild (self);
          return;
        }
    }
}

static void
set_book (GalpiNoteText *self,
          GalpiLinkBook *book)
{
  if (self->book == book)
    return;

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    {
      g_signal_connect_swapped (book, "changed", G_CALLBACK (book_changed_cb), self);
      book_changed_cb (self);
    }
}

static void
galpi_note_text_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (galpi_note_text_parent_class)->root (widget);

  set_book (GALPI_NOTE_TEXT (widget), galpi_link_book_get_for (widget));
}

static void
galpi_note_text_unroot (GtkWidget *widget)
{
  set_book (GALPI_NOTE_TEXT (widget), NULL);

  GTK_WIDGET_CLASS (galpi_note_text_parent_class)->unroot (widget);
}

static void
galpi_note_text_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GalpiNoteText *self = GALPI_NOTE_TEXT (widget);
  GdkRGBA colour;
  GdkRGBA accent;

  GTK_WIDGET_CLASS (galpi_note_text_parent_class)->css_changed (widget, change);

  gtk_widget_get_color (widget, &colour);
  get_accent (&accent);
  if (self->note != NULL &&
      (!gdk_rgba_equal (&colour, &self->colour) || !gdk_rgba_equal (&accent, &self->accent)))
    rebuild (self);
}

static void
galpi_note_text_dispose (GObject *object)
{
  GalpiNoteText *self = GALPI_NOTE_TEXT (object);

  set_book (self, NULL);
  empty (self);

  G_OBJECT_CLASS (galpi_note_text_parent_class)->dispose (object);
}

static void
galpi_note_text_finalize (GObject *object)
{
  GalpiNoteText *self = GALPI_NOTE_TEXT (object);

  g_free (self->note);
  g_ptr_array_unref (self->titles);
  g_array_unref (self->leads);

  G_OBJECT_CLASS (galpi_note_text_parent_class)->finalize (object);
}

static void
galpi_note_text_class_init (GalpiNoteTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_note_text_dispose;
  object_class->finalize = galpi_note_text_finalize;
  widget_class->root = galpi_note_text_root;
  widget_class->unroot = galpi_note_text_unroot;
  widget_class->css_changed = galpi_note_text_css_changed;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "note");
}

static void
galpi_note_text_init (GalpiNoteText *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->leads = g_array_new (FALSE, FALSE, sizeof (gboolean));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
galpi_note_text_new (void)
{
  return g_object_new (GALPI_TYPE_NOTE_TEXT, NULL);
}

void
galpi_note_text_set_note (GalpiNoteText *self,
                          const char    *note)
{
  g_return_if_fail (GALPI_IS_NOTE_TEXT (self));

  if (note == NULL)
    note = "";
  if (g_set_str (&self->note, note))
    rebuild (self);
}

const char *
galpi_note_text_get_note (GalpiNoteText *self)
{
  g_return_val_if_fail (GALPI_IS_NOTE_TEXT (self), NULL);

  return self->note != NULL ? self->note : "";
}
