import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { makeEntry, makeStages } from '../../support/entries.ts';

const entries = [
  makeEntry('roadmap', 'walk', { title: 'Walk', role: 'walker', resources: ['map'] }),
  ...makeStages('walk', {
    start: { modules: [{ id: 'a', title: 'A', topics: [{ title: 'T', skills: ['pebbles'] }], skills: ['maps'] }, { id: 'b', title: 'B', skills: ['maps', 'stones'] }] },
    summit: { aliases: ['top'], projects: ['cairn'] },
  }),
  makeEntry('role', 'walker'),
  makeEntry('skill', 'stones', { title: 'Stones', aliases: ['pebbles', 'rocks'] }),
  makeEntry('skill', 'maps', { title: 'Maps', prerequisites: ['stones'] }),
  makeEntry('resource', 'map', { skills: ['maps'] }),
  makeEntry('project', 'cairn', { skills: ['rocks'] }),
];
const catalog = buildCatalog(entries);

describe('an entry is found', () => {
  test('by its id, within its kind', () => {
    expect(catalog.find('skill', 'stones')?.data.title).toBe('Stones');
    expect(catalog.find('resource', 'stones')).toBeUndefined();
  });

  test('by each id that it had before', () => {
    expect(catalog.find('skill', 'pebbles')).toBe(catalog.find('skill', 'stones'));
    expect(catalog.find('skill', 'rocks')).toBe(catalog.find('skill', 'stones'));
  });

  test('by a stage’s old id in its own roadmap only', () => {
    expect(catalog.find('stage', 'walk/top')?.id).toBe('walk/summit');
    expect(catalog.find('stage', 'top')).toBeUndefined();
    expect(catalog.find('stage', 'run/top')).toBeUndefined();
  });

  test('by its own id also if another has it as an alias, in whatever order they come', () => {
    const [a, b] = [makeEntry('skill', 'a', { aliases: ['b'] }), makeEntry('skill', 'b')];
    expect(buildCatalog([a, b]).find('skill', 'b')).toBe(b);
    expect(buildCatalog([b, a]).find('skill', 'b')).toBe(b);
  });

  test('or asked for in vain with words', () => {
    expect(() => catalog.get('skill', 'sand')).toThrow('no skill has the id "sand"');
  });

  test('in the order of a list of ids, without those that nobody has', () => {
    expect(catalog.resolve('skill', ['stones', 'sand', 'maps', 'pebbles']).map(({ id }) => id)).toEqual(['stones', 'maps', 'stones']);
    expect(catalog.resolve('skill', undefined)).toEqual([]);
  });
});

describe('a list', () => {
  test('is by title, with numbers as numbers, and then by id', () => {
    const skills = [makeEntry('skill', 'd', { title: 'Step 10' }), makeEntry('skill', 'c', { title: 'Step 9' }), makeEntry('skill', 'b', { title: 'alpha' }), makeEntry('skill', 'f', { title: 'Same' }), makeEntry('skill', 'e', { title: 'Same' })];
    expect(buildCatalog(skills).list('skill').map(({ id }) => id)).toEqual(['b', 'e', 'f', 'c', 'd']);
  });

  test('of stages is by roadmap and place', () => {
    const stages = [...makeStages('run', { z: {}, a: {} }), ...makeStages('fly', { b: {} })];
    expect(buildCatalog(stages.toReversed()).list('stage').map(({ id }) => id)).toEqual(['fly/b', 'run/z', 'run/a']);
    expect(buildCatalog(stages.toReversed()).stagesOf('run').map(({ id }) => id)).toEqual(['run/z', 'run/a']);
    expect(buildCatalog(stages).stagesOf('swim')).toEqual([]);
  });

  test('leaves its input as it was', () => {
    const skills = [makeEntry('skill', 'b'), makeEntry('skill', 'a')];
    buildCatalog(skills);
    expect(skills.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('who refers to an entry', () => {
  const from = (kind: Parameters<typeof catalog.backlinks>[0], id: string) => catalog.backlinks(kind, id).map((link) => `${link.from.kind} ${link.from.id} ${link.path.join('.')}`);

  test('is known with the place in the front matter, through aliases too', () => {
    expect(from('skill', 'stones')).toEqual(['stage walk/start modules.0.topics.0.skills.0', 'stage walk/start modules.1.skills.1', 'skill maps prerequisites.0', 'project cairn skills.0']);
    expect(from('skill', 'pebbles')).toEqual(from('skill', 'stones'));
    expect(from('role', 'walker')).toEqual(['roadmap walk role']);
    expect(from('project', 'cairn')).toEqual(['stage walk/summit projects.0']);
    expect(from('resource', 'map')).toEqual(['roadmap walk resources.0']);
  });

  test('is nobody for an entry that is not there', () => {
    expect(from('skill', 'sand')).toEqual([]);
  });

  test('does not depend on the order of the entries', () => {
    const other = buildCatalog(entries.toReversed());
    expect(other.backlinks('skill', 'stones')).toEqual(catalog.backlinks('skill', 'stones'));
  });
});

test('a stage knows its roadmap', () => {
  expect(catalog.roadmapOf(catalog.get('stage', 'walk/start'))?.id).toBe('walk');
});
