// Search with suggestions over names and aliases; arrows choose, Enter selects.
(() => {
  const { index, shapes, words } = actorgraph;
  const { el, foreign } = actorgraph.dom;
  const input = document.getElementById('search');
  const list = document.getElementById('suggestions');
  const MOST = 8;
  if (matchMedia('(hover: none)').matches) input.placeholder = words.say('search');
  let found = [];
  let at = 0;
  let choose = () => {};

  const entries = index.actors.flatMap((actor) =>
    [actor.name, ...actor.aliases].map((name, row) =>
      ({ actor, alias: row ? name : '', plain: index.plain(name) })));

  // The beginning of a word counts more than its inside, and the name itself more than an alias.
  const score = (entry, query) => {
    const name = entry.alias ? 0 : 2;
    if (entry.plain.startsWith(query)) return name + 3;
    if (entry.plain.includes(` ${query}`)) return name + 2;
    return entry.plain.includes(query) ? 1 : 0;
  };

  const search = (query) => {
    const best = new Map();
    for (const entry of entries) {
      const points = score(entry, query);
      const known = best.get(entry.actor.id);
      if (points && (!known || points > known.points)) {
        best.set(entry.actor.id, { ...entry, points });
      }
    }
    return [...best.values()]
      .sort((a, b) => b.points - a.points || b.actor.weight - a.actor.weight).slice(0, MOST);
  };

  const option = (entry, row) => el('li', { role: 'option', id: `suggestion-${row}`,
    'aria-selected': String(row === at), onmousedown: (event) => {
      event.preventDefault();
      pick(row);
    } }, shapes.icon(entry.actor.figure, entry.actor.kind), foreign('span', entry.actor.name),
  entry.alias ? foreign('small', words.say('also_known', { alias: entry.alias })) : null);

  const show = () => {
    const open = input.value.trim() !== '';
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (found.length) input.setAttribute('aria-activedescendant', `suggestion-${at}`);
    else input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...(found.length ? found.map(option)
      : [el('li', { class: 'none' }, words.say('search_none'))]));
  };

  const clear = () => { input.value = ''; found = []; show(); };

  const pick = (row) => {
    if (!found[row]) return;
    const { id } = found[row].actor;
    clear();
    input.blur();
    choose(id);
  };

  const move = (step) => { at = (at + step + found.length) % (found.length || 1); show(); };

  const KEYS = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => pick(at),
    Escape: () => { clear(); input.blur(); } };

  input.addEventListener('input', () => {
    at = 0;
    const query = index.plain(input.value.trim());
    found = query ? search(query) : [];
    show();
  });
  input.addEventListener('keydown', (event) => {
    if (!KEYS[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    KEYS[event.key]();
  });
  input.addEventListener('blur', () => { list.hidden = true; });

  actorgraph.search = { focus: () => input.focus(), onChoose: (handler) => { choose = handler; } };
})();
