// Has the lines of a large graph drawn beside the page, and keeps the last picture of them.
import workerSource from 'worker:./worker.js';
import { draft } from './draft.js';
import { raster } from './raster.js';
import { colours, lineColour } from './theme.js';

// The first picture has so many lines.
const DRAFTED = 1000;

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const tones = () => [-1, 0, 1].map((sign) => rgb(lineColour(sign, colours())));

// Where workers are forbidden, the page does the work itself.
const helper = () => {
  try {
    const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
    return new Worker(url);
  } catch { return null; }
};

const alone = (answer) => {
  const graph = {};
  return { postMessage: (data) => {
    if (data.graph) { Object.assign(graph, data.graph); return; }
    setTimeout(() => answer({ data: { ...data,
      pixels: raster(graph, data.camera, data.width, data.height, data.colours) } }));
  } };
};

export const makeLines = (model, ready) => {
  const canvas = document.createElement('canvas');
  const api = { canvas, camera: null, busy: false, fresh: false };
  const graph = { source: model.source, target: model.target, x: model.x, y: model.y };
  let worker = null;
  let asked = null;
  let version = 0;

  const put = ({ pixels, camera, width, height }) => {
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d').putImageData(new ImageData(pixels, width), 0, 0);
    api.camera = camera;
  };
  const answer = ({ data }) => {
    api.busy = false;
    put(data);
    api.fresh = data.version === version;
    if (asked) { const next = asked; asked = null; post(next); }
    ready();
  };

  const tell = (part) => worker?.postMessage({ graph: part });
  const hire = () => {
    worker = helper() || alone(answer);
    worker.onmessage = answer;
    tell(graph);
  };
  const post = (request) => {
    if (!worker) hire();
    api.busy = true;
    worker.postMessage({ ...request, version });
  };

  api.draft = (ctx, toScreen) => draft(ctx, graph, toScreen, Math.ceil(model.relations / DRAFTED));
  api.look = (camera, width, height) => {
    const request = { camera, width, height, colours: tones() };
    if (api.busy) asked = request; else post(request);
  };
  // Parallel lines of a pair become one.
  api.weigh = (seen) => {
    version += 1;
    api.fresh = false;
    const weight = new Float32Array(model.relations);
    let lead = 0;
    for (let row = 0; row < model.relations; row += 1) {
      const same = model.source[row] === model.source[lead] && model.target[row] === model.target[lead];
      if (!same || seen.sign[row] !== seen.sign[lead]) lead = row;
      weight[lead] += seen.count[row];
    }
    Object.assign(graph, { weight: weight.map((sum) => (sum ? 1 + Math.log2(sum) : 0)), sign: seen.sign });
    tell({ weight: graph.weight, sign: graph.sign });
  };
  api.stale = () => { api.fresh = false; };
  api.move = () => { api.fresh = false; tell({ x: model.x, y: model.y }); };
  return api;
};
