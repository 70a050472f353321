// Colours by day and by night, and the colour of an actor by kind, camp or circle.
import { head } from '../data/blocks.js';

export const dark = matchMedia('(prefers-color-scheme: dark)');
export const still = matchMedia('(prefers-reduced-motion: reduce)');
export const POLARITIES = ['hostile', 'neutral', 'support'];

export const colours = (paper = false) => head.themes[dark.matches && !paper ? 'dark' : 'light'];

export const lineColour = (sign, theme = colours()) => theme.polarities[POLARITIES[sign + 1]];

export const actorColour = (model, row, by, theme = colours()) =>
  (by === 'kind' ? theme.kinds[model.kindName(row)] : theme.camps[model[by][row]]);
