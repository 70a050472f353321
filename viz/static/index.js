// Finds things: an actor by id, the relations of an actor, who stands on which side of it.
(() => {
  const { actors, speakers, relations } = actorgraph.data;
  const byId = new Map([...speakers, ...actors].map((actor) => [actor.id, actor]));
  const drawn = new Set(actors.map((actor) => actor.id));
  const relationById = new Map(relations.map((relation) => [relation.id, relation]));
  const ofActor = new Map(actors.map((actor) => [actor.id, []]));
  for (const relation of relations) {
    for (const end of new Set([relation.source, relation.target])) ofActor.get(end).push(relation);
  }
  for (const list of ofActor.values()) list.sort((a, b) => b.claims.length - a.claims.length);

  const other = (relation, id) => (relation.source === id ? relation.target : relation.source);

  const neighbours = (id) => new Set((ofActor.get(id) || []).map((one) => other(one, id)));

  const between = (one, two) =>
    (ofActor.get(one) || []).filter((relation) => other(relation, one) === two);

  // What is only denied says nothing about friendship.
  const group = (relation) => {
    if (relation.style === 'denied') return 'denied_group';
    return { support: 'allies', hostile: 'rivals' }[relation.polarity] || 'others_group';
  };

  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  actorgraph.index = {
    actors, relations, plain, group, between, neighbours,
    actor: (id) => byId.get(id) || { id, name: id, kind: 'organisation', figure: 'hexagon' },
    isDrawn: (id) => drawn.has(id),
    relation: (id) => relationById.get(id),
    relationsOf: (id) => ofActor.get(id) || [],
  };
})();
