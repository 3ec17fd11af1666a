import { posix } from 'node:path';
import { nodesOf, parseBody, placeOf } from '../../entries/body.ts';
import { PICTURE_NAME, type Picture } from '../../entries/picture.ts';
import type { SourceFile } from '../../entries/read.ts';
import { LIMITS } from '../../schema/limits.ts';
import { suggester } from '../nearest.ts';
import { IMAGE } from '../../bodies/policy.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Twice the width of the column in which a picture stands: what the sharpest screens can show of it. */
const MAX_PIXELS = 1600;
/** Some three seconds on a slow mobile connection. */
const MAX_BYTES = 200_000;

/** Formats by the ending of a file's name. SVG is not one of them: it is a page of its own that can run scripts and load from elsewhere. */
const FORMATS: Record<string, string> = { png: 'PNG', jpg: 'JPEG', webp: 'WebP', avif: 'AVIF' };

type Found = Omit<Problem, 'rule' | 'severity'>;

/**
 * A picture says in words what it shows, lies beside its page, and is what its name says and small enough.
 *
 * Not mended: the name of a file does not say what a picture shows, and how a picture is made smaller is for its maker to see.
 */
export const images: Rule = {
  id: 'images',
  description: `A picture says in words what it shows, lies beside its page, is a PNG, JPEG, WebP or AVIF file, and has at most ${MAX_BYTES / 1000} kB and ${MAX_PIXELS} × ${MAX_PIXELS} pixels.`,
  docs: {
    topic: 'text',
    why: 'Some readers hear the page, some read it where pictures do not load, and some pay for what they load.',
    fix: 'Say between the square brackets what the picture shows, so that the text makes sense without it. Put the file beside the page, and save it as small as the message says: WebP and AVIF take the least.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '![](./wall.png)' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '![A wall of flat stones, each on two others](./wall.png)' }, beside: [{ file: 'faqs/wall.png' }] },
  },
  check: ({ files }) => {
    // What is called a picture and cannot be read is there: `placement` says what is wrong with it.
    const names = files.flatMap(({ file, picture, unread }) => (picture || (unread && PICTURE_NAME.test(file)) ? [file] : []));
    const pictures = Map.groupBy(names, (file) => posix.dirname(file));
    return files.flatMap((source) => [...(source.picture ? problemsOfFile(source.file, source.picture) : []), ...problemsOfBody(source, pictures.get(posix.dirname(source.file)) ?? [])]);
  },
};

/** @param pictures the files of the pictures beside the page. */
function problemsOfBody({ file, parsed }: SourceFile, pictures: readonly string[]): Found[] {
  const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
  if (!parsed || !tree) return [];
  const suggest = suggester();
  const beside = new Set(pictures.map((picture) => posix.basename(picture)));
  // Some file systems do not tell capitals from small letters; the web does.
  const small = new Map([...beside].map((name) => [name.toLowerCase(), name]));
  const meant = (name: string) => small.get(name.toLowerCase()) ?? suggest(name, beside);
  return nodesOf(tree).flatMap((node) => {
    if (node.type !== 'image') return [];
    const at = { file, ...placeOf(node, parsed) };
    const words = node.alt?.trim() ? [] : [{ ...at, message: 'a picture without words for those who do not see it', hint: `write \`![what it shows](${node.url})\`` }];
    // What is no address for a picture at all is for `mdx-policy` to say.
    const there = !IMAGE.test(node.url) || beside.has(nameOf(node.url));
    return [...words, ...(there ? [] : [{ ...at, ...absent(nameOf(node.url), meant(nameOf(node.url))) }])];
  });
}

const nameOf = (url: string) => url.slice('./'.length);

function absent(name: string, meant: string | undefined) {
  const hint = meant ? `did you mean \`./${meant}\`?` : 'put the file there, or correct the name';
  return { message: `there is no picture "${name}" beside this page`, hint };
}

function problemsOfFile(file: string, { bytes, found }: Picture): Found[] {
  const at = { file, line: 1, column: 1, length: 1 };
  const ending = posix.extname(file).slice(1);
  const expected = FORMATS[ending];
  // Other names are for `placement` to refuse.
  if (!expected) return [];
  if (bytes > LIMITS.pictureBytes) return [{ ...at, ...tooHeavy(bytes) }];
  if (!found) return [{ ...at, message: 'this is no picture, or it is damaged', hint: `save it again as ${expected}` }];
  const [actual] = Object.values(FORMATS).filter((format) => format.toLowerCase() === found.format);
  const problems = [
    actual !== expected && { message: `this is called ${expected} and is ${actual ?? found.format.toUpperCase()}`, hint: actual ? `name it \`.${Object.keys(FORMATS).find((each) => FORMATS[each] === actual)}\`, or save it as ${expected}` : `save it as ${expected}` },
    bytes > MAX_BYTES && tooHeavy(bytes),
    Math.max(found.width, found.height) > MAX_PIXELS && { message: `this picture has ${found.width} × ${found.height} pixels, more than a page can show`, hint: `make it smaller: at most ${MAX_PIXELS} pixels wide and high` },
  ];
  return problems.flatMap((problem) => (problem ? [{ ...at, ...problem }] : []));
}

function tooHeavy(bytes: number) {
  return { message: `this picture has ${Math.ceil(bytes / 1000)} kB, for which readers on a slow connection wait long`, hint: `save it smaller or as WebP: at most ${MAX_BYTES / 1000} kB` };
}
