import { join } from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';
import { findEpubcheck } from '../../scripts/epubcheck.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import { serveFolder } from '../../scripts/serve.ts';
import { astroBuild, ROOT } from './astro-build.ts';
import { makeWorkFolder } from './work-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served site, with a slash at its end. */
    siteUrl: string;
    /** The folder of the built site. */
    siteFolder: string;
    /** The Chromium to start. */
    chromiumPath: string;
    /** Why there is no site or no Chromium; '' if all is well. */
    problem: string;
  }
}

/**
 * Builds the real site once for all end-to-end tests, from nothing, and serves it.
 *
 * `TEST_SITE=dist` takes a site that is built already instead: quicker while one writes tests, and only then, for it may be old.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_SITE;
  const work = given ? undefined : await makeWorkFolder();
  try {
    const chromiumPath = findChromium();
    prepareOthers();
    const folder = given ?? `${work?.folder}/dist`;
    if (work) {
      const { exitCode, output } = await astroBuild({ content: 'content', out: folder, cache: `${work.folder}/cache` });
      if (exitCode !== 0) throw new Error(`The site does not build:\n${output}`);
    }
    const served = await serveFolder(join(ROOT, folder));
    provide({ siteUrl: served.url, siteFolder: join(ROOT, folder), chromiumPath, problem: '' });
    return async () => {
      await served.close();
      await work?.remove();
    };
  } catch (error) {
    // Thrown here it would end the whole run, and the other projects' results with it. So it fails each file that needs the site.
    const { message } = error as Error;
    console.error(message);
    provide({ siteUrl: '', siteFolder: '', chromiumPath: '', problem: message.split('\n')[0] ?? 'unknown' });
    return work?.remove;
  }

  function provide(values: Pick<ProvidedContext, 'siteUrl' | 'siteFolder' | 'chromiumPath' | 'problem'>) {
    for (const [key, value] of Object.entries(values)) project.provide(key as keyof typeof values, value);
  }
}

/** Installs what single files of tests need, while nobody waits for an answer. Where that fails, those files say so. */
function prepareOthers(): void {
  for (const find of [findFirefox, findEpubcheck]) {
    try {
      find();
    } catch (error) {
      console.error((error as Error).message);
    }
  }
}
