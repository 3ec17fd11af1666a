import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';
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
  }
}

/**
 * Builds the real site once for all end-to-end tests, from nothing, and serves it.
 *
 * `TEST_SITE=dist` takes a site that is built already instead: quicker while one writes tests, and only then, for it may be old.
 */
export default async function setup(project: TestProject) {
  const chromiumPath = findChromium();
  const given = process.env.TEST_SITE;
  const work = given ? undefined : await makeWorkFolder();
  try {
    const folder = given ?? `${work?.folder}/dist`;
    if (work) {
      const { exitCode, output } = await astroBuild({ content: 'content', out: folder, cache: `${work.folder}/cache` });
      if (exitCode !== 0) throw new Error(`The site does not build:\n${output}`);
    }
    const served = await serveFolder(join(ROOT, folder));
    project.provide('siteUrl', served.url);
    project.provide('siteFolder', join(ROOT, folder));
    project.provide('chromiumPath', chromiumPath);
    return async () => {
      await served.close();
      await work?.remove();
    };
  } catch (error) {
    await work?.remove();
    throw error;
  }
}
