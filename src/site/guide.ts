/** The pages about the site, about taking it along and about contributing, in the order of their sidebar. */
export const GUIDE: { label: string; link: string }[] = [
  { label: 'About Waymark', link: '/about.html' },
  { label: 'Read offline', link: '/offline.html' },
  { label: 'Contribute', link: '/contribute/content.html' },
  { label: 'Your first roadmap', link: '/contribute/roadmap.html' },
  { label: 'Every kind and its fields', link: '/contribute/reference.html' },
  { label: 'What a text may hold', link: '/contribute/text.html' },
  { label: 'Every rule of the checker', link: '/contribute/rules.html' },
];
