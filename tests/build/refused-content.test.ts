import { describe, expect, test } from 'vitest';
import { buildFixture } from '../support/fixture.ts';

describe('a build stops, says where and why, and publishes nothing', () => {
  test('for references to entries that are not there, all at once', async () => {
    const site = await buildFixture('dangling-reference');
    for (const problem of [
      ['content/skills/stones.yaml:9:5 references: no skill has the id "stonse"', '  9 |   - stonse', '    |     ^^^^^^', '  did you mean `stones`?'],
      ['content/skills/walking.yaml:7:17 references: no skill has the id "stonez"', '  7 | prerequisites: [stonez]', '    |                 ^^^^^^', '  did you mean `stones`?'],
    ]) {
      expect(site.output).toContain(`\n${problem.join('\n')}\n`);
    }
    expect(site.output).toMatch(/^2 problems\b.* in 2 of 2 files/m);
    expect(site.exitCode).toBe(1);
    expect(site.exists('index.html')).toBe(false);
  });

  test('for front matter that its kind does not have', async () => {
    const site = await buildFixture('bad-schema');
    expect(site.output).toContain('content/skills/stones.yaml:3:11 schema: `verified`: there is no day 2026-02-31 in the calendar\n');
    expect(site.output).toContain('content/skills/stones.yaml:4:1 schema: a skill has no field `aera`\n  4 | aera: programming\n    | ^^^^\n  did you mean `area`?\n');
    expect(site.output).toContain('schema: the field `area` is missing');
    expect(site.exitCode).toBe(1);
    expect(site.exists('index.html')).toBe(false);
  });
});
