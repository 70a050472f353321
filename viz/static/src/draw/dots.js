// Small nodes as squares: thousands are set pixel by pixel, which is much quicker than to fill each.
import { actorColour } from './theme.js';

const FAINT = 46;
const FEW = 2000;

const bytes = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

// A colour as the four bytes of a pixel, in the order in which typed arrays hold them.
const pixel = (hex, alpha) => {
  const view = new Uint8Array([...bytes(hex), alpha]);
  return new Uint32Array(view.buffer)[0];
};

const painter = (model, scene, theme) => {
  const known = new Map();
  return (row) => {
    const colour = actorColour(model, row, scene.colour, theme);
    const key = scene.lit && !scene.lit.actors.has(row) ? `${colour}-` : colour;
    if (!known.has(key)) known.set(key, pixel(colour, key === colour ? 255 : FAINT));
    return known.get(key);
  };
};

const fill = (ctx, model, scene, spots, theme) => {
  for (let at = 0; at < spots.length; at += 4) {
    const [row, x, y, r] = [spots[at], spots[at + 1], spots[at + 2], spots[at + 3]];
    ctx.globalAlpha = scene.lit && !scene.lit.actors.has(row) ? FAINT / 255 : 1;
    ctx.fillStyle = actorColour(model, row, scene.colour, theme);
    ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
  }
  ctx.globalAlpha = 1;
};

// `spots` holds row, x, y and radius of each node in turn; `frame` is the canvas in its own pixels.
export const dots = (ctx, model, scene, spots, { width, height, ratio, left, top }, theme) => {
  if (spots.length < 4 * FEW) { fill(ctx, model, scene, spots, theme); return; }
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const paint = painter(model, scene, theme);
  for (let at = 0; at < spots.length; at += 4) {
    const side = Math.max(Math.round(2 * spots[at + 3] * ratio), 2);
    const x = Math.round((spots[at + 1] + left) * ratio - side / 2);
    const y = Math.round((spots[at + 2] + top) * ratio - side / 2);
    const colour = paint(spots[at]);
    const end = Math.min(x + side, width);
    for (let line = Math.max(y, 0); line < Math.min(y + side, height); line += 1) {
      if (end > x) pixels.fill(colour, line * width + Math.max(x, 0), line * width + end);
    }
  }
  const sheet = document.createElement('canvas');
  sheet.width = width;
  sheet.height = height;
  sheet.getContext('2d').putImageData(image, 0, 0);
  ctx.drawImage(sheet, -left, -top, width / ratio, height / ratio);
};
