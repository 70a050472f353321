// Draws single nodes and lines on a canvas, for whichever renderer.
import { head } from '../data/blocks.js';
import { arrow, curve, thickness } from './geometry.js';
import { trace } from './shapes.js';
import { actorColour, lineColour } from './theme.js';

export const node = (ctx, model, scene, row, { x, y, r }, colours) => {
  const chosen = row === scene.chosen;
  const dim = scene.lit && !scene.lit.actors.has(row);
  trace(ctx, model.figure(row), x, y, r);
  ctx.lineWidth = chosen ? 6 : Math.min(2.5, r * 0.5);
  ctx.strokeStyle = chosen ? colours.ink : colours.surface;
  ctx.stroke();
  if (dim) {
    ctx.fillStyle = colours.surface;
    ctx.fill();
    ctx.globalAlpha = 0.18;
  }
  ctx.fillStyle = actorColour(model, row, scene.colour, colours);
  ctx.fill();
  ctx.globalAlpha = 1;
};

export const line = (ctx, model, scene, relation, place, colours, strength, scale = 1) => {
  const way = curve(model, relation, place);
  const colour = lineColour(scene.seen.sign[relation], colours);
  ctx.globalAlpha = strength;
  ctx.strokeStyle = colour;
  ctx.lineWidth = thickness(scene.seen.count[relation]) * scale;
  ctx.setLineDash(head.styles[scene.seen.style[relation]].dashes);
  ctx.beginPath();
  if (way.loop) ctx.arc(way.x, way.y, way.r, 0, 2 * Math.PI);
  else {
    ctx.moveTo(way.start.x, way.start.y);
    ctx.quadraticCurveTo(way.control.x, way.control.y, way.end.x, way.end.y);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  if (!way.loop && !model.symmetric(relation)) tip(ctx, way, colour, 7 * scale + ctx.lineWidth);
  ctx.globalAlpha = 1;
};

const tip = (ctx, way, colour, size) => {
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (const { x, y } of arrow(way, size)) ctx.lineTo(x, y);
  ctx.fill();
};
