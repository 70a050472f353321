// What passes the filters: which claims, and what each relation and actor is by these alone.
import { head } from './blocks.js';
import { NEVER, days } from './dates.js';
import { within } from './paths.js';

export const STYLE = Object.fromEntries(head.styles.map(({ name }, at) => [name, at]));
const ASSERTED = head.modalities.indexOf('asserted');

// No camp, and those that have a colour.
const NUMBERS = head.themes.light.camps.map((_, at) => at);

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
    camps: switched(NUMBERS, off, 'camp'),
    circles: switched(NUMBERS, off, 'circle'),
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

const SPEAKS = {
  own: (model, claim) => !model.speaker[claim] && !model.coder[claim],
  attributed: (model, claim) => model.speaker[claim] > 0,
  coded: (model, claim) => model.coder[claim] > 0,
};

const inTime = (model, claim, { from, to }) => model.earliest[claim] !== NEVER &&
  (from === NEVER || model.latest[claim] >= from) && (to === NEVER || model.earliest[claim] <= to);

const hides = (model, end, rule) => rule.hidden[end] || rule.kinds[model.kind[end]] ||
  rule.camps[model.camp[end]] || rule.circles[model.circle[end]] || (rule.near && !rule.near[end]);

// The test a claim has to pass, or nothing where every claim passes.
const test = (model, rule) => {
  const { papers } = rule;
  const speaks = SPEAKS[rule.voice];
  const timed = rule.from !== NEVER || rule.to !== NEVER;
  if (!papers && !speaks && !timed) return null;
  return (claim) => (!timed || inTime(model, claim, rule)) && (!speaks || speaks(model, claim)) &&
    (!papers || papers[model.publisher[model.document[claim]]] === 1);
};

const styleOf = (affirmed, denied, asserted) => {
  if (!affirmed) return STYLE.denied;
  if (denied) return STYLE.contested;
  return asserted ? STYLE.firm : STYLE.uncertain;
};

// Sums up the claims of a relation that pass: how many, their sign, how sure, by how many publishers.
const summing = (model, passes) => {
  const stamps = new Uint32Array(model.publishers.length);
  const sums = { count: 0, sign: 0, style: 0, publishers: 0 };
  const sum = (relation, on) => {
    let [affirmed, asserted, denied, sign, contrary, publishers] = [0, 0, 0, 0, 0, 0];
    for (let claim = model.first[relation]; claim < model.first[relation + 1]; claim += 1) {
      if (passes && !passes(claim)) continue;
      on[claim] = 1;
      if (model.negated[claim]) { denied += 1; contrary += model.sign[claim]; } else {
        affirmed += 1;
        sign += model.sign[claim];
        if (model.modality[claim] === ASSERTED) asserted += 1;
      }
      const publisher = model.publisher[model.document[claim]];
      if (stamps[publisher] !== relation + 1) { stamps[publisher] = relation + 1; publishers += 1; }
    }
    sums.count = affirmed + denied;
    sums.sign = Math.sign(affirmed ? sign : contrary);
    sums.style = styleOf(affirmed, denied, asserted);
    sums.publishers = publishers;
  };
  return { sums, sum };
};

const shows = ({ count, sign, style, publishers }, rule) => count && !rule.signs[sign + 1] &&
  !rule.styles[style] && publishers >= rule.least && (!rule.contested || style === STYLE.contested);

const pass = (model, rule) => {
  const seen = {
    on: new Uint8Array(model.all), count: new Uint32Array(model.relations),
    sign: new Int8Array(model.relations), style: new Uint8Array(model.relations),
    publishers: new Uint32Array(model.relations), weight: new Uint32Array(model.actors),
    claims: 0, actors: 0, relations: 0,
  };
  const { sums, sum } = summing(model, test(model, rule));
  for (let relation = 0; relation < model.relations; relation += 1) {
    const [one, other] = [model.source[relation], model.target[relation]];
    if (rule.types[model.type[relation]] || hides(model, one, rule) || hides(model, other, rule)) continue;
    sum(relation, seen.on);
    if (!shows(sums, rule)) { seen.on.fill(0, model.first[relation], model.first[relation + 1]); continue; }
    seen.count[relation] = sums.count;
    seen.sign[relation] = sums.sign;
    seen.style[relation] = sums.style;
    seen.publishers[relation] = sums.publishers;
    seen.claims += sums.count;
    seen.relations += 1;
    seen.weight[one] += sums.count;
    if (other !== one) seen.weight[other] += sums.count;
  }
  for (const weight of seen.weight) seen.actors += weight > 0;
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
