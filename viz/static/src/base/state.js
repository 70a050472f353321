// Keeps what is shown in the fragment of the address: a link reopens it, and "back" goes back.
const LISTS = ['relation', 'pair', 'path', 'moment', 'hide', 'off', 'pub', 'pin'];
const SINGLES = ['view', 'actor', 'document', 'focus', 'voice', 'contested', 'least', 'from', 'to',
  'colour'];
export const SELECTIONS = ['actor', 'relation', 'pair', 'path', 'moment', 'document'];
const DEFAULTS = { view: 'network', colour: 'kind' };

const decode = (text) => {
  try { return decodeURIComponent(text); } catch { return text; }
};

const parse = (fragment) => {
  const pairs = fragment.replace(/^#/, '').split('&').map((part) => {
    const [key, ...rest] = part.split('=');
    return [key, rest.join('=')];
  });
  const given = Object.fromEntries(pairs);
  const single = (key) => (given[key] ? decode(given[key]) : DEFAULTS[key] || '');
  const list = (key) => (given[key] ? given[key].split('|').map(decode) : []);
  return Object.fromEntries([...SINGLES.map((key) => [key, single(key)]),
    ...LISTS.map((key) => [key, list(key)])]);
};

const written = (state) => [...SINGLES, ...LISTS].flatMap((key) => {
  const parts = [state[key] ?? ''].flat().map((part) => encodeURIComponent(part));
  const same = state[key] === DEFAULTS[key] || !parts.length || (parts.length === 1 && !parts[0]);
  return same ? [] : [`${key}=${parts.join('|')}`];
}).join('&');

export const address = (patch) => `#${written({ ...read(), ...patch })}`;

// A selection takes the place of any other.
export const selecting = (selection) =>
  ({ ...Object.fromEntries(SELECTIONS.map((key) => [key, LISTS.includes(key) ? [] : ''])), ...selection });

// A page inside a notebook has no address of its own, so it keeps its state in memory.
const framed = location.protocol === 'about:';
let memory = '';
export const fragment = () => (framed ? memory : location.hash) || '#';

export const read = () => parse(fragment());

let listen = () => {};
export const onChange = (handler) => {
  listen = handler;
  addEventListener('hashchange', () => handler(read()));
};

const remember = (to) => { memory = to; listen(read()); };

if (framed) {
  addEventListener('click', (event) => {
    const to = event.target.closest?.('a[href^="#"]')?.getAttribute('href');
    if (to) { event.preventDefault(); remember(to); }
  });
}

// `replace` makes no new entry to go back to: for what changes with every move of the hand.
export const go = (patch, { replace = false } = {}) => {
  const to = address(patch);
  if (to === fragment()) return;
  if (framed) { remember(to); return; }
  if (!replace) { location.hash = to; return; }
  try {
    history.replaceState(null, '', to);
    listen(read());
  } catch { location.hash = to; }
};

export const select = (selection) => go({ ...selecting(selection), ...(selection.actor ? {} : { focus: '' }) });

export const linkTo = (selection) => address(selecting(selection));
