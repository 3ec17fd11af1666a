import { setTimeout as wait } from 'node:timers/promises';
import { refusesRobots } from './robots.ts';

/** What came of asking for an address. */
export interface Outcome {
  state: 'alive' | 'dead' | 'refused';
  /** Why it is not alive: `404 Not Found`, `no answer in 20 s`. */
  reason?: string;
}

export interface ProbeOptions {
  /** How often to ask before an address counts as dead. */
  attempts: number;
  /** The wait before the second attempt; each further one is twice as long. */
  backOff: number;
  /** The longest wait between two attempts, whatever a site asks for. */
  longestWait: number;
  /** How long one request may take. */
  timeout: number;
  userAgent: string;
}

/** A status text is whatever a server sends; the usual ones are shorter. */
const LONGEST_REASON = 100;

/** Milliseconds. */
const SECOND = 1000;
export const PROBE_DEFAULTS = { attempts: 3, backOff: 5 * SECOND, longestWait: 60 * SECOND, timeout: 20 * SECOND } as const;

interface Answer extends Outcome {
  /** Whether a later attempt may have another answer, and how long the site asks to wait for it. */
  retry: boolean;
  after?: number;
}

/** Asks whether an address is there, again with growing waits if the answer may be a passing one. */
export async function probe(url: string, options: ProbeOptions): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const { retry, after = 0, ...outcome } = await ask(url, options);
    if (!retry || attempt >= options.attempts) return outcome;
    await wait(Math.min(options.longestWait, Math.max(after, options.backOff * 2 ** (attempt - 1))));
  }
}

/** One attempt: HEAD, which is the cheapest, and GET where HEAD is not answered well, because some servers do not know it. */
async function ask(url: string, options: ProbeOptions): Promise<Answer> {
  const head = await request(url, 'HEAD', options);
  return head.state === 'alive' ? head : request(url, 'GET', options);
}

async function request(url: string, method: 'HEAD' | 'GET', { timeout, userAgent }: ProbeOptions): Promise<Answer> {
  try {
    const response = await fetch(url, { method, signal: AbortSignal.timeout(timeout), headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*' } });
    // The status says it all: a page, or a file of gigabytes, need not come.
    await response.body?.cancel();
    return judge(url, response);
  } catch (error) {
    return { state: 'dead', reason: reasonOf(error, timeout), retry: true };
  }
}

function judge(url: string, { ok, status, statusText, headers }: Response): Answer {
  if (ok) return { state: 'alive', retry: false };
  const reason = [status, statusText].filter(Boolean).join(' ').slice(0, LONGEST_REASON);
  if (refusesRobots(url, status)) return { state: 'refused', reason, retry: false };
  const retry = status === 408 || status === 429 || status >= 500;
  const after = Number(headers.get('retry-after'));
  return { state: 'dead', reason, retry, ...(after > 0 && { after: after * SECOND }) };
}

/** A failed request in words. What went wrong is in the cause of fetch's error, which itself says "fetch failed". */
function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer in ${timeout / SECOND} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    ENOTFOUND: 'no site has this name',
    ECONNREFUSED: 'the site does not answer',
    ECONNRESET: 'the site broke off',
    UND_ERR_SOCKET: 'the site broke off',
    CERT_HAS_EXPIRED: 'the certificate of the site has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another site',
  };
  return known[code ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
}
