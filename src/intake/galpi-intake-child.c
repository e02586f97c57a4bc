/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* F_SETPIPE_SZ */
#define G_LOG_DOMAIN "galpi-intake"

#include "galpi-intake-child.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "galpi-config.h"
#include "galpi-error.h"

/* How often the process is looked at while it works, in ms. */
#define LOOK_INTERVAL 50

/* Most of what comes back fits in at once: then the two processes need not take turns. */
#define PIPE_SIZE (1024 * 1024)

/* More than any page needs. AddressSanitizer keeps what is freed, and shadows all of it. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_RESIDENT (600 * 1024 * 1024)
#else
#define MAX_RESIDENT (150 * 1024 * 1024)
#endif

struct _GalpiIntakeChild
{
  GSubprocess *process;
  int          input;    /* a socket, so that a write to a dead process is no signal */
  int          output;
  gboolean     greeted;  /* whether it said that it is locked down */
  guint        n_served;
};

/* What is said of each kind of input. */
static const struct
{
  const char *ended;
  const char *too_slow;
  const char *too_much;
  const char *too_long;
} sentences[] = {
  [GALPI_WIRE_ARTICLE] = {
    N_("The program that reads articles broke off at this one. Open it in a browser, select the "
       "article, copy and paste it."),
    N_("Reading this article took too long and was stopped. Open it in a browser, select the "
       "article, copy and paste it."),
    N_("Reading this article took too much memory and was stopped. Open it in a browser, select the "
       "article, copy and paste it."),
    N_("The article with its pictures is too large. Save it without the pictures, or copy and paste "
       "the text."),
  },
  [GALPI_WIRE_PICTURE] = {
    N_("The picture is damaged: the program that decodes it broke off."),
    N_("Decoding the picture took too long and was stopped."),
    N_("The picture is too large to be shown."),
    N_("The picture is too large to be shown."),
  },
};

/* What is on its way to the process or from it. */
typedef struct
{
  GalpiWireKind kind;
  const guint8 *data[3];
  gsize         length[3];
  guint         sent;     /* how many of these are gone */
  guint8       *reply;    /* or its length, before that is known */
  gsize         wanted;
  gsize         got;
} Exchange;

static gboolean
open_pipes (int     *child_input,
            int     *input,
            int     *child_output,
            int     *output,
            GError **error)
{
  int sockets[2];
  int pipes[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }
  if (!g_unix_open_pipe (pipes, O_CLOEXEC, error))
    {
      close (sockets[0]);
      close (sockets[1]);
      return FALSE;
    }

  *child_input = sockets[0];
  *input = sockets[1];
  *output = pipes[0];
  *child_output = pipes[1];
  g_unix_set_fd_nonblocking (*input, TRUE, NULL);
  g_unix_set_fd_nonblocking (*output, TRUE, NULL);

  /* Where this is not allowed, it only takes longer. */
  fcntl (*output, F_SETPIPE_SZ, PIPE_SIZE);

  return TRUE;
}

GalpiIntakeChild *
galpi_intake_child_new (const char  *program,
                        GError     **error)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GalpiIntakeChild) self = NULL;
  g_autoptr(GError) cause = NULL;
  int child_input, child_output;

  g_return_val_if_fail (program != NULL, NULL);

  self = g_new0 (GalpiIntakeChild, 1);
  self->input = -1;
  self->output = -1;

  if (open_pipes (&child_input, &self->input, &child_output, &self->output, &cause))
    {
      launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
      g_subprocess_launcher_take_stdin_fd (launcher, child_input);
      g_subprocess_launcher_take_stdout_fd (launcher, child_output);
      self->process = g_subprocess_launcher_spawn (launcher, &cause, program, NULL);
    }

  if (self->process == NULL)
    {
      g_set_error (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                   /* Translators: %s is the system's reason */
                   _("The program galpi-intake, which reads articles, can't be started: %s. "
                     "Install Galpi again."),
                   cause->message);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
galpi_intake_child_free (GalpiIntakeChild *self)
{
  if (self == NULL)
    return;

  if (self->input >= 0)
    close (self->input);
  if (self->output >= 0)
    close (self->output);
  if (self->process != NULL)
    {
      g_subprocess_force_exit (self->process);
      g_subprocess_wait (self->process, NULL, NULL);
      g_object_unref (self->process);
    }
  g_free (self);
}

guint
galpi_intake_child_get_n_served (GalpiIntakeChild *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_served;
}

/* Returns: the memory that the process holds, 0 where that is not known */
static gsize
get_resident (GalpiIntakeChild *self)
{
  const char *id = g_subprocess_get_identifier (self->process);
  g_autofree char *path = id != NULL ? g_strdup_printf ("/proc/%s/statm", id) : NULL;
  g_autofree char *text = NULL;
  guint64 total, resident;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL) ||
      sscanf (text, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &total, &resident) != 2)
    return 0;

  return resident * sysconf (_SC_PAGESIZE);
}

static gboolean
fail_ended (GalpiIntakeChild  *self,
            const Exchange    *exchange,
            GError           **error)
{
  if (self->greeted)
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                         _(sentences[exchange->kind].ended));
  else
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_FAILED,
                         _("The program galpi-intake, which reads articles, ended before it began. "
                           "Install Galpi again."));
  return FALSE;
}

/* Sends as much as fits. Whether the process is still there. */
static gboolean
send_some (GalpiIntakeChild *self,
           Exchange         *exchange)
{
  while (exchange->sent < G_N_ELEMENTS (exchange->data))
    {
      const guint8 **data = &exchange->data[exchange->sent];
      gsize *length = &exchange->length[exchange->sent];
      gssize n = 0;

      if (*length > 0)
        n = send (self->input, *data, *length, MSG_NOSIGNAL);
      if (n < 0)
        return errno == EAGAIN || errno == EINTR;

      *data += n;
      *length -= n;
      if (*length == 0)
        exchange->sent++;
    }

  return TRUE;
}

/* Takes what is there. @n: how much. Whether the process is still there. */
static gboolean
receive_some (GalpiIntakeChild *self,
              void             *buffer,
              gsize             length,
              gsize            *n)
{
  gssize result = read (self->output, buffer, length);

  *n = MAX (result, 0);

  return result > 0 || (result < 0 && (errno == EAGAIN || errno == EINTR));
}

/* The length of what comes next stands before it: the greeting is one number alone. */
static gboolean
receive (GalpiIntakeChild  *self,
         Exchange          *exchange,
         gboolean          *done,
         GError           **error)
{
  guint32 number;
  gsize n;

  if (exchange->reply != NULL)
    {
      if (!receive_some (self, exchange->reply + exchange->got,
                         exchange->wanted - exchange->got, &n))
        return fail_ended (self, exchange, error);
      exchange->got += n;
      *done = exchange->got == exchange->wanted;
      return TRUE;
    }

  /* Four bytes in a pipe come together or not at all: they are written in one call. */
  if (!receive_some (self, &number, sizeof number, &n))
    return fail_ended (self, exchange, error);
  if (n == 0)
    return TRUE;
  if (n != sizeof number)
    return fail_ended (self, exchange, error);

  if (!self->greeted)
    {
      self->greeted = TRUE;
      if (number == 0)
        g_info ("this kernel has no Landlock; galpi-intake is held by seccomp alone");
      return TRUE;
    }

  if (number > GALPI_WIRE_MAX_REPLY)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE,
                           _(sentences[exchange->kind].too_long));
      return FALSE;
    }

  exchange->reply = g_malloc (MAX (number, 1));
  exchange->wanted = number;
  *done = number == 0;
  return TRUE;
}

static gboolean
look (GalpiIntakeChild  *self,
      const Exchange    *exchange,
      gint64             deadline,
      GCancellable      *cancellable,
      GError           **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (g_get_monotonic_time () >= deadline)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TIMED_OUT,
                           _(sentences[exchange->kind].too_slow));
      return FALSE;
    }

  if (get_resident (self) > MAX_RESIDENT)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE,
                           _(sentences[exchange->kind].too_much));
      return FALSE;
    }

  return TRUE;
}

static gboolean
run (GalpiIntakeChild  *self,
     Exchange          *exchange,
     gint64             deadline,
     GCancellable      *cancellable,
     GError           **error)
{
  GPollFD cancelled = { .fd = -1 };
  gboolean watched = g_cancellable_make_pollfd (cancellable, &cancelled);
  gint64 next_look = 0;
  gboolean done = FALSE;
  gboolean fine = TRUE;

  while (fine && !done)
    {
      gboolean sending = exchange->sent < G_N_ELEMENTS (exchange->data);
      struct pollfd fds[] = {
        { .fd = self->output, .events = POLLIN },
        { .fd = sending ? self->input : -1, .events = POLLOUT },
        { .fd = watched ? cancelled.fd : -1, .events = POLLIN },
      };

      poll (fds, G_N_ELEMENTS (fds), LOOK_INTERVAL);
      if (g_get_monotonic_time () >= next_look || fds[2].revents != 0)
        {
          fine = look (self, exchange, deadline, cancellable, error);
          next_look = g_get_monotonic_time () + LOOK_INTERVAL * G_TIME_SPAN_MILLISECOND;
        }
      if (fine && sending && fds[1].revents != 0 && !send_some (self, exchange))
        fine = fail_ended (self, exchange, error);
      if (fine && fds[0].revents != 0)
        fine = receive (self, exchange, &done, error);
    }

  if (watched)
    g_cancellable_release_fd (cancellable);

  return fine;
}

GBytes *
galpi_intake_child_ask (GalpiIntakeChild  *self,
                        GalpiWireKind      kind,
                        GVariant          *hints,
                        GBytes            *bytes,
                        gint64             deadline,
                        GCancellable      *cancellable,
                        GError           **error)
{
  GalpiWireRequest request;
  Exchange exchange = { .kind = kind };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (hints != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_variant_get_size (hints) > GALPI_WIRE_MAX_HINTS)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_TOO_LARGE,
                           _("The address is too long."));
      return NULL;
    }

  request.kind = kind;
  request.hints_length = g_variant_get_size (hints);
  request.bytes_length = g_bytes_get_size (bytes);

  exchange.data[0] = (const guint8 *) &request;
  exchange.length[0] = sizeof request;
  exchange.data[1] = g_variant_get_data (hints);
  exchange.length[1] = request.hints_length;
  exchange.data[2] = g_bytes_get_data (bytes, &exchange.length[2]);

  if (!run (self, &exchange, deadline, cancellable, error))
    {
      g_free (exchange.reply);
      return NULL;
    }

  self->n_served++;
  return g_bytes_new_take (exchange.reply, exchange.wanted);
}
