// Builds elements; foreign text only ever becomes a text node, foreign addresses only web links.
const SVG = 'http://www.w3.org/2000/svg';

const fill = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== ''));
  return node;
};

export const el = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

// Text in a language of its own, which may run from right to left.
export const foreign = (tag, text, attributes = {}) => el(tag, { dir: 'auto', ...attributes }, text);

export const link = (address, label, attributes = {}) => {
  if (!/^https?:\/\//i.test(address)) return foreign('span', label, attributes);
  const safe = { href: address, rel: 'noopener noreferrer', target: '_blank' };
  return foreign('a', label, { ...attributes, ...safe });
};

export const find = (id) => document.getElementById(id);

export const button = (label, onclick, attributes = {}) =>
  el('button', { type: 'button', onclick, ...attributes }, label);
