import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { formatProblems } from '../check/problem.ts';
import { violations } from '../check/policy.ts';
import { placeOf } from '../entries/body.ts';

/**
 * Refuses to compile a body that the checker would refuse. A build never gets here with one; the dev server does, when somebody edits
 * code into a page: it then shows the message, and nothing of the page runs.
 */
export const mdxPolicyPlugin = defineMdastPlugin({
  name: 'waymark-mdx-policy',
  before(root, context) {
    const found = violations(root);
    if (found.length === 0) return;
    const file = context.fileURL ? relative(process.cwd(), fileURLToPath(context.fileURL)) : 'this page';
    const problems = found.map(({ node, message, hint }) => ({ file, ...placeOf(node, { bodyLine: 1 }), rule: 'mdx-policy', message, hint }));
    throw new Error(formatProblems(problems, () => undefined));
  },
});
