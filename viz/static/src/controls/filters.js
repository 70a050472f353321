// The filters beside the legend: relation types, who says so, publishers, how well attested, who is hidden.
import { button, el, find, foreign } from '../base/dom.js';
import * as state from '../base/state.js';
import { number, say } from '../base/words.js';

const VOICES = ['', 'own', 'attributed', 'coded'];
export const CLEAR = { off: [], pub: [], hide: [], voice: '', contested: '', least: '', from: '', to: '', focus: '' };

const typeBoxes = (model) => {
  const counts = new Map();
  model.type.forEach((type, relation) => counts.set(type, (counts.get(type) || 0) + model.count[relation]));
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  const toggle = (name, on) => state.go({ off: on ? state.read().off.filter((key) => key !== `type_${name}`)
    : [...state.read().off, `type_${name}`] });
  return ordered.map(([type, count]) => {
    const { name, label, definition } = model.types[type];
    const box = el('input', { type: 'checkbox', checked: true, 'data-type': name,
      onchange: (event) => toggle(name, event.target.checked) });
    return el('label', { class: 'check', title: definition || null }, box, foreign('span', label),
      el('small', {}, number(count)));
  });
};

const everyType = (on) => button(say(on ? 'all_types' : 'no_types'), () => {
  const others = state.read().off.filter((key) => !key.startsWith('type_'));
  const names = [...document.querySelectorAll('[data-type]')].map((box) => `type_${box.dataset.type}`);
  state.go({ off: on ? others : [...others, ...names] });
}, { class: 'chip' });

const voices = (model) => {
  const possible = VOICES.filter((voice) => voice !== 'coded' || model.coders.length > 1);
  return el('select', { id: 'voice', onchange: (event) => state.go({ voice: event.target.value }) },
    possible.map((voice) => el('option', { value: voice }, say(`voice_${voice || 'any'}`))));
};

const contested = () => el('label', { class: 'check' }, el('input', { type: 'checkbox', id: 'contested',
  onchange: (event) => state.go({ contested: event.target.checked ? '1' : '' }) }), el('span', {}, say('only_contested')));

const least = () => el('input', { type: 'number', id: 'least', min: 1, max: 99, value: 1,
  onchange: (event) => state.go({ least: event.target.value > 1 ? event.target.value : '' }) });

// Names are offered as one types; what is chosen stands below as buttons that take it away again.
const papers = (model) => {
  const counts = new Map();
  model.publisher.forEach((row) => counts.set(row, (counts.get(row) || 0) + 1));
  const names = [...counts].sort(([, a], [, b]) => b - a).slice(0, 500).map(([row]) => model.publishers[row]).filter(Boolean);
  const input = el('input', { id: 'publisher', list: 'publishers', autocomplete: 'off', placeholder: say('any_publisher') });
  input.addEventListener('change', () => {
    const { pub } = state.read();
    if (model.publishers.includes(input.value) && !pub.includes(input.value)) state.go({ pub: [...pub, input.value] });
    input.value = '';
  });
  return [input, el('datalist', { id: 'publishers' }, names.map((value) => el('option', { value })))];
};

const field = (label, id, ...control) => el('div', { class: 'field' }, el('label', { for: id }, label), control);

const chips = (names, remove) => names.map((name) => el('button', { type: 'button', class: 'chip',
  'aria-label': say('take_away', { name }), onclick: () => remove(name) }, foreign('span', name), ' ×'));

export const activeFilters = (now) =>
  now.off.length + now.pub.length + now.hide.length +
  [now.voice, now.contested, now.least, now.from || now.to, now.focus].filter(Boolean).length;

export const makeFilters = (model) => {
  const form = find('filters').querySelector('.drop');
  const chosen = el('div', { class: 'chips' });
  const hidden = el('div', { class: 'chips' });
  const hiddenField = el('div', { class: 'field' }, el('span', {}, say('hidden_actors')), hidden);
  form.append(
    el('fieldset', {}, el('legend', {}, say('types')), el('div', { class: 'chips' }, everyType(true), everyType(false)),
      el('div', { class: 'checks' }, typeBoxes(model))),
    field(say('voice'), 'voice', voices(model)),
    field(say('publishers_only'), 'publisher', papers(model), chosen),
    field(say('least'), 'least', least()), contested(), hiddenField,
    button(say('clear'), () => state.go(CLEAR), { class: 'chip', id: 'clear' }));
  const badge = el('span', { class: 'number' });
  find('filters').querySelector('summary').append(badge);
  return (now) => {
    for (const box of form.querySelectorAll('[data-type]')) box.checked = !now.off.includes(`type_${box.dataset.type}`);
    find('voice').value = now.voice;
    find('contested').checked = now.contested === '1';
    find('least').value = now.least || 1;
    chosen.replaceChildren(...chips(now.pub, (name) => state.go({ pub: state.read().pub.filter((one) => one !== name) })));
    const names = new Map(now.hide.map((id) => [model.names[model.rowOf(id)] ?? id, id]));
    hidden.replaceChildren(...chips([...names.keys()], (name) =>
      state.go({ hide: state.read().hide.filter((id) => id !== names.get(name)) })));
    hiddenField.hidden = !now.hide.length;
    const active = activeFilters(now);
    badge.textContent = active || '';
    badge.hidden = !active;
  };
};
