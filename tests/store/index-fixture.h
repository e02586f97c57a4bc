/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-index.h"
#include "galpi-range.h"
#include "galpi-scope.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* A notebook in a folder of its own, with its index. All functions here run the main context until they
 * are done, and fail the test where something fails. */
typedef struct
{
  char       *folder;
  char       *path;       /* of the notebook */
  char       *index_path;
  GalpiStore *store;
  GalpiIndex *index;      /* nullable: index_fixture_start() makes it */
} IndexFixture;

/* @data: nullable: how the folder is called, as g_dir_make_tmp() takes it */
void index_fixture_set_up    (IndexFixture  *self,
                              gconstpointer  data);
void index_fixture_tear_down (IndexFixture  *self,
                              gconstpointer  data);

void index_fixture_start (IndexFixture *self);
void index_fixture_stop  (IndexFixture *self);

/* Until the index has all that has been written. */
void index_fixture_wait  (IndexFixture *self);

/* Does @func as one step. */
gpointer index_fixture_write (IndexFixture   *self,
                              GalpiStoreFunc  func,
                              gpointer        data);

/* The same without one, for what nobody undoes. */
gpointer index_fixture_write_for_good (IndexFixture   *self,
                                       GalpiStoreFunc  func,
                                       gpointer        data);

gpointer index_fixture_read  (IndexFixture   *self,
                              GalpiStoreFunc  func,
                              gpointer        data);
void     index_fixture_undo  (IndexFixture   *self);
void     index_fixture_redo  (IndexFixture   *self);

/* @paragraphs: divided by LF. Each article is by 한지민 and bears the keyword 열쇠말. */
gint64 index_fixture_add_article    (IndexFixture *self,
                                     const char   *title,
                                     const char   *date,
                                     const char   *paragraphs);
void   index_fixture_add_version    (IndexFixture *self,
                                     gint64        article_id,
                                     const char   *paragraphs);
void   index_fixture_set_date       (IndexFixture *self,
                                     gint64        article_id,
                                     const char   *date);

/* @quote: nullable: must stand in the text; the highlight or the event's source is its first place */
gint64 index_fixture_add_annotation (IndexFixture *self,
                                     gint64        article_id,
                                     const char   *quote,
                                     const char   *note,
                                     const char   *tag);
gint64 index_fixture_add_event      (IndexFixture *self,
                                     const char   *date,
                                     const char   *title,
                                     gint64        article_id,
                                     const char   *quote);
void   index_fixture_dismiss        (IndexFixture *self,
                                     gint64        article_id,
                                     const char   *quote,
                                     const char   *kind);

/* @value: as galpi_correction_new() writes it */
void   index_fixture_correct        (IndexFixture *self,
                                     gint64        article_id,
                                     const char   *quote,
                                     const char   *kind,
                                     const char   *value);

/* The first place of @quote in @text. */
GalpiRange index_fixture_find (const char *text,
                               const char *quote);

guint      index_fixture_count_hits     (IndexFixture *self,
                                         const char   *query);
GPtrArray *index_fixture_search         (IndexFixture *self,
                                         const char   *query,
                                         guint         limit,
                                         guint        *total);
GPtrArray *index_fixture_list_timeline  (IndexFixture *self,
                                         GalpiScope   *scope);
GPtrArray *index_fixture_list_undated   (IndexFixture *self,
                                         GalpiScope   *scope);
GPtrArray *index_fixture_list_findings  (IndexFixture *self,
                                         gint64        article_id);
GPtrArray *index_fixture_list_figures   (IndexFixture *self,
                                         const char   *currency);

G_END_DECLS
