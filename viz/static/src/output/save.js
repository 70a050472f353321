// The menu that saves what is seen: as a picture, as a table, as data.
import { button, el, find } from '../base/dom.js';
import { say } from '../base/words.js';
import { bitmap, picture, still } from './picture.js';
import { csv, records, shown } from './records.js';

const title = () => document.querySelector('h1').textContent;

const fileName = (ending) => {
  const plain = title().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'actors'}.${ending}`;
};

export const download = (content, ending, type) => {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  el('a', { href: address, download: fileName(ending) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};

const WRITERS = {
  png: async (_, scene, renderer) => download(await bitmap(renderer), 'png'),
  svg: (model, scene, renderer) => download(picture(model, scene, renderer, title()), 'svg', 'image/svg+xml'),
  csv: async (model, { seen }) => download(csv(await records(model, shown(model, seen))), 'csv', 'text/csv'),
  json: async (model, { seen, now }) => download(JSON.stringify({
    title: title(), view: location.hash, from: now.from, to: now.to,
    claims: await records(model, shown(model, seen)) }, null, 1), 'json', 'application/json'),
};

export const write = (kind, model, scene, renderer) => WRITERS[kind](model, scene, renderer);

// On paper the drawing stands as it was seen, however wide the paper is.
export const onPaper = (renderer) => {
  let copy = null;
  addEventListener('beforeprint', () => {
    copy?.remove();
    if (find('network').hidden) return;
    copy = still(renderer);
    copy.className = 'on-paper';
    find('network').after(copy);
  });
  addEventListener('afterprint', () => copy?.remove());
};

// A picture of the network is offered only where one sees it.
export const offer = (pictures) => find('save').querySelectorAll('[data-kind=png], [data-kind=svg]')
  .forEach((choice) => { choice.hidden = !pictures; });

export const makeMenu = (write) => {
  const menu = find('save');
  menu.querySelector('.drop').append(...Object.keys(WRITERS).map((kind) => button(say(`save_${kind}`), async () => {
    menu.open = false;
    await write(kind);
    find('status').textContent = say('saved');
  }, { 'data-kind': kind })), button(say('print'), () => { menu.open = false; print(); }));
};
