/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Parts of classes and ids that tell what a line around an article is; NULL ends each list. */

static const char * const date_hints[] = { "date", "time", "publish", "posted", NULL };

static const char * const byline_hints[] = {
  "byline", "author", "writer", "reporter", "journalist", "contributor", NULL,
};

static const char * const section_hints[] = {
  "cate", "section", "breadcrumb", "channel", "topic", NULL,
};

static const char * const kicker_hints[] = {
  "kicker", "overline", "eyebrow", "pretitle", "pre-title", "overtitle", "over-title", "surtitle",
  "shoulder", "suptitle", NULL,
};

static const char * const subtitle_hints[] = {
  "sub", "deck", "dek", "standfirst", "strapline", "lede", NULL,
};

static const char * const keyword_hints[] = {
  "keyword", "hashtag", "hash-tag", "tag-list", "taglist", "tag_list", NULL,
};
