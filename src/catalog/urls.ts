import type { Entry } from '../entries/entry.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

/** The address of an entry's page from the site's root: `/skills/python.html`, `/roadmaps/ml-engineer-2025/foundations.html`. */
export function entryUrl({ kind, id }: { kind: Kind; id: string }): string {
  return `/${KINDS[kind].folder}/${id}.html`;
}

/** The address of a module: a section of its stage's page. */
export function moduleUrl(stage: Entry & { kind: 'stage' }, moduleId: string): string {
  return `${entryUrl(stage)}#${moduleId}`;
}

/** The address of the list of a kind. */
export function indexUrl(kind: Exclude<Kind, 'stage' | 'role'>): string {
  return `/${KINDS[kind].folder}.html`;
}
