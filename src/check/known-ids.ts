import type { SourceFile } from '../entries/read.ts';
import type { ReferenceKind } from '../schema/grammar/id.ts';
import { KIND_NAMES } from '../schema/kinds.ts';

/** The names that entries of each kind answer to, aliases included, with the ids of the entries that claim them. */
export type KnownIds = Record<ReferenceKind, Map<string, string[]>>;

/** Ids and aliases that files claim: also those of files with other problems, so that one mistake is reported once. */
export function knownIds(files: readonly SourceFile[]): KnownIds {
  const known = Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map<string, string[]>()])) as KnownIds;
  const claim = (kind: ReferenceKind, name: string, id: string) => {
    const claims = known[kind].get(name);
    if (claims) claims.push(id);
    else known[kind].set(name, [id]);
  };
  for (const { identity, parsed } of files) {
    if (!identity) continue;
    claim(identity.kind, identity.id, identity.id);
    const parent = identity.kind === 'stage' ? `${identity.id.split('/')[0]}/` : '';
    for (const alias of aliasesOf(parsed?.data)) claim(identity.kind, parent + alias, identity.id);
  }
  return known;
}

/** The id that a name stands for today: the name itself, the entry that had it before, or nothing if that is not sure. */
export function currentId(known: KnownIds, kind: ReferenceKind, name: string): string | undefined {
  const claims = known[kind].get(name);
  if (claims) return claims.includes(name) ? name : claims.length === 1 ? claims[0] : undefined;
  // A stage is named with its roadmap, which may have had another id before.
  const [roadmap = '', stage] = name.split('/');
  const renamed = kind === 'stage' && stage !== undefined ? currentId(known, 'roadmap', roadmap) : undefined;
  return renamed === undefined || renamed === roadmap ? undefined : currentId(known, kind, `${renamed}/${stage}`);
}

/** The aliases in front matter that need not be sound. */
function aliasesOf(data: unknown): string[] {
  const { aliases } = (data ?? {}) as { aliases?: unknown };
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
}
