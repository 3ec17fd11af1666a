import { describe, expect, it } from 'vitest';
import { fromLiteral, ID_PREFIX, toLiteral } from '../../../src/drawings/literal.ts';

describe('toLiteral', () => {
  it.each(['a; click x', '<script>', ':::', '#58;', 'a, b', '%% c', '"quoted"', '{x}', 'section y', 'naïve – ₹'])('reads back %j', (label) => {
    expect(fromLiteral(toLiteral(label))).toBe(label);
  });

  it('has no ASCII punctuation left', () => {
    expect(toLiteral('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')).not.toMatch(/[\x21-\x7e]/);
  });

  it('makes one line', () => {
    expect(fromLiteral(toLiteral(' a\n\tb\u2028c '))).toBe('a b c');
  });

  it('keeps equal labels apart by their numbers', () => {
    expect(toLiteral('same', 1)).not.toBe(toLiteral('same', 2));
    expect(fromLiteral(toLiteral('same', 1))).toBe('same');
  });

  it('does not let content use the characters of the disguise', () => {
    expect(fromLiteral(toLiteral(`\uE03Cb\uE03E${ID_PREFIX}`))).toBe('\uFFFDb\uFFFD\uFFFD');
  });
});
