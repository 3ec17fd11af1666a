/** The repository that contributions go to. The list of issue forms names it too, because GitHub takes whole addresses only there. */
export const HOME_REPOSITORY = 'waymark-roadmaps/waymark';

/** What the site says of itself, in one place. */
export const SITE = {
  title: 'Waymark',
  description: 'Career roadmaps as data: read them, see where they agree, and find what to learn next.',
  /** The repository on GitHub, `owner/name`; on GitHub Actions it is the one that runs. */
  repository: process.env.GITHUB_REPOSITORY ?? HOME_REPOSITORY,
  /** The branch that edits go to. */
  branch: 'main',
} as const;

/** Where a file of the project is edited on the web. */
export function editUrl(file: string): string {
  return `https://github.com/${SITE.repository}/edit/${SITE.branch}/${file}`;
}
