// The strip of time: how many claims there are when, a window over it, "up to" a date, and a player.
import { button, el, find, svg } from '../base/dom.js';
import * as state from '../base/state.js';
import { date, say } from '../base/words.js';
import { days, iso } from '../data/dates.js';
import { still } from '../draw/theme.js';
import { binOf, binsOf, startOf, tally } from '../views/bins.js';

const BINS = 120;
const PACE = 260;

// Hostile claims at the bottom, neutral ones on them, friendly ones on top: one path for all bars of each.
const histogram = (sums) => {
  const most = Math.max(...sums.map((sum) => sum[0] + sum[1] + sum[2]), 1);
  const bars = (sign) => sums.map((sum, at) => {
    const [below, height] = [sum.slice(0, sign).reduce((a, b) => a + b, 0), sum[sign]].map((n) => (n / most) * 38);
    return height ? `M${at + 0.08} ${40 - below}v${-height}h0.84v${height}z` : '';
  }).join('');
  return ['hostile', 'neutral', 'support'].map((name, sign) => svg('path', { d: bars(sign), class: `fill-${name}` }));
};

const slider = (label, last, oninput) => el('input', { type: 'range', min: 0, max: last, step: 1, 'aria-label': label, oninput });

export const makeTime = (model) => {
  const strip = find('time');
  const bins = binsOf(model, BINS);
  if (!bins) { strip.hidden = true; return () => {}; }
  const last = bins.count - 1;
  const sums = tally(model, bins, model.from.keys());
  let playing = 0;
  const bars = svg('svg', { class: 'histogram', viewBox: `0 0 ${bins.count} 40`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    histogram(sums));
  const counts = sums.map((sum) => sum[0] + sum[1] + sum[2]);
  const shade = [el('div', { class: 'shade' }), el('div', { class: 'shade' })];

  const window = (now) => ({
    low: now.from ? binOf(bins, days(now.from)[0]) : 0,
    high: now.to ? binOf(bins, days(now.to)[1]) : last,
  });
  const put = (low, high, how = { replace: true }) => state.go({
    from: low > 0 ? iso(startOf(bins, low)) : '',
    to: high < last ? iso(startOf(bins, high + 1) - 1) : '' }, how);

  const from = slider(say('from'), last, () => put(Math.min(+from.value, +to.value), +to.value));
  const to = slider(say('to'), last, () => put(upTo.checked ? 0 : Math.min(+from.value, +to.value), +to.value));
  const upTo = el('input', { type: 'checkbox', id: 'up-to', onchange: () => { if (upTo.checked) put(0, +to.value); show(state.read()); } });

  const stop = () => { clearInterval(playing); playing = 0; player.textContent = '▶'; player.setAttribute('aria-label', say('play')); };
  const step = () => {
    const { low, high } = window(state.read());
    if (high >= last) { stop(); return; }
    // Stretches of time of which nothing is said are passed over.
    const on = counts.findIndex((count, at) => at > high && count > 0);
    const next = on < 0 ? last : on;
    put(upTo.checked ? 0 : low + next - high, next);
  };
  // Played from the beginning where all is shown: all that was known up to then, or a moving window.
  const play = () => {
    if (playing) { stop(); return; }
    const { low, high } = window(state.read());
    const width = low === 0 && high === last ? Math.ceil(bins.count / 8) : high - low;
    if (high === last) put(0, upTo.checked ? 0 : width);
    playing = setInterval(step, still.matches ? PACE * 4 : PACE);
    player.textContent = '❚❚';
    player.setAttribute('aria-label', say('pause'));
  };
  const player = button('▶', play, { id: 'play', 'aria-label': say('play') });
  const label = el('output', { class: 'period', for: 'time' });
  const clear = button(say('all_time'), () => { stop(); put(0, last, {}); }, { class: 'chip', id: 'all-time' });

  const brush = el('div', { class: 'brush' }, bars, shade, from, to);
  drawn(brush, last, (low, high) => put(upTo.checked ? 0 : low, high));
  strip.append(player, brush, el('div', { class: 'time-side' }, label,
    el('label', { class: 'check' }, upTo, el('span', {}, say('up_to'))), clear));

  const show = (now) => {
    const { low, high } = window(now);
    from.value = low;
    to.value = high;
    from.hidden = upTo.checked;
    shade[0].style.width = `${(low / bins.count) * 100}%`;
    shade[1].style.width = `${((last - high) / bins.count) * 100}%`;
    // As the address says it, and not only as well as the bars can show it.
    const first = now.from || iso(startOf(bins, low));
    const end = now.to || iso(Math.min(startOf(bins, high + 1) - 1, startOf(bins, bins.count) - 1));
    label.textContent = upTo.checked ? say('as_of', { date: date(end) }) : `${date(first)} – ${date(end)}`;
    from.setAttribute('aria-valuetext', date(first));
    to.setAttribute('aria-valuetext', date(end));
    // It keeps its room, so that the network does not move when it comes and goes.
    clear.style.visibility = now.from || now.to ? 'visible' : 'hidden';
  };
  return show;
};

// A window is drawn with the pointer on the histogram itself.
const drawn = (brush, last, put) => {
  let start = null;
  const bin = (event) => {
    const { left, width } = brush.getBoundingClientRect();
    return Math.min(Math.max(Math.floor(((event.clientX - left) / width) * (last + 1)), 0), last);
  };
  brush.addEventListener('pointerdown', (event) => {
    if (event.target.matches('input')) return;
    start = bin(event);
    brush.setPointerCapture(event.pointerId);
  });
  brush.addEventListener('pointermove', (event) => {
    if (start === null || bin(event) === start) return;
    put(Math.min(start, bin(event)), Math.max(start, bin(event)));
  });
  brush.addEventListener('pointerup', () => { start = null; });
};
