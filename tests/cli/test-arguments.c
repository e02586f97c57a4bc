/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-arguments.h"

#include "galpi-error.h"

static const GalpiOption options[] = {
  { "json", NULL },
  { "note", "N" },
  { "output", "PATH", GALPI_OPTION_PATH },
  { "quote", "Q", GALPI_OPTION_REPEATS },
  { "nth", "K", GALPI_OPTION_REPEATS },
  { NULL },
};

static GalpiArguments *
parse (const char * const  *argv,
       GError             **error)
{
  return galpi_arguments_parse (argv, options, FALSE, error);
}

static void
assert_refused (const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiArguments) arguments = parse (argv, &error);

  g_assert_null (arguments);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
}

static void
test_keeps_order (void)
{
  const char *argv[] = { "--quote", "one", "7", "--nth=2", "--quote=two", "--json", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiArguments) arguments = parse (argv, &error);
  g_autofree const char **quotes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (galpi_arguments_n_words (arguments), ==, 1);
  g_assert_cmpstr (galpi_arguments_get_word (arguments, 0), ==, "7");
  g_assert_cmpuint (arguments->options->len, ==, 4);
  g_assert_cmpstr (((GalpiGivenOption *) arguments->options->pdata[1])->option->name, ==, "nth");
  g_assert_cmpstr (((GalpiGivenOption *) arguments->options->pdata[1])->value, ==, "2");
  g_assert_cmpstr (galpi_arguments_get (arguments, "json"), ==, "");
  g_assert_null (galpi_arguments_get (arguments, "note"));

  quotes = galpi_arguments_get_all (arguments, "quote");
  g_assert_cmpstr (quotes[0], ==, "one");
  g_assert_cmpstr (quotes[1], ==, "two");
  g_assert_null (quotes[2]);
}

static void
test_takes_dashes_as_words (void)
{
  const char *argv[] = { "-", "-word", "--", "--json", "--", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiArguments) arguments = parse (argv, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (galpi_arguments_n_words (arguments), ==, 4);
  g_assert_cmpstr (galpi_arguments_get_word (arguments, 1), ==, "-word");
  g_assert_cmpstr (galpi_arguments_get_word (arguments, 2), ==, "--json");
  g_assert_cmpstr (galpi_arguments_get_word (arguments, 3), ==, "--");
  g_assert_null (galpi_arguments_get (arguments, "json"));
}

static void
test_refuses_what_is_off (void)
{
  assert_refused ((const char *[]) { "--colour", "red", NULL });
  assert_refused ((const char *[]) { "--note", NULL });
  assert_refused ((const char *[]) { "--json=yes", NULL });
  assert_refused ((const char *[]) { "--note", "a", "--note", "b", NULL });
  assert_refused ((const char *[]) { "--no", "a", NULL });
  assert_refused ((const char *[]) { "\xff", NULL });
  assert_refused ((const char *[]) { "--note", "\xff", NULL });
}

static void
test_composes_text_but_no_path (void)
{
  const char *decomposed = "\xe1\x84\x80\xe1\x85\xa1";
  const char *argv[] = { decomposed, "--note", decomposed, "--output", decomposed, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiArguments) arguments = parse (argv, &error);
  g_autoptr (GalpiArguments) paths = galpi_arguments_parse (argv, options, TRUE, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (galpi_arguments_get_word (arguments, 0), ==, "가");
  g_assert_cmpstr (galpi_arguments_get (arguments, "note"), ==, "가");
  g_assert_cmpstr (galpi_arguments_get (arguments, "output"), ==, decomposed);
  g_assert_cmpstr (galpi_arguments_get_word (paths, 0), ==, decomposed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/arguments/keeps-order", test_keeps_order);
  g_test_add_func ("/cli/arguments/takes-dashes-as-words", test_takes_dashes_as_words);
  g_test_add_func ("/cli/arguments/refuses-what-is-off", test_refuses_what_is_off);
  g_test_add_func ("/cli/arguments/composes-text-but-no-path", test_composes_text_but_no_path);

  return g_test_run ();
}
