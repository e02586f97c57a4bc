/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-document-article.h"

/* The parts that article and document share. */
static const struct
{
  gsize        offset;
  const char *(*get) (GalpiArticle *article);
  void        (*set) (GalpiArticle *article,
                      const char   *value);
} parts[] = {
#define PART(name) \
  { G_STRUCT_OFFSET (GalpiDocument, name), galpi_article_get_##name, galpi_article_set_##name }
  PART (title),
  PART (subtitle),
  PART (section),
  PART (kicker),
  PART (byline),
  PART (person),
  PART (role),
  PART (date),
  PART (language),
  PART (url),
  PART (source),
#undef PART
};

static const char *
part_of (GalpiDocument *document,
         gsize          offset)
{
  return G_STRUCT_MEMBER (char *, document, offset);
}

GalpiArticle *
galpi_article_new_for_document (GalpiDocument *document)
{
  GalpiArticle *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = galpi_article_new ();
  galpi_article_complete (self, document);

  return self;
}

void
galpi_article_complete (GalpiArticle  *self,
                        GalpiDocument *document)
{
  g_return_if_fail (GALPI_IS_ARTICLE (self));
  g_return_if_fail (document != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].get (self) == NULL)
      parts[i].set (self, part_of (document, parts[i].offset));

  if (galpi_article_get_keywords (self) == NULL)
    galpi_article_set_keywords (self, (const char * const *) document->keywords);
}
