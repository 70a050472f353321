// Who says or does what to whom: one row for each who acts, one column for each acted upon, by camp.
import { button, el, foreign } from '../base/dom.js';
import * as state from '../base/state.js';
import { count, number, say } from '../base/words.js';
import { icon } from '../draw/shapes.js';
import { POLARITIES } from '../draw/theme.js';

const MOST = 32;

const chosen = (model, seen) => Array.from(seen.weight.keys()).filter((row) => seen.weight[row])
  .sort((a, b) => seen.weight[b] - seen.weight[a] || a - b).slice(0, MOST)
  .sort((a, b) => (model.group[a] || 99) - (model.group[b] || 99) || seen.weight[b] - seen.weight[a]);

// What stands between each two: number of claims and the sum of their signs.
const cells = (model, seen, rows) => {
  const among = new Set(rows);
  const sums = new Map();
  const add = (from, to, relation) => {
    const cell = sums.get(`${from} ${to}`) || { count: 0, sum: 0 };
    cell.count += seen.count[relation];
    cell.sum += seen.sign[relation] * seen.count[relation];
    sums.set(`${from} ${to}`, cell);
  };
  for (const row of rows) {
    for (const relation of model.relationsOf(row)) {
      const [from, to] = [model.source[relation], model.target[relation]];
      if (!seen.count[relation] || from !== row || !among.has(to)) continue;
      add(from, to, relation);
      if (model.symmetric(relation) && from !== to) add(to, from, relation);
    }
  }
  return sums;
};

const cellButton = (model, from, to, cell, most) => {
  const sign = POLARITIES[Math.sign(Math.round((cell.sum / cell.count) * 2)) + 1];
  const name = say('cell', { from: model.names[from], to: model.names[to],
    what: say(`polarity_${sign}`), n: count('claim', cell.count) });
  return button(number(cell.count), () => state.select({ pair: [model.ids[from], model.ids[to]] }), {
    class: `cell cell-${sign}`, 'aria-label': name, title: name,
    'data-strength': Math.ceil((Math.log2(1 + cell.count) / Math.log2(1 + most)) * 4) });
};

const heading = (model, row, scope) => el('th', { scope, class: `camp-${model.group[row]}` },
  el('a', { href: state.linkTo({ actor: model.ids[row] }), class: 'name' },
    icon(model.figure(row), model.kindName(row)), foreign('span', model.names[row])));

export const matrix = (model, { seen }) => {
  const rows = chosen(model, seen);
  const sums = cells(model, seen, rows);
  const most = Math.max(...[...sums.values()].map((cell) => cell.count), 1);
  const line = (from) => el('tr', {}, heading(model, from, 'row'), rows.map((to) => {
    const cell = sums.get(`${from} ${to}`);
    return el('td', from === to ? { class: 'self-cell' } : {},
      cell ? cellButton(model, from, to, cell, most) : null);
  }));
  const note = rows.length < seen.actors ? say('matrix_most', { n: rows.length, all: number(seen.actors) }) : '';
  return [el('p', { class: 'hint' }, say('matrix_hint'), ' ', note),
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('view_matrix') },
      el('table', { class: 'matrix' }, el('caption', { class: 'unseen' }, say('view_matrix')),
        el('thead', {}, el('tr', {}, el('td', {}), rows.map((row) => heading(model, row, 'col')))),
        el('tbody', {}, rows.map(line))))];
};

