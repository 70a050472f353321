// Fills the panel with whatever is selected, or with all actors.
import { between, path } from '../data/paths.js';
import { button, el, find, foreign } from '../base/dom.js';
import * as state from '../base/state.js';
import { around, count, date, say } from '../base/words.js';
import { icon } from '../draw/shapes.js';
import { dossier } from './actor.js';
import { list } from './claims.js';
import { paperView } from './paper.js';
import { peek } from './peek.js';
import * as relations from './relations.js';
import { iso } from '../data/dates.js';

const panel = find('panel');
// Below the network rather than beside it.
const stacked = matchMedia('(max-width: 760px)');
const AT_ONCE = 60;
let turn = 0;

const put = (children) => {
  const focused = panel.contains(document.activeElement);
  panel.replaceChildren(...children.flat(Infinity).filter(Boolean));
  panel.scrollTop = 0;
  if (focused) panel.focus({ preventScroll: true });
  if (stacked.matches && panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
};

const back = () => el('a', { href: state.linkTo({}), class: 'back' }, '← ', say('close'));

const row = (model, seen, most) => (actor) => el('li', {},
  el('a', { class: 'row', href: state.linkTo({ actor: model.ids[actor] }) },
    icon(model.figure(actor), model.kindName(actor)),
    el('span', { class: 'who' }, foreign('span', model.names[actor], { class: 'name' }),
      el('small', {}, say(`kind_${model.kindName(actor)}`))),
    el('span', { class: 'weight' }, count('claim', seen.weight[actor]),
      el('meter', { min: 0, max: most, value: seen.weight[actor], 'aria-hidden': 'true' }))));

const ranked = (seen) => Array.from(seen.weight.keys()).filter((actor) => seen.weight[actor])
  .sort((a, b) => seen.weight[b] - seen.weight[a] || a - b);

const overview = (model, { seen }, note) => {
  const actors = ranked(seen);
  const make = row(model, seen, seen.weight[actors[0]] || 1);
  const rows = el('ol', { class: 'rows' }, actors.slice(0, AT_ONCE).map(make));
  const more = button(say('more', { n: actors.length - AT_ONCE }), () => {
    rows.append(...actors.slice(AT_ONCE, AT_ONCE + 500).map(make));
    more.remove();
  }, { class: 'more' });
  return [note ? el('p', { class: 'note', role: 'status' }, say(note)) : null,
    el('h2', {}, say('overview')),
    el('p', { class: 'hint' }, say(actors.length ? 'overview_hint' : 'nothing_left')), rows,
    actors.length > AT_ONCE ? more : null,
    seen.claims < model.all ? el('p', { class: 'hint' }, say('hidden_note')) : null];
};

const relationView = (model, { seen }, relation) => {
  const type = model.types[model.type[relation]];
  const rows = relations.claimsOf(model, seen, relation);
  const rest = between(model, model.source[relation], model.target[relation])
    .filter((other) => other !== relation && seen.count[other]);
  return [el('h2', { class: 'sentence-title' }, relations.sentence(model, seen, relation)),
    el('p', { class: 'kind' }, say(`polarity_${relations.polarity(seen, relation)}`), ' · ',
      count('claim', rows.length), ' · ', count('publisher', seen.publishers[relation]), ' ',
      relations.styleBadge(seen, relation)),
    type.definition ? el('p', { class: 'hint' }, type.definition) : null,
    rows.length ? list(model, rows, 20) : el('p', { class: 'hint' }, say('filtered_out')),
    rest.length ? el('section', { class: 'group' }, el('h3', {}, say('between')),
      rest.map((other) => relations.block(model, seen, other, null, false))) : null];
};

const pairView = (model, { seen }, [one, other], title = null) => {
  const shared = between(model, one, other).filter((relation) => seen.count[relation]);
  return [title || el('h2', {}, foreign('span', model.names[one]), ' – ',
    foreign('span', model.names[other])),
  shared.map((relation, at) => relations.block(model, seen, relation, null, at < 3)),
  shared.length ? null : el('p', { class: 'hint' }, say('filtered_out'))];
};

const pathView = (model, scene, [start, end]) => {
  const way = path(model, scene.seen, start, end);
  const [before, middle, after] = say('path_title', { from: '\u0000', to: '\u0000' }).split('\u0000');
  const title = el('h2', {}, before, foreign('span', model.names[start]), middle,
    foreign('span', model.names[end]), after);
  if (!way) return [title, el('p', { class: 'hint' }, say('no_path'))];
  const step = (at) => el('section', { class: 'group' }, pairView(model, scene, [way[at], way[at + 1]],
    el('h3', {}, foreign('span', `${model.names[way[at]]} – ${model.names[way[at + 1]]}`))));
  return [title, el('p', { class: 'kind' }, count('step', way.length - 1)), way.slice(1).map((_, at) => step(at)).flat()];
};

const momentView = (model, { seen }, [actor, from, to]) => {
  const rows = relations.shownOf(model, seen, actor)
    .flatMap((relation) => relations.claimsOf(model, seen, relation))
    .filter((claim) => model.earliest[claim] >= from && model.earliest[claim] <= to);
  const [before, after] = around('moment_title');
  return [el('h2', {}, before, foreign('span', model.names[actor]), after),
    el('p', { class: 'kind' }, date(iso(from)), ' – ', date(iso(to)), ' · ', count('claim', rows.length)),
    el('ol', { class: 'told' }, rows.slice(0, 200).map((claim) => el('li', {},
      relations.sentence(model, seen, model.relationOf[claim], actor), list(model, [claim]))))];
};

const views = { actor: dossier, relation: relationView, pair: pairView, path: pathView, moment: momentView,
  document: paperView };

// `chosen` is { key, value } with row numbers, or nothing; `note` is said above all actors.
export const show = async (model, scene, { key, value } = {}, note = '') => {
  turn += 1;
  const mine = turn;
  const children = key ? [back(), ...await views[key](model, scene, value)] : overview(model, scene, note);
  if (mine !== turn) return;
  put(children);
  const title = panel.querySelector('h2').textContent;
  find('status').textContent = title;
  peek(key ? title : '');
};
