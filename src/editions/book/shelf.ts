import type { Catalog } from '../../catalog/catalog.ts';
import type { BookSubject } from './book.ts';
import type { CoverSubject } from './cover.ts';

/** The books of a site: one of each roadmap, then one of all. */
export function bookSubjects(catalog: Catalog, home?: string): BookSubject[] {
  const roadmaps = catalog.list('roadmap');
  const at = home ? { home } : {};
  return [
    ...roadmaps.map((roadmap) => ({ id: roadmap.id, title: roadmap.data.title, description: roadmap.data.summary, roadmaps: [roadmap], ...at })),
    {
      id: 'waymark',
      title: 'Waymark: all roadmaps',
      description: `${roadmaps.length} career roadmaps in one book: ${roadmaps.map(({ data }) => data.title).join('; ')}. With the roles, salaries, questions, projects, skills and resources that they name.`,
      roadmaps,
      opening: 'roadmaps.html',
      ...at,
    },
  ];
}

/** What stands on the cover of a book. */
export function coverSubject(catalog: Catalog, { title, roadmaps }: BookSubject): CoverSubject {
  const [only] = roadmaps.length === 1 ? roadmaps : [];
  return {
    title: only ? title : 'All roadmaps',
    tagline: only ? only.data.tagline : `${roadmaps.length} ways to a job, with all that they name`,
    signs: roadmaps.map(({ data }) => data.sign),
    marks: only ? catalog.stagesOf(only.id).length : roadmaps.length,
  };
}
