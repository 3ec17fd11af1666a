/** A heading as Starlight's table of contents takes it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * The headings of a rendered page that can be linked to, in its order. The page itself is asked, so that no list of its sections has
 * to be kept beside it.
 *
 * @param depth the deepest level that counts: 2 or 3; 0 for none.
 */
export function headingsOf(html: string, depth: 0 | 2 | 3): Heading[] {
  return [...html.matchAll(/<h([23])\b[^>]*?\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g)]
    .map(([, level, slug = '', inner = '']) => ({
      depth: Number(level),
      slug,
      text: inner
        .replace(/<[^>]+>/g, '')
        .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
        .trim(),
    }))
    .filter((heading) => heading.depth <= depth);
}
