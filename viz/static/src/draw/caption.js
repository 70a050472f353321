// Names as they stand beside a node: at most two short lines.
const LINE = 19;

const cut = (line) => (line.length <= LINE + 3 ? line : `${line.slice(0, LINE + 1).trimEnd()}…`);

export const caption = (name) => {
  const words = name.split(/\s+/u).filter(Boolean);
  let line = words.shift() || '?';
  while (words.length && line.length + 1 + words[0].length <= LINE) line += ` ${words.shift()}`;
  return words.length ? [cut(line), cut(words.join(' '))] : [cut(line)];
};
