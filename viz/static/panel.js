// Fills the panel: all actors, one actor with its relations, or one relation with its claims.
(() => {
  const { data, index, shapes, words, claims, relationList, emphasis } = actorgraph;
  const { el, foreign, link } = actorgraph.dom;
  const { say, count } = words;
  const panel = document.getElementById('panel');

  const show = (...children) => {
    const focused = panel.contains(document.activeElement);
    panel.replaceChildren(...children.flat().filter(Boolean));
    panel.scrollTop = 0;
    if (focused) panel.focus({ preventScroll: true });
    if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
    document.getElementById('status').textContent = panel.querySelector('h2').textContent;
  };

  const back = () => el('a', { href: '#', class: 'back' }, '← ', say('close'));

  const kind = (actor) => say(`kind_${actor.kind}`);

  const bar = (actor) => {
    const heaviest = index.actors.length ? index.actors[0].weight : 1;
    return el('meter', { min: 0, max: heaviest, value: actor.weight, 'aria-hidden': 'true' });
  };

  const row = (actor) => el('li', {},
    el('a', { class: 'row', href: `#actor=${encodeURIComponent(actor.id)}` },
      shapes.icon(actor.figure, actor.kind),
      el('span', { class: 'who' }, foreign('span', actor.name, { class: 'name' }),
        el('small', {}, kind(actor))),
      el('span', { class: 'weight' }, count('claim', actor.weight), bar(actor))));

  const overview = (note) => {
    const shown = index.actors.filter((actor) => emphasis.showsActor(actor.id));
    show(note ? el('p', { class: 'note', role: 'status' }, say(note)) : null,
      el('h2', {}, say('overview')), el('p', { class: 'hint' }, say('overview_hint')),
      el('ol', { class: 'rows' }, shown.map(row)),
      shown.length < index.actors.length ? el('p', { class: 'hint' }, say('hidden_note')) : null);
  };

  const aliases = (actor) => actor.aliases.length
    ? el('p', { class: 'aliases' }, el('b', {}, say('aliases')), ' ',
      actor.aliases.flatMap((alias, at) => [at ? ' · ' : '', foreign('span', alias)]))
    : null;

  const reference = (actor) => actor.wikidata
    ? el('p', { class: 'aliases' },
      link(`https://www.wikidata.org/wiki/${actor.wikidata}`, say('wikidata')))
    : null;

  const heading = (actor) => el('div', { class: 'title-row' },
    shapes.icon(actor.figure, actor.kind),
    el('div', {}, foreign('h2', actor.name),
      el('p', { class: 'kind' }, kind(actor), ' · ', count('claim', actor.weight))));

  const actor = (id) => {
    const one = index.actor(id);
    const groups = relationList.grouped(id);
    show(back(), heading(one), one.description ? foreign('p', one.description) : null,
      aliases(one), reference(one), groups,
      groups.some(Boolean) ? null : el('p', { class: 'hint' }, say('no_relations')));
  };

  const relation = (id) => {
    const one = index.relation(id);
    const type = data.types[one.type];
    const rest = index.between(one.source, one.target).filter((other) => other !== one);
    show(back(), el('h2', { class: 'sentence-title' }, relationList.sentence(one)),
      el('p', { class: 'kind' }, say(`polarity_${one.polarity}`), ' · ',
        count('claim', one.claims.length), ' ', relationList.badge(one)),
      type.definition ? el('p', { class: 'hint' }, type.definition) : null,
      claims.list(one.claims, 20),
      rest.length ? el('section', { class: 'group' }, el('h3', {}, say('between')),
        rest.map((other) => relationList.block(other, null, false))) : null);
  };

  actorgraph.panel = { overview, actor, relation, node: panel };
})();
