import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { inWords } from './form.ts';

/** An address outside the site: `https://…`, complete, without spaces or a name and password in it. */
export const linkSchema = z
  .string()
  .max(LIMITS.url, { error: `an address has at most ${LIMITS.url} characters`, abort: true })
  .superRefine((text, context) => {
    const message = problemOf(text);
    if (message) context.addIssue({ code: 'custom', message });
  })
  .meta({ ...inWords('a complete address: `https://example.org/page`'), format: 'uri', pattern: '^https://' });

function problemOf(text: string): string | undefined {
  if (/\s/.test(text)) return 'an address has no spaces';
  if (text.startsWith('http://')) return `an address begins with \`https://\`: write \`https://${text.slice(7)}\` if the site answers there`;
  if (!text.startsWith('https://') || !URL.canParse(text)) return `"${text}" is not an address: write it from \`https://\` on`;
  const { hostname, username, password } = new URL(text);
  if (username || password) return 'an address has no user name or password in it';
  if (!hostname.includes('.')) return `"${hostname}" is not the name of a site`;
  return undefined;
}
