/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GalpiArticleKey:
 * @action: of the article view
 * @parameter: for article.highlight the colour, else 0
 *
 * What one key does in an article's text.
 */
typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action;
  int             parameter;
} GalpiArticleKey;

/**
 * galpi_article_keys_find:
 * @keyval, @keycode, @state: of a key press
 *
 * The keys are letters on the keyboard, whatever script is switched on: where @keyval is of no
 * Latin script, the key's Latin letter in another of the keyboard's layouts counts, and where
 * there is none, its place on a US keyboard.
 *
 * Returns: (transfer none) (nullable): what that key does
 */
const GalpiArticleKey *galpi_article_keys_find (GdkDisplay      *display,
                                                guint            keyval,
                                                guint            keycode,
                                                GdkModifierType  state);

G_END_DECLS
