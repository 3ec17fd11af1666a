import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { FOLDERS } from './site/folders.ts';
import { entries } from './site/loader.ts';
import { KINDS } from './schema/kinds.ts';

// Every kind is a collection of its own: one strict schema each, where Starlight's `docs` schema would let a stranger's page
// set its own <head>.
export const collections = {
  docs: defineCollection({ loader: glob({ base: `${FOLDERS.content}/docs`, pattern: '**/*.mdx' }), schema: docsSchema() }),
  roadmap: defineCollection({ loader: entries('roadmap'), schema: KINDS.roadmap.schema }),
  stage: defineCollection({ loader: entries('stage'), schema: KINDS.stage.schema }),
  role: defineCollection({ loader: entries('role'), schema: KINDS.role.schema }),
  faq: defineCollection({ loader: entries('faq'), schema: KINDS.faq.schema }),
  salary: defineCollection({ loader: entries('salary'), schema: KINDS.salary.schema }),
  skill: defineCollection({ loader: entries('skill'), schema: KINDS.skill.schema }),
  resource: defineCollection({ loader: entries('resource'), schema: KINDS.resource.schema }),
  project: defineCollection({ loader: entries('project'), schema: KINDS.project.schema }),
};
