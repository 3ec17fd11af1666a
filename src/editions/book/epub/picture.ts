import { extname } from 'node:path';
import sharp from 'sharp';

/** A picture as a file of an EPUB. */
export interface Picture {
  /** Its address from the documents of the book. */
  href: string;
  type: string;
  content: Uint8Array;
}

/** What every reading system shows. By the standard they show WebP too, but many an older one does not, and AVIF is not in it. */
const TYPES: Record<string, string> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif' };

/**
 * A picture of the site in a form that every reading system shows.
 *
 * @param path its path in the site.
 * @throws Error that names it if it is none.
 */
export async function readerPicture(path: string, content: Uint8Array): Promise<Picture> {
  const href = `pictures/${path.replace(/^_astro\//, '').replace(/[^\w.-]/g, '_')}`;
  const type = TYPES[extname(path).toLowerCase()];
  if (type) return { href, type, content };
  try {
    const { data, isPng } = await converted(content);
    return isPng ? { href: `${href}.png`, type: 'image/png', content: data } : { href: `${href}.jpg`, type: 'image/jpeg', content: data };
  } catch (cause) {
    throw new Error(`${path} is no picture that a book can have`, { cause });
  }
}

/** What is drawn or see-through as PNG, which keeps it as it is; what is photographed as JPEG, which is much smaller then. */
async function converted(content: Uint8Array): Promise<{ data: Uint8Array; isPng: boolean }> {
  const picture = sharp(content);
  const { isOpaque } = await picture.stats();
  const png = await picture.clone().png({ compressionLevel: 9 }).toBuffer();
  if (!isOpaque) return { data: png, isPng: true };
  const jpeg = await picture.clone().jpeg({ quality: 85 }).toBuffer();
  return png.length <= jpeg.length * 1.5 ? { data: png, isPng: true } : { data: jpeg, isPng: false };
}
