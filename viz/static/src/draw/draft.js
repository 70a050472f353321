// Some lines at once and plainly, until all of them are drawn well.
import { colours, lineColour } from './theme.js';

// `graph` holds ends and signs of lines, and where they have one, their weight.
export const draft = (ctx, { source, target, x, y, weight, sign }, toScreen, step = 1) => {
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.3;
  for (const one of [-1, 0, 1]) {
    ctx.beginPath();
    for (let line = 0; line < source.length; line += step) {
      if (sign[line] !== one || weight?.[line] === 0) continue;
      const from = toScreen(x[source[line]], y[source[line]]);
      const to = toScreen(x[target[line]], y[target[line]]);
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
    }
    ctx.strokeStyle = lineColour(one, colours());
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
};
