import { execFileSync } from 'node:child_process';
import { cp, mkdir, open, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attack, AttackFile } from './attack-case.ts';

const SMALL = fileURLToPath(new URL('../fixtures/small/content', import.meta.url));
const CASES = new URL('../attacks/cases/', import.meta.url);

/** Every attack of the suite, by the names of their files. */
export async function attacks(): Promise<[name: string, attack: Attack][]> {
  const names = (await readdir(CASES)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, Attack]> => {
      const { default: found } = (await import(new URL(name, CASES).href)) as { default: Attack };
      return [name.replace(/\.ts$/, ''), found];
    }),
  );
}

/** Puts the small fixture site with the files of an attack into a folder, as its `content`. */
export async function writeAttack(root: string, { files }: Attack): Promise<void> {
  await cp(SMALL, join(root, 'content'), { recursive: true });
  for (const [path, file] of Object.entries(files)) await writeAttackFile(join(root, 'content', path), file);
}

async function writeAttackFile(path: string, file: AttackFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { recursive: true, force: true });
  if (typeof file === 'string' || file instanceof Uint8Array) return writeFile(path, file);
  if ('linkTo' in file) return symlink(file.linkTo, path);
  if ('pipe' in file) return void execFileSync('mkfifo', [path]);
  // A file of zero bytes takes no room on the disk.
  const handle = await open(path, 'w');
  await handle.truncate(file.zeros);
  await handle.close();
}
