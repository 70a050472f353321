// Moves the camera smoothly to another place, unless something else moves it before.
import { still } from './theme.js';

const TIME = 350;

export const makeFlight = (camera, passing, landed) => {
  let flight = 0;
  const stop = () => { flight += 1; };
  const fly = (to) => {
    flight += 1;
    const mine = flight;
    if (still.matches) { Object.assign(camera.at, to); landed(); return; }
    const from = { ...camera.at };
    const begun = performance.now();
    const step = (now) => {
      if (mine !== flight) return;
      const part = Math.min(Math.max((now - begun) / TIME, 0), 1);
      const eased = part * part * (3 - 2 * part);
      for (const key of ['x', 'y', 'k']) camera.at[key] = from[key] + (to[key] - from[key]) * eased;
      if (part < 1) { passing(); requestAnimationFrame(step); } else landed();
    };
    requestAnimationFrame(step);
  };
  return { fly, stop };
};
