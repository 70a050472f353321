// Shows claims word for word: the quote, who says so, where and when it stands.
(() => {
  const { data, index, words } = actorgraph;
  const { el, foreign, link } = actorgraph.dom;
  const { say, date } = words;

  const badge = (name) => el('span', { class: `badge badge-${name}` }, say(`badge_${name}`));

  const badges = (claim) => [
    claim.negated ? badge(claim.speaker ? 'denied' : 'negated') : null,
    claim.modality === 'asserted' ? null : badge(claim.modality),
  ];

  const voice = (claim) => {
    if (claim.coder) {
      const [before, after] = say('coded_by', { name: '\u0000' }).split('\u0000');
      return el('span', {}, before, foreign('span', claim.coder), after);
    }
    if (!claim.speaker) return el('span', {}, say('own_voice'));
    const [before, after] = say('according', { name: '\u0000' }).split('\u0000');
    return el('span', {}, before, actorName(claim.speaker), after);
  };

  // A name that selects its actor, or plain text for one who is not drawn.
  const actorName = (id, attributes = {}) => {
    const actor = index.actor(id);
    if (!index.isDrawn(id)) return foreign('span', actor.name, attributes);
    const address = `#actor=${encodeURIComponent(id)}`;
    return foreign('a', actor.name, { href: address, class: 'name', ...attributes });
  };

  const when = (claim, published) => {
    if (claim.date && !['published', 'unknown'].includes(claim.precision)) return date(claim.date);
    return published ? say('published_on', { date: date(published) }) : say('undated');
  };

  const source = (claim) => {
    const paper = data.documents[claim.document];
    const title = paper.title || paper.publisher || say('untitled');
    return el('footer', {},
      paper.publisher && paper.title ? foreign('b', paper.publisher) : null,
      link(paper.url, title, { class: 'title' }),
      el('span', { class: 'date' }, when(claim, paper.published)));
  };

  const card = (claim) => el('li', { class: claim.negated ? 'claim negated' : 'claim' },
    foreign('blockquote', claim.quote),
    el('p', { class: 'voice' }, voice(claim), badges(claim)),
    source(claim));

  // All claims, the first few at once and the rest on demand.
  const list = (claims, first = 3) => {
    const node = el('ol', { class: 'claims' }, claims.slice(0, first).map(card));
    if (claims.length <= first) return node;
    const more = el('button', { type: 'button', class: 'more', onclick: () => {
      node.append(...claims.slice(first).map(card));
      more.remove();
      node.children[first].setAttribute('tabindex', '-1');
      node.children[first].focus();
    } }, say('more', { n: claims.length - first }));
    return el('div', {}, node, more);
  };

  actorgraph.claims = { list, badge, actorName };
})();
