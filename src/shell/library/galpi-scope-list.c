/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-scope-list"

#include "galpi-scope-list.h"

#include <glib/gi18n.h>

#include "galpi-name-format.h"
#include "galpi-notebook-articles.h"

struct _GalpiScopeList
{
  AdwBin parent_instance;

  GtkSearchEntry *filter;
  GtkListBox     *list;
};

enum {
  CHOSEN,
  NAMES_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiScopeList, galpi_scope_list, ADW_TYPE_BIN)

/* A row of the list box carries its scope and its folded name under these keys. */
static const char scope_key[] = "galpi-scope";
static const char name_key[] = "galpi-name";

static const char *
icon_for_kind (GalpiScopeKind kind)
{
  switch (kind)
    {
    case GALPI_SCOPE_UNREAD:
      return "mail-unread-symbolic";
    case GALPI_SCOPE_KEYWORD:
      return "view-list-symbolic";
    case GALPI_SCOPE_TAG:
      return "bookmark-new-symbolic";
    case GALPI_SCOPE_PERSON:
      return "avatar-default-symbolic";
    case GALPI_SCOPE_NAME:
      return "font-x-generic-symbolic";
    case GALPI_SCOPE_SEARCH:
      return "system-search-symbolic";
    case GALPI_SCOPE_TRASH:
      return "user-trash-symbolic";
    case GALPI_SCOPE_ALL:
    case GALPI_SCOPE_ARTICLE:
    default:
      return "x-office-document-symbolic";
    }
}

char *
galpi_scope_format (GalpiScope *scope)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (scope), NULL);

  switch (galpi_scope_get_kind (scope))
    {
    case GALPI_SCOPE_ALL:
      return g_strdup (_("All Articles"));
    case GALPI_SCOPE_UNREAD:
      return g_strdup (_("Unread"));
    case GALPI_SCOPE_TRASH:
      return g_strdup (_("Trash"));
    case GALPI_SCOPE_KEYWORD:
      return g_strdup_printf ("#%s", galpi_scope_get_value (scope));
    case GALPI_SCOPE_TAG:
    case GALPI_SCOPE_PERSON:
    case GALPI_SCOPE_NAME:
    case GALPI_SCOPE_SEARCH:
      return g_strdup (galpi_scope_get_label (scope));
    case GALPI_SCOPE_ARTICLE:
    default:
      return g_strdup (_("This Article"));
    }
}

static const char *
section_name (GalpiScopeKind kind)
{
  switch (kind)
    {
    case GALPI_SCOPE_KEYWORD:
      return _("Keywords");
    case GALPI_SCOPE_TAG:
      return _("Tags");
    case GALPI_SCOPE_PERSON:
      return _("People");
    case GALPI_SCOPE_NAME:
      return _("Names");
    default:
      return NULL;
    }
}

/* @icon: floating; @filtered: what is looked at while something is typed; NULL for what always stays */
static GtkWidget *
row_new (GalpiScope *scope,
         GtkWidget  *icon,
         const char *filtered,
         int         n_articles)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *name = galpi_scope_format (scope);
  GtkWidget *label = gtk_label_new (name);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  if (n_articles >= 0)
    {
      g_autofree char *count = g_strdup_printf ("%d", n_articles);
      GtkWidget *count_label = gtk_label_new (count);

      gtk_widget_add_css_class (count_label, "dim-label");
      gtk_widget_add_css_class (count_label, "numeric");
      gtk_box_append (GTK_BOX (box), count_label);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), scope_key, g_object_ref (scope), g_object_unref);
  if (filtered != NULL)
    g_object_set_data_full (G_OBJECT (row), name_key, g_utf8_casefold (filtered, -1), g_free);

  return row;
}

static void
append (GalpiScopeList *self,
        GalpiScope     *scope,
        int             n_articles)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_for_kind (galpi_scope_get_kind (scope)));
  g_autofree char *name = galpi_scope_format (scope);

  gtk_list_box_append (self->list, row_new (scope, icon, name, n_articles));
}

/* What was typed has chosen the names already, by any of their spellings. */
static GtkWidget *
name_row_new (GalpiName *name)
{
  g_autoptr(GalpiScope) scope =
    galpi_scope_new_name (galpi_name_get_id (name), galpi_name_get_spelling (name));
  GalpiNameKind kind = galpi_name_get_kind (name);
  const char *kind_name = galpi_name_kind_format (kind);
  GtkWidget *icon = gtk_image_new_from_icon_name (galpi_name_kind_get_icon (kind));
  GtkWidget *row = row_new (scope, icon, NULL, galpi_name_get_n_articles (name));
  g_autofree char *others = galpi_name_format_others (name);
  g_autofree char *tip = others != NULL ? g_strdup_printf ("%s\n%s", kind_name, others)
                                        : g_strdup (kind_name);

  gtk_widget_set_tooltip_text (row, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip,
                                  -1);
  return row;
}

static void
append_plain (GalpiScopeList *self,
              GalpiScopeKind  kind)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new (kind, NULL);

  append (self, scope, -1);
}

static gboolean
row_matches (GtkListBoxRow *row,
             gpointer       user_data)
{
  GalpiScopeList *self = user_data;
  g_autofree char *typed =
    g_utf8_normalize (gtk_editable_get_text (GTK_EDITABLE (self->filter)), -1, G_NORMALIZE_NFC);
  g_autofree char *folded = typed != NULL ? g_utf8_casefold (typed, -1) : g_strdup ("");
  const char *name = g_object_get_data (G_OBJECT (row), name_key);

  return name == NULL || strstr (name, folded) != NULL;
}

static GalpiScopeKind
row_kind (GtkListBoxRow *row)
{
  return galpi_scope_get_kind (g_object_get_data (G_OBJECT (row), scope_key));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  const char *name = section_name (row_kind (row));
  gboolean first = before == NULL || row_kind (before) != row_kind (row);
  GtkWidget *label = NULL;

  if (name != NULL && first)
    {
      label = gtk_label_new (name);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "scope-heading");
    }
  gtk_list_box_row_set_header (row, label);
}

static void
want_names (GalpiScopeList *self)
{
  g_signal_emit (self, signals[NAMES_WANTED], 0,
                 gtk_editable_get_text (GTK_EDITABLE (self->filter)));
}

static void
filter_changed_cb (GalpiScopeList *self)
{
  gtk_list_box_invalidate_filter (self->list);
  want_names (self);
}

static void
galpi_scope_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (galpi_scope_list_parent_class)->map (widget);

  want_names (GALPI_SCOPE_LIST (widget));
}

static void
choose (GalpiScopeList *self,
        GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), scope_key));
}

/* Return in the field chooses the first row that is left. */
static void
filter_activate_cb (GalpiScopeList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        {
          choose (self, row);
          return;
        }
    }
}

static void
row_activated_cb (GalpiScopeList *self,
                  GtkListBoxRow  *row)
{
  choose (self, row);
}

static void
galpi_scope_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_SCOPE_LIST);

  G_OBJECT_CLASS (galpi_scope_list_parent_class)->dispose (object);
}

static void
galpi_scope_list_class_init (GalpiScopeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_scope_list_dispose;

  widget_class->map = galpi_scope_list_map;

  signals[NAMES_WANTED] = g_signal_new ("names-wanted", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-scope-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiScopeList, filter);
  gtk_widget_class_bind_template_child (widget_class, GalpiScopeList, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
galpi_scope_list_init (GalpiScopeList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_filter_func (self->list, row_matches, self, NULL);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  galpi_scope_list_set_scopes (self, NULL);
}

GtkWidget *
galpi_scope_list_new (void)
{
  return g_object_new (GALPI_TYPE_SCOPE_LIST, NULL);
}

void
galpi_scope_list_set_scopes (GalpiScopeList *self,
                             GPtrArray      *scopes)
{
  g_return_if_fail (GALPI_IS_SCOPE_LIST (self));

  gtk_list_box_remove_all (self->list);
  append_plain (self, GALPI_SCOPE_ALL);
  append_plain (self, GALPI_SCOPE_UNREAD);
  append_plain (self, GALPI_SCOPE_TRASH);

  for (guint i = 0; scopes != NULL && i < scopes->len; i++)
    {
      GalpiScopeCount *count = g_ptr_array_index (scopes, i);

      append (self, count->scope, count->n_articles);
    }

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    want_names (self);
}

void
galpi_scope_list_set_names (GalpiScopeList *self,
                            GPtrArray      *names)
{
  GtkListBoxRow *row;
  int at = 0;

  g_return_if_fail (GALPI_IS_SCOPE_LIST (self));
  g_return_if_fail (names != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->list, at)) != NULL)
    {
      if (row_kind (row) == GALPI_SCOPE_NAME)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      else
        at++;
    }

  for (guint i = 0; i < names->len; i++)
    gtk_list_box_append (self->list, name_row_new (names->pdata[i]));
  gtk_list_box_invalidate_headers (self->list);
}
