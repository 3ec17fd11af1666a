import { attack } from '../../support/attack-case.ts';

const stage = (duration: string, module = '1 week') => `---
title: Evil
summary: Find the path.
verified: 2026-01-31
label: Part
goal: Follow it.
duration: ${duration}
modules:
  - id: signs
    title: Read the signs
    duration: ${module}
---

A step.
`;
const roadmap = `---
title: Evil
summary: From the village to the summit.
verified: 2026-01-31
sign: { hue: ochre, pattern: diagonal }
tagline: a short walk
role: walker
audience: People with shoes.
level: beginner
from: The village
to: The summit
source: { title: A diary, year: 99999 }
---

Go.
`;
const salary = (min: string) => `---
title: Evil pay
summary: What walkers earn.
verified: 2026-01-31
role: walker
year: 2025
places: [{ id: hills, title: The hills, currency: USD, period: year }]
rows: [{ level: Junior, place: hills, min: ${min} }]
source: { title: A diary, year: 2024 }
---

Pay.
`;

export default attack({
  tries: 'Names times, dates and amounts so large that drawing them takes all memory, or so long that reading them takes all time.',
  files: {
    'roadmaps/evil/roadmap.mdx': roadmap,
    'roadmaps/evil/01-years.mdx': stage('99999 years', '99999 years'),
    'roadmaps/evil/02-months.mdx': stage('601 months'),
    'roadmaps/evil/03-digits.mdx': stage(`${'9'.repeat(400)} weeks`),
    'roadmaps/evil/04-spaces.mdx': stage(`"1${' '.repeat(9900)}!"`),
    'roadmaps/evil/05-date.mdx': stage('1 week').replace('2026-01-31', '9999-12-31'),
    'roadmaps/evil/06-old-date.mdx': stage('1 week').replace('2026-01-31', '0001-01-01'),
    'roadmaps/evil/07-long-date.mdx': stage('1 week').replace('2026-01-31', `"2026${' '.repeat(9900)}1"`),
    'salaries/huge.mdx': salary('100000000001'),
    'salaries/unsafe.mdx': salary('9007199254740993'),
    'salaries/infinite.mdx': salary('.inf'),
    'salaries/not-a-number.mdx': salary('.nan'),
    'salaries/negative.mdx': salary('-1'),
    'salaries/part.mdx': salary('0.5'),
    'salaries/exponent.mdx': salary('1e300'),
    'salaries/text.mdx': salary(`"${'1,'.repeat(4900)}1"`),
    // Each is a possible time; together they are none.
    'roadmaps/walk/02-summit.mdx': stage('50 years', '50 years').replace('Evil', 'Reach the summit'),
    'roadmaps/walk/03-after.mdx': stage('50 years', '26 years\n  - id: more\n    title: More\n    duration: 25 years').replace('Evil', 'After'),
  },
  refused: [
    'content/roadmaps/evil/01-years.mdx:7:11 schema: `duration`: "99999 years" is longer than 50 years',
    'content/roadmaps/evil/01-years.mdx:11:15 schema: `duration`: "99999 years" is longer than 50 years',
    'content/roadmaps/evil/02-months.mdx:7:11 schema: `duration`: "601 months" is longer than 50 years',
    'content/roadmaps/evil/03-digits.mdx:7:11 schema: `duration`:',
    'content/roadmaps/evil/04-spaces.mdx:7:11 schema: `duration`:',
    'content/roadmaps/evil/05-date.mdx:4:11 schema: `verified`: a date is from the years 1900 to 2100',
    'content/roadmaps/evil/06-old-date.mdx:4:11 schema: `verified`: a date is from the years 1900 to 2100',
    'content/roadmaps/evil/07-long-date.mdx:4:11 schema: `verified`:',
    'content/roadmaps/evil/roadmap.mdx:12:33 schema: `year`',
    ...['huge', 'unsafe', 'infinite', 'not-a-number', 'negative', 'part', 'exponent', 'text'].map((name) => `content/salaries/${name}.mdx:8:44 schema: \`min\``),
    'content/roadmaps/walk/02-summit.mdx:7:11 durations: with this, the roadmap takes more than 50 years',
    'content/roadmaps/walk/03-after.mdx:14:15 durations: with this, the stage takes more than 50 years',
  ],
});
