// Joins the parts: the address decides what is selected, and everything else follows it.
(() => {
  const { network, panel, legend, search, route, emphasis } = actorgraph;
  const on = (id, handler) => document.getElementById(id).addEventListener('click', handler);

  const show = ({ actor = null, relation = null, missing = false }) => {
    Object.assign(emphasis.state, { actor, relation, hover: null });
    if (actor) panel.actor(actor);
    else if (relation) panel.relation(relation);
    else panel.overview(missing ? 'missing' : '');
    network.refresh();
    if (actor && !network.sees(actor)) network.centre(actor);
  };

  network.onSelect(route.go);
  route.onChange(show);
  search.onChoose((actor) => { route.go({ actor }); network.centre(actor); });
  legend.onChange(() => {
    network.refresh();
    if (!emphasis.state.actor && !emphasis.state.relation) panel.overview('');
  });
  on('zoom-in', () => network.zoom(1.3));
  on('zoom-out', () => network.zoom(1 / 1.3));
  on('fit', network.fit);

  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === '/' && !typing) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape') route.go({});
  });

  matchMedia('(max-width: 760px)').addEventListener('change', network.fit);
  network.fit();
  const first = route.read();
  show(first);
  if (first.actor) network.centre(first.actor);
  document.documentElement.dataset.ready = 'true';
})();
