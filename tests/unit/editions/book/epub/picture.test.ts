import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readerPicture } from '../../../../../src/editions/book/epub/picture.ts';

const flat = (alpha: number) => sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 200, g: 80, b: 20, alpha } } });
/** As many colours as a photograph. */
const photograph = () => sharp(Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, index) => (index * 7919 + (index % 97) * 131) % 256)), { raw: { width: 200, height: 200, channels: 3 } });

describe('a picture that every reading system shows', () => {
  test.each(['png', 'jpg', 'gif'])('stays as it is: %s', async (extension) => {
    const content = await flat(1).toFormat(extension as 'png').toBuffer();
    expect(await readerPicture(`_astro/a.B8.${extension}`, content)).toEqual({ href: `pictures/a.B8.${extension}`, type: `image/${extension === 'jpg' ? 'jpeg' : extension}`, content });
  });
});

describe('another becomes one', () => {
  const convert = async (picture: Sharp, format: 'webp' | 'avif') => readerPicture(`_astro/a.B8.${format}`, await picture.toFormat(format).toBuffer());

  test.each(['webp', 'avif'] as const)('%s that is drawn or see-through is PNG, with what one sees through', async (format) => {
    for (const alpha of [1, 0.5]) {
      const { href, type, content } = await convert(flat(alpha), format);
      expect({ href, type }).toEqual({ href: `pictures/a.B8.${format}.png`, type: 'image/png' });
      expect(await sharp(content).metadata()).toMatchObject({ format: 'png', width: 40, height: 30 });
      expect((await sharp(content).stats()).isOpaque).toBe(alpha === 1);
    }
  });

  test.each(['webp', 'avif'] as const)('%s that is photographed is JPEG', async (format) => {
    const { href, type, content } = await convert(photograph(), format);
    expect({ href, type }).toEqual({ href: `pictures/a.B8.${format}.jpg`, type: 'image/jpeg' });
    expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', width: 200, height: 200 });
  });

  test('the same bytes each time', async () => {
    expect(await convert(photograph(), 'webp')).toEqual(await convert(photograph(), 'webp'));
  });
});

test('two pictures of one name in two forms are two files', async () => {
  const [one, two] = await Promise.all(['webp', 'avif'].map(async (format) => readerPicture(`_astro/a.${format}`, await flat(1).toFormat(format as 'webp').toBuffer())));
  expect(one?.href).not.toBe(two?.href);
});

test('what is no picture is named', async () => {
  await expect(readerPicture('_astro/a.webp', new Uint8Array([1, 2, 3]))).rejects.toThrow('_astro/a.webp');
});
