import type { Entry, EntryOf } from '../entries/entry.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Catalog } from './catalog.ts';
import { askingFor, teachingOf, usersOfKind } from './uses.ts';

/** Section ids, each with whether the page has it. */
type Sections = Record<string, boolean>;

/** The sections that each kind's page makes of its front matter, and when it has them. The end-to-end tests hold the pages against it. */
const SECTIONS: { [K in Kind]: (entry: EntryOf<K>, catalog: Catalog) => Sections } = {
  roadmap: ({ data }) => ({
    path: true,
    transition: data.transition !== undefined,
    matrix: data.matrix !== undefined,
    checklist: data.checklist !== undefined,
    interviews: (data.interviewTopics ?? data.designQuestions) !== undefined,
    projects: some(data.projects),
    resources: some(data.resources),
    pay: some(data.salaries),
    questions: some(data.faqs),
    source: true,
  }),
  stage: ({ data }) => ({
    learn: true,
    build: some(data.projects),
    done: data.milestones !== undefined,
    questions: some(data.faqs),
  }),
  role: ({ id, data }, catalog) => ({
    roadmaps: some(usersOfKind(catalog, 'role', id, 'roadmap')),
    ladder: data.ladder !== undefined,
    duties: data.duties !== undefined,
    responsibilities: data.responsibilities !== undefined,
    qualifications: data.qualifications !== undefined,
    competencies: data.competencies !== undefined,
    pay: some(usersOfKind(catalog, 'role', id, 'salary')),
    questions: some(usersOfKind(catalog, 'role', id, 'faq')),
    source: true,
  }),
  faq: ({ id, data }, catalog) => ({
    resources: some(data.resources),
    further: some(data.skills) || some(data.roles) || isUsed(catalog, 'faq', id),
    source: true,
  }),
  salary: ({ data }) => ({ ranges: true, factors: data.factors !== undefined, source: true }),
  skill: ({ id, data }, catalog) => ({
    taught: some(teachingOf(catalog, id)),
    resources: some(usersOfKind(catalog, 'skill', id, 'resource')),
    projects: some(usersOfKind(catalog, 'skill', id, 'project')),
    around:
      some(data.prerequisites) ||
      some(data.related) ||
      usersOfKind(catalog, 'skill', id, 'skill').some((other) => other.data.prerequisites?.includes(id)),
    elsewhere:
      some(usersOfKind(catalog, 'skill', id, 'role')) || some(usersOfKind(catalog, 'skill', id, 'faq')) || some(askingFor(catalog, id)),
  }),
  resource: ({ id, data }, catalog) => ({
    skills: some(data.skills),
    uses: isUsed(catalog, 'resource', id),
    projects: some(usersOfKind(catalog, 'resource', id, 'project')),
    elsewhere: some(usersOfKind(catalog, 'resource', id, 'faq')) || some(usersOfKind(catalog, 'resource', id, 'resource')),
  }),
  project: ({ id, data }, catalog) => ({
    steps: true,
    done: data.done !== undefined,
    skills: true,
    resources: some(data.resources),
    uses: isUsed(catalog, 'project', id),
  }),
};

/** Whether a roadmap or one of its stages names an entry. */
const isUsed = (catalog: Catalog, kind: Kind, id: string) =>
  catalog.backlinks(kind, id).some(({ from }) => from.kind === 'roadmap' || from.kind === 'stage');

const some = (list: readonly unknown[] | undefined) => (list?.length ?? 0) > 0;

/** The ids of the sections that an entry's page makes of its front matter, but for the modules of a stage, which have their own. */
export function sectionsOf<K extends Kind>(catalog: Catalog, entry: EntryOf<K> & Entry): string[] {
  const sections = (SECTIONS[entry.kind] as (entry: Entry, catalog: Catalog) => Sections)(entry, catalog);
  return Object.keys(sections).filter((id) => sections[id]);
}
