import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';

/**
 * Gives each code block a name of its own. A block that is wider than its column becomes a landmark that the keyboard can scroll, and
 * landmarks without names cannot be told apart.
 */
export function codeLabels(): ExpressiveCodePlugin {
  return {
    name: 'waymark-code-labels',
    hooks: {
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const place = codeBlock.parentDocument?.positionInDocument;
        const label = [place ? `Code sample ${place.groupIndex + 1}` : 'Code sample', codeBlock.language].filter(Boolean).join(', ');
        const visit = (node: { type: string; tagName?: string; properties?: Record<string, unknown>; children?: unknown[] }) => {
          if (node.tagName === 'pre') node.properties = { ...node.properties, ariaLabel: label };
          else for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0]);
        };
        visit(renderData.blockAst as Parameters<typeof visit>[0]);
      },
    },
  };
}
