/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-finding-judge"

#include "galpi-finding-judge.h"

#include <glib/gi18n.h>

#include "galpi-correct-dialog.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-verdicts.h"

struct _GalpiFindingJudge
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

G_DEFINE_FINAL_TYPE (GalpiFindingJudge, galpi_finding_judge, G_TYPE_OBJECT)

/* What was found where, while the notebook or the analyst is asked. */
typedef struct
{
  GalpiFindingJudge *judge;
  gint64             article_id;
  GalpiFinding      *finding;
} Case;

static Case *
case_new (GalpiFindingJudge  *judge,
          gint64              article_id,
          const GalpiFinding *finding)
{
  Case *self = g_new0 (Case, 1);

  self->judge = g_object_ref (judge);
  self->article_id = article_id;
  self->finding = galpi_finding_copy (finding);

  return self;
}

static void
case_free (Case *self)
{
  g_object_unref (self->judge);
  galpi_finding_free (self->finding);
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
say (GalpiFindingJudge *self,
     const char        *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
say_undoable (GalpiFindingJudge *self,
              const char        *sentence)
{
  g_signal_emit (self, signals[UNDOABLE], 0, sentence);
}

static void
dismissed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Case) dismissed = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_notebook_dismiss_finish (GALPI_NOTEBOOK (object), result, &error))
    say (dismissed->judge, error->message);
  else if (dismissed->finding->kind == GALPI_FINDING_TIME)
    say_undoable (dismissed->judge, _("Date dismissed"));
  else if (dismissed->finding->kind == GALPI_FINDING_NAME ||
           dismissed->finding->kind == GALPI_FINDING_GLOSS)
    say_undoable (dismissed->judge, _("Name dismissed"));
  else
    say_undoable (dismissed->judge, _("Sum dismissed"));
}

void
galpi_finding_judge_dismiss (GalpiFindingJudge  *self,
                             gint64              article_id,
                             const GalpiFinding *finding)
{
  g_return_if_fail (GALPI_IS_FINDING_JUDGE (self));
  g_return_if_fail (finding != NULL);

  if (self->notebook != NULL)
    galpi_notebook_dismiss_async (self->notebook, article_id, finding->range, NULL, dismissed_cb,
                                  case_new (self, article_id, finding));
}

static void
taken_back_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GalpiFindingJudge) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_take_back_finish (GALPI_NOTEBOOK (object), result, &error))
    say_undoable (self, _("Correction taken back"));
  else
    say (self, error->message);
}

void
galpi_finding_judge_take_back (GalpiFindingJudge  *self,
                               gint64              article_id,
                               const GalpiFinding *finding)
{
  g_return_if_fail (GALPI_IS_FINDING_JUDGE (self));
  g_return_if_fail (finding != NULL);

  if (self->notebook != NULL)
    galpi_notebook_take_back_async (self->notebook, article_id, finding->range, NULL,
                                    taken_back_cb, g_object_ref (self));
}

static void
corrected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Case) corrected = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *value =
    galpi_notebook_correct_finish (GALPI_NOTEBOOK (object), result, &error);

  if (value == NULL)
    say (corrected->judge, error->message);
  else if (corrected->finding->kind == GALPI_FINDING_TIME)
    say_undoable (corrected->judge, _("Date corrected"));
  else
    say_undoable (corrected->judge, _("Sum corrected"));
}

static void
correct_cb (Case       *asked,
            const char *typed)
{
  GalpiFindingJudge *self = asked->judge;

  if (self->notebook != NULL)
    galpi_notebook_correct_async (self->notebook, asked->article_id, asked->finding->range, typed,
                                  NULL, corrected_cb,
                                  case_new (self, asked->article_id, asked->finding));
}

static void
take_back_cb (Case *asked)
{
  galpi_finding_judge_take_back (asked->judge, asked->article_id, asked->finding);
}

void
galpi_finding_judge_correct (GalpiFindingJudge  *self,
                             gint64              article_id,
                             const GalpiFinding *finding,
                             GalpiDay            base)
{
  AdwDialog *dialog;

  g_return_if_fail (GALPI_IS_FINDING_JUDGE (self));
  g_return_if_fail (finding != NULL);

  dialog = galpi_correct_dialog_new (finding, base);
  g_signal_connect_data (dialog, "correct", G_CALLBACK (correct_cb),
                         case_new (self, article_id, finding), case_closed, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "take-back", G_CALLBACK (take_back_cb),
                         case_new (self, article_id, finding), case_closed, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->parent);
}

static void
article_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Case) asked = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiDocument) document = NULL;
  g_autoptr(GalpiArticle) article =
    galpi_notebook_load_article_finish (GALPI_NOTEBOOK (object), result, &document, &error);
  const char *date;

  if (article == NULL)
    {
      say (asked->judge, error->message);
      return;
    }

  date = galpi_article_get_date (article);
  if (asked->judge->parent != NULL)
    galpi_finding_judge_correct (asked->judge, asked->article_id, asked->finding,
                                 date != NULL ? galpi_day_parse (date) : GALPI_DAY_NONE);
}

void
galpi_finding_judge_correct_item (GalpiFindingJudge *self,
                                  GalpiTimelineItem *item)
{
  g_autoptr(GalpiFinding) finding = NULL;
  gint64 article_id;

  g_return_if_fail (GALPI_IS_FINDING_JUDGE (self));
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (item));

  article_id = galpi_timeline_item_get_article_id (item);
  finding = galpi_finding_new (GALPI_FINDING_TIME, galpi_timeline_item_get_range (item),
                               galpi_timeline_item_get_text (item));
  finding->edtf = g_strdup (galpi_timeline_item_get_date (item));
  finding->corrected = galpi_timeline_item_get_corrected (item);

  /* What is typed counts from the day of its article. */
  if (self->notebook != NULL)
    galpi_notebook_load_article_async (self->notebook, article_id, NULL, article_loaded_cb,
                                       case_new (self, article_id, finding));
}

void
galpi_finding_judge_serve (GalpiFindingJudge *self,
                           GObject           *timeline)
{
  g_return_if_fail (GALPI_IS_FINDING_JUDGE (self));

  g_signal_connect_object (timeline, "correct", G_CALLBACK (galpi_finding_judge_correct_item),
                           self, G_CONNECT_SWAPPED);
}

static void
galpi_finding_judge_dispose (GObject *object)
{
  GalpiFindingJudge *self = GALPI_FINDING_JUDGE (object);

  g_clear_object (&self->notebook);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (galpi_finding_judge_parent_class)->dispose (object);
}

static void
galpi_finding_judge_class_init (GalpiFindingJudgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_finding_judge_dispose;

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDOABLE] = g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_finding_judge_init (GalpiFindingJudge *self)
{
}

GalpiFindingJudge *
galpi_finding_judge_new (GtkWidget *parent)
{
  GalpiFindingJudge *self = g_object_new (GALPI_TYPE_FINDING_JUDGE, NULL);

  g_set_weak_pointer (&self->parent, parent);

  return self;
}

void
galpi_finding_judge_set_notebook (GalpiFindingJudge *self,
                                  GalpiNotebook     *notebook)
{
  g_return_if_fail (GALPI_IS_FINDING_JUDGE (self));

  g_set_object (&self->notebook, notebook);
}
