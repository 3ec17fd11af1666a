import type { PATTERNS } from '../schema/roadmap.ts';

/** What is painted on a roadmap's sign: a path in a square of 24 units. */
export const SIGN_SHAPES: Record<(typeof PATTERNS)[number], string> = {
  bars: 'M4 0h5v24H4zM15 0h5v24h-5z',
  diamond: 'M12 3l9 9-9 9-9-9z',
  disc: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14z',
  stripes: 'M0 4h24v5H0zM0 15h24v5H0z',
  diagonal: 'M0 24L24 0h-9L0 15zM9 24h9l6-6v-9z',
};
