// Gathers what is to be written just now: names of actors first, then the types of lines.
(() => {
  const { data, index, emphasis } = actorgraph;
  const family = getComputedStyle(document.body).fontFamily;
  const WEIGHTY = 12;
  const CLOSE = 1.7;
  const rank = new Map(data.drawing.nodes.map((node, at) => [node.id, at]));

  const weighty = (node) => rank.get(node.id) < WEIGHTY;

  const nodeLabel = ({ node, at }) => ({
    at, family, lines: node.label.split('\n'), weighty: weighty(node),
    must: node.id === emphasis.state.actor || node.id === emphasis.state.hover,
  });

  const lineLabel = (relation, view) => ({
    along: view.along(relation), family, size: 12, must: false,
    lines: [data.types[relation.type].label], colour: view.colours.polarities[relation.polarity],
  });

  const namedLines = ({ lit, scale }) => {
    if (!lit && scale < CLOSE) return [];
    const shown = index.relations.filter(emphasis.showsRelation);
    return lit ? shown.filter((relation) => lit.relations.has(relation.id)) : shown;
  };

  const room = ({ node, at }) =>
    ({ x: at.x - at.r, y: at.y - at.r, w: 2 * at.r, h: 2 * at.r, slight: !weighty(node) });

  const onStage = ({ at }, area) =>
    at.x > 0 && at.y > 0 && at.x < area.width && at.y < area.height;

  const gather = (view) => {
    const shown = data.drawing.nodes.filter((node) => emphasis.showsActor(node.id))
      .map((node) => ({ node, at: view.onScreen(node) }));
    // Names may cover what is dimmed.
    const bright = shown.filter(({ node }) => !view.lit || view.lit.actors.has(node.id));
    const names = bright.filter((one) => onStage(one, view.area)).map(nodeLabel).sort((a, b) => b.must - a.must);
    const lines = namedLines(view).map((relation) => lineLabel(relation, view));
    return { wanted: [...names, ...lines], obstacles: bright.map(room) };
  };

  actorgraph.names = { gather };
})();
