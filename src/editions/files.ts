/** A file in which readers take the site along: beside its pages, and made from them. */
export interface EditionFile {
  /** Its path in the output, without a leading slash. */
  path: string;
  /** What it is: the whole site to unpack. */
  form: 'zip';
}

/** The whole site as one file. */
export const ZIP: EditionFile = { path: 'waymark.zip', form: 'zip' };

/**
 * Every file that the editions publish. Pages link to these, the check of links counts them as there before they are made, and the
 * build fails if one is missing at its end.
 */
export const EDITION_FILES: readonly EditionFile[] = [ZIP];
