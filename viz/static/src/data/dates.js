// ISO dates as numbers of days, as exact as they are known: the first and the last day they may mean.
const DAY = 86400000;
const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/;
export const NEVER = -(2 ** 31);

const utc = (year, month, day) => Math.floor(Date.UTC(year, month, day) / DAY);

export const days = (iso) => {
  const [whole, year, month, day] = SHAPE.exec(iso || '') || [];
  if (!whole || month > 12 || day > 31) return [NEVER, NEVER];
  if (day) return [utc(year, month - 1, day), utc(year, month - 1, day)];
  if (month) return [utc(year, month - 1, 1), utc(year, month, 1) - 1];
  return [utc(year, 0, 1), utc(Number(year) + 1, 0, 1) - 1];
};

export const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
