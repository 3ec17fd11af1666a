import type { Hue } from '../../../src/diagrams/diagram.ts';
import type { Leg, Row } from '../../../src/diagrams/leg.ts';

/** The shapes of the first five roadmaps, as `content/` has them. */

const MONTH = 365.25 / 12 / 7;

type Step = [label: string, short: string | undefined, min?: number, max?: number, time?: string];

/** Legs one after the other: lengths in months. */
function consecutive(id: string, steps: Step[]): Leg[] {
  let [startMin, startMax] = [0, 0];
  return steps.map(([label, short, min, max = min, time], index) => {
    const kind = min === undefined ? 'undated' : min === Infinity ? 'ongoing' : 'range';
    const weeks = kind === 'range' ? { min: (min ?? 0) * MONTH, max: (max ?? 0) * MONTH } : { min: 0, max: 0 };
    const leg: Leg = { label, href: `roadmaps/${id}/${index + 1}.html`, kind, startMin, startMax, ...weeks };
    if (short !== undefined) leg.short = short;
    if (time !== undefined) leg.time = time;
    startMin += weeks.min;
    startMax += weeks.max;
    return leg;
  });
}

const row = (id: string, label: string, hue: Hue, total: string, steps: Step[]): Row => ({
  label,
  href: `roadmaps/${id}.html`,
  hue,
  total,
  legs: consecutive(id, steps),
});

export const ROADMAPS: Row[] = [
  row('software-engineer-to-ml-engineer', 'Software engineer to ML engineer', 'violet', '12–24 months, then ongoing', [
    ['Foundational upskilling', 'Upskilling', 6, 12, '6–12 months'],
    ['Experience acquisition', 'Experience', 6, 12, '6–12 months'],
    ['Advanced learning and specialisation', 'Specialise', Infinity],
  ]),
  row('ai-ml-engineer-career', 'AI/ML engineer career', 'blue', '14–17 months', [
    ['Foundation', undefined, 4 / MONTH, 4 / MONTH, '4 weeks'],
    ['Core mathematics and programming', 'Maths, code', 4, 5, '4–5 months'],
    ['Machine learning and deep learning', 'ML and DL', 5, 6, '5–6 months'],
    ['Production and deployment', 'Production', 4, 5, '4–5 months'],
  ]),
  row(
    'become-ml-engineer',
    'Become an ML engineer',
    'ochre',
    'several months to several years',
    [
      'Prerequisites',
      'A strong educational foundation',
      'Programming skills',
      'Machine learning basics',
      'Advanced machine learning',
      'Projects',
      'Data handling and preprocessing',
      'Model building and evaluation',
      'Deploying models',
      'Continuous learning',
      'Networking and collaboration',
      'A portfolio',
      'Job search',
      'Continuous improvement',
    ].map((label) => [label, undefined]),
  ),
  row('ml-engineer-2025', 'ML engineer 2025', 'red', '24 months', [
    ['Foundations', 'Basics', 3],
    ['Core machine learning', 'Core ML', 3],
    ['Deep learning and neural networks', 'Deep learning', 3],
    ['Advanced topics and specialisations', 'Advanced', 3],
    ['Real-world projects and portfolio building', 'Projects', 6],
    ['Job preparation and networking', 'Jobs', 6],
  ]),
  row('ai-ml-engineer-2026', 'AI/ML engineer 2026', 'green', '8 months', [
    ['Python and mathematics', 'Python', 2],
    ['Machine learning fundamentals', 'ML', 2],
    ['Deep learning', 'DL', 2],
    ['LLMs and generative AI', 'LLMs', 1],
    ['MLOps and production', 'MLOps', 1],
  ]),
];

const module = (label: string, start: number, weeks: number, more: Partial<Leg> = {}): Leg => ({
  label,
  href: '#m',
  kind: 'range',
  startMin: start,
  startMax: start,
  min: weeks,
  max: weeks,
  ...more,
});

/** Stages by the shapes of their modules: consecutive, parallel, without dates. */
export const STAGES: Record<string, { title: string; hue: Hue; modules: Leg[] }> = {
  consecutive: { title: 'Production and deployment', hue: 'blue', modules: [module('Model deployment', 0, 8), module('System design', 8, 8), module('MLOps and tools', 16, 8)] },
  parallel: {
    title: 'Machine learning and deep learning',
    hue: 'blue',
    modules: [module('Machine learning fundamentals', 0, 12), module('Deep learning', 12, 12), module('Advanced ML topics', 12, 12, { optional: true })],
  },
  fortnights: { title: 'Python and mathematics', hue: 'green', modules: [module('Python for data science', 0, 2), module('Mathematics for ML', 2, 2)] },
  undated: {
    title: 'Foundations',
    hue: 'red',
    modules: ['Mathematics for machine learning', 'Programming skills', 'Machine learning basics'].map((label) => module(label, 0, 0, { kind: 'undated' })),
  },
};

export const LEVELS = ['Junior AI/ML Engineer', 'AI/ML Engineer', 'Senior AI/ML Engineer', 'Lead AI/ML Engineer', 'Principal AI Architect'];
