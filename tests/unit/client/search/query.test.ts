import { expect, test } from 'vitest';
import { missingWords, tellingWords } from '../../../../src/client/search/query.ts';

test.each([
  ['How do I deploy a model', 'deploy model'],
  ["What's the difference between ML and DL?", 'difference ML DL?'],
  ['without a degree', 'without degree'],
  ['  senior   salary india ', 'senior salary india'],
  ['fine-tuning', 'fine tuning'],
  ['US salary', 'US salary'],
  ['C++ or R', 'C++ R'],
  ['QLoRA', 'QLoRA'],
  ['₹40 lakh', '₹40 lakh'],
])('%s is about %s', (query, telling) => {
  expect(tellingWords(query)).toBe(telling);
});

test('a query of nothing but stop words stays, and so does one in quotes', () => {
  expect(tellingWords('how to')).toBe('how to');
  expect(tellingWords('"how do I deploy"')).toBe('"how do I deploy"');
  expect(tellingWords('')).toBe('');
});

test.each([
  ['xylophone', ['xy)', 'python'], ['xylophone']],
  ['blockchain', ['blocks'], ['blockchain']],
  ['deploying models', ['deployment,', 'Model'], []],
  ['kuber', ['Kubernetes'], []],
  ['A/B testing', ['A/B', 'tests'], []],
  ['fine-tuning', ['fine-tuning'], []],
  ['what is a géron', ['Géron'], []],
])('%s, found by %j, misses %j', (query, matched, missing) => {
  expect(missingWords(query, matched)).toEqual(missing);
});
