// Where the panel lies below the network, as on a phone, a bar says what is selected and leads there.
import { find, foreign } from '../base/dom.js';
import { still } from '../draw/theme.js';

const bar = find('peek');
const panel = find('panel');
const now = { title: '', reached: false };

const show = () => { bar.hidden = !now.title || now.reached; };

new IntersectionObserver(([{ isIntersecting }]) => { now.reached = isIntersecting; show(); }).observe(panel);
bar.addEventListener('click', () => panel.scrollIntoView({ behavior: still.matches ? 'auto' : 'smooth' }));

export const peek = (title) => {
  now.title = title;
  bar.replaceChildren(foreign('span', title), ' ↓');
  show();
};
