// Shows relations: a sentence with source, type and target, and the claims under it.
import { head } from '../data/blocks.js';
import { button, el } from '../base/dom.js';
import { linkTo } from '../base/state.js';
import { count, say } from '../base/words.js';
import { POLARITIES } from '../draw/theme.js';
import { actorName, badge, list } from './claims.js';

const GROUPS = ['allies', 'rivals', 'others_group', 'denied_group'];
const AT_ONCE = 25;

export const polarity = (seen, relation) => POLARITIES[seen.sign[relation] + 1];

export const styleBadge = (seen, relation) => {
  const { name } = head.styles[seen.style[relation]];
  return name === 'firm' ? null : badge({ uncertain: 'reported' }[name] || name);
};

export const relationKey = (model, relation) =>
  [model.ids[model.source[relation]], model.types[model.type[relation]].name, model.ids[model.target[relation]]];

export const claimsOf = (model, seen, relation) => {
  const rows = [];
  for (let claim = model.first[relation]; claim < model.first[relation + 1]; claim += 1) {
    if (seen.on[claim]) rows.push(claim);
  }
  return rows;
};

const end = (model, row, self) => (row === self
  ? el('span', { class: 'self', dir: 'auto' }, model.names[row]) : actorName(model, row));

// A symmetric relation is told from the side of the actor being read about.
export const sentence = (model, seen, relation, self) => {
  const turned = model.symmetric(relation) && model.target[relation] === self;
  const ends = [model.source[relation], model.target[relation]];
  const [from, to] = turned ? ends.reverse() : ends;
  const label = model.types[model.type[relation]].label;
  const verb = el('a', { class: `verb line-${polarity(seen, relation)}`,
    href: linkTo({ relation: relationKey(model, relation) }) }, label);
  return el('span', { class: 'sentence' }, end(model, from, self), ' ', verb, ' ', end(model, to, self));
};

// The claims are written only when the block is opened.
export const block = (model, seen, relation, self, open) => {
  const rows = claimsOf(model, seen, relation);
  const body = el('div', { hidden: true });
  const toggle = button(count('claim', rows.length), () => show(body.hidden), { class: 'count unfold' });
  const show = (on) => {
    body.hidden = !on;
    toggle.setAttribute('aria-expanded', String(on));
    if (on && !body.children.length) body.append(list(model, rows));
  };
  show(open);
  return el('div', { class: 'relation' }, el('div', { class: 'relation-head' },
    sentence(model, seen, relation, self), styleBadge(seen, relation), toggle), body);
};

// What is only denied says nothing about friendship.
const groupOf = (seen, relation) => {
  if (head.styles[seen.style[relation]].name === 'denied') return 'denied_group';
  return { support: 'allies', hostile: 'rivals' }[polarity(seen, relation)] || 'others_group';
};

const group = (model, seen, key, relations, self, open) => {
  if (!relations.length) return null;
  const total = relations.reduce((sum, relation) => sum + seen.count[relation], 0);
  const make = (relation, at) => block(model, seen, relation, self, open || at === 0);
  const section = el('section', { class: `group ${key}` },
    el('h3', {}, say(key), el('span', { class: 'count' }, count('claim', total))),
    relations.slice(0, AT_ONCE).map(make));
  if (relations.length > AT_ONCE) section.append(rest(relations.slice(AT_ONCE), make, section));
  return section;
};

const rest = (relations, make, section) => {
  const more = button(say('more', { n: relations.length }), () => {
    more.remove();
    section.append(...relations.slice(0, 200).map((relation) => make(relation, 1)));
    if (relations.length > 200) section.append(rest(relations.slice(200), make, section));
  }, { class: 'more' });
  return more;
};

export const shownOf = (model, seen, row) => [...model.relationsOf(row)]
  .filter((relation) => seen.count[relation])
  .sort((a, b) => seen.count[b] - seen.count[a] || a - b);

export const grouped = (model, seen, row) => {
  const all = shownOf(model, seen, row);
  const total = all.reduce((sum, relation) => sum + seen.count[relation], 0);
  return GROUPS.map((key) => group(model, seen, key,
    all.filter((relation) => groupOf(seen, relation) === key), row, total <= 12));
};
