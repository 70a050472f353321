// What the address selects, as row numbers, and what is lit in the drawing because of it.
import { SELECTIONS } from '../base/state.js';
import { days } from './dates.js';
import { between, path } from './paths.js';

const rowsOf = (model) => {
  const actor = (id) => { const row = model.rowOf(id); return row !== undefined && model.isDrawn(row) ? row : null; };
  const two = (ids) => { const rows = ids.slice(0, 2).map(actor); return rows.length < 2 || rows.includes(null) ? null : rows; };
  const relation = ([from, type, to]) => {
    const ends = two([from, to]);
    return ends && (between(model, ...ends).find((row) => model.source[row] === ends[0] &&
      model.types[model.type[row]].name === type) ?? null);
  };
  const moment = ([id, from, to]) => (actor(id) === null ? null : [actor(id), days(from)[0], days(to)[0] - 1]);
  const paper = (row) => (/^\d+$/.test(row) && row < model.documents ? Number(row) : null);
  return { actor, relation, pair: two, path: two, moment, document: paper };
};

// { key, value }, nothing, or `missing` where the address names what is not here.
export const resolve = (model, now) => {
  const key = SELECTIONS.find((one) => now[one].length);
  if (!key) return {};
  const value = rowsOf(model)[key](now[key]);
  return value === null ? { missing: true } : { key, value };
};

export const around = (model, seen, row) => {
  const relations = [...model.relationsOf(row)].filter((relation) => seen.count[relation]);
  return { relations: new Set(relations),
    actors: new Set([row, ...relations.map((relation) => model.other(relation, row))]) };
};

const along = (model, way) => ({ actors: new Set(way),
  relations: new Set(way.slice(1).flatMap((row, at) => between(model, way[at], row))) });

// The claims of a document that are shown, as they stand in it.
export const claimsIn = (model, seen, paper) => {
  const rows = [];
  for (let claim = 0; claim < model.all; claim += 1) {
    if (model.document[claim] === paper && seen.on[claim]) rows.push(claim);
  }
  return rows.sort((a, b) => model.start[a] - model.start[b] || a - b);
};

const told = (model, seen, paper) => {
  const relations = new Set(claimsIn(model, seen, paper).map((claim) => model.relationOf[claim]));
  return { relations, actors: new Set([...relations].flatMap((row) => [model.source[row], model.target[row]])) };
};

const LIT = {
  actor: around,
  moment: (model, seen, [row]) => around(model, seen, row),
  pair: (model, seen, way) => along(model, way),
  relation: (model, seen, row) => ({ relations: new Set([row]), actors: new Set([model.source[row], model.target[row]]) }),
  path: (model, seen, [from, to]) => along(model, path(model, seen, from, to) || [from, to]),
  document: told,
};

export const light = (model, seen, { key, value }) => (key ? LIT[key](model, seen, value) : null);
