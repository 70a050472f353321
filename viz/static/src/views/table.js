// The claims as a table that sorts by any column, some at a time.
import { button, el, foreign } from '../base/dom.js';
import * as state from '../base/state.js';
import { number, say } from '../base/words.js';
import { actorName, when } from '../panel/claims.js';
import { relationKey } from '../panel/relations.js';
import { csv, records, shown } from '../output/records.js';
import { download } from '../output/save.js';

const PAGE = 100;
const order = { key: 'date', down: true };

const KEYS = {
  date: (model, claim) => model.earliest[claim],
  source: (model, claim) => model.names[model.from[claim]],
  type: (model, claim) => model.types[model.type[model.relationOf[claim]]].label,
  target: (model, claim) => model.names[model.claimTarget(claim, model.relationOf[claim])],
  said_by: (model, claim) => (model.speaker[claim] ? model.names[model.speaker[claim] - 1] : ''),
  publisher: (model, claim) => model.publishers[model.publisher[model.document[claim]]],
};

// Each value as its place among all values: half a million strings are compared only once each.
const ranks = (values) => {
  const { compare } = new Intl.Collator();
  const distinct = [...new Set(values)].sort(typeof values[0] === 'number' ? (a, b) => a - b : compare);
  const rank = new Map(distinct.map((value, at) => [value, at]));
  return values.map((value) => (order.down ? distinct.length - 1 - rank.get(value) : rank.get(value)));
};

// One number for rank and claim together, so that a plain sort of numbers does.
const sorted = (model, rows) => {
  const keys = Float64Array.from(ranks(rows.map((claim) => KEYS[order.key](model, claim))),
    (rank, at) => rank * model.all + rows[at]);
  return Array.from(keys.sort(), (key) => key % model.all);
};

const line = (model, claim) => {
  const relation = model.relationOf[claim];
  const quote = el('td', { class: 'quote-cell' });
  model.quote(claim).then((text) => quote.append(foreign('a', text ?? '',
    { href: state.linkTo({ document: String(model.document[claim]) }), class: 'quote' })));
  const verb = el('a', { href: state.linkTo({ relation: relationKey(model, relation) }), class: 'verb' }, KEYS.type(model, claim));
  return el('tr', {}, el('td', { class: 'date' }, when(model, claim)),
    el('td', {}, actorName(model, model.from[claim])),
    el('td', {}, model.negated[claim] ? `${say('badge_denied')}: ` : '', verb),
    el('td', {}, actorName(model, model.claimTarget(claim, relation))),
    el('td', {}, model.speaker[claim] ? actorName(model, model.speaker[claim] - 1) : ''),
    foreign('td', KEYS.publisher(model, claim)), quote);
};

const heading = (again) => (key) => {
  const now = order.key === key ? (order.down ? 'descending' : 'ascending') : null;
  return el('th', { scope: 'col', 'aria-sort': now }, button(say(`column_${key}`), () => {
    order.down = order.key === key ? !order.down : key === 'date';
    order.key = key;
    again();
  }, { class: 'sort' }));
};

const more = (model, rows, body, from) => {
  const node = button(say('more', { n: number(rows.length - from) }), () => {
    body.append(...rows.slice(from, from + PAGE).map((claim) => line(model, claim)));
    node.replaceWith(...(rows.length > from + PAGE ? [more(model, rows, body, from + PAGE)] : []));
  }, { class: 'more' });
  return node;
};

export const table = (model, scene, again) => {
  const rows = sorted(model, shown(model, scene.seen));
  const body = el('tbody', {}, rows.slice(0, PAGE).map((claim) => line(model, claim)));
  const save = button(say('save_csv'), async () => download(csv(await records(model, rows)), 'csv', 'text/csv'), { class: 'chip' });
  return [el('div', { class: 'view-bar' }, el('p', { class: 'hint' }, say('table_hint', { n: number(rows.length) })), save),
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('view_table') },
      el('table', { class: 'claims-table' }, el('caption', { class: 'unseen' }, say('view_table')),
        el('thead', {}, el('tr', {}, Object.keys(KEYS).map(heading(again)), el('th', { scope: 'col' }, say('column_quote')))), body),
      rows.length > PAGE ? more(model, rows, body, PAGE) : null)];
};
