import { describe, expect, test } from 'vitest';
import { agreements } from '../../../src/catalog/agreement.ts';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { courseOf, gather, lengthOf, projectsOfStage, resourcesOfStage, skillsOfRoadmap, skillsOfStage } from '../../../src/catalog/roadmaps.ts';
import { goneFrom } from '../../../src/catalog/resources.ts';
import { askingFor, teachingOf, usersOfKind, usesByRoadmap } from '../../../src/catalog/uses.ts';
import { roadmapRows } from '../../../src/site/legs.ts';
import { makeEntry, makeStages } from '../../support/entries.ts';

const module = (id: string, fields: object = {}) => ({ id, title: id.toUpperCase(), ...fields });
const catalog = buildCatalog([
  makeEntry('roadmap', 'fly', { sign: { hue: 'red', pattern: 'disc' } }),
  ...makeStages('fly', { wings: { modules: [module('w', { skills: ['maps'] })] } }),
  makeEntry('roadmap', 'walk', { resources: ['map'], interviewTopics: [{ title: 'T', skill: 'songs', questions: 3 }] }),
  ...makeStages('walk', {
    start: { duration: '3 months', modules: [module('a', { topics: [{ title: 'T', skills: ['stones', 'maps'] }], resources: ['map', 'shoes'], projects: ['cairn'] }), module('b', { skills: ['maps'] })], projects: ['cairn', 'bridge'] },
    summit: { duration: '2 months', modules: [module('c', { skills: ['pebbles'], resources: ['map'] })] },
  }),
  makeEntry('roadmap', 'run', {
    sign: { hue: 'blue', pattern: 'bars' },
    matrix: [{ title: 'Ropes', skills: ['ropes'], current: 'beginner', target: 'expert', with: ['A rope'] }],
    checklist: [{ tier: 'Needed', items: [{ title: 'Tie a knot', skills: ['knots'] }] }],
    interviewTopics: [{ title: 'Ropes', skill: 'ropes', questions: 1 }],
  }),
  ...makeStages('run', { warm: { duration: '1 month' }, off: { duration: '1 month', modules: [module('d', { skills: ['stones'] })] } }),
  makeEntry('skill', 'stones', { aliases: ['pebbles'] }),
  makeEntry('skill', 'maps'),
  makeEntry('skill', 'songs'),
  makeEntry('skill', 'ropes'),
  makeEntry('skill', 'knots'),
  makeEntry('resource', 'map'),
  makeEntry('resource', 'shoes'),
  makeEntry('project', 'cairn', { skills: ['stones'] }),
  makeEntry('project', 'bridge', { skills: ['stones', 'maps'] }),
]);
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

test('the course of a roadmap has its stages in time and its length', () => {
  const course = courseOf(catalog, catalog.get('roadmap', 'walk'));
  expect(course.stages.map(({ stage, span }) => [stage.id, span.kind])).toEqual([['walk/start', 'range'], ['walk/summit', 'range']]);
  expect(course.total.kind).toBe('range');
  expect(courseOf(catalog, catalog.get('roadmap', 'fly')).total.kind).toBe('undated');
});

describe('what a stage has', () => {
  const start = catalog.get('stage', 'walk/start');

  test('is named once, in the order of its modules', () => {
    expect(ids(skillsOfStage(catalog, start))).toEqual(['stones', 'maps']);
    expect(ids(resourcesOfStage(catalog, start))).toEqual(['map', 'shoes']);
    expect(ids(projectsOfStage(catalog, start))).toEqual(['cairn', 'bridge']);
  });

  test('is gathered for a roadmap without repeats, also under an old id', () => {
    expect(ids(gather(catalog, 'walk', skillsOfStage))).toEqual(['stones', 'maps']);
    expect(ids(gather(catalog, 'walk', resourcesOfStage))).toEqual(['map', 'shoes']);
  });
});

describe('where an entry is used', () => {
  const uses = (kind: 'skill' | 'resource', id: string) => usesByRoadmap(catalog, kind, id).map(({ roadmap, uses: all }) => [roadmap.id, ...all.map(({ title, url }) => `${title} ${url}`)]);

  test('goes by roadmap, stage and module', () => {
    expect(uses('skill', 'stones')).toEqual([['run', 'D /roadmaps/run/off.html#d'], ['walk', 'A /roadmaps/walk/start.html#a', 'C /roadmaps/walk/summit.html#c']]);
    expect(uses('skill', 'maps')).toEqual([['fly', 'W /roadmaps/fly/wings.html#w'], ['walk', 'A /roadmaps/walk/start.html#a', 'B /roadmaps/walk/start.html#b']]);
  });

  test('begins with the roadmap as a whole', () => {
    expect(uses('resource', 'map')[0]?.slice(0, 2)).toEqual(['walk', 'the roadmap as a whole /roadmaps/walk.html']);
  });

  test('can be asked by kind, each user once', () => {
    expect(ids(usersOfKind(catalog, 'skill', 'stones', 'project'))).toEqual(['bridge', 'cairn']);
    expect(ids(usersOfKind(catalog, 'skill', 'stones', 'role'))).toEqual([]);
  });
});

describe('how long a roadmap takes', () => {
  const lengthWith = (fields: object, duration?: string) => {
    const roadmap = makeEntry('roadmap', 'swim', fields);
    const swim = buildCatalog([roadmap, ...makeStages('swim', { start: duration ? { duration } : {} })]);
    return lengthOf(courseOf(swim, roadmap));
  };

  test('is what its stages take, else what its source says of the whole', () => {
    expect(lengthWith({ pace: 'some summers' }, '2 months')).toBe('2 months');
    expect(lengthWith({ pace: 'some summers' })).toBe('some summers');
    expect(lengthWith({})).toBe('No dates');
  });

  test('is the same on the home page as on its own', () => {
    const swim = buildCatalog([makeEntry('roadmap', 'swim', { pace: 'some summers' }), ...makeStages('swim', { start: {} })]);
    expect(roadmapRows(swim).map(({ total }) => total)).toEqual(['some summers']);
  });
});

describe('what a roadmap teaches', () => {
  test('is in its stages, its matrix and its checklist, and not in its interviews', () => {
    expect(ids(skillsOfRoadmap(catalog, catalog.get('roadmap', 'run')))).toEqual(['stones', 'ropes', 'knots']);
    expect(ids(skillsOfRoadmap(catalog, catalog.get('roadmap', 'walk')))).toEqual(['stones', 'maps']);
  });

  test('is the same in the list of skills, on the page of a skill and in the number of a roadmap', () => {
    for (const { skill, roadmaps } of agreements(catalog)) {
      expect([skill.id, teachingOf(catalog, skill.id).map(({ roadmap }) => roadmap.id)]).toEqual([skill.id, ids(roadmaps)]);
      const counting = catalog.list('roadmap').filter((roadmap) => skillsOfRoadmap(catalog, roadmap).includes(skill));
      expect([skill.id, ids(counting)]).toEqual([skill.id, ids(roadmaps)]);
    }
  });

  test('is not what it only asks for', () => {
    expect(ids(askingFor(catalog, 'songs'))).toEqual(['walk']);
    expect(ids(askingFor(catalog, 'ropes'))).toEqual([]);
  });
});

test('agreement: the most taught first, then the earliest; a skill that only an interview asks for is taught by none', () => {
  expect(agreements(catalog).map(({ skill, roadmaps, months }) => [skill.id, ids(roadmaps), months])).toEqual([
    ['maps', ['fly', 'walk'], { first: 1, last: 1 }],
    ['stones', ['run', 'walk'], { first: 1, last: 2 }],
    ['knots', ['run'], undefined],
    ['ropes', ['run'], undefined],
    ['songs', [], undefined],
  ]);
});

describe('what became of a resource', () => {
  const gone = buildCatalog([
    makeEntry('resource', 'old', { status: 'retired', statusDate: '2025-07', statusNote: 'Out of print.', replacement: 'new' }),
    makeEntry('resource', 'new'),
    makeEntry('resource', 'off', { status: 'moved', statusDate: '2026-03-31', statusNote: 'Elsewhere.' }),
  ]);
  test.each([
    ['old', 'retired July 2025', 'new'],
    ['new', undefined, undefined],
    ['off', 'moved 31 March 2026', undefined],
  ])('%s: %s', (id, text, replacement) => {
    const found = goneFrom(gone, gone.get('resource', id));
    expect([found?.text, found?.replacement?.id]).toEqual([text, replacement]);
  });
});
