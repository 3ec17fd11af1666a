import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/check/rules/index.ts';
import { TOPICS } from '../../../src/check/rule.ts';
import { checkExample } from '../../../src/site/rule-examples.ts';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the guide on %s', (id, rule) => {
  const { why, fix, topic } = rule.docs;
  const { refused, mended, report, problems } = checkExample(rule);

  test('says in sentences why there is the rule and how to mend what it finds', () => {
    for (const text of [why, fix]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      // An odd backtick would turn the rest into code.
      expect(text.split('`').length % 2).toBe(1);
    }
    expect(Object.keys(TOPICS)).toContain(topic);
  });

  test('shows a mistake that this rule finds, and no other', () => {
    expect(new Set(problems.refused.map((problem) => problem.rule))).toEqual(new Set([id]));
    expect(problems.refused.map(({ file }) => file)).toContain(refused.file);
    expect(report).toContain(` ${rule.severity ? `${rule.severity}: ` : ''}${id}: `);
  });

  test('shows a repair with which all is well', () => {
    expect(problems.mended).toEqual([]);
    expect([mended.file, mended.code]).not.toEqual([refused.file, refused.code]);
  });
});
