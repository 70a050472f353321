// Draws any number of actors and claims: lines as a density map or one by one, nodes and names over it.
import { areas, ground } from './areas.js';
import { frameOf, makeCamera } from './camera.js';
import { at, curve } from './geometry.js';
import { listen } from './gestures.js';
import { place as placeLabels } from './labels.js';
import { makeLines } from './lines.js';
import { gather } from './names.js';
import * as paint from './paint.js';
import { makePick } from './pick.js';
import { actorColour, colours, dark, lineColour, still } from './theme.js';

const SINGLE = 1200;
const DRAFT = 2500;
// So many nodes have their shape, and others too where they are large enough for it to be seen.
const SHAPES = 300;
const SEEN = 4;
// Above so many milliseconds nothing is drawn anew before the hand rests.
const QUICK = 20;

export const makeCanvas = (box, model, does) => {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  box.append(canvas);
  const picture = document.createElement('canvas');
  const camera = makeCamera(box);
  const api = { canvas, labels: [], single: false };
  let scene = null;
  let pictured = null;
  let timer = 0;
  let cost = 0;
  let drawn = 0;
  const lines = makeLines(model, () => redraw());

  const radius = (row) => Math.max(model.size[row] * Math.min(camera.at.k, 1.2), 1.2 + model.size[row] / 6);
  const where = (row) => ({ ...camera.toScreen(model.x[row], model.y[row]), r: radius(row) });
  const inView = ({ x, y, r }, { width, height }) =>
    x > -r && y > -r && x < width + r && y < height + r;

  const rowsInView = (area) => {
    const rows = [];
    for (let row = 0; row < model.actors; row += 1) {
      if (scene.seen.weight[row] && inView(where(row), area)) rows.push(row);
    }
    return rows;
  };

  // The relations that touch the view, or null when they are too many to draw one by one.
  const linesInView = (rows) => {
    const found = new Set();
    for (const row of rows) {
      for (const relation of model.relationsOf(row)) if (scene.seen.count[relation]) found.add(relation);
      if (found.size > SINGLE) return null;
    }
    return found;
  };

  const drawLines = (ctx, rows, area, theme) => {
    const single = linesInView(rows);
    api.single = Boolean(single);
    ctx.globalAlpha = scene.lit ? 0.25 : 1;
    if (single) {
      const strength = scene.lit ? 0.08 : single.size > 400 ? 0.4 : 0.62;
      for (const relation of single) paint.line(ctx, model, scene, relation, where, theme, strength);
    } else if (lines.camera) {
      const { x, y, k } = lines.camera;
      const grown = camera.at.k / k;
      const middle = camera.toScreen(x, y);
      ctx.drawImage(lines.canvas, middle.x - (lines.canvas.width * grown) / 2,
        middle.y - (lines.canvas.height * grown) / 2, lines.canvas.width * grown, lines.canvas.height * grown);
    } else draft(ctx, theme);
    ctx.globalAlpha = 1;
    if (!single) wantLines(area);
    for (const relation of lit()) paint.line(ctx, model, scene, relation, where, theme, 0.9);
  };

  // Some lines at once and plainly, until the worker has drawn all of them well.
  const draft = (ctx, theme) => {
    for (const sign of [-1, 0, 1]) {
      ctx.beginPath();
      for (let line = 0, left = DRAFT; line < model.relations && left; line += 1) {
        if (!scene.seen.count[line] || scene.seen.sign[line] !== sign) continue;
        left -= 1;
        const [from, to] = [where(model.source[line]), where(model.target[line])];
        ctx.moveTo(from.x, from.y);
        ctx.lineTo(to.x, to.y);
      }
      ctx.globalAlpha = 0.2;
      ctx.lineWidth = 1;
      ctx.strokeStyle = lineColour(sign, theme);
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  };

  const lit = () => (scene.lit ? [...scene.lit.relations] : [])
    .filter((relation) => scene.seen.count[relation]).slice(0, 3000);

  const wantLines = ({ width, height }) => {
    const { x, y, k } = camera.at;
    const same = lines.camera && lines.fresh && ['x', 'y', 'k'].every((key) => lines.camera[key] === camera.at[key]);
    if (!same) lines.look({ x, y, k }, Math.ceil(width * 1.3), Math.ceil(height * 1.3));
  };

  const drawNodes = (ctx, rows, theme) => {
    const spots = rows.map((row) => [row, where(row)]);
    const plain = spots.filter(([, { r }], at) => at >= SHAPES && r < SEEN);
    for (const [row, { x, y, r }] of plain) {
      ctx.globalAlpha = scene.lit && !scene.lit.actors.has(row) ? 0.18 : 1;
      ctx.fillStyle = actorColour(model, row, scene.colour, theme);
      ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
    }
    ctx.globalAlpha = 1;
    const shaped = spots.filter(([, { r }], at) => at < SHAPES || r >= SEEN).reverse();
    for (const [row, spot] of shaped) paint.node(ctx, model, scene, row, spot, theme);
  };

  // Everything anew, into a picture that is merely shifted while the hand moves.
  const full = () => {
    const start = performance.now();
    const area = camera.size();
    if (!area.width || !area.height) return;
    const ratio = devicePixelRatio || 1;
    const theme = colours();
    picture.width = area.width * ratio;
    picture.height = area.height * ratio;
    const ctx = picture.getContext('2d');
    ctx.scale(ratio, ratio);
    const rows = rowsInView(area);
    ground(ctx, model, scene.seen, areas(model, scene.seen, rows), where, theme, 10 + 24 * Math.min(camera.at.k, 1.4));
    drawLines(ctx, rows, area, theme);
    drawNodes(ctx, rows, theme);
    const along = (relation) => {
      const way = curve(model, relation, where);
      return way.loop ? [way.middle] : [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => at(way, share));
    };
    const view = { onScreen: where, along, area, scale: camera.at.k, colours: theme };
    const { wanted, obstacles } = gather(model, scene, view);
    api.labels = placeLabels(ctx, wanted, obstacles, area, theme);
    pictured = { ...camera.at };
    drawn = performance.now();
    cost = drawn - start;
    api.cost = cost;
    show();
  };

  const show = () => {
    const { width, height } = camera.size();
    const ratio = devicePixelRatio || 1;
    if (canvas.width !== picture.width) canvas.width = picture.width;
    if (canvas.height !== picture.height) canvas.height = picture.height;
    const ctx = canvas.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    const grown = camera.at.k / pictured.k;
    const middle = camera.toScreen(pictured.x, pictured.y);
    ctx.drawImage(picture, middle.x - (width * grown) / 2, middle.y - (height * grown) / 2, width * grown, height * grown);
  };

  let waiting = 0;
  const redraw = () => {
    if (!scene || waiting) return;
    waiting = requestAnimationFrame(() => { waiting = 0; full(); });
  };
  // While the hand moves, everything is drawn anew only as often as there is time for it.
  const moved = () => {
    clearTimeout(timer);
    if (cost < QUICK) { redraw(); return; }
    timer = setTimeout(redraw, 90);
    requestAnimationFrame(show);
  };

  const pick = makePick(model, where, () => scene, () => rowsInView(camera.size()), linesInView);
  let hovered = null;
  const hover = (row) => {
    if (row === hovered) return;
    hovered = row;
    box.classList.toggle('on', row !== null);
    does.hover(row);
  };
  listen(canvas, {
    grab: pick.node,
    pan: (dx, dy) => { flight += 1; camera.pan(dx, dy); moved(); },
    zoom: (factor, x, y) => { flight += 1; camera.zoom(factor, x, y); moved(); },
    drag: (row, { x, y }) => { put(row, camera.toWorld(x, y)); if (cost < QUICK) redraw(); else requestAnimationFrame(() => carry(row)); },
    drop: (row) => { lines.move(); lines.fresh = false; redraw(); does.pinned(row, model.x[row], model.y[row]); },
    hover: (point) => hover(pick.node(point)),
    leave: () => hover(null),
    click: (point) => does.select(pick.any(point)),
  });
  // Where everything anew takes too long, only the node in the hand and its lines are drawn.
  const carry = (row) => {
    show();
    const ctx = canvas.getContext('2d');
    for (const relation of model.relationsOf(row).subarray(0, 200)) {
      if (scene.seen.count[relation]) paint.line(ctx, model, scene, relation, where, colours(), 0.6);
    }
    paint.node(ctx, model, scene, row, where(row), colours());
  };
  const put = (row, { x, y }) => { model.x[row] = x; model.y[row] = y; };

  let flight = 0;
  const fly = (to) => {
    flight += 1;
    const mine = flight;
    if (still.matches) { Object.assign(camera.at, to); redraw(); return; }
    const from = { ...camera.at };
    const begun = performance.now();
    const step = (now) => {
      if (mine !== flight) return;
      const part = Math.min(Math.max((now - begun) / 350, 0), 1);
      const eased = part * part * (3 - 2 * part);
      for (const key of ['x', 'y', 'k']) camera.at[key] = from[key] + (to[key] - from[key]) * eased;
      if (part < 1) { show(); requestAnimationFrame(step); } else redraw();
    };
    requestAnimationFrame(step);
  };
  const points = (rows) => rows.map((row) => ({ x: model.x[row], y: model.y[row] }));
  const all = () => points(Array.from({ length: model.actors }, (_, row) => row));

  dark.addEventListener('change', () => { lines.fresh = false; redraw(); });
  new ResizeObserver(() => { camera.resized(); if (pictured) redraw(); }).observe(box);

  return Object.assign(api, {
    show: (next) => {
      if (!scene || scene.seen !== next.seen) { lines.weigh(next.seen); lines.fresh = false; }
      scene = next;
      redraw();
    },
    moved: () => { lines.move(); lines.fresh = false; redraw(); },
    fit: () => { flight += 1; camera.resized(); Object.assign(camera.at, frameOf(all(), camera.size())); redraw(); },
    zoom: (factor) => fly({ ...camera.at, k: camera.at.k * factor }),
    centre: (rows) => fly(frameOf(points(rows), camera.size())),
    sees: (row) => inView(where(row), camera.size()),
    settled: () => box.hidden || (!waiting && !lines.busy && (lines.fresh || api.single)),
    where,
    middle: (relation) => curve(model, relation, where).middle,
    place: (row) => where(row),
    area: camera.size,
  });
};
