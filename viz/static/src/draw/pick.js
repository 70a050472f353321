// What is under the pointer: the nearest node, or else the nearest line.
import { at, curve } from './geometry.js';

const REACH = 7;

export const makePick = (model, { where, rowsWithin, linesAt }, scene) => {
  const node = ({ x, y }) => {
    let best = null;
    let least = Infinity;
    for (const row of rowsWithin()) {
      const spot = where(row);
      const gap = Math.hypot(spot.x - x, spot.y - y) - spot.r;
      if (gap < REACH && gap < least) { best = row; least = gap; }
    }
    return best;
  };

  const distance = (relation, { x, y }) => {
    const way = curve(model, relation, where);
    if (way.loop) return Math.abs(Math.hypot(way.x - x, way.y - y) - way.r);
    const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((share) => at(way, share));
    return Math.min(...steps.slice(1).map((to, step) => gapTo(steps[step], to, x, y)));
  };

  const gapTo = (from, to, x, y) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = Math.min(Math.max(((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1), 0), 1);
    return Math.hypot(from.x + share * dx - x, from.y + share * dy - y);
  };

  const candidates = () => {
    const { lit, seen } = scene();
    const single = lit ? [...lit.relations] : [...(linesAt(rowsWithin()) || [])];
    return single.filter((relation) => seen.count[relation]).slice(0, 3000);
  };

  const relation = (point) => {
    const found = candidates().map((one) => [distance(one, point), one])
      .reduce((best, next) => (next[0] < best[0] ? next : best), [REACH, null]);
    return found[1];
  };

  const any = (point) => {
    const row = node(point);
    if (row !== null) return { actor: row };
    const line = relation(point);
    return line === null ? {} : { relation: line };
  };

  return { node, any };
};
