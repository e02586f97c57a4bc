/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-byline.h"

typedef struct
{
  const char *line;
  const char *person;
  const char *role;
} Case;

static const Case bylines[] = {
  { "글. 이도현(에너지 전문 기자)", "이도현", "에너지 전문 기자" },
  { "글 이도현", "이도현", NULL },
  { "글·사진 이도현", "이도현", NULL },
  { "글. 이도현 사진. 박서윤", "이도현", NULL },
  { "이도현 기자", "이도현", "기자" },
  { "이도현 기자 dohyun@hanbit.example", "이도현", "기자" },
  { "이도현기자", "이도현", "기자" },
  { "이도현 기자(dohyun@hanbit.example)", "이도현", "기자" },
  { "이도현 기자 <dohyun@hanbit.example>", "이도현", "기자" },
  { "[한빛신문 이도현 기자]", "이도현", "기자" },
  { "이도현 경제부 기자", "이도현", "경제부 기자" },
  { "이도현 선임기자", "이도현", "선임기자" },
  { "(서울=한빛통신) 이도현 기자 =", "이도현", "기자" },
  { "워싱턴=이도현 특파원", "이도현", "특파원" },
  { "By Mara Ellison", "Mara Ellison", NULL },
  { "by Mara Ellison and John Roe", "Mara Ellison", NULL },
  { "By Mara Ellison, energy correspondent", "Mara Ellison", "energy correspondent" },
  { "Written by Ludwig van der Berg", "Ludwig van der Berg", NULL },
};

static const char * const others[] = {
  "기자가 물었다", "글로벌 빅테크의 행보", "글을 쓰는 사람", "By 2030, towns will pay more.", "By the way",
  "노벨상을 받은 한강 작가", "정리 해고가 늘었다", "",
};

static void
test_bylines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bylines); i++)
    {
      g_autofree char *person = NULL;
      g_autofree char *role = NULL;

      g_assert_true (galpi_byline_read (bylines[i].line, &person, &role));
      g_assert_cmpstr (person, ==, bylines[i].person);
      g_assert_cmpstr (role, ==, bylines[i].role);
    }
}

static void
test_others (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *person = NULL;
      g_autofree char *role = NULL;

      if (galpi_byline_read (others[i], &person, &role))
        g_error ("“%s” was taken for a byline of “%s”", others[i], person);
    }
}

static void
test_names (void)
{
  g_autofree char *person = NULL;
  g_autofree char *role = NULL;

  g_assert_true (galpi_byline_read_name ("Mara Ellison", &person, &role));
  g_assert_cmpstr (person, ==, "Mara Ellison");
  g_clear_pointer (&person, g_free);
  g_assert_true (galpi_byline_read_name ("이도현", &person, &role));
  g_clear_pointer (&person, g_free);
  g_assert_false (galpi_byline_read_name ("the whole staff of this paper", &person, &role));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/byline/reads-who-wrote-it", test_bylines);
  g_test_add_func ("/parse/byline/leaves-other-lines-alone", test_others);
  g_test_add_func ("/parse/byline/a-bare-name-where-one-is-due", test_names);

  return g_test_run ();
}
