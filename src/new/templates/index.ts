import type { Kind } from '../../schema/kinds.ts';
import type { Template } from '../template.ts';
import { faq } from './faq.ts';
import { project } from './project.ts';
import { resource } from './resource.ts';
import { roadmap } from './roadmap.ts';
import { role } from './role.ts';
import { salary } from './salary.ts';
import { skill } from './skill.ts';
import { stage } from './stage.ts';

/** How an entry of each kind begins. A new kind is a file beside this one and a line here. */
export const TEMPLATES: Record<Kind, Template> = { roadmap, stage, role, faq, salary, skill, resource, project };
