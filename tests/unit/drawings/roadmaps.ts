import { schedule } from '../../../src/catalog/timing.ts';
import type { Hue } from '../../../src/drawings/diagram.ts';
import type { Leg, Row } from '../../../src/drawings/leg.ts';

/** The shapes of the first five roadmaps, as `content/` has them. */

type Step = [label: string, short?: string | undefined, duration?: string];

/** Legs one after the other. */
function consecutive(id: string, steps: Step[]): Leg[] {
  const spans = schedule(steps.map(([, , duration]) => ({ duration })));
  return steps.map(([label, short], index) => ({ label, ...(short !== undefined && { short }), href: `roadmaps/${id}/${index + 1}.html`, span: spans[index]! }));
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
    ['Foundational upskilling', 'Upskilling', '6-12 months'],
    ['Experience acquisition', 'Experience', '6-12 months'],
    ['Advanced learning and specialisation', 'Specialise', 'ongoing'],
  ]),
  row('ai-ml-engineer-career', 'AI/ML engineer career', 'blue', '14–17 months', [
    ['Foundation', undefined, '4 weeks'],
    ['Core mathematics and programming', 'Maths, code', '4-5 months'],
    ['Machine learning and deep learning', 'ML and DL', '5-6 months'],
    ['Production and deployment', 'Production', '4-5 months'],
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
    ].map((label) => [label]),
  ),
  row('ml-engineer-2025', 'ML engineer 2025', 'red', '24 months', [
    ['Foundations', 'Basics', '3 months'],
    ['Core machine learning', 'Core ML', '3 months'],
    ['Deep learning and neural networks', 'Deep learning', '3 months'],
    ['Advanced topics and specialisations', 'Advanced', '3 months'],
    ['Real-world projects and portfolio building', 'Projects', '6 months'],
    ['Job preparation and networking', 'Jobs', '6 months'],
  ]),
  row('ai-ml-engineer-2026', 'AI/ML engineer 2026', 'green', '8 months', [
    ['Python and mathematics', 'Python', '2 months'],
    ['Machine learning fundamentals', 'ML', '2 months'],
    ['Deep learning', 'DL', '2 months'],
    ['LLMs and generative AI', 'LLMs', '1 month'],
    ['MLOps and production', 'MLOps', '1 month'],
  ]),
];

interface Part {
  label: string;
  duration?: string;
  parallel?: true;
  optional?: true;
}

/** Modules one after the other, or beside each other. */
export const modules = (parts: Part[]): Leg[] => {
  const spans = schedule(parts);
  return parts.map(({ label, optional }, index) => ({ label, href: '#m', span: spans[index]!, ...(optional && { optional }) }));
};

/** Stages by the shapes of their modules: consecutive, parallel, without dates. */
export const STAGES: Record<string, { title: string; hue: Hue; modules: Leg[] }> = {
  consecutive: { title: 'Production and deployment', hue: 'blue', modules: modules(['Model deployment', 'System design', 'MLOps and tools'].map((label) => ({ label, duration: '8 weeks' }))) },
  parallel: {
    title: 'Machine learning and deep learning',
    hue: 'blue',
    modules: modules([
      { label: 'Machine learning fundamentals', duration: '12 weeks' },
      { label: 'Deep learning', duration: '12 weeks' },
      { label: 'Advanced ML topics', duration: '12 weeks', parallel: true, optional: true },
    ]),
  },
  fortnights: { title: 'Python and mathematics', hue: 'green', modules: modules(['Python for data science', 'Mathematics for ML'].map((label) => ({ label, duration: '2 weeks' }))) },
  undated: { title: 'Foundations', hue: 'red', modules: modules(['Mathematics for machine learning', 'Programming skills', 'Machine learning basics'].map((label) => ({ label }))) },
};

export const LEVELS = ['Junior AI/ML Engineer', 'AI/ML Engineer', 'Senior AI/ML Engineer', 'Lead AI/ML Engineer', 'Principal AI Architect'];
