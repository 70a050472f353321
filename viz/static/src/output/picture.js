// The network as it is seen, as an SVG drawing.
import { head } from '../data/blocks.js';
import { el, svg } from '../base/dom.js';
import { arrow, curve, thickness } from '../draw/geometry.js';
import { POINTS } from '../draw/shapes.js';
import { actorColour, colours, lineColour } from '../draw/theme.js';

const MOST = 20000;
const round = (value) => Math.round(value * 10) / 10;

const lineShape = (model, scene, relation, renderer, theme) => {
  const way = curve(model, relation, renderer.place);
  const colour = lineColour(scene.seen.sign[relation], theme);
  const faint = scene.lit && !scene.lit.relations.has(relation);
  const look = { fill: 'none', stroke: colour, 'stroke-opacity': faint ? 0.1 : 0.6, 'stroke-width': round(thickness(scene.seen.count[relation])),
    'stroke-dasharray': head.styles[scene.seen.style[relation]].dashes.join(' ') || null };
  if (way.loop) return [svg('circle', { cx: round(way.x), cy: round(way.y), r: round(way.r), ...look })];
  const [a, b, c] = [way.start, way.control, way.end].map(({ x, y }) => `${round(x)} ${round(y)}`);
  const line = svg('path', { d: `M${a}Q${b} ${c}`, ...look });
  if (model.symmetric(relation)) return [line];
  const points = arrow(way, 8).map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  return [line, svg('polygon', { points, fill: colour, 'fill-opacity': faint ? 0.1 : 1 })];
};

const nodeShape = (model, scene, row, { x, y, r }, theme) => {
  const colour = actorColour(model, row, scene.colour, theme);
  const look = { fill: colour, stroke: theme.surface, 'stroke-width': 1.5,
    opacity: scene.lit && !scene.lit.actors.has(row) ? 0.18 : null };
  const figure = model.figure(row);
  if (figure === 'ring') {
    return svg('circle', { ...look, cx: round(x), cy: round(y), r: round(r * 0.72), fill: theme.surface, stroke: colour,
      'stroke-width': round(r * 0.55) });
  }
  const corners = POINTS[figure];
  if (!corners) return svg('circle', { cx: round(x), cy: round(y), r: round(r), ...look });
  const points = corners.map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`).join(' ');
  return svg('polygon', { points, ...look });
};

const nameShape = ({ label, box }, theme) => svg('text', { x: round(box.x + box.w / 2), y: round(box.y + 12),
  'text-anchor': 'middle', 'font-size': label.size || 13, fill: label.colour || theme.ink, stroke: theme.surface,
  'stroke-width': 3, 'paint-order': 'stroke' },
(box.lines || label.lines).map((line, row) => svg('tspan', { x: round(box.x + box.w / 2), dy: row ? 16 : 0 }, line)));

const near = ({ x, y, r }, { width, height }) => x > -r && y > -r && x < width + r && y < height + r;

const heaviest = (model, seen, rows) => {
  const inside = new Set(rows);
  return Array.from(seen.count.keys()).filter((one) => seen.count[one] &&
    (inside.has(model.source[one]) || inside.has(model.target[one])))
    .sort((a, b) => seen.count[b] - seen.count[a]).slice(0, MOST);
};

export const picture = (model, scene, renderer, title) => {
  const theme = colours();
  const area = renderer.area();
  const rows = Array.from(scene.seen.weight.keys())
    .filter((row) => scene.seen.weight[row] && near(renderer.place(row), area));
  const root = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width: area.width, height: area.height,
    viewBox: `0 0 ${area.width} ${area.height}`, 'font-family': 'system-ui, sans-serif' },
  svg('title', {}, title),
  svg('rect', { width: area.width, height: area.height, fill: theme.surface }),
  heaviest(model, scene.seen, rows).flatMap((one) => lineShape(model, scene, one, renderer, theme)),
  rows.map((row) => nodeShape(model, scene, row, renderer.place(row), theme)).reverse(),
  renderer.labels.map((one) => nameShape(one, theme)));
  return new XMLSerializer().serializeToString(root);
};

// The canvas as it is, on the ground of the page.
export const still = ({ canvas }) => {
  const copy = el('canvas', { width: canvas.width, height: canvas.height });
  const ctx = copy.getContext('2d');
  ctx.fillStyle = colours().surface;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  return copy;
};

export const bitmap = (renderer) => new Promise((done) => still(renderer).toBlob(done, 'image/png'));
