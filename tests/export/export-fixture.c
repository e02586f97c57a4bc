/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-fixture.h"

#include <string.h>

#include "galpi-day.h"

static const char first_text[] = "배는 지난 3월 말 떠났다.";

static GalpiDocument *
make_document (guint index)
{
  GalpiDocument *document = galpi_document_new ();
  g_autoptr(GBytes) png = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  GalpiBlock *image;

  document->title = g_strdup (index == 0 ? "바다: 위의/배터리" : "바다: 위의/배터리");
  document->date = g_strdup ("2026-05-18");
  document->charset = g_strdup ("UTF-8");
  document->keywords = g_strsplit ("해운,배터리", ",", -1);
  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, first_text, NULL, NULL);
  image = galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, "새벽의 배", "©갈피");
  image->picture = g_strdup ("images/1.png");
  g_ptr_array_add (document->pictures, galpi_picture_new ("images/1.png", "image/png", png));
  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, EXPORT_FIXTURE_NASTY, NULL, NULL);

  return document;
}

static GalpiExportArticle *
load_article (gpointer   user_data,
              guint      index,
              gboolean   everything,
              GError   **error)
{
  GalpiExportArticle *item = galpi_export_article_new ();
  GalpiExportVersion *version = galpi_export_version_new ();
  GalpiExportVerdict *verdict = g_new0 (GalpiExportVerdict, 1);
  g_autoptr(GalpiAnnotation) highlight = galpi_annotation_new ();
  g_autoptr(GalpiAnnotation) whole = galpi_annotation_new ();
  g_autoptr(GalpiAnchor) anchor = NULL;
  g_autofree char *uuid = g_strdup_printf ("01890000-0000-7000-8000-00000000000%u", index);
  g_autofree char *highlight_uuid = g_strdup_printf ("01890000-0000-7000-8000-00000000001%u", index);
  g_autofree char *whole_uuid = g_strdup_printf ("01890000-0000-7000-8000-00000000002%u", index);
  GalpiFinding *finding = galpi_finding_new (GALPI_FINDING_TIME, (GalpiRange) { 3, 10 }, "지난 3월 말");
  static const char *const tags[] = { "정책/보조 금", NULL };
  static const char *const keywords[] = { "해운", "배터리", NULL };

  item->document = make_document (index);
  item->article = galpi_article_new ();
  galpi_article_set_id (item->article, 7 + index);
  galpi_article_set_uuid (item->article, uuid);
  galpi_article_set_title (item->article, item->document->title);
  galpi_article_set_subtitle (item->article, EXPORT_FIXTURE_NASTY);
  galpi_article_set_date (item->article, "2026-05-18");
  galpi_article_set_url (item->article, "javascript:alert(1)");
  galpi_article_set_language (item->article, "ko");
  galpi_article_set_keywords (item->article, keywords);
  galpi_article_set_added (item->article, 1779000000000000);
  galpi_article_set_read (item->article, TRUE);

  anchor = galpi_anchor_new_for_range (item->document->text, (GalpiRange) { 3, 10 });
  galpi_annotation_set_uuid (whole, whole_uuid);
  galpi_annotation_set_note (whole, "둘째 줄까지\n쓴 메모");
  galpi_annotation_set_trashed_at (whole, 1779300000000003);
  g_ptr_array_add (item->annotations, g_object_ref (whole));
  galpi_annotation_set_uuid (highlight, highlight_uuid);
  galpi_annotation_set_anchor (highlight, anchor);
  galpi_annotation_set_colour (highlight, GALPI_COLOUR_GREEN);
  galpi_annotation_set_note (highlight, EXPORT_FIXTURE_NASTY);
  galpi_annotation_set_tags (highlight, tags);
  galpi_annotation_set_created (highlight, 1779100000000001);
  galpi_annotation_set_modified (highlight, 1779200000000002);
  g_ptr_array_add (item->annotations, g_object_ref (highlight));

  finding->from = g_strdup ("2026-03-21");
  finding->to = g_strdup ("2026-04-01");
  finding->edtf = g_strdup ("2026-03-21~/2026-03-31~");
  g_ptr_array_add (item->findings, finding);

  if (everything)
    {
      item->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_version_free);
      version->made = 1779000000000001;
      version->document = galpi_document_ref (item->document);
      version->original = g_bytes_new ("<html>\xff", 7);
      g_ptr_array_add (version->anchors, galpi_export_anchor_new (highlight_uuid, 0, anchor));
      verdict->range = (GalpiRange) { 3, 10 };
      verdict->quote = g_strdup ("지난 3월 말");
      verdict->kind = g_strdup ("time");
      verdict->state = g_strdup ("dismissed");
      g_ptr_array_add (version->verdicts, verdict);
      g_ptr_array_add (item->versions, version);
    }
  else
    {
      galpi_export_verdict_free (verdict);
      galpi_export_version_free (version);
    }

  return item;
}

void
export_fixture_init (GalpiExportSource *source)
{
  GalpiEvent *event = galpi_event_new ();
  GalpiTag *tag = galpi_tag_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new_for_range (first_text, (GalpiRange) { 3, 10 });

  *source = (GalpiExportSource) { .n_articles = 2, .load_article = load_article };
  source->events = g_ptr_array_new_with_free_func (g_object_unref);
  source->tags = g_ptr_array_new_with_free_func (g_object_unref);
  source->notebook = "01890000-0000-7000-8000-0000000000ff";
  source->exported = "2026-11-24T00:00:00Z";

  g_ptr_array_add (sources, galpi_event_source_new (8, anchor));
  galpi_event_set_uuid (event, "01890000-0000-7000-8000-0000000000ee");
  galpi_event_set_date (event, "2026-03");
  galpi_event_set_from_day (event, galpi_day_new (2026, 3, 1));
  galpi_event_set_to_day (event, galpi_day_new (2026, 4, 1));
  galpi_event_set_title (event, EXPORT_FIXTURE_NASTY);
  galpi_event_set_note (event, "");
  galpi_event_set_sources (event, sources);
  galpi_event_set_created (event, 1779400000000004);
  galpi_event_set_modified (event, 1779500000000005);
  g_ptr_array_add (source->events, event);

  galpi_tag_set_uuid (tag, "01890000-0000-7000-8000-0000000000dd");
  galpi_tag_set_path (tag, "정책/보조 금");
  galpi_tag_set_colour (tag, "#2ec27e");
  g_ptr_array_add (source->tags, tag);

  source->names =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_export_name_verdict_free);
  g_ptr_array_add (source->names,
                   galpi_export_name_verdict_new ("joined", EXPORT_FIXTURE_NASTY, "person", "이름",
                                                  "other"));
  g_ptr_array_add (source->names,
                   galpi_export_name_verdict_new ("classed", "이름", "other", NULL, "place"));
}

void
export_fixture_clear (GalpiExportSource *source)
{
  g_ptr_array_unref (source->events);
  g_ptr_array_unref (source->tags);
  g_ptr_array_unref (source->names);
}
