// A field with suggestions over names and aliases; arrows choose, Enter selects.
import { el, foreign } from '../base/dom.js';
import { say } from '../base/words.js';
import { plain } from '../data/model.js';
import { icon } from '../draw/shapes.js';

const MOST = 8;
let entries = null;
let fields = 0;

const named = (model) => Array.from({ length: model.actors }, (_, row) =>
  [model.names[row], ...model.aliasesOf(row)].map((name, at) =>
    ({ row, alias: at ? name : '', plain: plain(name) }))).flat();

// The beginning of a word counts more than its inside, and the name itself more than an alias.
const score = (entry, query) => {
  const name = entry.alias ? 0 : 2;
  if (entry.plain.startsWith(query)) return name + 3;
  if (entry.plain.includes(` ${query}`)) return name + 2;
  return entry.plain.includes(query) ? 1 : 0;
};

// Rows are in order of weight, so the lower row is the weightier actor.
const search = (model, query) => {
  entries ||= named(model);
  const best = new Map();
  for (const entry of entries) {
    const points = score(entry, query);
    if (points && points > (best.get(entry.row)?.points ?? 0)) best.set(entry.row, { ...entry, points });
  }
  return [...best.values()].sort((a, b) => b.points - a.points || a.row - b.row).slice(0, MOST);
};

export const suggest = (model, label, choose, hint = label) => {
  const id = `suggestions-${fields += 1}`;
  const list = el('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': label, hidden: true });
  const input = el('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', role: 'combobox',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': label,
    placeholder: matchMedia('(hover: none)').matches ? label : hint });
  let found = [];
  let at = 0;

  const option = (entry, row) => el('li', { role: 'option', id: `${id}-${row}`, 'aria-selected': String(row === at),
    onmousedown: (event) => { event.preventDefault(); pick(row); } },
  icon(model.figure(entry.row), model.kindName(entry.row)), foreign('span', model.names[entry.row]),
  entry.alias ? foreign('small', say('also_known', { alias: entry.alias })) : null);

  const show = () => {
    const open = input.value.trim() !== '';
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (found.length) input.setAttribute('aria-activedescendant', `${id}-${at}`);
    else input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...(found.length ? found.map(option)
      : [el('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, say('search_none'))]));
  };
  const clear = () => { input.value = ''; found = []; show(); };
  const pick = (row) => {
    if (!found[row]) return;
    const chosen = found[row].row;
    clear();
    input.blur();
    choose(chosen);
  };
  const move = (step) => { at = (at + step + found.length) % (found.length || 1); show(); };
  const KEYS = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => pick(at),
    Escape: () => { clear(); input.blur(); } };

  input.addEventListener('input', () => {
    at = 0;
    const query = plain(input.value.trim());
    found = query ? search(model, query) : [];
    show();
  });
  input.addEventListener('keydown', (event) => {
    if (!KEYS[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    KEYS[event.key]();
  });
  input.addEventListener('blur', () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); });
  return el('div', { class: 'suggest' }, input, list);
};
