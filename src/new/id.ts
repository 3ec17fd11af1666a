/** The id that a title makes: `ML System Design` is `ml-system-design`, `What is “ETL”?` is `what-is-etl`; `''` where it has no letters. */
export function idFromTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
