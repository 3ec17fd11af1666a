import { loadScript } from './load-script.ts';

/** Where a file of the index is: the number of its pack, and from which byte to which. */
export type Places = Record<string, [pack: number, start: number, end: number]>;

declare global {
  /** The build's list of all files. */
  const DISK_PLACES: Places;
  /** Each pack's script puts its content here: base64 of gzip. */
  var waymarkPacks: (string | undefined)[];
}

globalThis.waymarkPacks = [];

/** The folder of this script and of the packs. */
const folder = (document.currentScript as HTMLScriptElement).src;
const packs = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Pagefind's `fetch` on pages opened from disk; src/editions/disk/search.ts says how and why.
 *
 * @param address a file of the index, from its folder: `/pagefind-entry.json?ts=1`.
 */
export async function readFile(address: string): Promise<Response> {
  const place = DISK_PLACES[address.replace(/^\/|\?.*/g, '')];
  if (!place) throw new Error(`the index has no ${address}`);
  const [number, start, end] = place;
  const pack = packs.get(number) ?? openPack(number);
  packs.set(number, pack);
  return new Response((await pack).subarray(start, end));
}

async function openPack(number: number): Promise<Uint8Array<ArrayBuffer>> {
  await loadScript(new URL(`${number}.js`, folder));
  const text = waymarkPacks[number] ?? '';
  delete waymarkPacks[number];
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
