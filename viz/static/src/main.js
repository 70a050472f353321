// Joins the parts: the address decides what is shown, and everything else follows it.
import { head } from './data/blocks.js';
import { days } from './data/dates.js';
import { load } from './data/model.js';
import { between, path } from './data/paths.js';
import { visible } from './data/visible.js';
import { find } from './base/dom.js';
import * as state from './base/state.js';
import { count, say } from './base/words.js';
import { activeFilters, makeFilters } from './controls/filters.js';
import { makeLegend } from './controls/legend.js';
import { suggest } from './controls/suggest.js';
import { VIEWS, makeTabs } from './controls/tabs.js';
import { makeTime } from './controls/time.js';
import { makeCanvas } from './draw/canvas.js';
import { makeVis } from './draw/vis.js';
import { makeMenu, write } from './output/save.js';
import * as panel from './panel/panel.js';
import { matrix } from './views/matrix.js';
import { table } from './views/table.js';
import { timeline } from './views/timeline.js';

const FILTERS = ['off', 'hide', 'pub', 'voice', 'contested', 'least', 'from', 'to', 'focus'];
const DRAWN = { matrix, table, timeline };

export let model = null;
export let renderer = null;
export const scene = { seen: null, lit: null, chosen: null, hover: null, colour: 'kind', now: null };
export { count, head, state };

// What the address names, as row numbers: { key, value }, nothing, or `missing`.
const resolve = (now) => {
  const actor = (id) => { const row = model.rowOf(id); return row !== undefined && model.isDrawn(row) ? row : null; };
  const two = (ids) => { const rows = ids.slice(0, 2).map(actor); return rows.length < 2 || rows.includes(null) ? null : rows; };
  const relation = ([from, type, to]) => {
    const ends = two([from, to]);
    return ends && (between(model, ...ends).find((row) => model.source[row] === ends[0] &&
      model.types[model.type[row]].name === type) ?? null);
  };
  const moment = ([id, from, to]) => (actor(id) === null ? null : [actor(id), days(from)[0], days(to)[0] - 1]);
  const paper = (row) => (/^\d+$/.test(row) && row < model.documents ? Number(row) : null);
  const kinds = { actor, relation, pair: two, path: two, moment, document: paper };
  const key = state.SELECTIONS.find((one) => now[one].length);
  if (!key) return {};
  const value = kinds[key](now[key]);
  return value === null ? { missing: true } : { key, value };
};

const around = (row) => {
  const relations = [...model.relationsOf(row)].filter((relation) => scene.seen.count[relation]);
  return { relations: new Set(relations),
    actors: new Set([row, ...relations.map((relation) => model.other(relation, row))]) };
};

const along = (way) => ({ actors: new Set(way),
  relations: new Set(way.slice(1).flatMap((row, at) => between(model, way[at], row))) });

const LIT = {
  actor: around, moment: ([row]) => around(row), pair: along,
  relation: (row) => ({ relations: new Set([row]), actors: new Set([model.source[row], model.target[row]]) }),
  path: ([from, to]) => along(path(model, scene.seen, from, to) || [from, to]),
  document: (paper) => {
    const relations = new Set(panel.claimsIn(model, scene.seen, paper).map((claim) => model.relationOf[claim]));
    return { relations, actors: new Set([...relations].flatMap((row) => [model.source[row], model.target[row]])) };
  },
};

// The address that is wholly shown, for those who wait for it.
export let shown = null;
let chosen = {};
const light = () => {
  if (scene.hover !== null) return around(scene.hover);
  return chosen.key ? LIT[chosen.key](chosen.value) : null;
};

const draw = () => { scene.lit = light(); renderer.show(scene); };

// Pins move nodes; who is no longer pinned goes back to where the layout put it.
const home = () => ({ x: model.x.slice(), y: model.y.slice() });
let places = null;
const pin = (pins) => {
  model.x.set(places.x);
  model.y.set(places.y);
  for (const pinned of pins) {
    const [, id, x, y] = /^(.*):(-?[\d.]+):(-?[\d.]+)$/su.exec(pinned) || [];
    const row = model.rowOf(id);
    if (row !== undefined && model.isDrawn(row)) { model.x[row] = Number(x); model.y[row] = Number(y); }
  }
  renderer.moved();
};

const showView = (now) => {
  const network = !DRAWN[now.view];
  find('network').hidden = !network;
  find('zoom').hidden = !network;
  find('view').hidden = network;
  if (!network) find('view').replaceChildren(...DRAWN[now.view](model, scene, () => showView(state.read())));
};

const summarise = (now) => {
  const note = find('shown');
  note.hidden = !activeFilters(now);
  note.textContent = say('shown', { claims: count('claim', scene.seen.claims), actors: count('actor', scene.seen.actors) });
};

const same = (now, keys, old = scene.now) => old && keys.every((key) => String(now[key]) === String(old[key]));

const controls = [];
const update = async (raw) => {
  const to = state.fragment();
  const now = { ...raw, view: VIEWS.includes(raw.view) ? raw.view : 'network' };
  const filtered = !same(now, [...FILTERS, ...(now.focus ? ['actor'] : [])]);
  const before = chosen;
  if (filtered) scene.seen = visible(model, now);
  if (!same(now, ['pin'])) pin(now.pin);
  chosen = resolve(now);
  const selected = String(before.key) !== String(chosen.key) || String(before.value) !== String(chosen.value);
  Object.assign(scene, { chosen: chosen.key === 'actor' ? chosen.value : null, hover: null,
    colour: now.colour === 'camp' ? 'camp' : 'kind' });
  const viewed = filtered || !same(now, ['view']);
  const old = scene.now;
  scene.now = now;
  draw();
  controls.forEach((show) => show(now));
  if (viewed) showView(now);
  summarise(now);
  if (selected && scene.chosen !== null && !renderer.sees(scene.chosen)) look(scene.chosen);
  const anew = selected || filtered || chosen.missing || !same(now, ['pin'], old);
  if (anew) await panel.show(model, scene, chosen, chosen.missing ? 'missing' : '');
  shown = to;
};

const look = (row) => renderer.centre([...around(row).actors]);

const selection = ({ actor, relation }) => {
  if (actor !== undefined) return { actor: model.ids[actor] };
  if (relation === undefined) return {};
  return { relation: [model.ids[model.source[relation]], model.types[model.type[relation]].name, model.ids[model.target[relation]]] };
};

const does = {
  select: (what) => state.select(selection(what)),
  hover: (row) => { scene.hover = row; draw(); },
  pinned: (row, x, y) => {
    const id = model.ids[row];
    const others = state.read().pin.filter((one) => !one.startsWith(`${id}:`));
    state.go({ pin: [...others, `${id}:${Math.round(x)}:${Math.round(y)}`] }, { replace: true });
  },
};

const keys = (field) => addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea');
  if (event.key === '/' && !typing) { event.preventDefault(); field.querySelector('input').focus(); }
  if (event.key === 'Escape' && !closeMenus()) state.select({});
});

const closeMenus = (kept) => {
  const open = [...document.querySelectorAll('details.menu[open]')].filter((menu) => menu !== kept);
  open.forEach((menu) => { menu.open = false; });
  return open.length > 0;
};

const wire = () => {
  const field = suggest(model, say('search'), (row) => { state.select({ actor: model.ids[row] }); look(row); }, say('search_hint'));
  find('search').append(field);
  controls.push(makeLegend(model, scene.seen), makeFilters(model), makeTime(model));
  const tabs = makeTabs();
  controls.push((now) => tabs(now.view), (now) => { find('colour').value = scene.colour; return now; });
  find('colour').addEventListener('change', (event) => state.go({ colour: event.target.value }));
  makeMenu((kind) => write(kind, model, scene, renderer));
  find('zoom-in').addEventListener('click', () => renderer.zoom(1.3));
  find('zoom-out').addEventListener('click', () => renderer.zoom(1 / 1.3));
  find('fit').addEventListener('click', () => renderer.fit());
  addEventListener('click', (event) => closeMenus(event.target.closest?.('details.menu')));
  keys(field);
};

export const start = async () => {
  model = await load();
  const box = find('network');
  renderer = head.drawing ? makeVis(box, model, does) : makeCanvas(box, model, does);
  renderer.canvas.setAttribute('role', 'img');
  renderer.canvas.setAttribute('aria-label', say('network'));
  places = home();
  scene.seen = visible(model, { ...state.read(), off: [], hide: [], pub: [], voice: '', contested: '', least: '', from: '', to: '', focus: '' });
  wire();
  state.onChange(update);
  matchMedia('(max-width: 760px)').addEventListener('change', () => renderer.fit());
  // The legend and the strip of time take their room before the network is fitted into the rest.
  controls.forEach((show) => show(state.read()));
  renderer.fit();
  await update(state.read());
  if (scene.chosen !== null) look(scene.chosen);
  document.documentElement.dataset.ready = 'true';
};

start();
