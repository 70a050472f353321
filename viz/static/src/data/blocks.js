// Reads what the page carries: a head of plain JSON, and deflated blocks that are opened on demand.
export const head = JSON.parse(document.getElementById('head').textContent);

const decode = (base64) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64);
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
};

const inflate = async (base64) => {
  const open = new Blob([decode(base64)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(open);
};

const block = (name) => document.getElementById(`block-${name}`).textContent;

// The typed arrays of the columns, by name.
export const columns = async () => {
  const buffer = await (await inflate(block('columns'))).arrayBuffer();
  let at = 0;
  return Object.fromEntries(head.columns.map(([name, type, length]) => {
    const Type = globalThis[`${type}Array`];
    const from = at;
    at += length * Type.BYTES_PER_ELEMENT;
    return [name, new Type(buffer.slice(from, at))];
  }));
};

export const strings = async (name) => (await inflate(block(name))).json();

// Reads single rows of a block in chunks; the chunks used last stay open.
export const reader = (name, size) => {
  const KEEP = 64;
  const open = new Map();
  let lines = null;
  const chunk = (at) => {
    lines ||= block(name).split('\n');
    const known = open.get(at) || inflate(lines[at]).then((content) => content.json())
      .catch(() => []);
    open.delete(at);
    open.set(at, known);
    if (open.size > KEEP) open.delete(open.keys().next().value);
    return known;
  };
  return async (row) => {
    if (!block(name)) return null;
    return (await chunk(Math.floor(row / size)))[row % size] ?? null;
  };
};
