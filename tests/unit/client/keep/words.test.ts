import { describe, expect, test } from 'vitest';
import type { State } from '../../../../src/client/keep/state.ts';
import { faceOf } from '../../../../src/client/keep/words.ts';

const loading = { done: 1_000_000, total: 9_400_000 };
const STATES: State[] = [
  { is: 'unknown' },
  { is: 'none', bytes: 9_400_000 },
  { is: 'none', bytes: 9_400_000, removed: true },
  { is: 'loading', update: false, ...loading },
  { is: 'loading', update: true, ...loading },
  { is: 'paused', update: false, asked: true, ...loading },
  { is: 'paused', update: true, asked: false, ...loading },
  { is: 'full', update: false, bytes: 9_400_000 },
  { is: 'full', update: true, bytes: 20_000 },
  { is: 'kept', bytes: 9_400_000, since: new Date(2026, 2, 31) },
  { is: 'kept', bytes: 9_400_000, since: new Date(2026, 2, 31), just: true },
  { is: 'offered', id: '2', bytes: 20_000, declined: false },
  { is: 'offered', id: '2', bytes: 20_000, declined: true },
  { is: 'ready' },
  { is: 'gone' },
];

describe('the panel', () => {
  test.each(STATES)('says something and leads on when the site is %o', (state) => {
    const face = faceOf(state, 'panel');
    expect(face?.text).toMatch(/\.$/);
    expect(face?.actions.length).toBeGreaterThan(0);
  });

  test('says before the choice how much it will store', () => {
    expect(faceOf({ is: 'none', bytes: 9_400_000 }, 'panel')?.text).toContain('9.4 MB');
  });

  test('whatever is kept can be removed, or the download stopped', () => {
    const kept = STATES.filter(({ is }) => ['loading', 'paused', 'kept', 'offered', 'ready', 'gone'].includes(is));
    for (const state of kept) expect(faceOf(state, 'panel')?.actions.some(([, action]) => action === 'remove' || action === 'stop'), JSON.stringify(state)).toBe(true);
  });
});

describe('the line on other pages', () => {
  test('is there only when there is something to say', () => {
    const silent = STATES.filter((state) => !faceOf(state, 'line'));
    expect(silent.map(({ is }) => is)).toEqual(['unknown', 'none', 'none', 'paused', 'kept', 'offered']);
  });

  test('offers a new version, and takes no for an answer', () => {
    expect(faceOf({ is: 'offered', id: '2', bytes: 20_000, declined: false }, 'line')?.actions.map(([, action]) => action)).toEqual(['update', 'later']);
  });
});

test('a full storage says what became of the version that is there', () => {
  expect(faceOf({ is: 'full', update: true, bytes: 20_000 }, 'line')?.text).toContain('stays as it is');
  expect(faceOf({ is: 'full', update: false, bytes: 20_000 }, 'line')?.text).toContain('Nothing was kept');
});
