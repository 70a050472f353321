// The shape of each kind of actor, once for the canvas and once for the icons of the panel.
import { svg } from '../base/dom.js';

const regular = (corners, turn, radius = 1) =>
  Array.from({ length: corners }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

const UP = -Math.PI / 2;
const star = () => {
  const outer = regular(5, UP, 1.2);
  const inner = regular(5, UP + Math.PI / 5, 0.55);
  return outer.flatMap((point, at) => [point, inner[at]]);
};
export const POINTS = {
  square: regular(4, Math.PI / 4, 1.2),
  diamond: regular(4, UP, 1.2),
  triangle: regular(3, UP, 1.2),
  wedge: regular(3, -UP, 1.2),
  pentagon: regular(5, UP, 1.1),
  hexagon: regular(6, 0, 1.1),
  star: star(),
};

export const trace = (ctx, figure, x, y, size) => {
  ctx.beginPath();
  if (!POINTS[figure]) {
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    if (figure === 'ring') ctx.arc(x, y, size * 0.45, 0, 2 * Math.PI, true);
    return;
  }
  for (const [dx, dy] of POINTS[figure]) ctx.lineTo(x + dx * size, y + dy * size);
  ctx.closePath();
};

const outline = (figure) => {
  if (figure === 'ring') {
    return svg('circle', { r: 5, fill: 'none', stroke: 'currentColor', 'stroke-width': 4 });
  }
  if (!POINTS[figure]) return svg('circle', { r: 7, fill: 'currentColor' });
  const points = POINTS[figure].map(([x, y]) => `${(x * 7).toFixed(1)},${(y * 7).toFixed(1)}`);
  return svg('polygon', { points: points.join(' '), fill: 'currentColor' });
};

export const icon = (figure, kind) =>
  svg('svg', { class: `icon kind-${kind}`, viewBox: '-9 -9 18 18', 'aria-hidden': 'true' },
    outline(figure));
