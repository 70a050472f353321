// The dossier of an actor: who it is, what can be done with it, when it is spoken of, and its relations.
import { button, el, foreign, link } from '../base/dom.js';
import * as state from '../base/state.js';
import { count, say } from '../base/words.js';
import { icon } from '../draw/shapes.js';
import { bars, binsOf } from '../views/bins.js';
import { suggest } from '../controls/suggest.js';
import { claimsOf, grouped, shownOf } from './relations.js';

const aliases = (model, row) => {
  const names = model.aliasesOf(row);
  return names.length ? el('p', { class: 'aliases' }, el('b', {}, say('aliases')), ' ',
    names.flatMap((alias, at) => [at ? ' · ' : '', foreign('span', alias)])) : null;
};

const reference = (model, row) => (model.wikidata[row]
  ? el('p', { class: 'aliases' }, link(`https://www.wikidata.org/wiki/${model.wikidata[row]}`, say('wikidata')))
  : null);

const heading = (model, seen, row) => el('div', { class: 'title-row' },
  icon(model.figure(row), model.kindName(row)),
  el('div', {}, foreign('h2', model.names[row]),
    el('p', { class: 'kind' }, say(`kind_${model.kindName(row)}`), ' · ', count('claim', seen.weight[row]))));

const choice = (now, value, key) => button(say(key), () => state.go({ focus: value }),
  { class: 'chip', 'aria-pressed': String((now.focus || '') === value) });

// The way from here to another actor, who is searched for.
const wayTo = (model, row) => {
  const field = suggest(model, say('path_to'), (end) =>
    state.select({ path: [model.ids[row], model.ids[end]] }));
  field.hidden = true;
  const open = button(say('path_to'), () => {
    field.hidden = !field.hidden;
    if (!field.hidden) field.querySelector('input').focus();
  }, { class: 'chip' });
  return [open, field];
};

const actions = (model, row, now) => {
  const id = model.ids[row];
  const pinned = now.pin.some((pin) => pin.startsWith(`${id}:`));
  const [open, field] = wayTo(model, row);
  return el('div', { class: 'actions' },
    el('div', { class: 'chips', role: 'group', 'aria-label': say('focus') },
      choice(now, '', 'focus_all'), choice(now, '1', 'focus_1'), choice(now, '2', 'focus_2')),
    el('div', { class: 'chips' }, open,
      button(say('hide'), () => state.go({ ...state.selecting({}), focus: '', hide: [...now.hide, id] }), { class: 'chip' }),
      pinned ? button(say('unpin'), () => state.go({ pin: now.pin.filter((pin) => !pin.startsWith(`${id}:`)) }), { class: 'chip' }) : null),
    field);
};

// How often the actor is spoken of, friendly above the line and hostile below it.
const sparkline = (model, seen, row) => {
  const claims = shownOf(model, seen, row).flatMap((relation) => claimsOf(model, seen, relation));
  const bins = binsOf(model, 60);
  return bins ? el('figure', { class: 'spark' }, bars(model, bins, claims), el('figcaption', {}, say('spark_hint'))) : null;
};

export const dossier = (model, { seen, now }, row) => {
  const groups = grouped(model, seen, row);
  return [heading(model, seen, row),
    model.descriptions[row] ? foreign('p', model.descriptions[row]) : null,
    aliases(model, row), reference(model, row), actions(model, row, now), sparkline(model, seen, row), ...groups,
    groups.some(Boolean) ? null : el('p', { class: 'hint' }, say('no_relations'))];
};
