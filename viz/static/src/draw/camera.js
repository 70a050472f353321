// Where one looks from: the point in the middle and the scale, moved by hand, wheel and fingers.
export const makeCamera = (box) => {
  const at = { x: 0, y: 0, k: 1 };
  // Asking the page for sizes is slow, and this is asked for every node.
  let known = null;
  const size = () => {
    known ||= { width: box.clientWidth, height: box.clientHeight };
    return known;
  };
  const resized = () => { known = null; };
  const toScreen = (x, y) => {
    const { width, height } = size();
    return { x: (x - at.x) * at.k + width / 2, y: (y - at.y) * at.k + height / 2 };
  };
  const toWorld = (x, y) => {
    const { width, height } = size();
    return { x: (x - width / 2) / at.k + at.x, y: (y - height / 2) / at.k + at.y };
  };
  const pan = (dx, dy) => { at.x -= dx / at.k; at.y -= dy / at.k; };
  // The point under the pointer stays where it is.
  const zoom = (factor, x = size().width / 2, y = size().height / 2) => {
    const before = toWorld(x, y);
    at.k = Math.min(Math.max(at.k * factor, 0.002), 12);
    const after = toWorld(x, y);
    at.x += before.x - after.x;
    at.y += before.y - after.y;
  };
  return { at, size, resized, toScreen, toWorld, pan, zoom };
};

// Scale and middle for a view that holds these points, with room for names around them.
export const frameOf = (points, { width, height }) => {
  const span = (axis) => points.reduce(([low, high], point) =>
    [Math.min(low, point[axis]), Math.max(high, point[axis])], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [span('x'), span('y')];
  const side = Math.min(110, width / 9);
  const k = Math.min((width - 2 * side) / Math.max(right - left, 1),
    (height - 110) / Math.max(bottom - top, 1), 1.6);
  return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.max(k, 0.002) };
};
