// Runs in a worker: keeps the graph, and answers each camera with the lines as it sees them.
import { raster } from './raster.js';

const graph = {};

onmessage = ({ data }) => {
  if (data.graph) { Object.assign(graph, data.graph); return; }
  const { camera, width, height, colours } = data;
  const pixels = raster(graph, camera, width, height, colours);
  postMessage({ pixels, camera, width, height, version: data.version }, [pixels.buffer]);
};
