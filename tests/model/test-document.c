/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-document.h"

#include "galpi-error.h"

#define PICTURE "\357\277\274"

/* A document with a block of every kind, which keeps all promises. */
static GalpiDocument *
make_document (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("png", 3);
  static const char *const keywords[] = { "반도체", "AI산업", NULL };
  GalpiDocument *document = galpi_document_new ();

  document->title = g_strdup ("가을의 반도체");
  document->date = g_strdup ("2024-05-07");
  document->language = g_strdup ("ko");
  document->keywords = g_strdupv ((char **) keywords);
  g_ptr_array_add (document->pictures, galpi_picture_new ("1.png", "image/png", bytes));

  galpi_document_append_block (document, GALPI_BLOCK_HEADING, "머리말", NULL, NULL)->level = 2;
  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, "첫 문단.\n이어서.", NULL, NULL);
  galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, "공장", "©갈피")->picture =
    g_strdup ("1.png");
  galpi_document_append_block (document, GALPI_BLOCK_LIST_ITEM, "하나", NULL, NULL)->level = 1;
  galpi_document_append_block (document, GALPI_BLOCK_QUOTE, "인용", NULL, NULL);
  galpi_document_append_block (document, GALPI_BLOCK_TABLE, "연도\t억 원\n2024\t7", NULL, NULL);
  galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, NULL, NULL);
  galpi_document_append_block (document, GALPI_BLOCK_KEYWORDS, "#반도체 #AI산업", NULL, NULL);

  return document;
}

static GalpiBlock *
block_at (GalpiDocument *document,
          guint          i)
{
  return g_ptr_array_index (document->blocks, i);
}

static void
assert_sound (GalpiDocument *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (galpi_document_check (document, &error));
  g_assert_no_error (error);
}

static void
assert_broken (GalpiDocument *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (galpi_document_check (document, &error));
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
}

static void
test_blocks_make_the_text (void)
{
  g_autoptr(GalpiDocument) document = make_document ();

  g_assert_cmpstr (document->text, ==,
                   "머리말\n"
                   "첫 문단.\n이어서.\n"
                   PICTURE "\n공장 ©갈피\n"
                   "하나\n"
                   "인용\n"
                   "연도\t억 원\n2024\t7\n"
                   PICTURE "\n"
                   "#반도체 #AI산업");
  g_assert_cmpuint (document->blocks->len, ==, 8);
  g_assert_cmpuint (block_at (document, 0)->range.end, ==, 3);
  g_assert_cmpuint (block_at (document, 1)->range.start, ==, 4);
  g_assert_cmpuint (block_at (document, 2)->range.start, ==, 15);
  g_assert_cmpuint (block_at (document, 2)->range.end, ==, 23);
  g_assert_cmpstr (block_at (document, 2)->credit, ==, "©갈피");
  assert_sound (document);
}

static void
test_empty_is_sound (void)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();

  g_assert_cmpstr (document->text, ==, "");
  assert_sound (document);
}

static void
test_thousands_of_blocks (void)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();

  for (guint i = 0; i < 5000; i++)
    galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, "가나다", NULL, NULL);

  g_assert_cmpuint (block_at (document, 4999)->range.end, ==, 5000 * 4 - 1);
  assert_sound (document);
}

static void
test_appends_to_a_given_text (void)
{
  g_autoptr(GalpiDocument) document = galpi_document_new ();

  g_free (document->text);
  document->text = g_strdup ("새 글");
  g_ptr_array_add (document->blocks,
                   galpi_block_new (GALPI_BLOCK_PARAGRAPH, (GalpiRange) { 0, 3 }));
  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, "더", NULL, NULL);

  g_assert_cmpstr (document->text, ==, "새 글\n더");
  assert_sound (document);
}

static void
test_finds_pictures_by_name (void)
{
  g_autoptr(GalpiDocument) document = make_document ();

  g_assert_cmpstr (galpi_document_get_picture (document, "1.png")->media_type, ==, "image/png");
  g_assert_null (galpi_document_get_picture (document, "2.png"));
}

static gpointer
hold_and_let_go (gpointer data)
{
  for (guint i = 0; i < 1000; i++)
    galpi_document_unref (galpi_document_ref (data));

  return NULL;
}

static void
test_threads_share_it (void)
{
  g_autoptr(GalpiDocument) document = make_document ();
  GThread *threads[4];

  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("document", hold_and_let_go, document);
  for (guint i = 0; i < 4; i++)
    g_thread_join (threads[i]);

  assert_sound (document);
}

static void
replace_text (GalpiDocument *document,
              const char    *old,
              const char    *new)
{
  g_autoptr(GString) text = g_string_new (document->text);

  g_assert_cmpuint (g_string_replace (text, old, new, 1), ==, 1);
  g_free (document->text);
  document->text = g_strdup (text->str);
}

static void
test_check_refuses_text (void)
{
  static const char *const replacements[] = {
    "이\r이.",         /* CR */
    "이\342\200\250.", /* U+2028 */
    "이\342\200\251.", /* U+2029 */
    "이\001서.",       /* a control character */
    "이\302\205서.",   /* NEL */
    "이\377서.",       /* no UTF-8 */
    "\341\204\213\341\205\265서.", /* not NFC */
    PICTURE "어서.",   /* a picture in a paragraph */
  };

  for (guint i = 0; i < G_N_ELEMENTS (replacements); i++)
    {
      g_autoptr(GalpiDocument) document = make_document ();

      replace_text (document, "이어서.", replacements[i]);
      assert_broken (document);
    }
}

static void
shift_start (GalpiDocument *document)
{
  block_at (document, 1)->range.start++;
}

static void
end_behind_text (GalpiDocument *document)
{
  block_at (document, 7)->range.end = 4000000000u;
}

static void
end_before_start (GalpiDocument *document)
{
  block_at (document, 1)->range.end = 2;
}

static void
leave_text_over (GalpiDocument *document)
{
  g_ptr_array_remove_index (document->blocks, document->blocks->len - 1);
}

static void
lose_dividing_line (GalpiDocument *document)
{
  replace_text (document, "머리말\n", "머리말 ");
}

static void
begin_with_line_end (GalpiDocument *document)
{
  replace_text (document, "\n인용", "\n\n용");
}

static void
empty_block (GalpiDocument *document)
{
  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, "", NULL, NULL);
}

static void
heading_without_level (GalpiDocument *document)
{
  block_at (document, 0)->level = 0;
}

static void
heading_too_deep (GalpiDocument *document)
{
  block_at (document, 0)->level = 7;
}

static void
paragraph_with_level (GalpiDocument *document)
{
  block_at (document, 1)->level = 1;
}

static void
unknown_kind (GalpiDocument *document)
{
  block_at (document, 1)->kind = 77;
}

static void
caption_that_is_not_there (GalpiDocument *document)
{
  g_set_str (&block_at (document, 2)->caption, "다른 말");
}

static void
caption_of_two_lines (GalpiDocument *document)
{
  galpi_document_append_block (document, GALPI_BLOCK_IMAGE, NULL, "두\n줄", NULL);
}

static void
paragraph_with_caption (GalpiDocument *document)
{
  g_set_str (&block_at (document, 1)->caption, "말");
}

static void
picture_that_is_not_there (GalpiDocument *document)
{
  g_set_str (&block_at (document, 2)->picture, "2.png");
}

static void
two_pictures_of_one_name (GalpiDocument *document)
{
  g_ptr_array_add (document->pictures, galpi_picture_new ("1.png", "image/png", NULL));
}

static void
picture_that_is_a_program (GalpiDocument *document)
{
  g_ptr_array_add (document->pictures, galpi_picture_new ("2", "text/javascript", NULL));
}

static void
title_of_two_lines (GalpiDocument *document)
{
  g_set_str (&document->title, "두\n줄");
}

static void
title_that_is_no_utf8 (GalpiDocument *document)
{
  g_set_str (&document->title, "\360\237");
}

static void
date_that_is_none (GalpiDocument *document)
{
  g_set_str (&document->date, "2024-02-30");
}

static void
language_that_is_none (GalpiDocument *document)
{
  g_set_str (&document->language, "한국어");
}

static void
keyword_with_hash (GalpiDocument *document)
{
  g_free (document->keywords[0]);
  document->keywords[0] = g_strdup ("#반도체");
}

static void
no_text (GalpiDocument *document)
{
  g_clear_pointer (&document->text, g_free);
}

static void
test_check_refuses (gconstpointer data)
{
  g_autoptr(GalpiDocument) document = make_document ();
  void (*spoil) (GalpiDocument *) = (void (*) (GalpiDocument *)) data;

  spoil (document);
  assert_broken (document);
}

#define ADD_REFUSAL(name, spoil) \
  g_test_add_data_func ("/model/document/check-refuses/" name, (gconstpointer) (spoil), \
                        test_check_refuses)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/document/blocks-make-the-text", test_blocks_make_the_text);
  g_test_add_func ("/model/document/empty-is-sound", test_empty_is_sound);
  g_test_add_func ("/model/document/thousands-of-blocks", test_thousands_of_blocks);
  g_test_add_func ("/model/document/appends-to-a-given-text", test_appends_to_a_given_text);
  g_test_add_func ("/model/document/finds-pictures-by-name", test_finds_pictures_by_name);
  g_test_add_func ("/model/document/threads-share-it", test_threads_share_it);
  g_test_add_func ("/model/document/check-refuses-text", test_check_refuses_text);

  ADD_REFUSAL ("shifted-start", shift_start);
  ADD_REFUSAL ("end-behind-text", end_behind_text);
  ADD_REFUSAL ("end-before-start", end_before_start);
  ADD_REFUSAL ("text-left-over", leave_text_over);
  ADD_REFUSAL ("lost-dividing-line", lose_dividing_line);
  ADD_REFUSAL ("beginning-with-line-end", begin_with_line_end);
  ADD_REFUSAL ("empty-block", empty_block);
  ADD_REFUSAL ("heading-without-level", heading_without_level);
  ADD_REFUSAL ("heading-too-deep", heading_too_deep);
  ADD_REFUSAL ("paragraph-with-level", paragraph_with_level);
  ADD_REFUSAL ("unknown-kind", unknown_kind);
  ADD_REFUSAL ("caption-not-there", caption_that_is_not_there);
  ADD_REFUSAL ("caption-of-two-lines", caption_of_two_lines);
  ADD_REFUSAL ("paragraph-with-caption", paragraph_with_caption);
  ADD_REFUSAL ("picture-not-there", picture_that_is_not_there);
  ADD_REFUSAL ("two-pictures-of-one-name", two_pictures_of_one_name);
  ADD_REFUSAL ("picture-that-is-none", picture_that_is_a_program);
  ADD_REFUSAL ("title-of-two-lines", title_of_two_lines);
  ADD_REFUSAL ("title-no-utf8", title_that_is_no_utf8);
  ADD_REFUSAL ("date-that-is-none", date_that_is_none);
  ADD_REFUSAL ("language-that-is-none", language_that_is_none);
  ADD_REFUSAL ("keyword-with-hash", keyword_with_hash);
  ADD_REFUSAL ("no-text", no_text);

  return g_test_run ();
}
