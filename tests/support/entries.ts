import type { Entry, EntryOf } from '../../src/entries/entry.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';

const VERIFIED = { verified: '2026-01-31' };
const SOURCE = { title: 'A book', year: 2024 };

/** The least that an entry of each kind must say. */
const LEAST: Record<Kind, object> = {
  roadmap: { ...VERIFIED, sign: { hue: 'green', pattern: 'bars' }, tagline: 'a walk', role: 'walker', audience: 'All.', level: 'beginner', from: 'Here', to: 'There', source: SOURCE },
  stage: { ...VERIFIED, label: 'Part', goal: 'Walk.', modules: [{ id: 'only', title: 'Only' }] },
  role: { ...VERIFIED, sources: [SOURCE] },
  faq: { ...VERIFIED, group: 'Career', source: SOURCE },
  salary: { ...VERIFIED, role: 'walker', year: 2025, places: [{ id: 'hills', title: 'The hills', currency: 'USD', period: 'year' }], rows: [{ level: 'Junior', place: 'hills', min: 1000 }], source: SOURCE },
  skill: { ...VERIFIED, area: 'data', explanation: ['What it is.'] },
  resource: { ...VERIFIED, type: 'book' },
  project: { ...VERIFIED, level: 'beginner', steps: ['Begin'], skills: ['a-skill'] },
};

/** A sound entry: the least that its kind asks for, and `fields`. Its title is its id unless they say otherwise. */
export function makeEntry<K extends Kind>(kind: K, id: string, fields: object = {}, order = 0): EntryOf<K> & Entry {
  const title = kind === 'faq' ? `${id}?` : id;
  const data = KINDS[kind].schema.parse({ title, summary: `${id}.`, ...LEAST[kind], ...fields });
  return { kind, id, order, file: `content/${KINDS[kind].folder}/${id}`, data } as unknown as EntryOf<K> & Entry;
}

/** The stages of a roadmap in their order, from lists of fields by id. */
export function makeStages(roadmap: string, stages: Record<string, object>): Entry[] {
  return Object.entries(stages).map(([id, fields], index) => makeEntry('stage', `${roadmap}/${id}`, fields, index + 1));
}
