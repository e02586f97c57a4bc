/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "galpi-scope.h"

G_BEGIN_DECLS

#define GALPI_TYPE_SCOPE_LIST (galpi_scope_list_get_type ())

/**
 * GalpiScopeList:
 *
 * What the library can show, to choose from: All, Unread, the keywords, tags, people and names with their
 * counts, and the Trash, with a field to narrow them down.
 *
 * Signals: "chosen" (GalpiScope); "names-wanted" (string): when it comes into view, and while that is
 * typed; answer with galpi_scope_list_set_names().
 */
G_DECLARE_FINAL_TYPE (GalpiScopeList, galpi_scope_list, GALPI, SCOPE_LIST, AdwBin)

GtkWidget *galpi_scope_list_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/** @scopes: (element-type GalpiScopeCount): as galpi_notebook_list_scopes_finish() gives them */
void       galpi_scope_list_set_scopes (GalpiScopeList *self,
                                        GPtrArray      *scopes);

/** @names: (element-type GalpiName): those that what is typed finds, the most mentioned first */
void       galpi_scope_list_set_names  (GalpiScopeList *self,
                                        GPtrArray      *names);

/** Returns: (transfer full): what to call @scope, such as "#AI" */
char      *galpi_scope_format          (GalpiScope     *scope) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
