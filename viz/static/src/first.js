// The first picture, drawn at once, and what its room depends on; the rest of the page follows it.
import { el, find } from './base/dom.js';
import * as state from './base/state.js';
import { makeLegend } from './controls/legend.js';
import { makeTabs } from './controls/tabs.js';
import { known, some } from './data/known.js';
import { frameOf, makeCamera } from './draw/camera.js';
import { draft } from './draw/draft.js';
import { makeFront } from './draw/front.js';
import { wiped } from './draw/sheet.js';

export const tabs = makeTabs();
export const legend = makeLegend(known);

// Until the picture is on the screen; a page that nobody looks at gets no frames and does not wait.
export const presented = () => Promise.race([
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  new Promise((done) => setTimeout(done, 500)),
]);

export const mark = (step) => { document.documentElement.dataset[step] = 'true'; };

// All that is there, since nothing is filtered; that is what it is for.
const everything = () => ({ lit: null, chosen: null, hover: null, colour: 'kind',
  seen: { weight: new Uint8Array(known.actors).fill(1), actors: known.actors, relations: Infinity } });

const picture = (box) => {
  const canvas = document.createElement('canvas');
  box.append(canvas);
  const camera = makeCamera(box);
  const spots = Array.from({ length: known.actors }, (_, row) => ({ x: known.x[row], y: known.y[row] }));
  Object.assign(camera.at, frameOf(spots, camera.size()));
  const ctx = wiped(canvas, camera.size());
  makeFront(known, camera).sketch(everything(), ctx, () => draft(ctx, some, camera.toScreen));
  return canvas;
};

const now = state.read();
tabs(now.view);
legend(now);

// The canvas that has been drawn on; an address that asks for something else is followed later.
export const early = some && state.fragment() === '#' ? picture(find('network')) : null;
const shown = async () => {
  await presented();
  mark('drawn');
  await new Promise((done) => setTimeout(done));
};
const waited = early ? shown() : null;

// The rest of the scripts is only read when the picture is on the screen.
export const goOn = async () => {
  await waited;
  document.head.append(el('script', {}, find('rest').textContent));
};
