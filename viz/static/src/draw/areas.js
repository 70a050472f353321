// The grounds of the camps: a pale area behind all actors who stand together.
const MOST = 1200;
const MARGIN = 34;

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
const nearest = (rows, model) => rows.map((row, at) => {
  let best = row;
  let least = Infinity;
  for (const other of rows.slice(0, at)) {
    const gap = (model.x[other] - model.x[row]) ** 2 + (model.y[other] - model.y[row]) ** 2;
    if (gap < least) { least = gap; best = other; }
  }
  return best;
});

let joined = { seen: null, links: new Map() };

const links = (model, seen, camp, rows) => {
  if (joined.seen !== seen) joined = { seen, links: new Map() };
  const key = `${camp} ${rows.length} ${rows[0]}`;
  if (!joined.links.has(key)) joined.links.set(key, nearest(rows, model));
  return joined.links.get(key);
};

export const ground = (ctx, model, seen, camps, place, theme, margin = MARGIN) => {
  const total = [...camps.values()].reduce((sum, rows) => sum + rows.length, 0);
  if (total > MOST) return;
  ctx.save();
  ctx.globalAlpha = 0.13;
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const [camp, rows] of camps) {
    const near = links(model, seen, camp, rows);
    ctx.beginPath();
    rows.forEach((row, at) => {
      const [from, to] = [place(row), place(near[at])];
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x + (row === near[at] ? 0.1 : 0), to.y);
    });
    ctx.lineWidth = 2 * margin;
    ctx.strokeStyle = theme.camps[camp];
    ctx.stroke();
  }
  ctx.restore();
};
