/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-article-page.h"
#include "galpi-figures-page.h"
#include "galpi-importer.h"
#include "galpi-library-pane.h"
#include "galpi-note-linker.h"
#include "galpi-notebook.h"
#include "galpi-notes-page.h"
#include "galpi-opening-page.h"
#include "galpi-timeline-page.h"
#include "galpi-window.h"

G_BEGIN_DECLS

struct _GalpiWindow
{
  AdwApplicationWindow parent_instance;

  GSettings     *settings;
  GSettings     *place;         /* where the reader was in this notebook */
  char          *notebook_path;
  char          *waiting_action; /* for when it is open; nullable */
  GalpiNotebookOpenFlags flags;  /* to open it with */
  GalpiNotebook *notebook;      /* NULL until it is open */
  GalpiImporter *importer;
  GalpiNoteLinker *linker;
  GalpiScope    *scope;
  GPtrArray     *waiting_files; /* GFile, for when it is open; nullable */
  GCancellable  *search;        /* the search under way */
  AdwToast      *undo_toast;    /* weak; belongs to the newest step */
  GalpiNotebook *arrived;       /* open, to be shown after the first frame; nullable */
  guint          opening_source;
  guint          showing_source;
  guint          reading_source;
  gboolean       painted;       /* there was a first frame */
  gboolean       read_only;     /* was asked for, the last time that it was opened */
  gboolean       reading_lasts; /* long enough to be worth a banner */
  gboolean       closing;

  AdwToastOverlay        *toasts;
  GtkStack               *root;
  GalpiOpeningPage       *opening;  /* NULL until it has something to say */

  /* NULL until a notebook is shown. */
  AdwNavigationSplitView *split;
  AdwNavigationPage      *content_page;
  GalpiLibraryPane       *library;
  GtkWidget              *undo_button;
  GtkWidget              *redo_button;
  AdwWindowTitle         *window_title;
  AdwBanner              *font_banner;
  AdwBanner              *banner;
  AdwViewStack           *views;
  GalpiArticlePage       *article_page;
  GalpiNotesPage         *notes_page;
  GalpiTimelinePage      *timeline_page;
  GalpiFiguresPage       *figures_page;
  GtkRevealer            *progress_revealer;
  GtkLabel               *progress_label;
};

/* Adds the actions and keys; once, when the window is made. */
void galpi_window_init_actions   (GalpiWindow      *self);

/* The action "code": tags the hits of a search. */
void galpi_window_code           (GSimpleAction    *action,
                                  GVariant         *parameter,
                                  gpointer          user_data);

/* Opens an article at a place. @annotation: (nullable): its UUID, rather than @start and @end */
void galpi_window_open_place     (GalpiWindow      *self,
                                  gint64            article_id,
                                  guint             start,
                                  guint             end,
                                  const char       *annotation);

/* Enables what can be done now. */
void galpi_window_update_actions (GalpiWindow      *self);

void galpi_window_say            (GalpiWindow      *self,
                                  const char       *sentence);

/* A toast with Undo, which goes when another step is done. */
void galpi_window_say_undoable   (GalpiWindow      *self,
                                  const char       *sentence);

void galpi_window_dismiss_undo_toast (GalpiWindow  *self);

/* Does what was asked for before there was a notebook, once the window has the focus. */
void galpi_window_do_waiting_action (GalpiWindow   *self);

/* Lists the articles of the scope anew: after a failure, or in another order. */
void galpi_window_list_articles  (GalpiWindow      *self);

/* Opens the notebook of the window's path, and shows it or why it can't be shown. */
void galpi_window_open           (GalpiWindow            *self,
                                  GalpiNotebookOpenFlags  flags);

/* A frame was drawn. */
void galpi_window_painted        (GalpiWindow            *self);

/* Shows @notebook, which is open; lets go of it again, so that it can be closed. */
void galpi_window_take_notebook      (GalpiWindow   *self,
                                      GalpiNotebook *notebook);
void galpi_window_let_go_of_notebook (GalpiWindow   *self);

/* Shows the articles of @scope in the library, and their notes, events and figures in the views. */
void galpi_window_choose_scope   (GalpiWindow      *self,
                                  GalpiScope       *scope);

/* Asks what to export, in which format and where to. */
void galpi_window_export         (GalpiWindow      *self);

/* Copies the notebook to the backup folder; asks for one where there is none. */
void galpi_window_back_up        (GalpiWindow      *self);

/* Asks for a backup, and restores it. */
void galpi_window_choose_backup  (GalpiWindow      *self);

/* Puts @backup in the notebook's place: closes it, restores, and opens it again. */
void galpi_window_restore_backup (GalpiWindow      *self,
                                  GFile            *backup);

/* Puts the focus into the view that shows, unless it is there already. */
void galpi_window_focus_view     (GalpiWindow      *self);

/* Puts the focus into the next pane, or with -1 into the one before. */
void galpi_window_move_focus     (GalpiWindow      *self,
                                  int               step);

G_END_DECLS
