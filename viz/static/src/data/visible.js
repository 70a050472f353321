// What passes the filters: which claims, and what each relation and actor is by these alone.
import { head } from './blocks.js';
import { NEVER, days } from './dates.js';
import { within } from './paths.js';

export const STYLE = Object.fromEntries(head.styles.map(({ name }, at) => [name, at]));
const ASSERTED = head.modalities.indexOf('asserted');

// One number for each name: 1 where the state switches it off.
const switched = (names, off, prefix) =>
  Uint8Array.from(names, (name) => Number(off.has(`${prefix}_${name}`)));

const rules = (model, state) => {
  const off = new Set(state.off);
  const hidden = new Uint8Array(model.people);
  for (const id of state.hide) if (model.rowOf(id) !== undefined) hidden[model.rowOf(id)] = 1;
  const wanted = new Set(state.pub);
  return {
    hidden,
    types: switched(head.types.map(({ name }) => name), off, 'type'),
    kinds: switched(head.kinds.map(({ name }) => name), off, 'kind'),
    camps: switched(Array.from({ length: 10 }, (_, at) => at), off, 'camp'),
    signs: switched(['hostile', 'neutral', 'support'], off, 'polarity'),
    styles: switched(head.styles.map(({ name }) => name), off, 'style'),
    papers: wanted.size ? Uint8Array.from(model.publishers, (name) => Number(wanted.has(name))) : null,
    voice: state.voice,
    contested: state.contested === '1',
    least: Number(state.least) || 1,
    from: state.from ? days(state.from)[0] : NEVER,
    to: state.to ? days(state.to)[1] : NEVER,
  };
};

const speaks = {
  own: (model, claim) => !model.speaker[claim] && !model.coder[claim],
  attributed: (model, claim) => model.speaker[claim] > 0,
  coded: (model, claim) => model.coder[claim] > 0,
};

const inTime = (model, claim, { from, to }) => {
  if (from === NEVER && to === NEVER) return true;
  if (model.earliest[claim] === NEVER) return false;
  return (from === NEVER || model.latest[claim] >= from) &&
    (to === NEVER || model.earliest[claim] <= to);
};

const showsEnds = (model, relation, rule) => {
  if (rule.types[model.type[relation]]) return false;
  return [model.source[relation], model.target[relation]].every((end) => !rule.hidden[end] &&
    !rule.kinds[model.kind[end]] && !rule.camps[model.camp[end]] && (!rule.near || rule.near[end]));
};

const passes = (model, claim, rule) =>
  inTime(model, claim, rule) && (!rule.voice || speaks[rule.voice]?.(model, claim)) &&
  (!rule.papers || rule.papers[model.publisher[model.document[claim]]]);

const styleOf = ({ affirmed, denied, asserted }) => {
  if (!affirmed) return STYLE.denied;
  if (denied) return STYLE.contested;
  return asserted ? STYLE.firm : STYLE.uncertain;
};

// The claims of one relation that pass, marked in `on`; null when the relation is not shown.
const weigh = (model, relation, rule, on, stamps) => {
  const sum = { affirmed: 0, denied: 0, asserted: 0, sign: 0, contrary: 0, publishers: 0 };
  for (let claim = model.first[relation]; claim < model.first[relation + 1]; claim += 1) {
    if (!passes(model, claim, rule)) continue;
    on[claim] = 1;
    if (model.negated[claim]) { sum.denied += 1; sum.contrary += model.sign[claim]; } else {
      sum.affirmed += 1;
      sum.sign += model.sign[claim];
      sum.asserted += model.modality[claim] === ASSERTED;
    }
    const publisher = model.publisher[model.document[claim]];
    if (stamps[publisher] !== relation + 1) { stamps[publisher] = relation + 1; sum.publishers += 1; }
  }
  if (!sum.affirmed && !sum.denied) return null;
  const sign = Math.sign(sum.affirmed ? sum.sign : sum.contrary);
  const style = styleOf(sum);
  const shown = !rule.signs[sign + 1] && !rule.styles[style] && sum.publishers >= rule.least &&
    (!rule.contested || style === STYLE.contested);
  if (shown) return { count: sum.affirmed + sum.denied, sign, style, publishers: sum.publishers };
  on.fill(0, model.first[relation], model.first[relation + 1]);
  return null;
};

const pass = (model, rule) => {
  const seen = {
    on: new Uint8Array(model.all), count: new Uint32Array(model.relations),
    sign: new Int8Array(model.relations), style: new Uint8Array(model.relations),
    publishers: new Uint32Array(model.relations), weight: new Uint32Array(model.actors),
    claims: 0, actors: 0,
  };
  const stamps = new Uint32Array(model.publishers.length);
  for (let relation = 0; relation < model.relations; relation += 1) {
    if (!showsEnds(model, relation, rule)) continue;
    const found = weigh(model, relation, rule, seen.on, stamps);
    if (!found) continue;
    for (const key of ['count', 'sign', 'style', 'publishers']) seen[key][relation] = found[key];
    seen.claims += found.count;
    const [one, other] = [model.source[relation], model.target[relation]];
    seen.weight[one] += found.count;
    if (other !== one) seen.weight[other] += found.count;
  }
  seen.weight.forEach((weight) => { seen.actors += weight > 0; });
  return seen;
};

export const visible = (model, state) => {
  const rule = rules(model, state);
  const seen = pass(model, rule);
  const middle = model.rowOf(state.actor);
  if (!state.focus || middle === undefined || !model.isDrawn(middle)) return seen;
  rule.near = within(model, seen, middle, Number(state.focus));
  return pass(model, rule);
};
