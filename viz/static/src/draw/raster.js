// Draws any number of lines as a map of their density; pure reckoning, so that a worker can do it.

// The part of a line inside the map is left in `ends` (Liang and Barsky); false where there is none.
const ends = new Float64Array(4);
const clip = (x0, y0, x1, y1, width, height) => {
  let [from, to] = [0, 1];
  for (let side = 0; side < 4; side += 1) {
    const step = side < 2 ? x1 - x0 : y1 - y0;
    const [low, high] = side < 2 ? [x0, width - 1.01] : [y0, height - 1.01];
    const [pace, room] = side % 2 ? [step, high - low] : [-step, low];
    if (pace === 0) { if (room < 0) return false; } else if (pace < 0) from = Math.max(from, room / pace);
    else to = Math.min(to, room / pace);
  }
  ends[0] = x0 + from * (x1 - x0);
  ends[1] = y0 + from * (y1 - y0);
  ends[2] = x0 + to * (x1 - x0);
  ends[3] = y0 + to * (y1 - y0);
  return from <= to;
};

// Adds a smooth line: at each step along it, two neighbouring cells share its weight.
const stroke = (map, width, weight) => {
  const steep = Math.abs(ends[3] - ends[1]) > Math.abs(ends[2] - ends[0]);
  const [x, y] = steep ? [1, 0] : [0, 1];
  const turned = ends[x] > ends[x + 2];
  const start = turned ? ends[x + 2] : ends[x];
  const end = turned ? ends[x] : ends[x + 2];
  const slope = end === start ? 0 : (ends[y + 2] - ends[y]) / (ends[x + 2] - ends[x]);
  const along = steep ? width : 1;
  const across = steep ? 1 : width;
  const first = Math.ceil(start);
  let b = (turned ? ends[y + 2] : ends[y]) + slope * (first - start);
  for (let a = first; a <= end; a += 1) {
    const whole = b | 0;
    const share = weight * (b - whole);
    const cell = a * along + whole * across;
    map[cell] += weight - share;
    map[cell + across] += share;
    b += slope;
  }
};

// Three maps: hostile, neutral and supportive lines.
const density = (graph, { x, y, k }, width, height) => {
  const maps = [0, 1, 2].map(() => new Float32Array(width * height + width + 2));
  const { source, target, weight, sign } = graph;
  const [left, top] = [width / 2 - x * k, height / 2 - y * k];
  for (let line = 0; line < source.length; line += 1) {
    if (!weight[line]) continue;
    const x0 = graph.x[source[line]] * k + left;
    const y0 = graph.y[source[line]] * k + top;
    const x1 = graph.x[target[line]] * k + left;
    const y1 = graph.y[target[line]] * k + top;
    if (!clip(x0, y0, x1, y1, width, height)) continue;
    // Long lines cross everything, so each is drawn the fainter the longer it is.
    const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
    stroke(maps[sign[line] + 1], width, weight[line] * Math.min(1, Math.sqrt(90 / (length + 1))));
  }
  return maps;
};

// Bright enough to see a single line, and never a mere blot where thousands cross.
const exposure = ([a, b, c], size) => {
  let sum = 0;
  let cells = 0;
  for (let cell = 0; cell < size; cell += 7) {
    const all = a[cell] + b[cell] + c[cell];
    if (all > 0) { sum += all; cells += 1; }
  }
  return cells ? (0.55 * cells) / sum : 0;
};

export const raster = (graph, camera, width, height, colours) => {
  const maps = density(graph, camera, width, height);
  const size = width * height;
  const gain = exposure(maps, size);
  const pixels = new Uint8ClampedArray(size * 4);
  const [a, b, c] = maps;
  const [bad, even, good] = colours;
  for (let cell = 0; cell < size; cell += 1) {
    const all = a[cell] + b[cell] + c[cell];
    if (!all) continue;
    const at = cell * 4;
    pixels[at] = (a[cell] * bad[0] + b[cell] * even[0] + c[cell] * good[0]) / all;
    pixels[at + 1] = (a[cell] * bad[1] + b[cell] * even[1] + c[cell] * good[1]) / all;
    pixels[at + 2] = (a[cell] * bad[2] + b[cell] * even[2] + c[cell] * good[2]) / all;
    pixels[at + 3] = 235 * (1 - Math.exp(-all * gain));
  }
  return pixels;
};
