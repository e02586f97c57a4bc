/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-list.h"

static GalpiAnnotation *
make (const char *uuid,
      guint       start,
      guint       end)
{
  GalpiAnnotation *annotation = galpi_annotation_new ();
  g_autoptr(GalpiAnchor) anchor =
    galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { start, end }, uuid, "", "");

  galpi_annotation_set_uuid (annotation, uuid);
  galpi_annotation_set_anchor (annotation, anchor);
  return annotation;
}

static char *
get_order (GalpiAnnotationList *list)
{
  g_autoptr(GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(GalpiAnnotation) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append (order, galpi_annotation_get_uuid (item));
    }

  return g_string_free_and_steal (g_steal_pointer (&order));
}

static GalpiAnnotationList *
make_list (void)
{
  g_autoptr(GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiAnnotationList *list = galpi_annotation_list_new ();

  g_ptr_array_add (annotations, make ("b", 20, 30));
  g_ptr_array_add (annotations, make ("a", 10, 30));
  g_ptr_array_add (annotations, make ("d", 40, 50));
  galpi_annotation_list_update (list, annotations);
  return list;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *touched)
{
  *touched += removed + added;
}

static void
test_put_finds_the_place (void)
{
  g_autoptr(GalpiAnnotationList) list = make_list ();
  g_autoptr(GalpiAnnotation) added = make ("c", 30, 35);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr(GalpiAnchor) anchor = galpi_anchor_new (GALPI_ANCHOR_PLACE, (GalpiRange) { 60, 70 }, "a", "", "");
  guint touched = 0;
  guint n_changes = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &touched);
  g_signal_connect_swapped (list, "changed", G_CALLBACK (count_cb), &n_changes);
  galpi_annotation_list_put (list, added);
  first = get_order (list);
  g_assert_cmpstr (first, ==, "abcd");
  g_assert_true (galpi_annotation_list_find (list, "c") == added);
  g_assert_cmpuint (touched, ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);

  galpi_annotation_set_anchor (galpi_annotation_list_find (list, "a"), anchor);
  galpi_annotation_list_put (list, galpi_annotation_list_find (list, "a"));
  second = get_order (list);
  g_assert_cmpstr (second, ==, "bcda");
  g_assert_cmpuint (touched, ==, 3);
  g_assert_cmpuint (n_changes, ==, 2);
}

static void
test_remove_takes_one_out (void)
{
  g_autoptr(GalpiAnnotationList) list = make_list ();
  g_autofree char *order = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (list, "changed", G_CALLBACK (count_cb), &n_changes);
  galpi_annotation_list_remove (list, "b");
  galpi_annotation_list_remove (list, "nobody");
  order = get_order (list);
  g_assert_cmpstr (order, ==, "ad");
  g_assert_null (galpi_annotation_list_find (list, "b"));
  g_assert_cmpuint (n_changes, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/annotation-list/put-finds-the-place", test_put_finds_the_place);
  g_test_add_func ("/shell/annotation-list/remove-takes-one-out", test_remove_takes_one_out);

  return g_test_run ();
}
