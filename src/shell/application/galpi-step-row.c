/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-step-row"

#include "galpi-step-row.h"

#include <glib/gi18n.h>

struct _GalpiStepRow
{
  AdwBin parent_instance;

  GalpiStep *step;
  gboolean   current;
  char      *description;

  GtkWidget *what;
  GtkWidget *subject;
  GtkWidget *now;
  GtkWidget *when;
};

enum {
  PROP_0,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* More articles than these are not counted. */
#define MANY_ARTICLES 1000

G_DEFINE_FINAL_TYPE (GalpiStepRow, galpi_step_row, ADW_TYPE_BIN)

/* Returns: (transfer full): what the step was about, "" where there is nothing to say */
static char *
describe_subject (GalpiStep *step)
{
  guint n_articles = galpi_step_get_n_articles (step);

  if (galpi_step_get_subject (step) != NULL)
    return g_strdup (galpi_step_get_subject (step));
  if (n_articles > MANY_ARTICLES)
    /* Translators: how many articles a step touched */
    return g_strdup (_("More than 1,000 articles"));
  if (n_articles > 0)
    /* Translators: how many articles a step touched */
    return g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  return g_strdup ("");
}

/* Returns: (transfer full): as much of it as today leaves open */
static char *
describe_time (gint64 when)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (when);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (g_date_time_get_year (local) != g_date_time_get_year (now))
    /* Translators: when a step was done, in another year: day, month, year and time */
    return g_date_time_format (local, C_("date", "%-d %b %Y, %H:%M"));
  if (g_date_time_get_day_of_year (local) != g_date_time_get_day_of_year (now))
    /* Translators: when a step was done: day, month and time */
    return g_date_time_format (local, C_("date", "%-d %b, %H:%M"));

  /* Translators: when a step was done, today: the time */
  return g_date_time_format (local, C_("date", "%H:%M"));
}

static void
set_description (GalpiStepRow *self,
                 const char   *what,
                 const char   *subject,
                 const char   *when)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  g_autofree char *description = NULL;

  g_strv_builder_add (words, what);
  if (*subject != '\0')
    g_strv_builder_add (words, subject);
  if (*when != '\0')
    g_strv_builder_add (words, when);
  if (self->current)
    g_strv_builder_add (words, _("Now"));
  else if (galpi_step_get_undone (self->step))
    g_strv_builder_add (words, _("undone"));

  parts = g_strv_builder_end (words);
  description = g_strjoinv (", ", parts);
  if (g_set_str (&self->description, description))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
update (GalpiStepRow *self)
{
  g_autofree char *subject = NULL;
  g_autofree char *when = NULL;
  const char *what;

  if (self->step == NULL)
    return;

  /* One that is not here yet is an empty row. */
  what = galpi_step_get_what (self->step) != NULL ? galpi_step_get_what (self->step) : "";
  subject = describe_subject (self->step);
  when = galpi_step_get_when (self->step) != 0 ? describe_time (galpi_step_get_when (self->step))
                                               : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->what), what);
  gtk_label_set_label (GTK_LABEL (self->subject), subject);
  gtk_widget_set_visible (self->subject, *subject != '\0');
  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_widget_set_visible (self->now, self->current);
  if (galpi_step_get_undone (self->step))
    gtk_widget_add_css_class (self->what, "dim-label");
  else
    gtk_widget_remove_css_class (self->what, "dim-label");

  set_description (self, what, subject, when);
}

static void
galpi_step_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GalpiStepRow *self = GALPI_STEP_ROW (object);

  switch (prop_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_step_row_dispose (GObject *object)
{
  galpi_step_row_set_step (GALPI_STEP_ROW (object), NULL);

  G_OBJECT_CLASS (galpi_step_row_parent_class)->dispose (object);
}

static void
galpi_step_row_finalize (GObject *object)
{
  g_free (GALPI_STEP_ROW (object)->description);

  G_OBJECT_CLASS (galpi_step_row_parent_class)->finalize (object);
}

static void
galpi_step_row_class_init (GalpiStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = galpi_step_row_get_property;
  object_class->dispose = galpi_step_row_dispose;
  object_class->finalize = galpi_step_row_finalize;

  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_label (const char * const *classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_css_classes (label, (const char **) classes);

  return label;
}

static void
galpi_step_row_init (GalpiStepRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->what = make_label ((const char * const []) { NULL });
  self->subject = make_label ((const char * const []) { "caption", "dim-label", NULL });
  self->now = make_label ((const char * const []) { "caption-heading", "accent", NULL });
  self->when = make_label ((const char * const []) { "caption", "dim-label", "numeric", NULL });
  /* Translators: marks the step in the history that the notebook is at */
  gtk_label_set_label (GTK_LABEL (self->now), _("Now"));
  gtk_label_set_ellipsize (GTK_LABEL (self->now), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (self->when), PANGO_ELLIPSIZE_NONE);

  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (text), self->what);
  gtk_box_append (GTK_BOX (text), self->subject);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), self->now);
  gtk_box_append (GTK_BOX (box), self->when);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
galpi_step_row_new (void)
{
  return g_object_new (GALPI_TYPE_STEP_ROW, NULL);
}

void
galpi_step_row_set_step (GalpiStepRow *self,
                         GalpiStep    *step)
{
  g_return_if_fail (GALPI_IS_STEP_ROW (self));
  g_return_if_fail (step == NULL || GALPI_IS_STEP (step));

  if (self->step != NULL)
    g_signal_handlers_disconnect_by_func (self->step, update, self);
  g_set_object (&self->step, step);
  if (self->step != NULL)
    g_signal_connect_swapped (self->step, "notify", G_CALLBACK (update), self);

  update (self);
}

void
galpi_step_row_set_current (GalpiStepRow *self,
                            gboolean      current)
{
  g_return_if_fail (GALPI_IS_STEP_ROW (self));

  self->current = current;
  update (self);
}

GalpiStep *
galpi_step_row_get_step (GalpiStepRow *self)
{
  g_return_val_if_fail (GALPI_IS_STEP_ROW (self), NULL);

  return self->step;
}
