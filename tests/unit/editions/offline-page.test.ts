import { describe, expect, test } from 'vitest';
import { completeOfflinePage } from '../../../src/editions/offline-page.ts';

const SIZES = new Map([['waymark.zip', 4_210_000], ['books/walk.epub', 145_300]]);
const page = (body: string) => `<!doctype html><html><head><title>a</title></head><body>${body}</body></html>`;
const complete = (body: string, place: 'site' | 'zip') => completeOfflinePage(page(body), place, SIZES).replace(/^.*<body>|<\/body>.*$/gs, '');

describe('the page that offers the editions', () => {
  test('says the size of each file, for people and for programs', () => {
    expect(complete('<p>Site, <data class="a" data-size-of="waymark.zip"></data>, and <data data-size-of="books/walk.epub"></data>.</p>', 'site')).toBe(
      '<p>Site, <data class="a" value="4210000">4.2 MB</data>, and <data value="145300">145 KB</data>.</p>',
    );
  });

  test('has in each place only what is for it', () => {
    const body = '<p data-only="site" class="a"><a href="waymark.zip">get</a></p><p class="b" data-only="zip">yours</p><p>both</p>';
    expect(complete(body, 'site')).toBe('<p class="a"><a href="waymark.zip">get</a></p><p>both</p>');
    expect(complete(body, 'zip')).toBe('<p class="b">yours</p><p>both</p>');
  });

  test('needs no size for what it leaves out', () => {
    const body = '<p data-only="site"><data data-size-of="later.zip"></data></p>';
    expect(complete(body, 'zip')).toBe('');
    expect(() => complete(body, 'site')).toThrow('offline.html offers later.zip, which no edition has made');
  });

  test('is otherwise left as it is', () => {
    const body = '<P  id = a>ä &amp; &nbsp;<br/></P>';
    expect(complete(body, 'site')).toBe(body);
  });
});
