import { chmod, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './astro-build.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface DiskCopy {
  /** The folder beside the copy, in which a test may write. */
  work: string;
  /** The address that a double-click on a page of the copy opens: `file:///…/skills.html`. */
  address(path: string): string;
  remove(): Promise<void>;
}

/**
 * A copy of a built site as a reader has it: in another folder, whose name has what people write and URLs do not, and read-only.
 *
 * It lies in the project, since a browser in a box of its own (Ubuntu's Firefox) does not see the system's folder for temporary files.
 */
export async function copyToDisk(site: string): Promise<DiskCopy> {
  const { folder: work, remove } = await makeWorkFolder();
  const folder = join(ROOT, work, 'Für später #1 – 路线图 100%');
  await cp(site, folder, { recursive: true });
  await protect(folder, 0o444, 0o555);
  return {
    work: join(ROOT, work),
    address: (path) => pathToFileURL(join(folder, path)).href,
    remove: async () => {
      await protect(folder, 0o644, 0o755);
      await remove();
    },
  };
}

/** Sets the rights of all files and folders; those of a folder last, for nothing in it can be changed without them, or first to get in. */
async function protect(folder: string, file: number, directory: number): Promise<void> {
  await chmod(folder, 0o755);
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    await (item.isDirectory() ? protect(path, file, directory) : chmod(path, file));
  }
  await chmod(folder, directory);
}
