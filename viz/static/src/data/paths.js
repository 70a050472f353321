// Who is how near: neighbours within some steps, and the shortest way between two.

// Visits outwards from an actor, step by step, along the relations that are shown.
const spread = (model, seen, start, most, visit) => {
  const steps = new Int32Array(model.actors).fill(-1);
  steps[start] = 0;
  const queue = [start];
  for (const row of queue) {
    if (steps[row] === most) break;
    for (const relation of model.relationsOf(row)) {
      const other = model.other(relation, row);
      if (!seen.count[relation] || steps[other] >= 0) continue;
      steps[other] = steps[row] + 1;
      queue.push(other);
      visit?.(other, row);
    }
  }
  return steps;
};

export const within = (model, seen, start, most) =>
  Uint8Array.from(spread(model, seen, start, most), (step) => Number(step >= 0));

// The actors on a shortest way, or null when there is none.
export const path = (model, seen, start, end) => {
  const before = new Map();
  spread(model, seen, start, -2, (row, from) => before.set(row, from));
  if (start !== end && !before.has(end)) return null;
  const way = [end];
  while (way[0] !== start) way.unshift(before.get(way[0]));
  return way;
};

export const between = (model, one, other) => {
  const [few] = [one, other].sort((a, b) => model.relationsOf(a).length - model.relationsOf(b).length);
  const far = few === one ? other : one;
  return [...model.relationsOf(few)].filter((relation) => model.other(relation, few) === far);
};
