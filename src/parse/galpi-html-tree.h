/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* What the other modules ask of a page's tree. A node is an element unless said otherwise. */

/**
 * galpi_html_tree_load:
 * @text: UTF-8
 *
 * Nothing is fetched, no entity is expanded, and nodes deeper than the parser's limit are left out.
 *
 * Returns: (transfer full) (nullable)
 */
xmlDoc     *galpi_html_tree_load       (const char         *text) G_GNUC_WARN_UNUSED_RESULT;

gboolean    galpi_html_tree_is         (const xmlNode      *node,
                                        const char         *name);

/** @names: (array zero-terminated=1) */
gboolean    galpi_html_tree_is_any     (const xmlNode      *node,
                                        const char * const *names);

/** Returns: (transfer full) (nullable): the attribute's value, never "" */
char       *galpi_html_tree_attribute  (const xmlNode      *node,
                                        const char         *name) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): class and id in lower case, divided by a blank */
char       *galpi_html_tree_hints      (const xmlNode      *node) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a class or the id holds one of @words somewhere in it. */
gboolean    galpi_html_tree_hints_at   (const xmlNode      *node,
                                        const char * const *words);

/** Whether the value of a list such as rel holds @word. */
gboolean    galpi_html_tree_lists      (const xmlNode      *node,
                                        const char         *attribute,
                                        const char         *word);

/** Returns: (transfer full): the text in it, as one tidied line */
char       *galpi_html_tree_text       (const xmlNode      *node) G_GNUC_WARN_UNUSED_RESULT;

/** The width of the text in it, as galpi_parse_line_width() counts, all white space left out. */
guint       galpi_html_tree_width      (const xmlNode      *node);

/** How many commas its text has, in whatever script; no more than @most are counted. */
guint       galpi_html_tree_n_commas   (const xmlNode      *node,
                                        guint               most);

/** Which part of its text is inside links, 0 to 1. */
double      galpi_html_tree_link_share (const xmlNode      *node);

/** Whether it makes a line of its own in a page. */
gboolean    galpi_html_tree_is_block   (const xmlNode      *node);

/** Whether there is such an element below it. */
gboolean    galpi_html_tree_has_block  (const xmlNode      *node);

/** Whether it is a paragraph, or a box that holds one and no more. */
gboolean    galpi_html_tree_is_paragraph (const xmlNode    *node);

/** The next node in document order, of any type, inside @root; @skip: not those below @node. */
xmlNode    *galpi_html_tree_next       (const xmlNode      *node,
                                        const xmlNode      *root,
                                        gboolean            skip);

/** The first element below @root that is called @name, or %NULL. */
xmlNode    *galpi_html_tree_find       (const xmlNode      *root,
                                        const char         *name);

/** The nearest element around @node that is called one of @names, or %NULL. */
xmlNode    *galpi_html_tree_around     (const xmlNode      *node,
                                        const char * const *names);

gboolean    galpi_html_tree_is_inside  (const xmlNode      *node,
                                        const xmlNode      *root);

/** Takes @node out of its tree and frees it. */
void        galpi_html_tree_remove     (xmlNode            *node);

G_END_DECLS
