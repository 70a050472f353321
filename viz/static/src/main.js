// Joins the parts: the address decides what is shown, and everything else follows it.
import { head } from './data/blocks.js';
import { load } from './data/model.js';
import { around, light, resolve } from './data/selection.js';
import { visible } from './data/visible.js';
import { find } from './base/dom.js';
import * as state from './base/state.js';
import { count, say } from './base/words.js';
import { activeFilters, makeFilters } from './controls/filters.js';
import { colouring } from './controls/legend.js';
import { suggest } from './controls/suggest.js';
import { VIEWS } from './controls/tabs.js';
import { makeTime } from './controls/time.js';
import { makeCanvas } from './draw/canvas.js';
import { makeVis } from './draw/vis.js';
import { early, legend, mark, presented, tabs } from './first.js';
import { makeMenu, offer, onPaper, write } from './output/save.js';
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

// The address that is wholly shown, for those who wait for it.
export let shown = null;
let chosen = {};
const draw = () => {
  scene.lit = scene.hover === null ? light(model, scene.seen, chosen) : around(model, scene.seen, scene.hover);
  renderer.show(scene);
};

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
  offer(network);
  if (!network) find('view').replaceChildren(...DRAWN[now.view](model, scene, () => showView(state.read())));
};

const summarise = (now) => {
  const note = find('shown');
  note.hidden = !activeFilters(now);
  note.textContent = say('shown', { claims: count('claim', scene.seen.claims), actors: count('actor', scene.seen.actors) });
};

const same = (now, keys, old = scene.now) => old && keys.every((key) => String(now[key]) === String(old[key]));

// Draws what the address says; which parts of the page that makes out of date is returned.
const follow = (now) => {
  const filtered = !same(now, [...FILTERS, ...(now.focus ? ['actor'] : [])]);
  const before = chosen;
  const old = scene.now;
  if (filtered) scene.seen = visible(model, now);
  if (!same(now, ['pin'])) pin(now.pin);
  chosen = resolve(model, now);
  const selected = String(before.key) !== String(chosen.key) || String(before.value) !== String(chosen.value);
  Object.assign(scene, { chosen: chosen.key === 'actor' ? chosen.value : null, hover: null, now,
    colour: colouring(now) });
  draw();
  return { selected, viewed: filtered || !same(now, ['view'], old),
    told: selected || filtered || chosen.missing || !same(now, ['pin'], old) };
};

const controls = [];
const tell = async (now, { selected, viewed, told }) => {
  const to = state.fragment();
  controls.forEach((show) => show(now));
  if (viewed) showView(now);
  summarise(now);
  if (selected) reveal();
  if (told) await panel.show(model, scene, chosen, chosen.missing ? 'missing' : '');
  shown = to;
};

const current = () => {
  const now = state.read();
  return { ...now, view: VIEWS.includes(now.view) ? now.view : 'network' };
};
const update = () => { const now = current(); return tell(now, follow(now)); };

// The chosen actor, and a way from its beginning to its end, are brought into view.
const reveal = () => {
  const way = chosen.key === 'path' ? [...scene.lit.actors] : [];
  if (scene.chosen !== null && !renderer.sees(scene.chosen)) look(scene.chosen);
  else if (way.some((row) => !renderer.sees(row))) renderer.centre(way);
};

const look = (row) => renderer.centre([...around(model, scene.seen, row).actors]);

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
  controls.push(makeFilters(model), makeTime(model), () => { find('colour').value = scene.colour; });
  find('colour').querySelector('[value=camp]').hidden = !head.camps.first.length;
  find('colour').addEventListener('change', (event) => state.go({ colour: event.target.value }));
  makeMenu((kind) => write(kind, model, scene, renderer));
  onPaper(renderer);
  find('zoom-in').addEventListener('click', () => renderer.zoom(1.3));
  find('zoom-out').addEventListener('click', () => renderer.zoom(1 / 1.3));
  find('fit').addEventListener('click', () => renderer.fit());
  addEventListener('click', (event) => closeMenus(event.target.closest?.('details.menu')));
  keys(field);
};

// The network comes first; the rest of the page follows it.
export const start = async () => {
  model = await load();
  const now = current();
  const box = find('network');
  renderer = head.drawing ? makeVis(box, model, does) : makeCanvas(box, model, does, early);
  renderer.canvas.setAttribute('role', 'img');
  renderer.canvas.setAttribute('aria-label', say('network'));
  places = home();
  const changes = follow(now);
  controls.push(legend, ({ view }) => tabs(view));
  controls.forEach((show) => show(now));
  renderer.fit();
  if (scene.chosen !== null) look(scene.chosen);
  if (!early) {
    await presented();
    mark('drawn');
    await new Promise((done) => setTimeout(done));
  }
  wire();
  state.onChange(update);
  matchMedia('(max-width: 760px)').addEventListener('change', () => renderer.fit());
  await tell(now, changes);
  mark('ready');
};

start();
