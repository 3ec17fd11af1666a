/** What the output has and a reader from disk does not need, each with the reason. Paths are from the output's root. */
const LEFT_OUT: readonly { paths: RegExp; because: string }[] = [
  { paths: /^waymark\.zip$/, because: 'a file cannot hold itself' },
  { paths: /^404\.html$/, because: 'hosts show it for an address that is not there; on disk the file manager does' },
  { paths: /^(service-worker\.js|manifest\.webmanifest|icons\/.*|offline\/.*)$/, because: 'browsers keep and install sites from hosts only' },
  { paths: /^(sitemap.*\.xml|robots\.txt|CNAME|_headers|_redirects|\.nojekyll)$/, because: 'robots and hosts read them' },
  { paths: /^pagefind\//, because: 'browsers refuse to fetch an index from disk' },
];

/** What is compressed already: to compress it again takes time and gains nothing. */
const COMPRESSED = /\.(woff2?|png|jpe?g|webp|avif|gif|epub|zip)$/i;

/** Whether a file of the output belongs into the copy for reading from disk. */
export function isForDisk(path: string): boolean {
  return !LEFT_OUT.some(({ paths }) => paths.test(path));
}

export const isCompressed = (path: string): boolean => COMPRESSED.test(path);
