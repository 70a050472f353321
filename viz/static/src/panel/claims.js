// Shows claims word for word: the quote, who says so, where and when it stands.
import { head } from '../data/blocks.js';
import { button, el, foreign, link } from '../base/dom.js';
import { linkTo } from '../base/state.js';
import { around, date, say } from '../base/words.js';

const LOOSE = ['published', 'unknown'].map((name) => head.precisions.indexOf(name));

export const badge = (name) => el('span', { class: `badge badge-${name}` }, say(`badge_${name}`));

// A name that selects its actor, or plain text for one who is not drawn.
export const actorName = (model, row, attributes = {}) => {
  const name = model.names[row];
  if (!model.isDrawn(row)) return foreign('span', name, attributes);
  return foreign('a', name, { href: linkTo({ actor: model.ids[row] }), class: 'name', ...attributes });
};

const badges = (model, claim) => {
  const modality = head.modalities[model.modality[claim]];
  return [
    model.negated[claim] ? badge(model.speaker[claim] ? 'denied' : 'negated') : null,
    modality === 'asserted' ? null : badge(modality),
  ];
};

const voice = (model, claim) => {
  const coder = model.coders[model.coder[claim]];
  if (coder) {
    const [before, after] = around('coded_by');
    return el('span', {}, before, foreign('span', coder), after);
  }
  if (!model.speaker[claim]) return el('span', {}, say('own_voice'));
  const [before, after] = around('according');
  return el('span', {}, before, actorName(model, model.speaker[claim] - 1), after);
};

export const when = (model, claim) => {
  const own = model.dates[model.date[claim]];
  const published = model.dates[model.published[model.document[claim]]];
  if (own && !LOOSE.includes(model.precision[claim])) return date(own);
  return published ? say('published_on', { date: date(published) }) : say('undated');
};

const source = (model, claim, [title, address]) => {
  const publisher = model.publishers[model.publisher[model.document[claim]]];
  return el('footer', {},
    publisher && title ? [foreign('b', publisher), ' · '] : null,
    link(address, title || publisher || say('untitled'), { class: 'title' }), ' · ',
    el('span', { class: 'date' }, when(model, claim)));
};

const fill = async (model, claim, node, inDocument) => {
  const paper = model.document[claim];
  const [quote, heading] = await Promise.all([model.quote(claim), model.heading(paper)]);
  const words = foreign('a', quote ?? '', { href: linkTo({ document: String(paper) }), class: 'quote',
    title: say('quote_hint') });
  node.append(el('blockquote', {}, inDocument ? foreign('span', quote ?? '') : words),
    el('p', { class: 'voice' }, voice(model, claim), badges(model, claim)),
    inDocument ? '' : source(model, claim, heading || ['', '']));
};

const card = (model, inDocument) => (claim) => {
  const node = el('li', { class: model.negated[claim] ? 'claim negated' : 'claim' });
  fill(model, claim, node, inDocument);
  return node;
};

// All claims, the first few at once and the rest on demand, some at a time.
export const list = (model, rows, first = 3, inDocument = false) => {
  const node = el('ol', { class: 'claims' }, rows.slice(0, first).map(card(model, inDocument)));
  if (rows.length <= first) return node;
  let shown = first;
  const more = button(say('more', { n: rows.length - shown }), () => {
    node.append(...rows.slice(shown, shown + 100).map(card(model, inDocument)));
    node.children[shown].setAttribute('tabindex', '-1');
    node.children[shown].focus();
    shown += 100;
    if (shown >= rows.length) more.remove();
    else more.textContent = say('more', { n: rows.length - shown });
  }, { class: 'more' });
  return el('div', {}, node, more);
};
