// Reads what the page carries: a head of plain JSON, and deflated blocks that are opened on demand.
export const head = JSON.parse(document.getElementById('head').textContent);

const decode = (base64) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

// Written straight into the stream: by way of a Blob it would go through another process.
const inflate = (base64) => {
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  writer.write(decode(base64)).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable);
};

const block = (name) => document.getElementById(`block-${name}`).textContent;

// The typed arrays of columns, by name.
const split = (buffer, shape) => {
  let at = 0;
  return Object.fromEntries(shape.map(([name, type, length]) => {
    const Type = globalThis[`${type}Array`];
    const from = at;
    at += length * Type.BYTES_PER_ELEMENT;
    return [name, new Type(buffer.slice(from, at))];
  }));
};

// What the first picture needs is not deflated, and there at once.
export const first = split(decode(block('first')).buffer, head.first);

export const columns = async () => split(await inflate(block('columns')).arrayBuffer(), head.columns);

export const strings = (name) => inflate(block(name)).json();

// What is only read on demand stands behind the scripts, which run before it has come in.
const arrived = new Promise((done) => {
  if (document.readyState !== 'loading') done();
  else addEventListener('DOMContentLoaded', done);
});

// Reads single rows of a block in chunks; the chunks used last stay open.
export const reader = (name, size) => {
  const KEEP = 64;
  const open = new Map();
  let lines = null;
  const chunk = (at) => {
    lines ||= block(name).split('\n');
    const known = open.get(at) || inflate(lines[at]).json().catch(() => []);
    open.delete(at);
    open.set(at, known);
    if (open.size > KEEP) open.delete(open.keys().next().value);
    return known;
  };
  return async (row) => {
    await arrived;
    if (!block(name)) return null;
    return (await chunk(Math.floor(row / size)))[row % size] ?? null;
  };
};
