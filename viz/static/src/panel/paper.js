// One document: its heading, its text with all quotes marked, or its claims where it has no text.
import { el, foreign, link } from '../base/dom.js';
import { linkTo } from '../base/state.js';
import { count, date, say } from '../base/words.js';
import { claimsIn } from '../data/selection.js';
import { list } from './claims.js';
import { relationKey } from './relations.js';

// The text in pieces, each with the claims that quote it; offsets count whole characters.
const pieces = (model, letters, claims) => {
  const cuts = [...new Set([0, letters.length, ...claims.flatMap((claim) => [model.start[claim], model.end[claim]])])]
    .filter((cut) => cut <= letters.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => ({
    text: letters.slice(cuts[at], end).join(''),
    claims: claims.filter((claim) => model.start[claim] <= cuts[at] && model.end[claim] >= end),
  }));
};

// Lines that were broken by hand run on; empty lines part paragraphs. No offset changes.
const running = (text) => text.replace(/\r/g, ' ').replace(/(?<!\n)\n(?![\n>*#-])/g, ' ');

const marked = (model, text, claims) => el('div', { class: 'report', dir: 'auto' },
  pieces(model, Array.from(running(text)), claims).map((piece) => {
    if (!piece.claims.length) return piece.text;
    const relation = model.relationOf[piece.claims[0]];
    return el('mark', {}, el('a', { href: linkTo({ relation: relationKey(model, relation) }) }, piece.text));
  }));

export const paperView = async (model, { seen }, paper) => {
  const claims = claimsIn(model, seen, paper);
  const [heading, text] = await Promise.all([model.heading(paper), model.textOf(paper)]);
  const [title, address] = heading || ['', ''];
  const publisher = model.publishers[model.publisher[paper]];
  const published = model.dates[model.published[paper]];
  return [foreign('h2', title || publisher || say('untitled')),
    el('p', { class: 'kind' }, publisher ? foreign('span', publisher) : '', publisher && published ? ' · ' : '',
      published ? date(published) : '', ' · ', count('claim', claims.length)),
    address ? el('p', { class: 'aliases' }, link(address, say('read_original'))) : null,
    text ? marked(model, text, claims) : el('p', { class: 'hint' }, say('no_text')),
    el('section', { class: 'group' }, el('h3', {}, say('claims_here')), list(model, claims, 20, true))];
};
