/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Choices of chance. */
export function chance(seed: number) {
  const random = randomFrom(seed);
  const below = (end: number) => Math.floor(random() * end);
  return { below, pick: <Each>(from: readonly Each[]): Each => from[below(from.length)] as Each };
}

/** A text with one to four changes: a fragment put in, a part taken out, moved or said twice. */
export function mutant(text: string, fragments: readonly string[], { below, pick }: ReturnType<typeof chance>): string {
  let changed = text;
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const at = below(changed.length + 1);
    const end = Math.min(changed.length, at + 1 + below(12));
    const [before, part, after] = [changed.slice(0, at), changed.slice(at, end), changed.slice(end)];
    changed = pick([() => before + pick(fragments) + part + after, () => before + pick(fragments) + after, () => before + after, () => before + part + part + after, () => after + part + before])();
  }
  return changed;
}
