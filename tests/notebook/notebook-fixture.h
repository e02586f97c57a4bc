/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-article.h"
#include "galpi-notebook.h"

/* One notebook in a folder of its own. Its calls wait until they are answered. */
typedef struct
{
  char          *folder;
  char          *path;
  GalpiNotebook *notebook;
  GAsyncResult  *result;
} Fixture;

void fixture_set_up    (Fixture       *fixture,
                        gconstpointer  data);
void fixture_tear_down (Fixture       *fixture,
                        gconstpointer  data);

/* The callback of any call (user_data is the fixture), and what waits for it. */
void          fixture_answer (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data);
GAsyncResult *fixture_await  (Fixture      *fixture);

void fixture_open  (Fixture                *fixture,
                    GalpiNotebookOpenFlags  flags);
void fixture_close (Fixture                *fixture);

/* Runs the main context until *@condition, failing the test when it takes too long. */
void fixture_run_until (const gboolean *condition);

/* Adds @n articles called "<prefix> 000", "<prefix> 001" …, as one write. Returns the first one's id. */
gint64 fixture_add_articles (Fixture    *fixture,
                             const char *prefix,
                             guint       n);

GalpiAnnotation *fixture_annotate (Fixture *fixture,
                                   gint64   article_id,
                                   guint    start,
                                   guint    end);
void             fixture_undo     (Fixture *fixture);
