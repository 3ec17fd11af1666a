import { h } from 'hastscript';
import { bodyHtml, type BodyHtml } from '../bodies/html.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { goneFrom } from '../catalog/resources.ts';
import { entryUrl } from '../catalog/urls.ts';
import { parseBody } from '../entries/body.ts';
import type { EntryLink } from '../entries/links.ts';
import type { SourceFile } from '../entries/read.ts';
import { currentSite } from './current-site.ts';

const written = new WeakMap<SourceFile, BodyHtml>();

/** The body of a content file as HTML, made of the tree that was checked. @param file its path from the project's root. */
export function bodyOf(file: string): BodyHtml {
  const { files, catalog } = currentSite();
  const source = files.get(file);
  const tree = source?.parsed && parseBody(source.parsed).tree;
  if (!source?.parsed || !tree) throw new Error(`${file} has no body to show`);
  const known = written.get(source);
  if (known) return known;
  const html = bodyHtml(tree, source.parsed.body, { addressOf: entryUrl, noteOf: (link) => goneNote(catalog, link) });
  written.set(source, html);
  return html;
}

/** What became of a moved or retired resource, and what to use instead, so that nobody plans with an exam that is gone. */
function goneNote(catalog: Catalog, { kind, id }: EntryLink) {
  const resource = kind === 'resource' ? catalog.find('resource', id) : undefined;
  const gone = resource && goneFrom(catalog, resource);
  if (!gone) return [];
  const instead = gone.replacement ? ['; instead ', h('a', { className: ['wm-instead'], href: entryUrl(gone.replacement) }, gone.replacement.data.title)] : [];
  return [{ type: 'text' as const, value: ' ' }, h('span', { className: ['wm-gone'] }, ['(', gone.text, ...instead, ')'])];
}
