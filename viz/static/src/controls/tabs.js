// The tabs that choose between network, matrix, timeline and table.
import { el, find } from '../base/dom.js';
import * as state from '../base/state.js';
import { say } from '../base/words.js';

export const VIEWS = ['network', 'matrix', 'timeline', 'table'];

export const makeTabs = () => {
  const bar = find('tabs');
  const tabs = VIEWS.map((view) => el('button', { type: 'button', role: 'tab', id: `tab-${view}`,
    'aria-controls': view === 'network' ? 'network' : 'view', onclick: () => state.go({ view }) }, say(`view_${view}`)));
  bar.append(...tabs);
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
    tabs[at].focus();
    tabs[at].click();
  });
  return (view) => {
    tabs.forEach((tab, at) => {
      const on = VIEWS[at] === view;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
    });
    find('view').setAttribute('aria-labelledby', `tab-${view}`);
  };
};
