// Keeps what is selected in the address, so that a link reopens it and "back" goes back.
(() => {
  const { index } = actorgraph;

  const decode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };

  // "#actor=libya" -> { actor: "libya" }; `missing` is true for what this page does not hold.
  const read = () => {
    const [key, ...rest] = location.hash.slice(1).split('=');
    const id = decode(rest.join('='));
    if (key === 'actor') return index.isDrawn(id) ? { actor: id } : { missing: true };
    if (key === 'relation') return index.relation(id) ? { relation: id } : { missing: true };
    return {};
  };

  const go = ({ actor, relation }) => {
    if (actor != null) location.hash = `actor=${encodeURIComponent(actor)}`;
    else if (relation != null) location.hash = `relation=${encodeURIComponent(relation)}`;
    else if (location.hash.length > 1) location.hash = '';
  };

  const onChange = (handler) => addEventListener('hashchange', () => handler(read()));

  actorgraph.route = { read, go, onChange };
})();
