import { expect, test } from 'vitest';
import { standIn } from '../../../../src/editions/installed/stand-in.ts';
import { parsePage } from '../../../support/html.ts';

const PAGE = '<!DOCTYPE html><html><head><title>Missing</title></head><body><a href="#_top">Skip</a> <a href="../index.html">Home</a> <p>Text</p></body></html>';
const standsAt = (asked: string) => parsePage('x', standIn(PAGE, '/waymark/offline/missing.html', asked));

test('its parts are found from where it lies, and its places on the address that was asked for', () => {
  const page = standsAt('/waymark/a&b"c');
  expect(page.all('base').map(({ attributes }) => attributes.href)).toEqual(['/waymark/offline/missing.html']);
  expect(page.all('a').map(({ attributes }) => attributes.href)).toEqual(['/waymark/a&b"c#_top', '../index.html']);
});

test.each(['/x$&/onfocus=alert(1)/autofocus//', "/x$'", '/x$`', '/$$', '/x$&amp;/onclick=alert(1)//'])('an address such as %s is an address and nothing else', (asked) => {
  const page = standsAt(asked);
  expect(page.elements.map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '))).toEqual(parsePage('x', standIn(PAGE, '/waymark/offline/missing.html', '/x')).elements.map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' ')));
  expect(page.all('a')[0]?.attributes.href).toBe(`${asked}#_top`);
});
