// The legend, whose entries hide what they name and show it again.
import { head } from '../data/blocks.js';
import { el, find, svg } from '../base/dom.js';
import * as state from '../base/state.js';
import { say } from '../base/words.js';
import { icon } from '../draw/shapes.js';

const DASHES = { firm: '', uncertain: '7 5', contested: '7 5', denied: '1.5 5' };

const stroke = (name, dashes) =>
  svg('svg', { class: `icon stroke ${name}`, viewBox: '0 0 26 10', 'aria-hidden': 'true' },
    svg('line', { x1: 1, y1: 5, x2: 25, y2: 5, stroke: 'currentColor', 'stroke-width': 3, 'stroke-dasharray': dashes || null }));

const toggled = (key, off) => (off.includes(key) ? off.filter((one) => one !== key) : [...off, key]);

const entry = (key, icon, label = say(key)) => el('button', { type: 'button', class: 'entry', 'aria-pressed': 'true',
  title: say('legend_hint'), 'data-key': key, onclick: () => state.go({ off: toggled(key, state.read().off) }) },
icon, el('span', { dir: 'auto' }, label));

const group = (name, entries) => el('div', { class: 'entries', role: 'group', 'aria-label': say(name) }, entries);

const kinds = (model) => {
  const used = new Set(model.kind.subarray(0, model.actors));
  return head.kinds.flatMap(({ name, figure }, at) => (used.has(at) ? [entry(`kind_${name}`, icon(figure, name))] : []));
};

// A camp is called after the one in it who is spoken of most.
const camps = (model) => {
  const heads = new Map();
  for (let row = model.actors - 1; row >= 0; row -= 1) if (model.camp[row]) heads.set(model.camp[row], row);
  return [...heads].sort(([a], [b]) => a - b).map(([camp, row]) =>
    entry(`camp_${camp}`, icon('circle', `camp-${camp}`), say('camp', { name: model.names[row] })));
};

const lines = (model, seen) => {
  const shown = Array.from(seen.count.keys()).filter((relation) => seen.count[relation]);
  const signs = new Set(shown.map((relation) => seen.sign[relation]));
  const styles = new Set(shown.map((relation) => seen.style[relation]));
  return [
    ...['support', 'hostile', 'neutral'].filter((_, at) => signs.has([1, -1, 0][at]))
      .map((name) => entry(`polarity_${name}`, stroke(`line-${name}`))),
    ...head.styles.flatMap(({ name }, at) =>
      (styles.has(at) ? [entry(`style_${name}`, stroke('line-plain', DASHES[name]))] : []))];
};

// `seen` is what is shown without any filter, so that an entry never goes away by being used.
export const makeLegend = (model, seen) => {
  const body = find('legend-body');
  const byKind = group('legend_kinds', kinds(model));
  const byCamp = group('legend_camps', camps(model));
  body.append(byKind, byCamp, group('legend_lines', lines(model, seen)));
  if (matchMedia('(max-width: 760px)').matches) find('legend').open = false;
  return (now) => {
    body.classList.toggle('by-camp', now.colour === 'camp');
    byCamp.hidden = now.colour !== 'camp' || !byCamp.children.length;
    for (const button of body.querySelectorAll('.entry')) {
      button.setAttribute('aria-pressed', String(!now.off.includes(button.dataset.key)));
    }
  };
};
