// What stands before the map of lines: grounds of camps, single lines, nodes and names.
import { areas, ground } from './areas.js';
import { dots } from './dots.js';
import { at, curve } from './geometry.js';
import { place as placeLabels } from './labels.js';
import { gather } from './names.js';
import * as paint from './paint.js';
import { colours } from './theme.js';

// It reaches so far beyond the view that moving a little shows no empty margin.
export const REACH = 1.3;
const SINGLE = 1200;
const LIT = 3000;
// So many nodes have their shape, and others too where they are large enough for it to be seen.
const SHAPES = 300;
const SKETCHED = 120;
const SEEN = 4;
// So many names are tried at first, and so many when there is time.
const [FEW, MOST] = [50, 220];

export const makeFront = (model, camera) => {
  const canvas = document.createElement('canvas');
  const api = { canvas, camera: null, labels: [], single: false };
  let scene = null;

  const radius = (row) => Math.max(model.size[row] * Math.min(camera.at.k, 1.2), 1.2 + model.size[row] / 6);
  const where = (row) => ({ ...camera.toScreen(model.x[row], model.y[row]), r: radius(row) });

  // The rows in a field that reaches beyond the view by these margins.
  const rowsWithin = (left = 0, top = 0) => {
    const { width, height } = camera.size();
    const { x, y, k } = camera.at;
    const rows = [];
    for (let row = 0; row < model.actors; row += 1) {
      if (!scene.seen.weight[row]) continue;
      const [dx, dy, r] = [Math.abs(model.x[row] - x) * k, Math.abs(model.y[row] - y) * k, radius(row)];
      if (dx < width / 2 + left + r && dy < height / 2 + top + r) rows.push(row);
    }
    return rows;
  };

  // The relations that touch these rows, or null when they are too many to draw one by one.
  const linesAt = (rows) => {
    if (rows.length === scene.seen.actors && scene.seen.relations > SINGLE) return null;
    const found = new Set();
    for (const row of rows) {
      for (const relation of model.relationsOf(row)) if (scene.seen.count[relation]) found.add(relation);
      if (found.size > SINGLE) return null;
    }
    return found;
  };

  const lit = () => (scene.lit ? [...scene.lit.relations] : [])
    .filter((relation) => scene.seen.count[relation]).slice(0, LIT);

  const drawLines = (ctx, theme, single) => {
    api.single = Boolean(single);
    const strength = scene.lit ? 0.08 : single?.size > 400 ? 0.4 : 0.62;
    // From afar thick lines would hide the nodes that they join.
    const scale = Math.min(Math.max(camera.at.k * 1.2, 0.45), 1);
    for (const relation of single || []) paint.line(ctx, model, scene, relation, where, theme, strength, scale);
    for (const relation of lit()) paint.line(ctx, model, scene, relation, where, theme, 0.9, scale);
  };

  const drawNodes = (ctx, rows, frame, theme, most = SHAPES) => {
    const { width, height } = camera.size();
    const { x, y, k } = camera.at;
    const small = [];
    const shaped = [];
    rows.forEach((row, rank) => {
      const r = radius(row);
      if (rank < most || r >= SEEN) shaped.push([row, where(row)]);
      else small.push(row, (model.x[row] - x) * k + width / 2, (model.y[row] - y) * k + height / 2, r);
    });
    dots(ctx, model, scene, small, frame, theme);
    for (const [row, spot] of shaped.reverse()) paint.node(ctx, model, scene, row, spot, theme);
  };

  const drawNames = (ctx, theme, most) => {
    const area = camera.size();
    const along = (relation) => {
      const way = curve(model, relation, where);
      return way.loop ? [way.middle] : [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => at(way, share));
    };
    const view = { onScreen: where, along, area, scale: camera.at.k, colours: theme };
    const { wanted, obstacles } = gather(model, scene, view, most);
    api.labels = placeLabels(ctx, wanted, obstacles, area, theme);
  };

  const frameOf = ({ width, height }, reach) => {
    const ratio = devicePixelRatio || 1;
    const [left, top] = [width, height].map((side) => Math.ceil((side * (reach - 1)) / 2));
    return { left, top, ratio, width: Math.round((width + 2 * left) * ratio), height: Math.round((height + 2 * top) * ratio) };
  };

  const begin = (next, reach) => {
    scene = next;
    const frame = frameOf(camera.size(), reach);
    return { frame, rows: rowsWithin(frame.left, frame.top), theme: colours() };
  };

  // The first picture, in haste: straight onto the page, with the weightiest names only, and no grounds.
  api.sketch = (next, ctx, below) => {
    const { frame, rows, theme } = begin(next, 1);
    const single = linesAt(rows);
    if (!single) below();
    drawLines(ctx, theme, single);
    drawNodes(ctx, rows, frame, theme, SKETCHED);
    drawNames(ctx, theme, FEW);
  };
  api.draw = (next) => {
    const { frame, rows, theme } = begin(next, REACH);
    const { left, top, ratio } = frame;
    Object.assign(canvas, { width: frame.width, height: frame.height });
    const ctx = canvas.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio);
    ground(ctx, model, scene.seen, areas(model, scene, rows), where, theme, 10 + 24 * Math.min(camera.at.k, 1.4));
    drawLines(ctx, theme, linesAt(rows));
    drawNodes(ctx, rows, frame, theme);
    drawNames(ctx, theme, MOST);
    api.camera = { ...camera.at };
    api.width = frame.width / ratio;
    api.height = frame.height / ratio;
  };
  // A single node and its lines, for one that is moved by hand.
  api.carry = (ctx, row, most = 200) => {
    for (const relation of model.relationsOf(row).subarray(0, most)) {
      if (scene.seen.count[relation]) paint.line(ctx, model, scene, relation, where, colours(), 0.6);
    }
    paint.node(ctx, model, scene, row, where(row), colours());
  };
  return Object.assign(api, { where, rowsWithin, linesAt });
};
