// Where a line runs: between two nodes, bent so that lines of one pair do not cover each other.
const STEP = 0.16;
const MOST = 0.8;
let bends = null;

const pairKey = (model, relation) => {
  const [one, other] = [model.source[relation], model.target[relation]];
  return Math.min(one, other) * model.actors + Math.max(one, other);
};

const reckon = (model) => {
  const sizes = new Map();
  const place = new Uint16Array(model.relations);
  for (let relation = 0; relation < model.relations; relation += 1) {
    const key = pairKey(model, relation);
    place[relation] = sizes.get(key) || 0;
    sizes.set(key, place[relation] + 1);
  }
  return { sizes, place };
};

// How far a line bows, seen from the lower row to the higher; zero is straight.
const bend = (model, relation) => {
  bends ||= reckon(model);
  const size = bends.sizes.get(pairKey(model, relation));
  const step = Math.min(STEP, (2 * MOST) / Math.max(size - 1, 1));
  return (bends.place[relation] - (size - 1) / 2) * step;
};

const loop = (at, size) => ({ loop: true, x: at.x + size, y: at.y - size, r: size * 1.1,
  middle: { x: at.x + size * 2, y: at.y - size } });

// The curve from the rim of one node to that of the other: ends, and the point that bends it.
export const curve = (model, relation, place) => {
  const [one, other] = [model.source[relation], model.target[relation]];
  const [from, to] = [place(one), place(other)];
  if (one === other) return loop(from, Math.max(from.r, 8));
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bow = bend(model, relation) * (one < other ? 1 : -1);
  const control = { x: (from.x + to.x) / 2 + dy * bow, y: (from.y + to.y) / 2 - dx * bow };
  const rim = (node, gap) => {
    const far = Math.hypot(control.x - node.x, control.y - node.y) || 1;
    const part = Math.min((node.r + gap) / far, 0.9);
    return { x: node.x + (control.x - node.x) * part, y: node.y + (control.y - node.y) * part };
  };
  const [start, end] = [rim(from, 1), rim(to, 2)];
  return { start, control, end, length, middle: at({ start, control, end }, 0.5) };
};

export const at = ({ start, control, end }, share) => {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
};

// The three corners of an arrow's head at the end of a curve.
export const arrow = ({ control, end }, size) => {
  const turn = Math.atan2(end.y - control.y, end.x - control.x);
  const corner = (angle) => ({ x: end.x - size * Math.cos(turn + angle),
    y: end.y - size * Math.sin(turn + angle) });
  return [end, corner(0.4), corner(-0.4)];
};

export const thickness = (count) => Math.min(1.3 + 0.9 * Math.log2(count || 1), 7);
