/**
 * What content may measure. Each figure leaves room for several times what the largest entry has, and keeps what a stranger writes from
 * taking more of a machine than an entry is worth: every program that reads, checks, draws or builds relies on them.
 */
export const LIMITS = {
  /** Bytes of a text file. The longest page has 18 kB; 256 KiB are a book of 40,000 words. Nothing larger is opened. */
  textBytes: 256 * 1024,
  /** Bytes of a picture that is opened at all, to say what it is. Far less may be published: the rule `images` says how much. */
  pictureBytes: 8 * 1024 * 1024,
  /** Characters of a line. The longest has 379; parsers that look back on a line take the square of it. */
  lineLength: 10_000,
  /** Characters of front matter. The longest has 12,000. */
  frontMatterLength: 128 * 1024,
  /** Values in one front matter, lists and groups included. The largest has 302; looking for a name that stands twice takes the square of it. */
  values: 5000,
  /** Fields of one group. The largest kind has fewer than 30. */
  fields: 100,
  /** Items of one list. The longest has 23. */
  items: 500,
  /** Groups and lists within each other. The deepest kind has 7 levels. */
  depth: 12,
  /** Columns before a line of front matter: 12 levels of 8. Parsers call themselves once for each level, and may have no room left. */
  indentation: 96,
  /** Character references in a body, such as `&amp;`. The parser's memory grows with the square of them; 5,000 take 100 MB. */
  references: 5000,
  /** Characters of an id, a file's name or an anchor. The longest has 47; file systems end at 255 with what a build adds. */
  id: 80,
  /** Characters of a line of plain text: a paragraph. The longest has 591. */
  line: 2000,
  /** Characters of an address. Browsers and servers agree on no more. */
  url: 2000,
  /** The years that dates and sources can have: no source is older, and nothing is planned that far ahead. */
  firstYear: 1900,
  lastYear: 2100,
  /** Years of the longest duration: a working life. Drawings have a mark for each unit of it. */
  durationYears: 50,
  /** The largest amount of money: a hundred billion, a salary of millions in the smallest currency. */
  amount: 100_000_000_000,
  /** The largest count of anything. */
  count: 10_000,
} as const;
