import type { Entry } from '../entries/entry.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

/** The address of an entry's page, or of a part of it, from the site's root: `/skills/python.html`, `/roadmaps/ml-engineer-2025/foundations.html#build`. */
export function entryUrl({ kind, id, anchor }: { kind: Kind; id: string; anchor?: string | undefined }): string {
  return `/${KINDS[kind].folder}/${id}.html${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The address of a module: a section of its stage's page. */
export function moduleUrl(stage: Entry & { kind: 'stage' }, moduleId: string): string {
  return entryUrl({ kind: stage.kind, id: stage.id, anchor: moduleId });
}

/** The address of the list of a kind. */
export function indexUrl(kind: Exclude<Kind, 'stage' | 'role'>): string {
  return `/${KINDS[kind].folder}.html`;
}

/** The pages that the site has whatever its content is, and that a link can lead to. */
export const FIXED_PAGES: readonly string[] = [
  '/index.html',
  '/offline.html',
  ...new Set(Object.values(KINDS).flatMap(({ folder }) => (folder === KINDS.role.folder ? [] : [`/${folder}.html`]))),
  '/contribute/reference.html',
  '/contribute/rules.html',
  '/contribute/text.html',
];
