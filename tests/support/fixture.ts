import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { astroBuild, ROOT } from './astro-build.ts';

/** A small site, built by the real `astro build` from `tests/fixtures/<name>/content`. */
export interface Fixture {
  exitCode: number;
  /** What the build wrote to stdout and stderr. Paths begin with `content/`, as for a writer. */
  output: string;
  /** The folder of the built site. */
  folder: string;
  /** The folder of what one build keeps for the next. */
  cache: string;
  /** The text of a file of the built site, such as `roadmaps/walk/start.html`. */
  html(path: string): Promise<string>;
  /** Whether the built site has a file. */
  exists(path: string): boolean;
  /** Writes a file of the fixture's content, such as `skills/stones.yaml`; `undefined` removes it. */
  edit(path: string, change: (text: string) => string | undefined): Promise<void>;
  /** Builds again on what the last build left behind: a warm cache. */
  rebuild(): Promise<void>;
}

/**
 * Builds a fixture in a folder of its own: its content is a copy, and neither output nor cache is shared with another.
 *
 * @param warm builds twice, so that the result is one from a warm cache.
 * @param siteUrl where the site will be published; nowhere unless given.
 */
export async function buildFixture(name: string, { warm = false, siteUrl }: { warm?: boolean; siteUrl?: string } = {}): Promise<Fixture> {
  const folder = `${inject('workFolder')}/${name}${warm ? '-warm' : ''}${siteUrl ? '-published' : ''}`;
  await rm(join(ROOT, folder), { recursive: true, force: true });
  await mkdir(join(ROOT, folder), { recursive: true });
  await cp(join(ROOT, 'tests/fixtures', name, 'content'), join(ROOT, folder, 'content'), { recursive: true });

  const built = join(ROOT, folder, 'dist');
  const fixture: Fixture = {
    exitCode: -1,
    output: '',
    folder: built,
    cache: join(ROOT, folder, 'cache'),
    html: (path) => readFile(join(built, path), 'utf8'),
    exists: (path) => existsSync(join(built, path)),
    edit: async (path, change) => {
      const file = join(ROOT, folder, 'content', path);
      const changed = change(existsSync(file) ? await readFile(file, 'utf8') : '');
      if (changed === undefined) return rm(file);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, changed);
    },
    rebuild: async () => {
      const { exitCode, output } = await astroBuild({ content: `${folder}/content`, out: `${folder}/dist`, cache: `${folder}/cache` }, siteUrl);
      fixture.exitCode = exitCode;
      fixture.output = output.replaceAll(`${folder}/content/`, 'content/');
    },
  };
  await fixture.rebuild();
  if (warm) await fixture.rebuild();
  return fixture;
}
