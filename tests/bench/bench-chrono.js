/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file with chrono-node, each of its paragraphs alone and then the whole as one text. Prints
 * for either the milliseconds of the processor and the number of dates. */
'use strict';

const fs = require('fs');
const chrono = require(process.argv[2]);

const text = fs.readFileSync(process.argv[3], 'utf8');
const paragraphs = text.split('\n');
const reference = new Date(2024, 4, 7);

function read(texts) {
  const start = process.cpuUsage();
  let found = 0;

  for (const one of texts)
    found += chrono.parse(one, reference).length;

  const used = process.cpuUsage(start);
  console.log((used.user + used.system) / 1000, found);
}

/* To warm up. */
for (const one of paragraphs.slice(0, 300))
  chrono.parse(one, reference);

read(paragraphs);
read([text]);
