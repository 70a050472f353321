// The legend, whose entries hide what they name and show it again.
(() => {
  const { data, index, shapes, words, emphasis } = actorgraph;
  const { el, svg } = actorgraph.dom;
  const body = document.getElementById('legend-body');
  const handlers = [];
  const DASHES = { style_dashed: '7 5', style_denied: '1.5 5' };

  const stroke = (name, dashes) =>
    svg('svg', { class: `icon stroke ${name}`, viewBox: '0 0 26 10', 'aria-hidden': 'true' },
      svg('line', { x1: 1, y1: 5, x2: 25, y2: 5, stroke: 'currentColor', 'stroke-width': 3,
        'stroke-dasharray': dashes }));

  const toggle = (key, button) => {
    const { hidden } = emphasis.state;
    if (!hidden.delete(key)) hidden.add(key);
    button.setAttribute('aria-pressed', String(!hidden.has(key)));
    handlers.forEach((handler) => handler());
  };

  const entry = (key, icon) => {
    const button = el('button', { type: 'button', class: 'entry', 'aria-pressed': 'true',
      title: words.say('legend_hint'), 'data-key': key,
      onclick: () => toggle(key, button) }, icon, words.say(key));
    return button;
  };

  const group = (name, entries) => el('div', { class: 'entries', role: 'group',
    'aria-label': words.say(name) }, entries);

  const kinds = () => {
    const used = new Map(index.actors.map((actor) => [actor.kind, actor.figure]));
    return Object.keys(data.themes.light.kinds).filter((kind) => used.has(kind))
      .map((kind) => entry(`kind_${kind}`, shapes.icon(used.get(kind), kind)));
  };

  const polarities = () => ['support', 'hostile', 'neutral']
    .filter((name) => index.relations.some((relation) => relation.polarity === name))
    .map((name) => entry(`polarity_${name}`, stroke(`line-${name}`)));

  const styles = () => ['style_firm', 'style_dashed', 'style_denied']
    .filter((name) => index.relations.some((relation) => emphasis.lineKind(relation) === name))
    .map((name) => entry(name, stroke('line-plain', DASHES[name])));

  body.append(group('legend_kinds', kinds()), group('legend_lines', [...polarities(), ...styles()]));
  if (matchMedia('(max-width: 760px)').matches) document.getElementById('legend').open = false;

  actorgraph.legend = { onChange: (handler) => handlers.push(handler) };
})();
