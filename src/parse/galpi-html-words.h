/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Parts of classes and ids by which pages tell what their elements are for; NULL ends each list. */

/* Around the article, not in it … */
static const char * const unlikely_words[] = {
  "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap",
  "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
  "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
  "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote", "gnb", "lnb", "snb",
  "recommend", "newsletter", NULL,
};

/* … unless they are called so as well. */
static const char * const maybe_words[] = {
  "and", "article", "body", "column", "content", "main", "mathjax", "shadow", NULL,
};

static const char * const positive_words[] = {
  "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post",
  "text", "blog", "story", NULL,
};

static const char * const negative_words[] = {
  "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead",
  "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar",
  "skyscraper", "sponsor", "shopping", "tags", "widget", NULL,
};

static const char * const share_words[] = { "share", "sns", NULL };

static const char * const unlikely_roles[] = {
  "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", NULL,
};
