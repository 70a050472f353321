// Knows what stands out just now: what is selected, what the pointer is on, what filters hide.
(() => {
  const { index } = actorgraph;
  const state = { actor: null, relation: null, hover: null, hidden: new Set() };

  const lineKind = (relation) =>
    ({ firm: 'style_firm', denied: 'style_denied' })[relation.style] || 'style_dashed';

  const showsActor = (id) => !state.hidden.has(`kind_${index.actor(id).kind}`);

  const showsRelation = (relation) =>
    !state.hidden.has(`polarity_${relation.polarity}`) && !state.hidden.has(lineKind(relation)) &&
    showsActor(relation.source) && showsActor(relation.target);

  // The actors and relations in the light, or null when all are.
  const lit = () => {
    const relation = index.relation(state.relation);
    if (state.hover) return around(state.hover);
    if (relation) return { actors: new Set([relation.source, relation.target]),
      relations: new Set([relation.id]) };
    return state.actor ? around(state.actor) : null;
  };

  const around = (id) => ({
    actors: new Set([id, ...shown(id).flatMap((one) => [one.source, one.target])]),
    relations: new Set(shown(id).map((one) => one.id)),
  });

  const shown = (id) => index.relationsOf(id).filter(showsRelation);

  actorgraph.emphasis = { state, lit, lineKind, showsActor, showsRelation };
})();
