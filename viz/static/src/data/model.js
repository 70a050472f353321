// The graph in columns: everything is a row number; relation r holds claims first[r] to first[r+1].
import { columns, head, reader, strings } from './blocks.js';
import { NEVER, days } from './dates.js';
import { known } from './known.js';

const offsets = (counts) => {
  const first = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => { first[at + 1] = first[at] + count; });
  return first;
};

// The relations of each actor, as one list with offsets.
const adjacency = ({ source, target }, actors) => {
  const counts = new Uint32Array(actors);
  const each = (visit) => {
    for (let relation = 0; relation < source.length; relation += 1) {
      visit(source[relation], relation);
      if (target[relation] !== source[relation]) visit(target[relation], relation);
    }
  };
  each((actor) => { counts[actor] += 1; });
  const start = offsets(counts);
  const next = start.slice();
  const list = new Uint32Array(start[actors]);
  each((actor, relation) => { list[next[actor]] = relation; next[actor] += 1; });
  return { start, list };
};

// When a claim holds: its own date if it has one, otherwise that of its document.
const spans = (names, table) => {
  const known = names.dates.map(days);
  const [first, last] = [0, 1].map((end) => Int32Array.from(known, (span) => span[end]));
  const earliest = new Int32Array(table.from.length);
  const latest = new Int32Array(table.from.length);
  for (let claim = 0; claim < earliest.length; claim += 1) {
    const own = table.date[claim];
    const date = first[own] === NEVER ? table.published[table.document[claim]] : own;
    earliest[claim] = first[date];
    latest[claim] = last[date];
  }
  return { earliest, latest };
};

const relationOf = (first) => {
  const rows = new Uint32Array(first[first.length - 1]);
  for (let row = 0; row + 1 < first.length; row += 1) rows.fill(row, first[row], first[row + 1]);
  return rows;
};

// What the first picture does without is reckoned when it is first asked for.
const later = (make) => {
  let made = null;
  return () => { made ??= make(); return made; };
};

export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const load = async () => {
  const [table, names] = await Promise.all([columns(), strings('names')]);
  const first = offsets(table.count);
  const byId = new Map();
  const rowOf = (id) => {
    if (!byId.size) names.ids.forEach((one, row) => byId.set(one, row));
    return byId.get(id);
  };
  const ties = later(() => adjacency(table, head.drawn));
  const span = later(() => spans(names, table));
  const relations = later(() => relationOf(first));
  return {
    ...known, ...table, ...names, first, rowOf,
    get earliest() { return span().earliest; },
    get latest() { return span().latest; },
    get relationOf() { return relations(); },
    people: names.ids.length, relations: table.source.length,
    all: table.from.length, documents: table.published.length, types: head.types,
    // Who stands together: by camp where camps are known, otherwise by circle.
    group: head.camps.first.length ? known.camp : known.circle,
    aliasesOf: (row) => names.aliases[row] || [],
    relationsOf: (row) => {
      if (row >= head.drawn) return new Uint32Array();
      const { list, start } = ties();
      return list.subarray(start[row], start[row + 1]);
    },
    other: (relation, row) => (table.source[relation] === row ? table.target : table.source)[relation],
    symmetric: (relation) => head.types[table.type[relation]].symmetric,
    claimTarget: (claim, relation) => (table.from[claim] === table.source[relation]
      ? table.target : table.source)[relation],
    quote: reader('quotes', head.chunk.quotes),
    heading: reader('headings', head.chunk.headings),
    textOf: reader('texts', 1),
  };
};
