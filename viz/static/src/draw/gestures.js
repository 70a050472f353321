// Hand, wheel, fingers and keys on the drawing: what they mean, not what follows from it.
const NEAR = 4;

export const listen = (canvas, does) => {
  const fingers = new Map();
  let held = null;
  let start = null;
  let moved = false;
  const at = (event) => ({ x: event.offsetX, y: event.offsetY });

  const pinch = (before) => {
    const [one, other] = [...fingers.values()];
    const gap = Math.hypot(one.x - other.x, one.y - other.y);
    if (before) does.zoom(gap / before, (one.x + other.x) / 2, (one.y + other.y) / 2);
    return gap;
  };
  let gap = 0;

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    start = at(event);
    moved = false;
    held = fingers.size === 1 ? does.grab(start) : null;
    gap = 0;
  });
  canvas.addEventListener('pointermove', (event) => {
    const now = at(event);
    const last = fingers.get(event.pointerId);
    if (!last) { does.hover(now); return; }
    fingers.set(event.pointerId, now);
    if (fingers.size === 2) { gap = pinch(gap); moved = true; return; }
    if (!moved && Math.hypot(now.x - start.x, now.y - start.y) < NEAR) return;
    if (!moved) does.begin?.();
    moved = true;
    if (held !== null) does.drag(held, now); else does.pan(now.x - last.x, now.y - last.y, true);
  });
  const end = (event) => {
    if (!fingers.delete(event.pointerId)) return;
    if (moved && held !== null) does.drop(held);
    else if (moved) does.rest();
    else if (!moved && event.type === 'pointerup') does.click(at(event));
    held = null;
  };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  canvas.addEventListener('pointerleave', () => { if (!fingers.size) does.leave(); });
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    does.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.offsetX, event.offsetY);
  }, { passive: false });
  const STEP = 60;
  const KEYS = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
  canvas.addEventListener('keydown', (event) => {
    if (KEYS[event.key]) does.pan(...KEYS[event.key]);
    else if ('+=-'.includes(event.key)) does.zoom(event.key === '-' ? 1 / 1.3 : 1.3);
    else return;
    event.preventDefault();
  });
};
