// The legend, whose entries hide what they name and show it again.
import { head } from '../data/blocks.js';
import { el, find, svg } from '../base/dom.js';
import * as state from '../base/state.js';
import { number, say } from '../base/words.js';
import { icon } from '../draw/shapes.js';

const DASHES = { firm: '', uncertain: '7 5', contested: '9 3 1.5 3', denied: '1.5 5' };

const stroke = (name, dashes) =>
  svg('svg', { class: `icon stroke ${name}`, viewBox: '0 0 26 10', 'aria-hidden': 'true' },
    svg('line', { x1: 1, y1: 5, x2: 25, y2: 5, stroke: 'currentColor', 'stroke-width': 3, 'stroke-dasharray': dashes || null }));

// By what actors are coloured: where there are no camps, a link that asks for them gets circles.
export const colouring = ({ colour }) => {
  if (colour === 'camp') return head.camps.first.length ? 'camp' : 'circle';
  return colour === 'circle' ? 'circle' : 'kind';
};

const toggled = (key, off) => (off.includes(key) ? off.filter((one) => one !== key) : [...off, key]);

const entry = (key, icon, label = say(key)) => el('button', { type: 'button', class: 'entry', 'aria-pressed': 'true',
  title: say('legend_hint'), 'data-key': key, onclick: () => state.go({ off: toggled(key, state.read().off) }) },
icon, el('span', { dir: 'auto' }, label));

const group = (name, entries) => el('div', { class: 'entries', role: 'group', 'aria-label': say(name) }, entries);

const kinds = (model) => {
  const used = new Set(model.kind.subarray(0, model.actors));
  return head.kinds.flatMap(({ name, figure }, at) => (used.has(at) ? [entry(`kind_${name}`, icon(figure, name))] : []));
};

const sample = (number) => icon('circle', `camp-${number}`);

// Numbered and named as `actorgraph blocs` does, with how well they fit.
const camps = (model) => {
  const { first, rivals, ties, misfits } = head.camps;
  const named = (row, at) => entry(`camp_${at + 1}`, sample(at + 1),
    say(rivals[at] && rivals[at] <= at ? 'camp_against' : 'camp', { n: at + 1, name: model.names[row], rival: rivals[at] }));
  return first.length ? [...first.map(named), el('small', {}, say('camps_fit', { ties: number(ties), misfits: number(misfits) }))] : [];
};

// A circle is called after the one in it who is spoken of most.
const circles = (model) => {
  const heads = new Map();
  for (let row = model.actors - 1; row >= 0; row -= 1) if (model.circle[row]) heads.set(model.circle[row], row);
  return [...heads].sort(([a], [b]) => a - b).map(([circle, row]) =>
    entry(`circle_${circle}`, sample(circle), say('circle', { name: model.names[row] })));
};

// As they are without any filter, so that an entry never goes away by being used.
const lines = ({ signs, styles }) => [
  ...['support', 'hostile', 'neutral'].filter((_, at) => signs.includes([1, -1, 0][at]))
    .map((name) => entry(`polarity_${name}`, stroke(`line-${name}`))),
  ...head.styles.flatMap(({ name }, at) =>
    (styles.includes(at) ? [entry(`style_${name}`, stroke('line-plain', DASHES[name]))] : []))];

export const makeLegend = (model) => {
  const body = find('legend-body');
  const byKind = group('legend_kinds', kinds(model));
  const groups = { camp: group('legend_camps', camps(model)), circle: group('legend_circles', circles(model)) };
  const ground = el('small', {}, say('ground_hint'));
  byKind.append(ground);
  body.append(byKind, groups.camp, groups.circle, group('legend_lines', lines(head.lines)));
  if (matchMedia('(max-width: 760px), (max-height: 700px)').matches) find('legend').open = false;
  return (now) => {
    const by = colouring(now);
    body.classList.toggle('by-camp', by !== 'kind');
    ground.hidden = by !== 'kind' || !groups.circle.children.length;
    for (const [name, entries] of Object.entries(groups)) entries.hidden = name !== by || !entries.children.length;
    for (const button of body.querySelectorAll('.entry')) {
      button.setAttribute('aria-pressed', String(!now.off.includes(button.dataset.key)));
    }
  };
};
