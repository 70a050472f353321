// When what was said of whom: a lane for each actor, a mark for each stretch of time with claims.
import { button, el, foreign } from '../base/dom.js';
import * as state from '../base/state.js';
import { count, date, say } from '../base/words.js';
import { icon } from '../draw/shapes.js';
import { POLARITIES } from '../draw/theme.js';
import { claimsOf, shownOf } from '../panel/relations.js';
import { binsOf, dateOf, empty, startOf, tally } from './bins.js';

const LANES = 24;

const mark = (model, row, bins, sums, at, most) => {
  const total = sums[0] + sums[1] + sums[2];
  if (!total) return null;
  const sign = POLARITIES[Math.sign(sums[2] - sums[0]) + 1];
  const name = say('mark', { who: model.names[row], when: date(dateOf(bins, at)),
    what: say(`polarity_${sign}`), n: count('claim', total) });
  const size = 8 + Math.sqrt(total / most) * 14;
  const node = button('', () => state.select({ moment: [model.ids[row], dateOf(bins, at), dateOf(bins, at + 1)] }),
    { class: `mark mark-${sign}`, title: name, 'aria-label': name });
  node.style.insetInlineStart = `${((at + 0.5) / bins.count) * 100}%`;
  node.style.width = node.style.height = `${size}px`;
  return node;
};

const lane = (model, seen, bins, most) => ({ row, sums }) => el('li', { class: 'lane' },
  el('a', { class: 'name', href: state.linkTo({ actor: model.ids[row] }) },
    icon(model.figure(row), model.kindName(row)), foreign('span', model.names[row])),
  el('div', { class: 'marks' }, sums.map((sum, at) => mark(model, row, bins, sum, at, most))));

// At most four dates, each where its stretch of time begins.
const axis = (bins) => {
  const starts = new Set([0, 0.25, 0.5, 0.75].map((share) => Math.floor(share * bins.count)));
  return el('div', { class: 'lane axis-row', 'aria-hidden': 'true' }, el('span', { class: 'name' }),
    el('div', { class: 'marks' }, [...starts].map((at) => {
      const node = el('span', { class: 'tick' }, date(dateOf(bins, at)));
      node.style.insetInlineStart = `${(at / bins.count) * 100}%`;
      return node;
    })));
};

export const timeline = (model, { seen }) => {
  const bins = binsOf(model, 48);
  if (!bins) return [empty(say('no_dates'))];
  const rows = Array.from(seen.weight.keys()).filter((row) => seen.weight[row])
    .sort((a, b) => seen.weight[b] - seen.weight[a] || a - b).slice(0, LANES);
  const lanes = rows.map((row) => ({ row, sums: tally(model, bins,
    shownOf(model, seen, row).flatMap((relation) => claimsOf(model, seen, relation))) }));
  const most = Math.max(...lanes.flatMap(({ sums }) => sums.map((sum) => sum[0] + sum[1] + sum[2])), 1);
  return [el('p', { class: 'hint' }, say('timeline_hint')), axis(bins),
    el('ol', { class: 'lanes' }, lanes.map(lane(model, seen, bins, most)))];
};

export const ends = (bins) => [startOf(bins, 0), startOf(bins, bins.count) - 1];
