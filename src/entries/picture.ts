import { imageDimensionsFromData } from 'image-dimensions';

/** A picture of `content/`, by its bytes: its name may say something else. */
export interface Picture {
  /** How large the file is, in bytes. */
  bytes: number;
  /** What it is, and its size in pixels; absent for what is no picture that is known. */
  found?: { format: string; width: number; height: number };
}

/** The endings of picture files, allowed or not: what has one is not read as text. */
export const PICTURE_NAME = /\.(png|apng|jpe?g|jfif|gif|webp|avif|hei[cf]|bmp|tiff?|ico|svg|jxl)$/i;

/** What the bytes of a picture file say. */
export function readPicture(data: Uint8Array): Picture {
  let found: ReturnType<typeof imageDimensionsFromData>;
  try {
    found = imageDimensionsFromData(data);
  } catch {
    // A file that is cut off within its first bytes is no picture.
  }
  return { bytes: data.length, ...(found ? { found: { format: found.type, width: found.width, height: found.height } } : {}) };
}
