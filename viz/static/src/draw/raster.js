// Draws any number of lines as a map of their density; pure reckoning, so that a worker can do it.

// The part of a line inside the map, as [x0, y0, x1, y1], or null (Liang and Barsky).
const clip = (x0, y0, x1, y1, width, height) => {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let from = 0;
  let to = 1;
  const sides = [[-dx, x0], [dx, width - 1.01 - x0], [-dy, y0], [dy, height - 1.01 - y0]];
  for (const [step, room] of sides) {
    if (step === 0) { if (room < 0) return null; continue; }
    const share = room / step;
    if (step < 0) from = Math.max(from, share); else to = Math.min(to, share);
  }
  return from > to ? null : [x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy];
};

// Adds a smooth line: at each step along it, two neighbouring cells share its weight.
const stroke = (map, width, [x0, y0, x1, y1], weight) => {
  const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
  const [a0, b0, a1, b1] = steep ? [y0, x0, y1, x1] : [x0, y0, x1, y1];
  const [start, end] = a0 < a1 ? [a0, a1] : [a1, a0];
  const slope = a1 === a0 ? 0 : (b1 - b0) / (a1 - a0);
  const [along, across] = steep ? [width, 1] : [1, width];
  let b = (a0 < a1 ? b0 : b1) + slope * (Math.ceil(start) - start);
  for (let a = Math.ceil(start); a <= end; a += 1, b += slope) {
    const whole = b | 0;
    const share = b - whole;
    const cell = a * along + whole * across;
    map[cell] += weight * (1 - share);
    map[cell + across] += weight * share;
  }
};

// Three maps: hostile, neutral and supportive lines.
const density = (graph, { x, y, k }, width, height) => {
  const maps = [0, 1, 2].map(() => new Float32Array(width * height + width + 2));
  const { source, target, weight, sign } = graph;
  const place = (row) => [(graph.x[row] - x) * k + width / 2, (graph.y[row] - y) * k + height / 2];
  for (let line = 0; line < source.length; line += 1) {
    if (!weight[line]) continue;
    const part = clip(...place(source[line]), ...place(target[line]), width, height);
    if (!part) continue;
    const length = Math.hypot((graph.x[source[line]] - graph.x[target[line]]) * k,
      (graph.y[source[line]] - graph.y[target[line]]) * k);
    // Long lines cross everything, so each is drawn the fainter the longer it is.
    stroke(maps[sign[line] + 1], width, part, weight[line] * Math.min(1, Math.sqrt(90 / (length + 1))));
  }
  return maps;
};

// Bright enough to see a single line, and never a mere blot where thousands cross.
const exposure = (maps, size) => {
  let sum = 0;
  let cells = 0;
  for (let cell = 0; cell < size; cell += 7) {
    const all = maps[0][cell] + maps[1][cell] + maps[2][cell];
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
  for (let cell = 0; cell < size; cell += 1) {
    const all = a[cell] + b[cell] + c[cell];
    if (!all) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      pixels[cell * 4 + channel] = (a[cell] * colours[0][channel] + b[cell] * colours[1][channel] +
        c[cell] * colours[2][channel]) / all;
    }
    pixels[cell * 4 + 3] = 235 * (1 - Math.exp(-all * gain));
  }
  return pixels;
};
