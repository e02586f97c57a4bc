/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-index-schema-private.h"

/* The index can always be made anew, so it has no migrations: any change here comes with a new
 * GALPI_INDEX_VERSION.
 *
 * A finding's days are those that a timeline shows: `to_day` is exclusive, and both are NULL where
 * the text does not say. `place` counts a version's findings, which is what `a` and `b` of a pair
 * mean. `sum_key` sorts as the sums do. A sentence that holds several findings is kept once.
 *
 * `article` says what an article's rows were made of, so that a change of nothing that matters
 * here costs no reading: its text, the day that it is read by, the words beside it, and what the
 * analyst corrected, which the findings have already; and what of the findings counts as mentions of
 * names.
 *
 * Names are joined out of nodes, which are what articles agree on by writing alone (see
 * GalpiNameNode): `name_use` says how often an article writes a spelling of a node, `name_tie` which
 * two it says are one name, and `name_node.name_id` which name a node is of, once that was settled: the
 * node that stands for it, and its row in `name`. `name_dirty` has the nodes of which that may have
 * changed, and `name_rule` what the analyst said by then.
 */
const char galpi_index_schema[] =
  "CREATE TABLE meta ("
  "  id INTEGER PRIMARY KEY CHECK (id = 1),"
  "  notebook BLOB NOT NULL,"
  "  incarnation BLOB NOT NULL,"
  "  text INTEGER NOT NULL,"
  "  reading INTEGER NOT NULL,"
  "  done INTEGER NOT NULL,"
  "  scan INTEGER NOT NULL,"
  "  after INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE article ("
  "  id INTEGER PRIMARY KEY,"
  "  version_id INTEGER NOT NULL,"
  "  base_day INTEGER NOT NULL,"
  "  words TEXT NOT NULL,"
  "  corrections TEXT NOT NULL,"
  "  names TEXT NOT NULL"
  ") STRICT;"

  "CREATE TABLE sentence ("
  "  id INTEGER PRIMARY KEY,"
  "  article_id INTEGER NOT NULL,"
  "  start INTEGER NOT NULL,"
  "  stop INTEGER NOT NULL,"
  "  text TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX sentence_by_article ON sentence (article_id);"

  "CREATE TABLE finding ("
  "  id INTEGER PRIMARY KEY,"
  "  article_id INTEGER NOT NULL,"
  "  version_id INTEGER NOT NULL,"
  "  place INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  start INTEGER NOT NULL,"
  "  stop INTEGER NOT NULL,"
  "  sentence_id INTEGER NOT NULL,"
  "  from_day INTEGER,"
  "  to_day INTEGER,"
  "  sum_key TEXT,"
  "  text TEXT,"
  "  type TEXT,"
  "  value TEXT,"
  "  mod TEXT,"
  "  from_time TEXT,"
  "  to_time TEXT,"
  "  edtf TEXT,"
  "  base TEXT,"
  "  min TEXT,"
  "  max TEXT,"
  "  bound TEXT,"
  "  currency TEXT,"
  "  unit TEXT,"
  "  approx INTEGER,"
  "  a INTEGER,"
  "  b INTEGER,"
  "  from_currency TEXT,"
  "  to_currency TEXT,"
  "  rate TEXT,"
  "  doubt INTEGER,"
  "  usual_low TEXT,"
  "  usual_high TEXT,"
  "  name TEXT,"
  "  twin TEXT,"
  "  name_class TEXT,"
  "  corrected INTEGER NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX finding_by_article ON finding (article_id, place);"
  "CREATE INDEX finding_by_day ON finding (from_day) WHERE from_day IS NOT NULL;"
  "CREATE INDEX finding_undated ON finding (article_id)"
  "  WHERE kind = 'time' AND from_day IS NULL AND type IN ('DATE', 'TIME');"
  "CREATE INDEX finding_by_sum ON finding (currency, sum_key DESC) WHERE sum_key IS NOT NULL;"
  "CREATE INDEX finding_by_pair ON finding (article_id, a) WHERE kind = 'pair';"

  /* What notes link by [[title]], and what bears the title. An item is that of a row of `words`: its id * 4
   * and its kind. Titles are many and long, and the notebook has them: a hash of each is enough. */
  "CREATE TABLE link ("
  "  id INTEGER PRIMARY KEY,"
  "  item_id INTEGER NOT NULL,"
  "  start INTEGER NOT NULL,"
  "  stop INTEGER NOT NULL,"
  "  key TEXT NOT NULL,"
  "  title TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX link_by_item ON link (item_id);"
  "CREATE INDEX link_by_key ON link (key);"
  "CREATE TABLE title ("
  "  id INTEGER PRIMARY KEY,"
  "  hash INTEGER NOT NULL"
  ") STRICT;"
  "CREATE INDEX title_by_hash ON title (hash);"

  "CREATE TABLE name ("
  "  id INTEGER PRIMARY KEY,"
  "  name_class TEXT NOT NULL,"
  "  shown TEXT"
  ") STRICT;"

  "CREATE TABLE name_dirty ("
  "  node_id INTEGER PRIMARY KEY"
  ") STRICT;"

  "CREATE TABLE name_node ("
  "  id INTEGER PRIMARY KEY,"
  "  key TEXT NOT NULL,"
  "  name_class TEXT NOT NULL,"
  "  of TEXT NOT NULL,"
  "  name_id INTEGER,"
  "  UNIQUE (key, name_class, of)"
  ") STRICT;"
  "CREATE INDEX name_node_by_name ON name_node (name_id);"

  "CREATE TABLE name_rule ("
  "  id INTEGER PRIMARY KEY,"
  "  kind INTEGER NOT NULL,"
  "  key TEXT NOT NULL,"
  "  name_class TEXT NOT NULL,"
  "  other_key TEXT NOT NULL,"
  "  other_class TEXT NOT NULL,"
  "  value TEXT NOT NULL"
  ") STRICT;"

  "CREATE TABLE name_tie ("
  "  article_id INTEGER NOT NULL,"
  "  a INTEGER NOT NULL,"
  "  b INTEGER NOT NULL,"
  "  PRIMARY KEY (article_id, a, b)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX name_tie_by_a ON name_tie (a, b);"
  "CREATE INDEX name_tie_by_b ON name_tie (b, a);"

  "CREATE TABLE name_use ("
  "  article_id INTEGER NOT NULL,"
  "  spelling TEXT NOT NULL,"
  "  node_id INTEGER NOT NULL,"
  "  mentions INTEGER NOT NULL,"
  "  PRIMARY KEY (article_id, spelling)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX name_use_by_node ON name_use (node_id, article_id);"

  /* Cut by galpi_search_cut(); unicode61 only splits at the blanks. */
  "CREATE VIRTUAL TABLE words USING fts5 (title, body, note, label, content='', contentless_delete=1,"
  "  tokenize='unicode61');";

/* For a reader of the notebook that has the index attached: what still counts of it.
 *
 * A version's findings count while it is the present one, and unless they were dismissed. So what a
 * person does to a finding shows at once, and not when the index has followed.
 */
const char galpi_index_views[] =
  "CREATE TEMP VIEW IF NOT EXISTS seen_finding AS "
  "SELECT f.*, s.text AS sentence, a.title AS article_title, a.date AS article_date, a.trashed_at"
  " FROM found.finding AS f"
  " JOIN main.article AS a ON a.id = f.article_id AND a.version_id = f.version_id"
  " JOIN found.sentence AS s ON s.id = f.sentence_id"
  " WHERE NOT EXISTS (SELECT 1 FROM main.verdict AS v"
  "   WHERE v.version_id = f.version_id AND v.start = f.start AND v.stop = f.stop"
  "     AND v.finding = f.kind AND v.verdict = 'dismissed');";
