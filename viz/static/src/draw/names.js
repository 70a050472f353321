// Gathers what is to be written just now: names of actors first, then the types of lines.
import { find } from '../base/dom.js';
import { caption } from './caption.js';
import { lineColour } from './theme.js';

const WEIGHTY = 12;
const CLOSE = 1.7;
let family = '';

const onStage = ({ x, y }, area) => x > 0 && y > 0 && x < area.width && y < area.height;

const nodeLabel = (model, scene, weighty) => ({ row, at }) => ({
  row, at, family, lines: caption(model.names[row]), weighty: weighty.has(row),
  must: row === scene.chosen || row === scene.hover,
});

const lineLabel = (model, scene, view) => (relation) => ({
  along: view.along(relation), family, size: 12, must: false,
  lines: [model.types[model.type[relation]].label],
  colour: lineColour(scene.seen.sign[relation], view.colours),
});

const namedLines = (model, { lit, seen }, scale) => {
  if (lit) return [...lit.relations].filter((relation) => seen.count[relation]).slice(0, 60);
  if (scale < CLOSE || model.relations > 4000) return [];
  return Array.from(seen.count.keys()).filter((relation) => seen.count[relation]);
};

// The rows come in order of weight, so the first ones that are on stage are the weightiest.
const candidates = (model, scene, view, most) => {
  const found = [];
  const wanted = (row) => scene.seen.weight[row] && (!scene.lit || scene.lit.actors.has(row));
  for (let row = 0; row < model.actors && found.length < most; row += 1) {
    if (!wanted(row)) continue;
    const at = view.onScreen(row);
    if (onStage(at, view.area)) found.push({ row, at });
  }
  return found;
};

const room = (weighty) => ({ row, at }) =>
  ({ row, x: at.x - at.r, y: at.y - at.r, w: 2 * at.r, h: 2 * at.r, slight: !weighty.has(row) });

// The buttons that lie over the drawing.
const buttons = () => {
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = find('zoom');
  return { x: offsetLeft, y: offsetTop, w: offsetWidth, h: offsetHeight };
};

export const gather = (model, scene, view, most = 220) => {
  family ||= getComputedStyle(document.body).fontFamily;
  const shown = candidates(model, scene, view, most);
  const weighty = new Set(shown.slice(0, WEIGHTY).map(({ row }) => row));
  const names = shown.map(nodeLabel(model, scene, weighty)).sort((a, b) => b.must - a.must);
  const lines = namedLines(model, scene, view.scale).map(lineLabel(model, scene, view));
  return { wanted: [...names, ...lines], obstacles: [buttons(), ...shown.map(room(weighty))] };
};
