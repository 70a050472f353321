// The words of the interface: texts by key, numbers, plurals and dates.
import { head } from '../data/blocks.js';

const text = head.text;
const months = text.months.split(' ');

export const say = (key, values = {}) =>
  (text[key] || key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

// The parts of a text before and after a name that is to stand in it as an element.
export const around = (key) => say(key, { name: '\u0000' }).split('\u0000');

// By hand: the browser's own way loads all languages of the world first, which takes a tenth of a second.
export const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, text.thousands);

export const count = (noun, n) => say(n === 1 ? `${noun}_one` : `${noun}_many`, { n: number(n) });

// "2020-06-04" -> "4 Jun 2020", as exact as the date is.
export const date = (iso) => {
  const [year, month, day] = iso.slice(0, 10).split('-');
  const name = months[Number(month) - 1];
  if (!name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
};
