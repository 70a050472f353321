// The grounds of the circles: a pale area behind friends of friends. Camps, which are large and lie
// across each other, have none.
const MOST = 1200;
const MARGIN = 34;

export const areas = (model, { seen, colour }, rows) => {
  const circles = new Map();
  for (const row of colour === 'camp' ? [] : rows) {
    const circle = model.circle[row];
    if (!circle || !seen.weight[row]) continue;
    if (!circles.has(circle)) circles.set(circle, []);
    circles.get(circle).push(row);
  }
  return circles;
};

const FAR = 5;

// Each member is joined to the nearest of those before it, so that a circle is one piece of ground, but not
// across the whole picture to one who stands far from all of them.
const nearest = (rows, { x, y }) => {
  const found = rows.map(closest(rows, x, y));
  const gaps = found.map(({ gap }) => gap).filter((gap) => gap).sort((a, b) => a - b);
  const most = (gaps[gaps.length >> 1] ?? 0) * FAR;
  return found.map(({ best, gap }, at) => (gap > most ? rows[at] : best));
};

const closest = (rows, x, y) => (row, at) => {
  let best = row;
  let least = Infinity;
  for (let before = 0; before < at; before += 1) {
    const other = rows[before];
    const gap = Math.hypot(x[other] - x[row], y[other] - y[row]);
    if (gap < least) { least = gap; best = other; }
  }
  return { best, gap: at ? least : 0 };
};

let joined = { seen: null, links: new Map() };

const links = (model, seen, circle, rows) => {
  if (joined.seen !== seen) joined = { seen, links: new Map() };
  const key = `${circle} ${rows.length} ${rows[0]}`;
  if (!joined.links.has(key)) joined.links.set(key, nearest(rows, model));
  return joined.links.get(key);
};

export const ground = (ctx, model, seen, circles, place, theme, margin = MARGIN) => {
  const total = [...circles.values()].reduce((sum, rows) => sum + rows.length, 0);
  if (total > MOST) return;
  ctx.save();
  ctx.globalAlpha = 0.13;
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const [circle, rows] of circles) {
    const near = links(model, seen, circle, rows);
    ctx.beginPath();
    rows.forEach((row, at) => {
      const [from, to] = [place(row), place(near[at])];
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x + (row === near[at] ? 0.1 : 0), to.y);
    });
    ctx.lineWidth = 2 * margin;
    ctx.strokeStyle = theme.camps[circle];
    ctx.stroke();
  }
  ctx.restore();
};
