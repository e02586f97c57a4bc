/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-stub-im.h"

#include <gtk/gtkimmodule.h>

struct _GalpiStubIm
{
  GtkIMContext parent_instance;

  char        *preedit;
  gboolean     commits_on_reset;
};

G_DEFINE_FINAL_TYPE (GalpiStubIm, galpi_stub_im, GTK_TYPE_IM_CONTEXT)

static GalpiStubIm *focused;

static void
get_preedit_string (GtkIMContext   *context,
                    char          **string,
                    PangoAttrList **attributes,
                    int            *cursor)
{
  GalpiStubIm *self = GALPI_STUB_IM (context);

  if (string != NULL)
    *string = g_strdup (self->preedit);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = g_utf8_strlen (self->preedit, -1);
}

static void
focus_in (GtkIMContext *context)
{
  focused = GALPI_STUB_IM (context);
}

static void
reset (GtkIMContext *context)
{
  GalpiStubIm *self = GALPI_STUB_IM (context);
  g_autofree char *preedit = g_strdup (self->preedit);

  if (*preedit == '\0')
    return;

  if (self->commits_on_reset)
    galpi_stub_im_commit (self, preedit);
  else
    galpi_stub_im_compose (self, "");
}

static void
galpi_stub_im_finalize (GObject *object)
{
  if (focused == GALPI_STUB_IM (object))
    focused = NULL;
  g_free (GALPI_STUB_IM (object)->preedit);

  G_OBJECT_CLASS (galpi_stub_im_parent_class)->finalize (object);
}

static void
galpi_stub_im_class_init (GalpiStubImClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = galpi_stub_im_finalize;
  context_class->get_preedit_string = get_preedit_string;
  context_class->focus_in = focus_in;
  context_class->reset = reset;
}

static void
galpi_stub_im_init (GalpiStubIm *self)
{
  self->preedit = g_strdup ("");
}

void
galpi_stub_im_register (void)
{
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, GALPI_TYPE_STUB_IM,
                                  "galpi-stub", 1000);
}

GalpiStubIm *
galpi_stub_im_get_focused (void)
{
  return focused;
}

void
galpi_stub_im_compose (GalpiStubIm *self,
                       const char  *text)
{
  gboolean was_composing;

  g_return_if_fail (GALPI_IS_STUB_IM (self));

  was_composing = *self->preedit != '\0';
  if (!was_composing && *text != '\0')
    g_signal_emit_by_name (self, "preedit-start");
  g_set_str (&self->preedit, text);
  g_signal_emit_by_name (self, "preedit-changed");
  if (was_composing && *text == '\0')
    g_signal_emit_by_name (self, "preedit-end");
}

void
galpi_stub_im_commit (GalpiStubIm *self,
                      const char  *text)
{
  g_return_if_fail (GALPI_IS_STUB_IM (self));

  galpi_stub_im_compose (self, "");
  g_signal_emit_by_name (self, "commit", text);
}

void
galpi_stub_im_set_commits_on_reset (GalpiStubIm *self,
                                    gboolean     commits)
{
  g_return_if_fail (GALPI_IS_STUB_IM (self));

  self->commits_on_reset = commits;
}
