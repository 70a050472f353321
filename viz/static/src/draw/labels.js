// Writes names beside nodes, always as large on the screen, the weightiest first, none over another.
const SIZE = 13;
const LINE = 16;
const GAP = 5;
const measured = new Map();

const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

// Beside the node of another, a name would seem to be that one's.
const MISTAKEN = 10;
const wide = (box) => ({ ...box, x: box.x - MISTAKEN, w: box.w + 2 * MISTAKEN });

const centred = (w, h) => ({ x, y }) => ({ x: x - w / 2, y: y - h / 2, w, h });

// Where a label may stand: along its line, or below, above, right and left of its node, or aslant.
const spots = ({ at, along, w, h }) => (along ? along.map(centred(w, h)) : [
  { x: at.x - w / 2, y: at.y + at.r + GAP, w, h },
  { x: at.x - w / 2, y: at.y - at.r - GAP - h, w, h },
  { x: at.x + at.r + GAP, y: at.y - h / 2, w, h },
  { x: at.x - at.r - GAP - w, y: at.y - h / 2, w, h },
  ...[at.x - at.r, at.x + at.r - w].flatMap((x) =>
    [at.y + at.r + GAP, at.y - at.r - GAP - h].map((y) => ({ x, y, w, h }))),
]);

const inside = (box, area) =>
  box.x > 2 && box.y > 2 && box.x + box.w < area.width - 2 && box.y + box.h < area.height - 2;

const clamp = (spot, area) =>
  ({ ...spot, x: Math.max(3, Math.min(spot.x, area.width - spot.w - 3)) });

// Boxes in cells of the screen, so that a new one meets only those nearby.
const crowd = (boxes) => {
  const CELL = 64;
  const cells = new Map();
  const each = (box, visit) => {
    for (let x = Math.floor(box.x / CELL); x <= (box.x + box.w) / CELL; x += 1) {
      for (let y = Math.floor(box.y / CELL); y <= (box.y + box.h) / CELL; y += 1) {
        if (visit(x * 4096 + y)) return true;
      }
    }
    return false;
  };
  const add = (box) => each(box, (key) => {
    if (cells.has(key)) cells.get(key).push(box); else cells.set(key, [box]);
  });
  boxes.forEach(add);
  const hits = (box, blocks) => each(box, (key) =>
    (cells.get(key) || []).some((other) => blocks(other) && meets(box, other)));
  return { add, hits };
};

// A weighty name may cover small nodes where nothing else is free, but never another name.
const seatOf = (label, taken, area) => {
  const possible = spots(label).map((spot) => clamp(spot, area))
    .filter((spot) => inside(spot, area));
  const free = (blocks) => possible.filter((spot) => !taken.hits(spot, blocks));
  const clear = (blocks) => free(blocks).find((spot) => !taken.hits(wide(spot), (box) =>
    box.row !== undefined && box.row !== label.row && blocks(box)));
  const any = () => true;
  const large = (box) => !box.slight;
  return clear(any) || (label.weighty && (clear(large) || free(any)[0] || free(large)[0]));
};

// Where one line finds no room, two short ones may.
const choose = (label, taken, area) => {
  const box = seatOf(label, taken, area);
  const { folded } = label;
  const narrow = !box && folded && seatOf(folded, taken, area);
  return box || (narrow && { ...narrow, lines: folded.lines }) || (label.must ? spots(label)[0] : undefined);
};

const fold = (line) => {
  const gaps = [...line.matchAll(/ /g)].map(({ index }) => index);
  const off = (gap) => Math.abs(gap - line.length / 2);
  const [gap] = gaps.sort((a, b) => off(a) - off(b));
  return [line.slice(0, gap), line.slice(gap + 1)];
};

const font = (label) => `${label.must ? 600 : 500} ${label.size || SIZE}px ${label.family}`;

const width = (ctx, style, line) => {
  const key = `${style}\n${line}`;
  if (!measured.has(key)) {
    ctx.font = style;
    measured.set(key, ctx.measureText(line).width);
    if (measured.size > 20000) measured.clear();
  }
  return measured.get(key) ?? 0;
};

const measure = (ctx, label) => {
  const style = font(label);
  label.w = Math.max(...label.lines.map((line) => width(ctx, style, line))) + 4;
  label.h = label.lines.length * LINE;
  if (!label.weighty || label.lines.length > 1 || !label.lines[0].includes(' ')) return;
  label.folded = { ...label, lines: fold(label.lines[0]) };
  measure(ctx, label.folded);
};

const write = (ctx, label, box, colours) => {
  ctx.font = font(label);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.surface;
  ctx.fillStyle = label.colour || colours.ink;
  (box.lines || label.lines).forEach((line, row) => {
    const y = box.y + LINE * (row + 0.5);
    ctx.strokeText(line, box.x + box.w / 2, y);
    ctx.fillText(line, box.x + box.w / 2, y);
  });
};

const seat = (labels, obstacles, area) => {
  const taken = crowd(obstacles);
  const placed = [];
  const failed = [];
  for (const label of labels) {
    const box = choose(label, taken, area);
    if (!box) { failed.push(label); continue; }
    taken.add(box);
    placed.push({ label, box });
  }
  return { placed, failed };
};

// A weighty name for which no room is left goes first, and the others move aside, if less is lost by that.
const TRIES = 6;
const settle = (labels, obstacles, area) => {
  const weighty = labels.filter((label) => label.weighty);
  const rank = new Map(weighty.map((label, at) => [label, at]));
  const attempt = (order) => {
    const { failed } = seat(order, obstacles, area);
    return { order, failed, lost: failed.reduce((sum, label) => sum + 1 / (rank.get(label) + 1), 0) };
  };
  let best = attempt(weighty);
  let next = best;
  for (let turn = 0; turn < TRIES && next.lost; turn += 1) {
    const { failed, order } = next;
    next = attempt([...failed, ...order.filter((label) => !failed.includes(label))]);
    if (next.lost < best.lost) best = next;
  }
  return [...best.order, ...labels.filter((label) => !label.weighty)];
};

// `labels` come in order of importance; `obstacles` are the boxes of the nodes.
export const place = (ctx, labels, obstacles, area, colours) => {
  for (const label of labels) measure(ctx, label);
  const { placed } = seat(settle(labels, obstacles, area), obstacles, area);
  for (const { label, box } of placed) write(ctx, label, box, colours);
  return placed;
};
