import { attack } from '../../support/attack-case.ts';

const roadmap = (title: string, pattern: string, more = '') => `---
title: ${title}
summary: From the village to the summit.
verified: 2026-01-31
${more}sign: { hue: ochre, pattern: ${pattern} }
tagline: a short walk
role: walker
audience: People with shoes.
level: beginner
from: The village
to: The summit
source: { title: A diary, year: 2024 }
---

Go.
`;
const stage = '---\ntitle: Start\nsummary: Find the path.\nverified: 2026-01-31\nlabel: Part\ngoal: Follow it.\nmodules: [{ id: signs, title: Read the signs }]\n---\n\nA step.\n';
const skill = (more: string) => `title: Rocks\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [A flat stone holds.]\n${more}\n`;

export default attack({
  tries: 'Takes the place of a page or a book of the site itself by its id, or by an id that it had before.',
  files: {
    'roadmaps/waymark/roadmap.mdx': roadmap('Waymark', 'bars'),
    'roadmaps/waymark/01-start.mdx': stage,
    'roadmaps/other/roadmap.mdx': roadmap('Other', 'disc', 'aliases: [waymark, index]\n'),
    'roadmaps/other/01-index.mdx': stage,
    'skills/index.yaml': skill(''),
    'skills/rocks.yaml': skill('aliases: [stones, nul]'),
  },
  refused: [
    'content/roadmaps/waymark/roadmap.mdx:1:1 ids: a roadmap cannot be called "waymark"',
    'content/roadmaps/other/roadmap.mdx:5:11 ids: a roadmap cannot be called "waymark"',
    'content/roadmaps/other/roadmap.mdx:5:20 ids: a roadmap cannot be called "index"',
    'content/roadmaps/other/01-index.mdx:1:1 ids: a stage cannot be called "index"',
    'content/skills/index.yaml:1:1 ids: a skill cannot be called "index"',
    'content/skills/rocks.yaml:6:19 ids: a skill cannot be called "nul"',
    'content/skills/rocks.yaml:6:11 ids: content/skills/stones.yaml answers to "stones" too',
  ],
});
