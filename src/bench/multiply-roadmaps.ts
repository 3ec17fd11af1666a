import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a content folder with every roadmap several times: the first as it is, each other one under an id of its own, with links between
 * its files that stay within it. Skills, resources, projects and the rest are shared, as they are by roadmaps that people write. The
 * copies have their roadmap's sign, which the checker refuses.
 *
 * @param from the content folder.
 * @param to a folder that is not there yet.
 * @param times how many there are of each roadmap, at least 1.
 */
export async function multiplyRoadmaps(from: string, to: string, times: number): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const id of await readdir(join(from, 'roadmaps'))) {
    const own = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');
    for (let copy = 2; copy <= times; copy++) {
      const folder = join(to, 'roadmaps', `${id}-${copy}`);
      await cp(join(from, 'roadmaps', id), folder, { recursive: true });
      for (const name of await readdir(folder)) {
        if (name.endsWith('.mdx')) await writeFile(join(folder, name), (await readFile(join(folder, name), 'utf8')).replace(own, `${id}-${copy}`));
      }
    }
  }
}
