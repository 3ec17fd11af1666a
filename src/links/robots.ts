/**
 * Sites that turn programs away from pages that open in a browser, and so tell nothing with a refusal. A page that they say is gone is
 * gone all the same. Add a site here only after its page opened in a browser.
 */
const REFUSE_ROBOTS = ['fiverr.com', 'glassdoor.com', 'hackerrank.com', 'leetcode.com', 'linkedin.com', 'medium.com', 'oreilly.com', 'reddit.com', 'stackoverflow.com', 'udacity.com', 'upwork.com'];

/** Answers that mean "not you" rather than "not here". LinkedIn made up 999. */
const REFUSALS = new Set([401, 403, 405, 406, 429, 999]);

/** Whether an answer says only that the site does not talk to programs. */
export function refusesRobots(url: string, status: number): boolean {
  const { hostname } = new URL(url);
  return REFUSALS.has(status) && REFUSE_ROBOTS.some((site) => hostname === site || hostname.endsWith(`.${site}`));
}
