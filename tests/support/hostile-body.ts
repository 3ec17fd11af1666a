import type { Writer } from './hostile-entries.ts';
import { PAYLOADS } from './payloads.ts';

/** The title of a code block ends at the first of these quotes. */
const UNQUOTED = Object.fromEntries(Object.entries(PAYLOADS).filter(([, make]) => !make('').includes('"')));

/** Text as Markdown that stands for nothing but itself. */
const plain = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Text in an attribute of an element in a body. */
const attribute = (text: string): string => text.replace(/[&<>"'{}]/g, (character) => `&#${character.codePointAt(0)};`);

/** Text between backticks. */
function code(text: string): string {
  return `\`\`\` ${text} \`\`\``;
}

/** Text where entities and escapes are read and nothing else. */
const literal = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('&', '&amp;');

/** A language of a block of code that is none, in which a log could see a command. */
const language = (text: string): string => `::error::${text.replace(/[^a-z0-9]/gi, (character) => `&#${character.codePointAt(0)};`)}`;

/**
 * A body with a text in each construct that can hold one.
 *
 * @param resource an entry to link to.
 */
export function hostileBody(writer: Writer, resource: string): string {
  const text = (construct: string) => writer.text(`body: ${construct}`);
  return [
    `${plain(text('paragraph'))} and *${plain(text('emphasis'))}* ~~${plain(text('deletion'))}~~ ${code(text('inline code'))}`,
    `## ${plain(text('heading'))}`,
    `### ${plain(text('heading of a lower level'))}`,
    `[${plain(text('words of a link'))}](https://evil.example/a "${plain(text('title of a link'))}")`,
    `[b](faq:plain '${plain(text('title of a link to an entry'))}')`,
    `[${plain(text('words of a link to a resource'))}](resource:${resource} "${plain(text('title of a link to a resource'))}")`,
    `[by reference][evil] and a note[^1]`,
    `[evil]: https://evil.example/b (${plain(text('title of a definition'))})`,
    `[^1]: ${plain(text('footnote'))}`,
    `![${plain(text('alternative text of a picture'))}](./cairn.png "${plain(text('title of a picture'))}")`,
    `- ${plain(text('item of a list'))}\n- b`,
    `> ${plain(text('quotation'))}`,
    `| ${plain(text('head of a table'))} | b |\n| - | - |\n| ${plain(text('cell of a table'))} | d |`,
    `:::note[${plain(text('title of an aside'))}]\n${plain(text('aside'))}\n:::`,
    [
      `~~~~python title="${literal(writer.text('body: title of a code block', { payloads: UNQUOTED }))}"`,
      `print("${text('code block')}")`,
      '~~~~',
    ].join('\n'),
    `~~~~${language(text('language of a code block'))}\na\n~~~~`,
    `<details><summary>${plain(text('summary'))}</summary>${plain(text('details'))}</details>`,
    `An <abbr title="${attribute(text('title of an abbreviation'))}">abbr</abbr> and <kbd>${plain(text('key'))}</kbd>.`,
  ].join('\n\n');
}
