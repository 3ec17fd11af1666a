import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { create } from 'fontkit';
import sharp from 'sharp';
import type { Catalog } from '../catalog/catalog.ts';
import { titleIdOf } from '../drawings/diagram.ts';
import { readBookPage, type BookPage } from '../editions/book/book-page.ts';
import { composeBook, picturesOf } from '../editions/book/book.ts';
import { drawCover } from '../editions/book/cover.ts';
import { writeEpub } from '../editions/book/epub/epub.ts';
import { readerPicture, type Picture } from '../editions/book/epub/picture.ts';
import type { NarrowForms } from '../editions/book/epub/simplify.ts';
import type { Pages } from '../editions/book/members.ts';
import { printPage, STYLESHEET } from '../editions/book/print/page.ts';
import { bookSubjects, coverSubject } from '../editions/book/shelf.ts';
import { anchorOf, slugOf } from '../editions/book/site-page.ts';
import { currentSite } from '../site/current-site.ts';
import { draw, pageDrawings } from '../site/drawings.ts';
import { lastUpdated } from '../site/updated.ts';

/**
 * Makes `books/` from the built pages: an EPUB of each roadmap and of all, and a page of each roadmap to print. Runs when the pages are
 * as they are published, and before the search index.
 */
export function books(): AstroIntegration {
  let root: URL;
  let home: string | undefined;
  return {
    name: 'waymark-books',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
        home = config.site && (config.site.endsWith('/') ? config.site : `${config.site}/`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { catalog } = currentSite();
        const subjects = bookSubjects(catalog, home);
        const [stylesheet, look] = await Promise.all([readFile(new URL('./src/editions/book/epub/book.css', root), 'utf8'), coverLook(root)]);
        const pages = readPages(dir, await narrowForms(catalog));
        const pictures = readPictures(dir);
        const folder = new URL('./books/', dir);
        await mkdir(folder, { recursive: true });
        await writeFile(new URL(STYLESHEET, folder), await readFile(new URL('./src/editions/book/print/print.css', root)));
        // One after the other: a book is large, and only the texts of its pages are needed by others.
        for (const subject of subjects) {
          // Painted by another thread, while the pages are read here.
          const painted = sharp(Buffer.from(drawCover(coverSubject(catalog, subject), look))).png({ compressionLevel: 9 }).toBuffer();
          const book = composeBook(catalog, subject, pages, lastUpdated);
          if (book.roadmaps.length === 1) await writeFile(new URL(`${book.id}.html`, folder), printPage(book));
          const parts = { cover: await painted, stylesheet, pictures: await pictures(picturesOf(book)) };
          await writeFile(new URL(`${book.id}.epub`, folder), writeEpub(book, parts));
        }
        logger.info(`${subjects.length} books`);
      },
    },
  };
}

/** The drawings of the site in the form that EPUBs have them in: those of the pages, drawn from the same data. */
async function narrowForms(catalog: Catalog): Promise<NarrowForms> {
  const forms = new Map<string, string>();
  // One after the other: each is a file that the pages have left in the cache, and there may be thousands.
  for (const [path, { id, diagram }] of pageDrawings(catalog)) {
    const idPrefix = anchorOf(slugOf(path), id);
    forms.set(titleIdOf(idPrefix), (await draw(diagram, idPrefix)).narrow);
  }
  return forms;
}

/** The pages of a built site, each read once however many books have it. */
function readPages(dir: URL, drawings: NarrowForms): Pages {
  const known = new Map<string, BookPage | undefined>();
  return (path, excerpt) => {
    if (!known.has(path)) {
      const file = new URL(path, dir);
      known.set(path, existsSync(file) ? readBookPage(readFileSync(file, 'utf8'), path, excerpt, drawings) : undefined);
    }
    return known.get(path);
  };
}

/** The pictures of a built site as EPUBs have them, each made once however many books show it. */
function readPictures(dir: URL): (paths: readonly string[]) => Promise<ReadonlyMap<string, Picture>> {
  const known = new Map<string, Picture>();
  return async (paths) => {
    for (const path of paths) {
      if (!known.has(path)) known.set(path, await readerPicture(path, await readFile(new URL(encodeURI(path), dir))));
    }
    return known;
  };
}

/** The face and the colours of the site, for the covers. */
async function coverLook(root: URL) {
  const tokens = await readFile(new URL('./src/styles/tokens.css', root), 'utf8');
  return {
    font: create(await readFile(new URL('./src/styles/fonts/inter-variable.woff2', root))),
    colour: (name: string) => {
      const [, light] = new RegExp(`--wm-${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens) ?? [];
      if (!light) throw new Error(`src/styles/tokens.css has no light value of --wm-${name}`);
      return light;
    },
  };
}
