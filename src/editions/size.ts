/** A size as people compare downloads: `4.2 MB`, `145 KB`, with thousands as powers of ten; at least `1 KB`. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
