// Shows relations: a sentence with source, type and target, and the claims under it.
(() => {
  const { data, index, words, claims, emphasis } = actorgraph;
  const { el } = actorgraph.dom;

  const label = (relation) => data.types[relation.type].label;

  const badge = (relation) =>
    relation.style === 'firm' ? null
      : claims.badge({ uncertain: 'reported' }[relation.style] || relation.style);

  const end = (id, self) =>
    id === self ? el('span', { class: 'self', dir: 'auto' }, index.actor(id).name)
      : claims.actorName(id);

  const verb = (relation) => el('span', { class: `verb line-${relation.polarity}` },
    label(relation));

  // A symmetric relation is told from the side of the actor being read about.
  const sentence = (relation, self) => {
    const turned = relation.symmetric && relation.target === self;
    const [from, to] = turned ? [relation.target, relation.source]
      : [relation.source, relation.target];
    return el('span', { class: 'sentence' }, end(from, self), ' ', verb(relation), ' ',
      end(to, self));
  };

  const block = (relation, self, open) => el('details', { class: 'relation', open },
    el('summary', {}, sentence(relation, self), badge(relation),
      el('span', { class: 'count' }, words.count('claim', relation.claims.length))),
    claims.list(relation.claims));

  const group = (key, relations, self, open) => {
    if (!relations.length) return null;
    const total = relations.reduce((sum, relation) => sum + relation.claims.length, 0);
    return el('section', { class: `group ${key}` },
      el('h3', {}, words.say(key), el('span', { class: 'count' }, words.count('claim', total))),
      relations.map((relation, at) => block(relation, self, open || at === 0)));
  };

  const grouped = (id) => {
    const all = index.relationsOf(id);
    const total = all.reduce((sum, relation) => sum + relation.claims.length, 0);
    return ['allies', 'rivals', 'others_group', 'denied_group'].map((key) =>
      group(key, all.filter((relation) => index.group(relation) === key), id, total <= 12));
  };

  actorgraph.relationList = { grouped, block, sentence, badge, label, visible: emphasis.showsRelation };
})();
