// Draws any number of actors and claims: below a map of all lines, before it the front, both shifted
// as pictures while the hand moves and drawn anew when it rests.
import { frameOf, makeCamera } from './camera.js';
import { makeFlight } from './flight.js';
import { REACH, makeFront } from './front.js';
import { curve } from './geometry.js';
import { listen } from './gestures.js';
import { makeLines } from './lines.js';
import { makePick } from './pick.js';
import { wiped } from './sheet.js';
import { dark } from './theme.js';

// What takes more milliseconds than this is not drawn anew before the hand lets go, or rests so long.
const QUICK = 10;
const [REST, HELD] = [90, 250];
// However long the hand moves, the picture is never older than this where it has moved far.
const OLD = 500;
// As a share of what they reach beyond the view, so far the lines may be shifted and stay the same.
const SHIFT = 0.5;
// From so many actors on, the first picture is a hasty one.
const MANY = 250;

// `early` is a canvas that already shows all in haste.
export const makeCanvas = (box, model, does, early = null) => {
  const canvas = early || document.createElement('canvas');
  canvas.tabIndex = 0;
  if (!early) box.append(canvas);
  const camera = makeCamera(box);
  const front = makeFront(model, camera);
  const lines = makeLines(model, () => glide());
  let scene = null;
  let timer = 0;
  let cost = 0;
  let drawn = 0;
  let sketched = Boolean(early);

  // How far the view has moved from where a picture was drawn, as a share of what it may move.
  const strayed = (from) => {
    if (!from) return Infinity;
    const { width, height } = camera.size();
    const room = (REACH - 1) / 2;
    const grown = Math.abs(Math.log2(camera.at.k / from.k)) * 2;
    return Math.max(Math.abs(camera.at.x - from.x) * camera.at.k / (width * room),
      Math.abs(camera.at.y - from.y) * camera.at.k / (height * room), grown);
  };

  const wantLines = () => {
    const { width, height } = camera.size();
    const same = lines.fresh && lines.camera.k === camera.at.k && strayed(lines.camera) < SHIFT;
    if (!same && !front.single) lines.look({ ...camera.at }, Math.ceil(width * REACH), Math.ceil(height * REACH));
  };

  const compose = () => {
    const ctx = wiped(canvas, camera.size());
    if (!front.camera) {
      front.sketch(scene, ctx, () => lines.draft(ctx, camera.toScreen));
      return ctx;
    }
    const lay = (picture, from, w, h) => {
      const grown = camera.at.k / from.k;
      const middle = camera.toScreen(from.x, from.y);
      ctx.drawImage(picture, middle.x - (w * grown) / 2, middle.y - (h * grown) / 2, w * grown, h * grown);
    };
    ctx.globalAlpha = scene.lit ? 0.25 : 1;
    if (!front.single && lines.camera) lay(lines.canvas, lines.camera, lines.canvas.width, lines.canvas.height);
    else if (!front.single) lines.draft(ctx, camera.toScreen);
    ctx.globalAlpha = 1;
    lay(front.canvas, front.camera, front.width, front.height);
    return ctx;
  };

  const full = () => {
    const { width, height } = camera.size();
    if (!width || !height) return;
    const start = performance.now();
    const hasty = !sketched && model.actors > MANY;
    sketched = true;
    if (!hasty) front.draw(scene);
    compose();
    drawn = performance.now();
    cost = drawn - start;
    if (hasty) timer = setTimeout(redraw, REST); else wantLines();
  };

  let waiting = 0;
  const redraw = () => {
    if (!scene || waiting) return;
    clearTimeout(timer);
    waiting = requestAnimationFrame(() => { waiting = 0; full(); });
  };
  let gliding = 0;
  const glide = () => {
    gliding ||= requestAnimationFrame(() => { gliding = 0; if (front.camera && !waiting) compose(); });
  };
  const moved = (rest = REST) => {
    if (cost < QUICK) { redraw(); return; }
    clearTimeout(timer);
    timer = setTimeout(redraw, rest);
    if (strayed(lines.camera) > SHIFT && !lines.busy) wantLines();
    if (strayed(front.camera) > 1 && performance.now() - drawn > OLD) redraw(); else glide();
  };

  const { fly, stop } = makeFlight(camera, compose, () => redraw());
  const { where } = front;
  const pick = makePick(model, front, () => scene);
  let hovered = null;
  const hover = (row) => {
    if (row === hovered) return;
    hovered = row;
    box.classList.toggle('on', row !== null);
    does.hover(row);
  };
  const drag = (row, { x, y }) => {
    const to = camera.toWorld(x, y);
    model.x[row] = to.x;
    model.y[row] = to.y;
    if (cost < QUICK) redraw(); else requestAnimationFrame(() => front.carry(compose(), row));
  };
  listen(canvas, {
    grab: pick.node,
    pan: (dx, dy, held = false) => { stop(); camera.pan(dx, dy); moved(held ? HELD : REST); },
    rest: () => redraw(),
    zoom: (factor, x, y) => { stop(); camera.zoom(factor, x, y); moved(); },
    drag,
    drop: (row) => { lines.move(); redraw(); does.pinned(row, model.x[row], model.y[row]); },
    hover: (point) => hover(pick.node(point)),
    leave: () => hover(null),
    click: (point) => does.select(pick.any(point)),
  });

  const points = (rows) => rows.map((row) => ({ x: model.x[row], y: model.y[row] }));
  const all = () => points(Array.from({ length: model.actors }, (_, row) => row));

  dark.addEventListener('change', () => { lines.stale(); redraw(); });
  new ResizeObserver(() => {
    const { width, height } = camera.size();
    camera.resized();
    const now = camera.size();
    if (front.camera && (now.width !== width || now.height !== height)) redraw();
  }).observe(box);

  return {
    canvas,
    get labels() { return front.labels; },
    show: (next) => {
      if (scene?.seen !== next.seen) lines.weigh(next.seen);
      scene = { ...next };
      redraw();
    },
    moved: () => { lines.move(); redraw(); },
    fit: () => { stop(); camera.resized(); Object.assign(camera.at, frameOf(all(), camera.size())); redraw(); },
    zoom: (factor) => fly({ ...camera.at, k: camera.at.k * factor }),
    centre: (rows) => fly(frameOf(points(rows), camera.size())),
    sees: (row) => {
      const { x, y, r } = where(row);
      const { width, height } = camera.size();
      return x > -r && y > -r && x < width + r && y < height + r;
    },
    settled: () => box.hidden || (!waiting && !gliding && front.camera && !lines.busy && (lines.fresh || front.single)),
    where,
    middle: (relation) => curve(model, relation, where).middle,
    place: where,
    area: camera.size,
  };
};
