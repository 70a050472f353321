// Draws the network with vis-network; nothing else on the page knows which library draws.
(() => {
  const { data, index, shapes, labels, names, emphasis, words } = actorgraph;
  const box = document.getElementById('network');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const colours = () => data.themes[dark.matches ? 'dark' : 'light'];
  const handlers = {};
  let lit = null;

  // On a small screen a node keeps a size that a finger finds, and the weighty stay larger.
  const radius = (node) =>
    Math.max(node.size, (3 + node.size / 4) / (network ? network.getScale() : 1));

  const figure = ({ ctx, id, x, y }) => ({
    drawNode: () => drawFigure(ctx, drawing.get(id), x, y),
    nodeDimensions: { width: 2 * radius(drawing.get(id)), height: 2 * radius(drawing.get(id)) },
  });

  const drawFigure = (ctx, node, x, y) => {
    const size = radius(node);
    const chosen = node.id === emphasis.state.actor;
    ctx.save();
    shapes.trace(ctx, node.figure, x, y, size);
    ctx.lineWidth = chosen ? 7 : 3;
    ctx.strokeStyle = chosen ? colours().ink : colours().surface;
    ctx.stroke();
    ctx.fillStyle = colours().surface;
    ctx.fill();
    ctx.globalAlpha = lit && !lit.actors.has(node.id) ? 0.18 : 1;
    ctx.fillStyle = colours().kinds[node.kind];
    ctx.fill();
    ctx.restore();
  };

  const drawing = new Map(data.drawing.nodes.map((node) => [node.id, node]));
  // Many lines at once are drawn fainter, so that names stay readable.
  const many = data.drawing.edges.length > 400;
  const calm = many ? 0.35 : 0.62;
  // Dimming a thousand lines takes too long for a mere passing of the pointer.
  const dim = () => (many && emphasis.state.hover ? calm : 0.09);
  const edgeLook = (edge) => {
    const bright = lit && lit.relations.has(edge.id);
    const colour = colours().polarities[edge.polarity];
    const strength = lit ? (bright ? 1 : dim()) : calm;
    return { id: edge.id, color: { color: colour, opacity: strength, inherit: false },
      hidden: !emphasis.showsRelation(index.relation(edge.id)) };
  };

  const nodes = new vis.DataSet(data.drawing.nodes.map(({ label, color, ...node }) =>
    ({ ...node, hidden: false })));
  const edges = new vis.DataSet(data.drawing.edges.map((edge) => ({ ...edge, ...edgeLook(edge) })));
  const options = data.drawing.options;
  options.nodes.ctxRenderer = figure;
  options.interaction.hideEdgesOnDrag = options.interaction.hideEdgesOnZoom = edges.length > 800;
  let network = null;
  network = new vis.Network(box, { nodes, edges }, options);

  const onScreen = (node) => {
    const at = network.canvasToDOM({ x: node.x, y: node.y });
    return { x: at.x, y: at.y, r: radius(node) * network.getScale() * 1.15 };
  };

  // vis-network keeps the curve of a line to itself; points on it are asked for here only.
  const along = (relation) => [0.5, 0.4, 0.6, 0.3, 0.7].map((share) =>
    network.canvasToDOM(network.body.edges[relation.id].edgeType.getPoint(share)));

  const boxOf = ({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) =>
    ({ x: offsetLeft, y: offsetTop, w: offsetWidth, h: offsetHeight });

  network.on('afterDrawing', (ctx) => {
    const area = { width: box.clientWidth, height: box.clientHeight };
    const view = { onScreen, along, lit, area, scale: network.getScale(), colours: colours() };
    const { wanted, obstacles } = names.gather(view);
    obstacles.push(boxOf(document.querySelector('.zoom')));
    const ratio = ctx.canvas.width / Math.max(area.width, 1);
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    api.labelled = labels.place(ctx, wanted, obstacles, area, colours());
    ctx.restore();
  });

  const changed = (set) => (look) => {
    const now = set.get(look.id);
    return now.hidden !== look.hidden || JSON.stringify(now.color) !== JSON.stringify(look.color);
  };

  const refresh = () => {
    lit = emphasis.lit();
    const looks = data.drawing.edges.map(edgeLook).filter(changed(edges));
    const seen = data.drawing.nodes.map(({ id }) => ({ id, hidden: !emphasis.showsActor(id) }))
      .filter(changed(nodes));
    if (looks.length) edges.update(looks);
    if (seen.length) nodes.update(seen);
    network.redraw();
  };

  const glide = () => (still.matches ? false : { duration: 350, easingFunction: 'easeInOutQuad' });
  const hover = (id) => { emphasis.state.hover = id; refresh(); box.classList.toggle('on', !!id); };
  network.on('click', ({ nodes: [node], edges: [edge] }) =>
    handlers.select(node ? { actor: node } : edge ? { relation: edge } : {}));
  network.on('hoverNode', ({ node }) => hover(node));
  network.on('blurNode', () => hover(null));
  network.on('hoverEdge', () => box.classList.add('on'));
  network.on('blurEdge', () => box.classList.remove('on'));
  dark.addEventListener('change', refresh);

  const span = (values) => [Math.min(...values), Math.max(...values)];

  // The view that holds every node, with room around them for names that do not shrink.
  const overall = () => {
    const [left, right] = span(data.drawing.nodes.map((node) => node.x));
    const [top, bottom] = span(data.drawing.nodes.map((node) => node.y));
    return { position: { x: (left + right) / 2, y: (top + bottom) / 2 },
      scale: scaleFor(right - left, bottom - top), animation: false };
  };

  const scaleFor = (width, height) => {
    const side = Math.min(110, box.clientWidth / 9);
    return Math.min((box.clientWidth - 2 * side) / Math.max(width, 1),
      (box.clientHeight - 130) / Math.max(height, 1), 1.6);
  };

  // The view with this actor in the middle and all its neighbours around it.
  const around = (id) => {
    const { x, y } = drawing.get(id);
    const others = [id, ...index.neighbours(id)].map((other) => drawing.get(other));
    const reach = (axis, middle) => Math.max(...others.map((one) => Math.abs(one[axis] - middle)));
    return { position: { x, y }, scale: scaleFor(2 * reach('x', x), 2 * reach('y', y)) };
  };

  const api = {
    refresh,
    labelled: 0,
    onSelect: (handler) => { handlers.select = handler; },
    // The canvas learns of a new size only later by itself, and would then move the view.
    fit: () => { network.setSize('100%', '100%'); network.moveTo(overall()); },
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor, animation: glide() }),
    centre: (id) => network.moveTo({ ...around(id), animation: glide() }),
    sees: (id) => {
      const { x, y } = onScreen(drawing.get(id));
      return x > 0 && y > 0 && x < box.clientWidth && y < box.clientHeight;
    },
    where: (id) => onScreen(drawing.get(id)),
    middle: (id) => along(index.relation(id))[0],
  };
  box.firstChild.setAttribute('role', 'img');
  box.firstChild.setAttribute('aria-label', words.say('network'));
  actorgraph.network = api;
})();
