// The grounds of the camps: a pale area behind all actors who stand together.
const MOST = 1200;
const MARGIN = 34;

// `place(row)` says where an actor stands and how large it is drawn.
export const areas = (model, seen, rows) => {
  const camps = new Map();
  for (const row of rows) {
    const camp = model.camp[row];
    if (!camp || !seen.weight[row]) continue;
    if (!camps.has(camp)) camps.set(camp, []);
    camps.get(camp).push(row);
  }
  return camps;
};

// Each member is joined to the nearest of those before it, so that a camp is one piece of ground.
const joined = (path, spots) => spots.forEach((spot, at) => {
  const gap = (other) => Math.hypot(other.x - spot.x, other.y - spot.y);
  const near = spots.slice(0, at).reduce((best, other) => (best && gap(best) <= gap(other) ? best : other), null);
  path.moveTo(spot.x, spot.y);
  if (near) path.lineTo(near.x, near.y); else path.lineTo(spot.x + 0.1, spot.y);
});

export const ground = (ctx, camps, place, theme, margin = MARGIN) => {
  const total = [...camps.values()].reduce((sum, rows) => sum + rows.length, 0);
  if (total > MOST) return;
  ctx.save();
  ctx.globalAlpha = 0.13;
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const [camp, rows] of camps) {
    const path = new Path2D();
    joined(path, rows.map(place));
    ctx.lineWidth = 2 * margin;
    ctx.strokeStyle = theme.camps[camp];
    ctx.stroke(path);
  }
  ctx.restore();
};
