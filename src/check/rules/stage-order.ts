import { ID_PATTERN } from '../../schema/grammar/id.ts';
import type { Rule } from '../rule.ts';

/**
 * A roadmap's folder has its roadmap.mdx and stages numbered 01, 02, 03 without gaps or repeats.
 *
 * Not mended: a number is a part of a file's name, and of two stages with the same number the writer knows which is first.
 */
export const stageOrder: Rule = {
  id: 'stage-order',
  description: 'A folder in `content/roadmaps/` has a `roadmap.mdx` and stages numbered 01, 02, 03 … without gaps.',
  docs: {
    topic: 'roadmaps',
    why: 'The number at the beginning of the file\'s name is the place of the stage. A gap or a repeat leaves its place open.',
    fix: 'Rename the files so that they count 01, 02, 03. The number is no part of the id, so no link breaks. `npm run new -- stage` takes the next number.',
    example: { refused: { file: 'roadmaps/from-walker-to-trail-builder/04-lead-a-crew.mdx' }, mended: { file: 'roadmaps/from-walker-to-trail-builder/03-lead-a-crew.mdx' } },
  },
  check: ({ files }) => {
    const folders = Map.groupBy(
      files.filter(({ identity }) => identity?.kind === 'roadmap' || identity?.kind === 'stage'),
      ({ file }) => file.slice(0, file.lastIndexOf('/')),
    );
    return [...folders].flatMap(([folder, members]) => {
      const at = (file: string) => ({ file, line: 1, column: 1, length: 1 });
      const stages = members.filter(({ identity }) => identity?.kind === 'stage');
      const roadmap = members.find(({ identity }) => identity?.kind === 'roadmap');
      if (!roadmap) return stages.slice(0, 1).map(({ file }) => ({ ...at(file), message: 'this folder has stages and no roadmap', hint: `add ${folder}/roadmap.mdx` }));
      if (stages.length === 0) return [{ ...at(roadmap.file), message: 'this roadmap has no stages', hint: firstStage(folder, roadmap.identity?.id ?? '') }];
      return stages.flatMap(({ file, identity }, index) => (identity?.order === index + 1 ? [] : [{ ...at(file), message: `this is stage ${index + 1} of its roadmap by order, and its name says ${identity?.order}`, hint: `rename it to \`${file.slice(folder.length + 1).replace(/^\d+/, String(index + 1).padStart(2, '0'))}\`` }]));
    });
  },
};

/** How to begin. A command that one copies has nothing in it that a shell could read. */
function firstStage(folder: string, roadmap: string): string {
  return ID_PATTERN.test(roadmap) ? `write the first: \`npm run new -- stage --roadmap ${roadmap}\`` : `add ${folder}/01-<stage>.mdx`;
}
