// The words of the interface: texts by key, numbers, plurals and dates.
(() => {
  const text = actorgraph.data.text;
  const months = text.months.split(' ');

  const say = (key, values = {}) =>
    (text[key] || key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

  const count = (noun, n) =>
    say(n === 1 ? `${noun}_one` : `${noun}_many`, { n: n.toLocaleString(text.lang) });

  // "2020-06-04" -> "4 Jun 2020", as exact as the date is.
  const date = (iso) => {
    const [year, month, day] = iso.slice(0, 10).split('-');
    const name = months[Number(month) - 1];
    if (!name) return iso;
    return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
  };

  actorgraph.words = { say, count, date };
})();
