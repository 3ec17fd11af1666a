import type { Rule } from '../rule.ts';
import { anchors } from './anchors.ts';
import { characters } from './characters.ts';
import { codeLanguage } from './code-language.ts';
import { durations } from './durations.ts';
import { freshness } from './freshness.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { limits } from './limits.ts';
import { links } from './links.ts';
import { mdxPolicy } from './mdx-policy.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { overlap } from './overlap.ts';
import { placement } from './placement.ts';
import { placeholders } from './placeholders.ts';
import { prerequisites } from './prerequisites.ts';
import { references } from './references.ts';
import { roadmapSigns } from './roadmap-signs.ts';
import { schema } from './schema.ts';
import { stageOrder } from './stage-order.ts';
import { unused } from './unused.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule of the checker. A new rule is a file beside this one and a line here. */
export const RULES: Rule[] = [
  placement,
  ids,
  limits,
  characters,
  yamlSyntax,
  schema,
  references,
  stageOrder,
  roadmapSigns,
  durations,
  overlap,
  prerequisites,
  mdxSyntax,
  mdxPolicy,
  headings,
  links,
  anchors,
  images,
  codeLanguage,
  placeholders,
  unused,
  freshness,
];
