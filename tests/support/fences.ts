import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A code block of the content. */
export interface Fence {
  /** The path from the project's root. */
  file: string;
  /** The line of its first row of backticks. */
  line: number;
  /** The word behind the backticks; '' if there is none. */
  language: string;
  /** The file that it shows, `title="…"`; '' if it names none. */
  title: string;
  code: string;
}

/** The code blocks of a Markdown text, with the lines on which they open. Those in lists lose the list's indentation. */
export function readFences(file: string, text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { indent: number; mark: string; fence: Fence; rows: string[] } | undefined;
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const match = /^(?<indent>[ \t]*)(?<mark>`{3,}|~{3,})\s*(?<language>[^\s`]*)(?<rest>[^`]*)$/.exec(row)?.groups;
    if (!open && match) {
      const fence = { file, line: index + 1, language: match.language ?? '', title: /title="([^"]*)"/.exec(match.rest ?? '')?.[1] ?? '', code: '' };
      open = { indent: match.indent?.length ?? 0, mark: match.mark ?? '', fence, rows: [] };
    } else if (open && match && !match.language && match.mark?.startsWith(open.mark)) {
      fences.push({ ...open.fence, code: `${open.rows.join('\n')}\n` });
      open = undefined;
    } else if (open) {
      const { indent } = open;
      open.rows.push(row.replace(/^[ \t]*/, (space) => space.slice(Math.min(indent, space.length))));
    }
  }
  return open ? [...fences, { ...open.fence, code: open.rows.join('\n') }] : fences;
}

/** Every code block of the site's content. */
export function contentFences(root: string): Fence[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.mdx'))
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .flatMap((path) => readFences(path.slice(join(root, '/').length).replaceAll('\\', '/'), readFileSync(path, 'utf8')));
}
