// The claims that are shown as records, with every name written out.
import { head } from '../data/blocks.js';

export const FIELDS = ['date', 'source', 'type', 'target', 'polarity', 'said_by', 'denied', 'modality',
  'quote', 'publisher', 'published', 'title', 'url', 'coded_by'];

export const record = async (model, claim) => {
  const relation = model.relationOf[claim];
  const paper = model.document[claim];
  const [quote, heading] = await Promise.all([model.quote(claim), model.heading(paper)]);
  return {
    date: model.dates[model.date[claim]],
    source: model.names[model.from[claim]],
    type: model.types[model.type[relation]].name,
    target: model.names[model.claimTarget(claim, relation)],
    polarity: model.sign[claim],
    said_by: model.speaker[claim] ? model.names[model.speaker[claim] - 1] : '',
    denied: Boolean(model.negated[claim]),
    modality: head.modalities[model.modality[claim]],
    quote: quote ?? '',
    publisher: model.publishers[model.publisher[paper]],
    published: model.dates[model.published[paper]],
    title: heading?.[0] ?? '',
    url: heading?.[1] ?? '',
    coded_by: model.coders[model.coder[claim]],
  };
};

export const shown = (model, seen) => {
  const rows = [];
  seen.on.forEach((on, claim) => { if (on) rows.push(claim); });
  return rows;
};

export const records = async (model, rows) => {
  const all = [];
  // One after another, so that each chunk of quotes is opened once and then let go.
  for (const row of rows) all.push(await record(model, row));
  return all;
};

// What a spreadsheet would take for a formula begins with an apostrophe.
const cell = (value) => {
  const text = String(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csv = (rows) => [FIELDS.join(','), ...rows.map((row) =>
  FIELDS.map((field) => cell(row[field])).join(','))].join('\n').concat('\n');
