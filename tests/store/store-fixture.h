/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-annotation.h"
#include "galpi-database-private.h"
#include "galpi-document.h"
#include "galpi-store.h"

G_BEGIN_DECLS

/* The text of every article that the fixture makes: two paragraphs, the first from 0 to 28. */
#define STORE_FIXTURE_TEXT "반도체 수출이 지난해 12월 역대 최고를 기록했다.\nThe second paragraph names 68조6,000억 위안."

/** A folder of its own, and a path in it where there is no notebook yet. */
typedef struct
{
  char *folder;
  char *path;
} StoreFixture;

void store_fixture_set_up    (StoreFixture  *self,
                              gconstpointer  data);
void store_fixture_tear_down (StoreFixture  *self,
                              gconstpointer  data);

/**
 * Returns: (transfer full): a database with schema and journal; @path: (nullable): in memory
 * without one
 */
GalpiDatabase *store_fixture_open_database (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/** Aborts where it fails. @error: (nullable): where it may */
GalpiStore *store_fixture_open  (const char       *path,
                                 GalpiStoreFlags   flags,
                                 GError          **error);
void        store_fixture_close (GalpiStore       *store);

/** Lets a closed store go, and hangs where somebody else holds it. */
void        store_fixture_let_go (GalpiStore *store);

GalpiDocument *store_fixture_make_document (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/**
 * As a GalpiStoreFunc of a write: adds an article called @data with one version. Returns: its id,
 * as a pointer
 */
gpointer store_fixture_add_article (GalpiDatabase  *db,
                                    gpointer        data,
                                    GCancellable   *cancellable,
                                    GError        **error);

/**
 * Returns: (transfer full): a highlight of the article's first paragraph, from @start to @end, not
 * stored
 */
GalpiAnnotation *store_fixture_make_annotation (gint64      article_id,
                                                guint       start,
                                                guint       end,
                                                const char *note) G_GNUC_WARN_UNUSED_RESULT;

/** Does one write and waits for it. Returns: what @func returned */
gpointer store_fixture_write (GalpiStore      *store,
                              const char      *what,
                              guint            visit,
                              GalpiStoreFunc   func,
                              gpointer         data,
                              GError         **error);
gpointer store_fixture_read  (GalpiStore      *store,
                              GalpiStoreFunc   func,
                              gpointer         data,
                              GError         **error);

/** Returns: (transfer full): every row of every table that undo brings back, as text */
char *store_fixture_dump (GalpiDatabase *db) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: the SHA-256 of a file; "none" where there is none */
char *store_fixture_hash (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/** The first column of the first row, as a number. */
gint64 store_fixture_query (GalpiDatabase *db,
                            const char    *sql);

G_END_DECLS
