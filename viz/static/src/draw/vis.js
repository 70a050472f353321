// Draws a small network with vis-network; nothing else on the page knows that library.
import { head } from '../data/blocks.js';
import { areas, ground } from './areas.js';
import { frameOf } from './camera.js';
import { thickness } from './geometry.js';
import { place as placeLabels } from './labels.js';
import { gather } from './names.js';
import * as paint from './paint.js';
import { colours, dark, lineColour, still } from './theme.js';

const MANY = 400;

export const makeVis = (box, model, does) => {
  const { drawing } = head;
  const rows = Array.from({ length: model.actors }, (_, row) => row);
  const api = { labels: [] };
  let scene = null;
  let network = null;

  // On a small screen a node keeps a size that a finger finds, and the weighty stay larger.
  const radius = (row) =>
    Math.max(model.size[row], (3 + model.size[row] / 4) / (network ? network.getScale() : 1));
  const drawNode = (ctx, row, x, y) => {
    if (!scene) return;
    ctx.save();
    paint.node(ctx, model, scene, row, { x, y, r: radius(row) }, colours());
    ctx.restore();
  };
  const figure = ({ ctx, id, x, y }) => ({
    drawNode: () => drawNode(ctx, id, x, y),
    nodeDimensions: { width: 2 * radius(id), height: 2 * radius(id) },
  });

  const calm = drawing.edges.length > MANY ? 0.35 : 0.62;
  const strength = (relation) => {
    if (!scene?.lit) return calm;
    return scene.lit.relations.has(relation) ? 1 : 0.09;
  };
  const look = (relation) => ({
    id: relation, hidden: !scene?.seen.count[relation],
    color: { color: lineColour(scene?.seen.sign[relation] ?? 0), opacity: strength(relation), inherit: false },
    dashes: dashes(scene?.seen.style[relation] ?? 0), width: thickness(scene?.seen.count[relation]),
  });
  const dashes = (style) => (head.styles[style].dashes.length ? head.styles[style].dashes : false);

  const nodes = new vis.DataSet(drawing.nodes.map(({ label, color, ...node }) => ({ ...node, hidden: false })));
  const edges = new vis.DataSet(drawing.edges.map(({ color, dashes: _, ...edge }) => ({ ...edge, ...look(edge.id) })));
  const options = drawing.options;
  options.nodes.ctxRenderer = figure;
  options.interaction.hideEdgesOnDrag = options.interaction.hideEdgesOnZoom = edges.length > 800;
  network = new vis.Network(box, { nodes, edges }, options);

  const onScreen = (row) => {
    const at = network.canvasToDOM({ x: model.x[row], y: model.y[row] });
    return { x: at.x, y: at.y, r: radius(row) * network.getScale() * 1.1 };
  };
  // vis-network keeps the curve of a line to itself; points on it are asked for here only.
  const along = (relation) => [0.5, 0.4, 0.6, 0.3, 0.7].map((share) =>
    network.canvasToDOM(network.body.edges[relation].edgeType.getPoint(share)));
  const area = () => ({ width: box.clientWidth, height: box.clientHeight });

  const unscaled = (ctx, draw) => {
    const ratio = ctx.canvas.width / Math.max(box.clientWidth, 1);
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw();
    ctx.restore();
  };
  network.on('beforeDrawing', (ctx) => scene && unscaled(ctx, () =>
    ground(ctx, model, scene.seen, areas(model, scene, rows), onScreen, colours())));
  network.on('afterDrawing', (ctx) => scene && unscaled(ctx, () => {
    const view = { onScreen, along, area: area(), scale: network.getScale(), colours: colours() };
    const { wanted, obstacles } = gather(model, scene, view);
    api.labels = placeLabels(ctx, wanted, obstacles, area(), colours());
  }));

  const changed = (set) => (next) => {
    const now = set.get(next.id);
    return ['hidden', 'width', 'dashes', 'color'].some((key) =>
      key in next && JSON.stringify(now[key]) !== JSON.stringify(next[key]));
  };
  const refresh = () => {
    const looks = drawing.edges.map((edge) => look(edge.id)).filter(changed(edges));
    const kept = rows.map((id) => ({ id, hidden: !scene.seen.weight[id] })).filter(changed(nodes));
    if (looks.length) edges.update(looks);
    if (kept.length) nodes.update(kept);
    network.redraw();
  };

  const glide = () => (still.matches ? false : { duration: 350, easingFunction: 'easeInOutQuad' });
  const hover = (row) => { box.classList.toggle('on', row !== null); does.hover(row); };
  network.on('click', ({ nodes: [node], edges: [edge] }) =>
    does.select(node !== undefined ? { actor: node } : edge !== undefined ? { relation: edge } : {}));
  network.on('hoverNode', ({ node }) => hover(node));
  network.on('blurNode', () => hover(null));
  network.on('hoverEdge', () => box.classList.add('on'));
  network.on('blurEdge', () => box.classList.remove('on'));
  network.on('dragging', ({ nodes: [row] }) => { if (row !== undefined) follow(row); });
  network.on('dragEnd', ({ nodes: [row] }) => {
    if (row === undefined) return;
    follow(row);
    does.pinned(row, model.x[row], model.y[row]);
  });
  const follow = (row) => {
    const { [row]: at } = network.getPositions([row]);
    model.x[row] = at.x;
    model.y[row] = at.y;
  };
  dark.addEventListener('change', () => scene && refresh());
  network.canvas.frame.setAttribute('aria-hidden', 'false');
  // The library takes the focus by itself when one clicks; only keys need to see where it is.
  box.addEventListener('pointerdown', () => box.classList.add('by-hand'), true);
  addEventListener('keydown', () => box.classList.remove('by-hand'), true);

  const moveTo = (points, animation) => {
    const { x, y, k } = frameOf(points.map((row) => ({ x: model.x[row], y: model.y[row] })), area());
    network.moveTo({ position: { x, y }, scale: k, animation });
  };
  return Object.assign(api, {
    canvas: network.canvas.frame.canvas,
    show: (next) => { scene = next; refresh(); },
    moved: () => { rows.forEach((row) => network.moveNode(row, model.x[row], model.y[row])); },
    // The canvas learns of a new size only later by itself, and would then move the view.
    fit: () => { network.setSize('100%', '100%'); moveTo(rows, false); },
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor, animation: glide() }),
    centre: (wanted) => moveTo(wanted, glide()),
    sees: (row) => {
      const { x, y } = onScreen(row);
      return x > 0 && y > 0 && x < box.clientWidth && y < box.clientHeight;
    },
    settled: () => true,
    where: onScreen,
    middle: (relation) => along(relation)[0],
    place: onScreen,
    area,
  });
};
