import { attack } from '../../support/attack-case.ts';

const stage = (title: string, label: string, fields: string) => `---
title: ${title}
summary: It comes after what does not end.
verified: 2026-01-31
label: ${label}
goal: Be there.
${fields}
---

Go on.
`;

export default attack({
  tries: 'Ends the build with a time that is infinite: by a stage and by modules after something ongoing.',
  files: {
    'roadmaps/walk/03-ridge.mdx': stage('Follow the ridge', 'Part 3', 'duration: 4 weeks\nmodules:\n  - id: along\n    title: Along\n    duration: ongoing\n  - id: beside\n    title: Beside\n    duration: 2 weeks\n    parallel: true\n  - id: down\n    title: Down\n    duration: 1-3 weeks\n    skills: [stones]'),
    'roadmaps/walk/04-home.mdx': stage('Go home', 'Part 4', 'duration: ongoing\nmodules:\n  - id: home\n    title: Home\n    skills: [stones]'),
  },
  refused: [],
});
