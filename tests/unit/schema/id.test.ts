import { describe, expect, test } from 'vitest';
import { idSchema, reference, referenceList } from '../../../src/schema/grammar/id.ts';

describe('an id', () => {
  test.each(['python', 'linear-algebra', '3d-maps', 'a1-b2-c3'])('%s is one', (text) => {
    expect(idSchema.safeParse(text).success).toBe(true);
  });

  test.each(['', 'Python', 'linear_algebra', 'linear algebra', '-python', 'python-', 'linear--algebra', 'c++', 'naïve', '../python', 'a/b', 'python\n'])('%j is not one', (text) => {
    expect(idSchema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['an id is lower-case letters and digits, words joined by single hyphens, as in `linear-algebra`']);
  });
});

describe('a reference', () => {
  test('to a stage has its roadmap in it, every other has not', () => {
    expect(reference('stage').safeParse('walk/start').success).toBe(true);
    expect(reference('stage').safeParse('start').error?.issues[0]?.message).toBe('the id of a stage is `ml-engineer-2025/foundations`');
    expect(reference('skill').safeParse('walk/start').success).toBe(false);
  });

  test('stands in a list once', () => {
    expect(referenceList('skill').safeParse(['git', 'http', 'git']).error?.issues.map(({ path, message }) => ({ path, message }))).toEqual([{ path: [2], message: '"git" stands here twice' }]);
  });
});
