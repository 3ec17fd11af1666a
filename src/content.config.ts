import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { KINDS } from './schema/kinds.ts';
import { docs, entries } from './site/loader.ts';

// Starlight makes pages of `docs`; the other collections are for editors. Pages take entries from the catalog.
export const collections = {
  docs: defineCollection({ loader: docs(), schema: docsSchema() }),
  roadmap: defineCollection({ loader: entries('roadmap'), schema: KINDS.roadmap.schema }),
  stage: defineCollection({ loader: entries('stage'), schema: KINDS.stage.schema }),
  role: defineCollection({ loader: entries('role'), schema: KINDS.role.schema }),
  faq: defineCollection({ loader: entries('faq'), schema: KINDS.faq.schema }),
  salary: defineCollection({ loader: entries('salary'), schema: KINDS.salary.schema }),
  skill: defineCollection({ loader: entries('skill'), schema: KINDS.skill.schema }),
  resource: defineCollection({ loader: entries('resource'), schema: KINDS.resource.schema }),
  project: defineCollection({ loader: entries('project'), schema: KINDS.project.schema }),
};
