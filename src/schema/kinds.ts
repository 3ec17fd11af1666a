import type { z } from 'zod';
import { faqSchema } from './faq.ts';
import type { ReferenceKind } from './grammar/id.ts';
import { projectSchema } from './project.ts';
import { resourceSchema } from './resource.ts';
import { roadmapSchema } from './roadmap.ts';
import { roleSchema } from './role.ts';
import { salarySchema } from './salary.ts';
import { skillSchema } from './skill.ts';
import { stageSchema } from './stage.ts';

/** What the site knows of a kind of content. */
interface KindDefinition<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  /** Which files of `content/` are entries of this kind. The first group is the id; a stage has its place as well. */
  file: RegExp;
  /** The folder of its pages: `/skills/<id>.html`. Stages live under their roadmap's. */
  folder: string;
  /** The kind in a sentence, for one and for several. */
  noun: [one: string, several: string];
}

const define = <Schema extends z.ZodType>(definition: KindDefinition<Schema>) => definition;

/**
 * Every kind of content. A new kind begins with a schema file and an entry here. The compiler then asks for its name in `grammar/id.ts`,
 * its sections in `catalog/sections.ts` and its template in `new/templates/index.ts`; it does not ask for what stands in
 * `content.config.ts`, `new/examples.ts`, `check/rules/unused.ts` and the folder of its pages.
 */
export const KINDS = {
  roadmap: define({ schema: roadmapSchema, file: /^roadmaps\/(?<id>[^/]+)\/roadmap\.mdx$/, folder: 'roadmaps', noun: ['roadmap', 'roadmaps'] }),
  stage: define({ schema: stageSchema, file: /^roadmaps\/(?<roadmap>[^/]+)\/(?<order>\d{2})-(?<id>[^/]+)\.mdx$/, folder: 'roadmaps', noun: ['stage', 'stages'] }),
  role: define({ schema: roleSchema, file: /^roles\/(?<id>[^/]+)\.mdx$/, folder: 'roles', noun: ['role', 'roles'] }),
  faq: define({ schema: faqSchema, file: /^faqs\/(?<id>[^/]+)\.mdx$/, folder: 'faqs', noun: ['question', 'questions'] }),
  salary: define({ schema: salarySchema, file: /^salaries\/(?<id>[^/]+)\.mdx$/, folder: 'salaries', noun: ['salary table', 'salary tables'] }),
  skill: define({ schema: skillSchema, file: /^skills\/(?<id>[^/]+)\.yaml$/, folder: 'skills', noun: ['skill', 'skills'] }),
  resource: define({ schema: resourceSchema, file: /^resources\/(?<id>[^/]+)\.yaml$/, folder: 'resources', noun: ['resource', 'resources'] }),
  project: define({ schema: projectSchema, file: /^projects\/(?<id>[^/]+)\.yaml$/, folder: 'projects', noun: ['project', 'projects'] }),
} satisfies Record<ReferenceKind, KindDefinition>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** The checked front matter of a kind. */
export type EntryData<K extends Kind> = z.infer<(typeof KINDS)[K]['schema']>;

/** Where a kind's files lie, for people: `content/roadmaps/<roadmap>/<nn>-<id>.mdx`. */
export function fileForm(kind: Kind): string {
  const form = KINDS[kind].file.source.replace(/\(\?<(\w+)>.*?\)/g, (_, name: string) => (name === 'order' ? '<nn>' : `<${name}>`));
  return `content/${form.replaceAll('\\', '').replace(/^\^|\$$/g, '')}`;
}
