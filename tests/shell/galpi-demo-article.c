/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-demo-article.h"

#include <cairo.h>
#include <math.h>

#include "galpi-finding.h"
#include "galpi-uuid.h"

#define PICTURE_WIDTH 1200
#define PICTURE_HEIGHT 630

typedef struct
{
  GalpiBlockKind kind;
  guint          level;
  const char    *text;      /* of a picture its name */
  const char    *caption;
  const char    *credit;
} Piece;

typedef struct
{
  const char *quote;
  GalpiColour colour;
  const char *note;
  const char *tags;
  const char *event_date;
} Mark;

static const Piece korean_pieces[] = {
  { GALPI_BLOCK_PARAGRAPH, 0,
    "서해의 작은 섬 가온도에는 사람보다 바람개비가 많다. 주민 412명이 사는 이 섬에 지난 3월 말 열여섯 번째 "
    "풍력 발전기가 들어섰다. 섬 전체가 쓰고도 남는 전기를 뭍으로 보내기 시작한 것은 올해가 처음이다." },
  { GALPI_BLOCK_HEADING, 2, "바다 밑 37㎞의 전선" },
  { GALPI_BLOCK_PARAGRAPH, 0,
    "섬과 뭍을 잇는 해저 전선에는 2,140억 원(약 1억5,800만 달러)이 들었다. 가온에너지협동조합은 이 가운데 "
    "3분의 1을 주민 출자금과 시민 채권으로 마련했다고 밝혔다. 조합장 한서림Seorim Han 씨는 “바람은 누구의 "
    "것도 아니어서 모두의 것이 될 수 있었다”며 웃었다." },
  { GALPI_BLOCK_IMAGE, 0, "wind", "가온도 북쪽 해안을 따라 늘어선 발전기. 날개 하나의 길이가 81m에 이른다.",
    "©가온에너지협동조합" },
  { GALPI_BLOCK_PARAGRAPH, 0,
    "지난해 같은 기간과 견주면 송전량은 2.4배로 늘었다. 다만 바람이 잦아드는 여름에는 사정이 다르다. 조합은 내년 "
    "상반기까지 40MWh 용량의 저장 장치를 들여놓을 계획이지만, 아직 예산의 절반을 구하지 못했다." },
  { GALPI_BLOCK_QUOTE, 0,
    "전기를 파는 섬이 되었다고들 하지만, 우리가 정말로 팔고 싶은 것은 ‘함께 결정하는 법’입니다." },
  { GALPI_BLOCK_HEADING, 2, "남은 숙제 셋" },
  { GALPI_BLOCK_LIST_ITEM, 1, "해저 전선의 보수 비용을 누가, 어떤 비율로 낼 것인가" },
  { GALPI_BLOCK_LIST_ITEM, 1, "철새가 지나는 길목의 발전기 네 기를 봄가을에 멈출 것인가" },
  { GALPI_BLOCK_LIST_ITEM, 1, "2031년에 끝나는 고정 가격 계약 뒤의 값을 어떻게 정할 것인가" },
  { GALPI_BLOCK_TABLE, 0, "해\t발전량\t뭍으로 보낸 양\n2023년\t48GWh\t0\n2024년\t61GWh\t9GWh\n2025년\t77GWh\t22GWh" },
  { GALPI_BLOCK_PARAGRAPH, 0,
    "에너지정책연구소의 2025년 5월 보고서는 가온도 방식이 다른 섬으로 번지려면 적어도 세 해가 더 걸릴 것으로 내다봤다. "
    "보고서는 주민 참여율이 60%를 밑도는 곳에서는 사업이 멈추는 일이 잦았다고 덧붙였다." },
  { GALPI_BLOCK_IMAGE, 0, "chart", "가온도의 발전량과 송전량(2019~2025년).", "그래픽=한결" },
  { GALPI_BLOCK_KEYWORDS, 0, "#풍력 #에너지협동조합 #섬" },
};

static const Mark korean_marks[] = {
  { NULL, GALPI_COLOUR_NONE, "섬 에너지 기획의 첫 글. 조합 재무제표를 따로 받아 둘 것.", "기획", NULL },
  { "주민 412명이 사는 이 섬에", GALPI_COLOUR_YELLOW, "", "인구", NULL },
  { "해저 전선에는 2,140억 원(약 1억5,800만 달러)이 들었다", GALPI_COLOUR_BLUE,
    "환율 1,354원. 공시와 맞는지 확인하기", "예산,전력망", NULL },
  { "2,140억 원", GALPI_COLOUR_YELLOW, "", "", NULL },
  { "바람은 누구의 것도 아니어서 모두의 것이 될 수 있었다", GALPI_COLOUR_PINK,
    "제목 후보", "인용", NULL },
  { "송전량은 2.4배로 늘었다", GALPI_COLOUR_GREEN, "", "전력망", NULL },
  { "내년 상반기까지 40MWh 용량의 저장 장치를 들여놓을 계획", GALPI_COLOUR_PURPLE,
    "착공 여부를 가을에 다시 물어볼 것", "저장장치", "2026-01/2026-06" },
  { "2031년에 끝나는 고정 가격 계약", GALPI_COLOUR_BLUE, "", "계약", "2031" },
};

static const Piece english_pieces[] = {
  { GALPI_BLOCK_PARAGRAPH, 0,
    "There are more turbines than families on Gaon, a small island (가온도) off the west coast. In late "
    "March the sixteenth went up, and for the first time the island sends more power to the "
    "mainland than it draws from it." },
  { GALPI_BLOCK_HEADING, 2, "Thirty-seven kilometres under the sea" },
  { GALPI_BLOCK_PARAGRAPH, 0,
    "The cable cost 214 billion won (about $158 million), a third of it raised from residents and "
    "small bonds. “The wind belongs to nobody,” says Seorim Han, who chairs the co-operative, “so "
    "it could belong to all of us.”" },
  { GALPI_BLOCK_IMAGE, 0, "wind", "Turbines along Gaon’s northern shore; each blade is 81 metres long.",
    "© Gaon Energy Co-operative" },
  { GALPI_BLOCK_PARAGRAPH, 0,
    "Compared with the same months of last year, exports grew 2.4 times. Summer is another matter: "
    "the wind drops, and the storage that the co-operative wants to have by the first half of next year "
    "is only half paid for." },
  { GALPI_BLOCK_QUOTE, 0,
    "People say we have become an island that sells power. What we would like to sell is a way "
    "of deciding things together." },
  { GALPI_BLOCK_HEADING, 2, "Three things left to settle" },
  { GALPI_BLOCK_LIST_ITEM, 1, "Who pays for the cable’s upkeep, and in what shares" },
  { GALPI_BLOCK_LIST_ITEM, 1, "Whether the four turbines on the flyway stop in spring and autumn" },
  { GALPI_BLOCK_LIST_ITEM, 1, "What the price is to be once the fixed contract ends in 2031" },
  { GALPI_BLOCK_TABLE, 0, "Year\tGenerated\tSent to the mainland\n2023\t48 GWh\t0\n2024\t61 GWh\t9 GWh\n2025\t77 GWh\t22 GWh" },
  { GALPI_BLOCK_IMAGE, 0, "chart", "Power generated and sent, 2019 to 2025.", "Graphic: Hangyeol" },
  { GALPI_BLOCK_KEYWORDS, 0, "#wind #co-operatives #islands" },
};

static const Mark english_marks[] = {
  { NULL, GALPI_COLOUR_NONE, "First of the island series. Ask for the co-operative’s accounts.", "series", NULL },
  { "In late March the sixteenth went up", GALPI_COLOUR_YELLOW, "", "timeline", "2025-03-21/2025-03-31" },
  { "The cable cost 214 billion won (about $158 million)", GALPI_COLOUR_BLUE,
    "1,354 won a dollar. Check against the filing.", "budget,grid", NULL },
  { "214 billion won", GALPI_COLOUR_YELLOW, "", "", NULL },
  { "it could belong to all of us", GALPI_COLOUR_PINK, "A title?", "quote", NULL },
  { "exports grew 2.4 times", GALPI_COLOUR_GREEN, "", "grid", NULL },
  { "is only half paid for", GALPI_COLOUR_PURPLE, "Ask again in autumn.", "storage", NULL },
};

static void
draw_wind (cairo_t *cr)
{
  cairo_pattern_t *sky = cairo_pattern_create_linear (0, 0, 0, 500);

  cairo_pattern_add_color_stop_rgb (sky, 0, 0.16, 0.33, 0.56);
  cairo_pattern_add_color_stop_rgb (sky, 0.7, 0.62, 0.78, 0.88);
  cairo_pattern_add_color_stop_rgb (sky, 1, 0.96, 0.86, 0.72);
  cairo_set_source (cr, sky);
  cairo_paint (cr);
  cairo_pattern_destroy (sky);

  cairo_set_source_rgb (cr, 0.10, 0.28, 0.36);
  cairo_rectangle (cr, 0, 470, 1200, 160);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.13, 0.22, 0.20);
  cairo_move_to (cr, 0, 480);
  cairo_curve_to (cr, 300, 400, 800, 470, 1200, 430);
  cairo_line_to (cr, 1200, 630);
  cairo_line_to (cr, 0, 630);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 0.98, 0.98, 0.98);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < 6; i++)
    {
      double x = 130 + i * 190;
      double y = 190 + (i % 3) * 46;

      cairo_set_line_width (cr, 7);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x, 460);
      cairo_stroke (cr);
      cairo_set_line_width (cr, 6);
      for (int blade = 0; blade < 3; blade++)
        {
          double angle = i * 0.7 + blade * 2 * G_PI / 3;

          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x + 105 * cos (angle), y + 105 * sin (angle));
          cairo_stroke (cr);
        }
    }
}

static void
draw_chart (cairo_t *cr)
{
  static const double sent[] = { 0, 0, 0, 0, 12, 55, 130 };
  static const double made[] = { 120, 150, 190, 230, 290, 370, 460 };

  cairo_set_source_rgb (cr, 0.96, 0.97, 0.98);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      cairo_set_source_rgb (cr, 0.60, 0.76, 0.95);
      cairo_rectangle (cr, 110 + i * 150, 570 - made[i], 58, made[i]);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0.11, 0.44, 0.85);
      cairo_rectangle (cr, 176 + i * 150, 570 - sent[i], 34, sent[i]);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, 0.4, 0.4, 0.45);
  cairo_rectangle (cr, 80, 570, 1060, 3);
  cairo_fill (cr);
}

/* What cairo calls RGB24 is a number, what GalpiPixels has are bytes. */
static GBytes *
to_bytes (cairo_surface_t *surface)
{
  guint8 *bytes = g_malloc (PICTURE_WIDTH * PICTURE_HEIGHT * GALPI_PIXELS_BYTES);
  guint8 *next = bytes;

  cairo_surface_flush (surface);
  for (int y = 0; y < PICTURE_HEIGHT; y++)
    {
      const guint8 *row =
        cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < PICTURE_WIDTH; x++)
        {
          guint32 pixel = ((const guint32 *) (const void *) row)[x];

          *next++ = pixel >> 16;
          *next++ = pixel >> 8;
          *next++ = pixel;
          *next++ = 255;
        }
    }

  return g_bytes_new_take (bytes, PICTURE_WIDTH * PICTURE_HEIGHT * GALPI_PIXELS_BYTES);
}

GalpiPixels *
galpi_demo_draw_picture (const char *name)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH, PICTURE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  if (g_str_equal (name, "wind"))
    draw_wind (cr);
  else
    draw_chart (cr);
  cairo_destroy (cr);
  bytes = to_bytes (surface);
  cairo_surface_destroy (surface);

  return galpi_pixels_new (PICTURE_WIDTH, PICTURE_HEIGHT, PICTURE_WIDTH, PICTURE_HEIGHT, bytes);
}

static GalpiRange
find (GalpiDocument *document,
      const char    *quote)
{
  const char *found = strstr (document->text, quote);
  GalpiRange range;

  g_assert_nonnull (found);
  range.start = g_utf8_pointer_to_offset (document->text, found);
  range.end = range.start + g_utf8_strlen (quote, -1);

  return range;
}

GalpiAnnotation *
galpi_demo_annotate (GalpiDocument *document,
                     const char    *quote,
                     GalpiColour    colour,
                     const char    *note,
                     const char    *tags)
{
  GalpiAnnotation *annotation = galpi_annotation_new ();
  g_auto(GStrv) tag_list = g_strsplit (tags, ",", -1);
  g_autofree char *uuid_text = NULL;
  GalpiUuid uuid;

  galpi_uuid_generate (&uuid);
  uuid_text = galpi_uuid_to_string (&uuid);
  galpi_annotation_set_uuid (annotation, uuid_text);
  galpi_annotation_set_colour (annotation, colour);
  galpi_annotation_set_note (annotation, note);
  galpi_annotation_set_tags (annotation, (const char *const *) tag_list);
  galpi_annotation_set_created (annotation, G_GINT64_CONSTANT (1748736000000000));
  if (quote != NULL)
    {
      g_autoptr(GalpiAnchor) anchor =
        galpi_anchor_new_for_range (document->text, find (document, quote));

      galpi_annotation_set_anchor (annotation, anchor);
    }

  return annotation;
}

static void
add_time (GalpiDemo  *self,
          const char *text,
          const char *from,
          const char *to,
          gboolean    relative)
{
  GalpiFinding *finding = galpi_finding_new (GALPI_FINDING_TIME, find (self->document, text), text);

  finding->from = g_strdup (from);
  finding->to = g_strdup (to);
  finding->base = relative ? g_strdup ("2025-06-02") : NULL;
  g_ptr_array_add (self->findings, finding);
}

static void
add_sum (GalpiDemo  *self,
         const char *text,
         const char *sum,
         const char *currency)
{
  GalpiFinding *finding = galpi_finding_new (GALPI_FINDING_MONEY, find (self->document, text), text);

  finding->min = g_strdup (sum);
  finding->max = g_strdup (sum);
  finding->currency = g_strdup (currency);
  g_ptr_array_add (self->findings, finding);
}

GalpiDemo *
galpi_demo_new (gboolean korean)
{
  GalpiDemo *self = g_new0 (GalpiDemo, 1);
  const Piece *pieces = korean ? korean_pieces : english_pieces;
  guint n_pieces = korean ? G_N_ELEMENTS (korean_pieces) : G_N_ELEMENTS (english_pieces);
  const Mark *marks = korean ? korean_marks : english_marks;
  guint n_marks = korean ? G_N_ELEMENTS (korean_marks) : G_N_ELEMENTS (english_marks);
  static const char *const korean_keywords[] = { "풍력", "에너지협동조합", "섬", NULL };
  static const char *const english_keywords[] = { "wind", "co-operatives", "islands", NULL };

  self->article = galpi_article_new ();
  galpi_article_set_kicker (self->article, korean ? "섬의 에너지 ①" : "Island power, part one");
  galpi_article_set_title (self->article, korean ? "바람을 나누는 섬" : "The island that shares its wind");
  galpi_article_set_subtitle (self->article,
                              korean ? "가온도는 어떻게 전기를 파는 마을이 되었나"
                                     : "How Gaon became a village that sells power");
  galpi_article_set_source (self->article, korean ? "월간 한결" : "Hangyeol Monthly");
  galpi_article_set_byline (self->article, korean ? "문하늘 기자" : "Haneul Moon");
  galpi_article_set_date (self->article, "2025-06-02");
  galpi_article_set_language (self->article, korean ? "ko" : "en");
  galpi_article_set_keywords (self->article, korean ? korean_keywords : english_keywords);

  self->document = galpi_document_new ();
  self->document->language = g_strdup (korean ? "ko" : "en");
  for (guint i = 0; i < n_pieces; i++)
    {
      const Piece *piece = &pieces[i];
      gboolean image = piece->kind == GALPI_BLOCK_IMAGE;
      GalpiBlock *block = galpi_document_append_block (self->document, piece->kind,
                                                       image ? NULL : piece->text,
                                                       piece->caption, piece->credit);

      block->level = piece->level;
      if (image)
        {
          block->picture = g_strdup (piece->text);
          g_ptr_array_add (self->document->pictures,
                           galpi_picture_new (piece->text, "image/png", NULL));
        }
    }

  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_marks; i++)
    {
      GalpiAnnotation *annotation =
        galpi_demo_annotate (self->document, marks[i].quote, marks[i].colour, marks[i].note,
                             marks[i].tags);

      galpi_annotation_set_event_date (annotation, marks[i].event_date);
      g_ptr_array_add (self->annotations, annotation);
    }

  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_finding_free);
  if (korean)
    {
      add_time (self, "지난 3월 말", "2025-03-21", "2025-04-01", TRUE);
      add_time (self, "올해", "2025-01-01", "2026-01-01", TRUE);
      add_sum (self, "2,140억 원", "214000000000", "KRW");
      add_sum (self, "1억5,800만 달러", "158000000", "USD");
      add_time (self, "지난해 같은 기간", "2024-01-01", "2024-06-03", TRUE);
      add_time (self, "내년 상반기까지", "2026-01-01", "2026-07-01", TRUE);
      add_time (self, "2031년", "2031-01-01", "2032-01-01", FALSE);
      add_time (self, "2025년 5월", "2025-05-01", "2025-06-01", FALSE);
    }
  else
    {
      add_time (self, "late March", "2025-03-21", "2025-04-01", TRUE);
      add_sum (self, "214 billion won", "214000000000", "KRW");
      add_sum (self, "$158 million", "158000000", "USD");
      add_time (self, "the first half of next year", "2026-01-01", "2026-07-01", TRUE);
    }

  return self;
}

void
galpi_demo_free (GalpiDemo *self)
{
  g_object_unref (self->article);
  galpi_document_unref (self->document);
  g_ptr_array_unref (self->annotations);
  g_ptr_array_unref (self->findings);
  g_free (self);
}
