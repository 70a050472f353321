// Time in equal parts: how many claims fall into each, and small drawings of that.
import { el, svg } from '../base/dom.js';
import { NEVER, iso } from '../data/dates.js';

let span = null;

const reckon = (model) => {
  const known = model.earliest.filter((day) => day !== NEVER);
  if (!known.length) return null;
  known.sort();
  // A single wrong year must not press all others into one bar.
  const cut = Math.floor(known.length * 0.005);
  return { first: known[cut], last: Math.max(known[known.length - 1 - cut], known[cut]) };
};

// { first, size, count }: the days of the first bin, of each, and how many bins; null without dates.
export const binsOf = (model, most) => {
  span ??= reckon(model) || false;
  if (!span) return null;
  const days = span.last - span.first + 1;
  const size = Math.max(Math.ceil(days / most), 1);
  return { first: span.first, size, count: Math.max(Math.ceil(days / size), 1) };
};

export const binOf = (bins, day) =>
  Math.min(Math.max(Math.floor((day - bins.first) / bins.size), 0), bins.count - 1);

export const startOf = (bins, at) => bins.first + at * bins.size;

// Friendly, neutral and hostile claims of each bin.
export const tally = (model, bins, claims) => {
  const sums = Array.from({ length: bins.count }, () => [0, 0, 0]);
  for (const claim of claims) {
    if (model.earliest[claim] !== NEVER) sums[binOf(bins, model.earliest[claim])][model.sign[claim] + 1] += 1;
  }
  return sums;
};

const bar = (at, y, height, name) => (height
  ? svg('rect', { x: at + 0.1, y, width: 0.8, height, class: `fill-${name}` }) : null);

// Bars of friendly claims above the line and of hostile ones below it; neutral ones lie on it.
export const bars = (model, bins, claims) => {
  const sums = tally(model, bins, claims);
  const most = Math.max(...sums.flatMap(([bad, even, good]) => [bad + even / 2, good + even / 2]), 1);
  const height = (n) => (n / most) * 19;
  return svg('svg', { class: 'bars', viewBox: `0 0 ${bins.count} 40`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: bins.count, y1: 20, y2: 20, class: 'axis' }),
    sums.flatMap(([bad, even, good], at) => [
      bar(at, 20 - height(even / 2), height(even), 'neutral'),
      bar(at, 20 - height(even / 2) - height(good), height(good), 'support'),
      bar(at, 20 + height(even / 2), height(bad), 'hostile')]));
};

export const dateOf = (bins, at) => iso(startOf(bins, at));

export const empty = (text) => el('p', { class: 'empty' }, text);
