// What is known of the graph at once, before the rest has been read: places, looks, the weightiest names.
import { first, head } from './blocks.js';

const { kinds } = head;
const { draft_source: source, draft_target: target, draft_sign: sign, ...looks } = first;

export const known = {
  ...looks, names: head.names, actors: head.drawn,
  isDrawn: (row) => row < head.drawn,
  figure: (row) => kinds[looks.kind[row]].figure,
  kindName: (row) => kinds[looks.kind[row]].name,
};

// Some lines, or nothing where all are few enough to wait for.
export const some = source?.length ? { source, target, sign, x: looks.x, y: looks.y } : null;
