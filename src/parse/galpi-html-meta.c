/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-meta.h"

#include <string.h>

#include "galpi-html-tree.h"
#include "galpi-parse-line.h"

/* Names of meta elements, the most trusted first; NULL ends each list. */
static const char * const title_names[] = {
  "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title",
  "twitter:title", "parsely-title", NULL,
};

static const char * const author_names[] = {
  "dc:creator", "dcterm:creator", "author", "article:author_name", "parsely-author", "dable:author",
  "byl", "sailthru:author", "article:author", NULL,
};

static const char * const published_names[] = {
  "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
  "publishdate", "publish-date", "dc:date", "dc:date:issued", "dcterms:issued", "dcterms:created",
  "parsely-pub-date", "sailthru:date", "article:published", "citation_publication_date", NULL,
};

static const char * const section_names[] = {
  "article:section", "parsely-section", "dable:category", "category", NULL,
};

static const char * const source_names[] = {
  "og:site_name", "application-name", "publisher", "dc:publisher", NULL,
};

static const char * const url_names[] = { "og:url", "parsely-link", NULL };

static const char * const keyword_names[] = { "article:tag", "news_keywords", "keywords", NULL };

/* More words than this are there for search engines. */
#define MAX_META_KEYWORDS 12

/* What divides an article's title from its site's in a page's title. */
static const char * const dividers[] = {
  " | ", " - ", " – ", " — ", " :: ", " : ", " » ", " / ", " > ", " \\ ", " < ",
};

/* All meta elements of a page: name in lower case, dots as colons → contents in order. */
static GHashTable *
collect (xmlDoc *page)
{
  static const char * const attributes[] = { "property", "name", "itemprop" };
  xmlNode *root = xmlDocGetRootElement (page);
  GHashTable *metas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    {
      g_autofree char *content = NULL;

      if (!galpi_html_tree_is (node, "meta"))
        continue;

      content = galpi_html_tree_attribute (node, "content");
      for (gsize i = 0; content != NULL && i < G_N_ELEMENTS (attributes); i++)
        {
          g_autofree char *value = galpi_html_tree_attribute (node, attributes[i]);
          g_auto(GStrv) names = value != NULL ? g_strsplit_set (value, " \t\r\n", -1) : NULL;

          for (char **name = names; name != NULL && *name != NULL; name++)
            {
              g_autofree char *key = g_strdelimit (g_ascii_strdown (*name, -1), ".", ':');
              GPtrArray *contents = g_hash_table_lookup (metas, key);

              if (contents == NULL)
                {
                  contents = g_ptr_array_new_with_free_func (g_free);
                  g_hash_table_insert (metas, g_steal_pointer (&key), contents);
                }
              g_ptr_array_add (contents, galpi_parse_line_tidy (content, -1));
            }
        }
    }

  return metas;
}

static void
set (char       **field,
     const char  *value)
{
  g_autofree char *tidy = value != NULL ? galpi_parse_line_tidy (value, -1) : NULL;

  if (*field == NULL && tidy != NULL && *tidy != '\0')
    *field = g_steal_pointer (&tidy);
}

static void
set_from (char              **field,
          GHashTable         *metas,
          const char * const *names)
{
  for (; *field == NULL && *names != NULL; names++)
    {
      GPtrArray *contents = g_hash_table_lookup (metas, *names);

      if (contents != NULL)
        set (field, g_ptr_array_index (contents, 0));
    }
}

static void
set_keywords (GalpiHtmlMeta *self,
              GHashTable    *metas,
              GalpiJsonLd   *ld)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autofree char *joined = NULL;
  g_auto(GStrv) all = NULL;

  for (const char * const *name = keyword_names; joined == NULL && *name != NULL; name++)
    {
      GPtrArray *contents = g_hash_table_lookup (metas, *name);

      if (contents != NULL)
        {
          g_ptr_array_add (contents, NULL);
          joined = g_strjoinv (",", (char **) contents->pdata);
          g_ptr_array_remove_index (contents, contents->len - 1);
        }
    }

  if (joined == NULL && ld->keywords != NULL)
    joined = g_strjoinv (",", ld->keywords);
  if (joined == NULL)
    return;

  all = g_strsplit_set (joined, ",;#", -1);
  for (char **word = all; *word != NULL; word++)
    {
      g_autofree char *tidy = galpi_parse_line_tidy (*word, -1);

      if (*tidy != '\0' && !g_ptr_array_find_with_equal_func (words, tidy, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&tidy));
    }

  if (words->len > 0 && words->len <= MAX_META_KEYWORDS)
    self->keywords = (char **) g_ptr_array_steal (words, NULL);
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p != ' ' && (p == text || p[-1] == ' ');

  return n;
}

/* The title without its site: what stands before the last divider, or after the first one where
 * too little stands before it.
 */
static char *
cut_site (const char *title)
{
  const char *last = NULL;
  const char *first = NULL;
  gsize first_length = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      const char *found = g_strrstr (title, dividers[i]);

      if (found != NULL && (last == NULL || found > last))
        last = found;

      found = strstr (title, dividers[i]);
      if (found != NULL && (first == NULL || found < first))
        {
          first = found;
          first_length = strlen (dividers[i]);
        }
    }

  if (last != NULL)
    {
      g_autofree char *before = galpi_parse_line_tidy (title, last - title);

      if (count_words (before) >= 3 || galpi_parse_line_width (before) >= 20)
        return g_steal_pointer (&before);

      if (count_words (first + first_length) >= 3)
        return galpi_parse_line_tidy (first + first_length, -1);
    }

  return g_strdup (title);
}

/* The heading that is the better part of the page's title element. */
static void
set_title_from_heading (GalpiHtmlMeta *self,
                        xmlDoc        *page,
                        const char    *shown)
{
  xmlNode *root = xmlDocGetRootElement (page);

  for (xmlNode *node = root; node != NULL && self->title == NULL;
       node = galpi_html_tree_next (node, root, FALSE))
    if (galpi_html_tree_is (node, "h1"))
      {
        g_autofree char *text = galpi_html_tree_text (node);

        if (strstr (shown, text) != NULL &&
            2 * galpi_parse_line_width (text) >= galpi_parse_line_width (shown))
          set (&self->title, text);
      }
}

/* Of all that is called the title, the first that the page's title element has in it; else the
 * first. A page may say one thing to search engines and another to its readers.
 */
static void
set_title (GalpiHtmlMeta *self,
           xmlDoc        *page,
           GHashTable    *metas,
           const char    *headline)
{
  xmlNode *element = galpi_html_tree_find (xmlDocGetRootElement (page), "title");
  g_autofree char *shown = element != NULL ? galpi_html_tree_text (element) : g_strdup ("");
  g_autofree char *cut = cut_site (shown);
  g_autofree char *first = NULL;

  set (&first, headline);
  if (first != NULL && strstr (shown, first) != NULL)
    set (&self->title, first);

  for (const char * const *name = title_names; self->title == NULL && *name != NULL; name++)
    {
      g_autofree char *title = NULL;
      const char * const only[] = { *name, NULL };

      set_from (&title, metas, only);
      if (title == NULL)
        continue;
      if (strstr (shown, title) != NULL)
        set (&self->title, title);
      set (&first, title);
    }

  set_title_from_heading (self, page, shown);
  set (&self->title, first);
  set (&self->title, cut);
}

static void
set_from_tree (GalpiHtmlMeta *self,
               xmlDoc        *page)
{
  xmlNode *root = xmlDocGetRootElement (page);

  for (xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    {
      g_autofree char *stamp = NULL;

      if (self->url == NULL && galpi_html_tree_is (node, "link") &&
          galpi_html_tree_lists (node, "rel", "canonical"))
        self->url = galpi_html_tree_attribute (node, "href");

      if (self->published != NULL || !galpi_html_tree_lists (node, "itemprop", "datePublished"))
        continue;

      stamp = galpi_html_tree_attribute (node, "datetime");
      if (stamp == NULL)
        stamp = galpi_html_tree_attribute (node, "content");
      set (&self->published, stamp);
    }

  if (root != NULL && galpi_html_tree_is (root, "html"))
    self->language = galpi_html_tree_attribute (root, "lang");
}

static gboolean
is_address (const char *url)
{
  return g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://");
}

static void
read_json_ld (GalpiJsonLd *ld,
              xmlDoc      *page)
{
  xmlNode *root = xmlDocGetRootElement (page);

  for (xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    {
      g_autofree char *type = NULL;
      xmlChar *content;

      if (!galpi_html_tree_is (node, "script"))
        continue;
      type = galpi_html_tree_attribute (node, "type");
      if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0)
        continue;

      content = xmlNodeGetContent (node);
      if (content != NULL)
        galpi_json_ld_read (ld, (const char *) content);
      xmlFree (content);
    }
}

void
galpi_html_meta_read (GalpiHtmlMeta *self,
                      xmlDoc        *page)
{
  g_autoptr(GHashTable) metas = NULL;
  g_auto(GalpiJsonLd) ld = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  metas = collect (page);
  read_json_ld (&ld, page);

  set_title (self, page, metas, ld.headline);
  set (&self->author, ld.author);
  set_from (&self->author, metas, author_names);
  set (&self->published, ld.published);
  set_from (&self->published, metas, published_names);
  set_from (&self->section, metas, section_names);
  set (&self->section, ld.section);
  set_from (&self->source, metas, source_names);
  set (&self->source, ld.publisher);
  set_keywords (self, metas, &ld);
  set_from_tree (self, page);
  set_from (&self->url, metas, url_names);

  if (g_strcmp0 (self->section, self->source) == 0)
    g_clear_pointer (&self->section, g_free);
  if (self->url != NULL && !is_address (self->url))
    g_clear_pointer (&self->url, g_free);
  if (self->author != NULL && is_address (self->author))
    g_clear_pointer (&self->author, g_free);
}

void
galpi_html_meta_clear (GalpiHtmlMeta *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->keywords, g_strfreev);
}
