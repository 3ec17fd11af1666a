import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aboutAll, type BodyTree } from './body-tree.ts';

/** How long one body may take, in milliseconds. The longest of today takes two. */
const DEADLINE = 900;

const WORKER = fileURLToPath(new URL('body-worker.ts', import.meta.url));

/** What a writer reads of a body that the parser cannot bear. */
const FAILURES = {
  crashed: ['this text makes the parser crash', 'look for a line with very many brackets, braces or quotes, or one that ends in the middle'],
  stalled: ['this text takes too long to read', 'look for very long runs of the same sign, or make several pages of it'],
} as const;

/**
 * Reads bodies that strangers wrote. The parser is native code, so it runs in a process of its own: one that ends early, or takes too long
 * for one body, costs that body and no other.
 *
 * @returns a tree or an error for each text, in their order.
 * @throws if the process cannot be started at all.
 */
export async function parseBodies(texts: readonly string[]): Promise<BodyTree[]> {
  const found: BodyTree[] = [];
  let retried = -1;
  while (found.length < texts.length) {
    const before = found.length;
    const outcome = await run(texts.slice(before), (tree) => found.push(tree));
    if (outcome === 'done') break;
    const { state, reason } = outcome;
    if (state === 'never-started') throw new Error(`the process that reads texts did not start: ${reason}`);
    // A machine that was busy for a moment gives the text a second chance; a crash would come again.
    if (state === 'stalled' && retried !== found.length) retried = found.length;
    else {
      const [message, hint] = FAILURES[state];
      found.push({ error: aboutAll(texts[found.length] ?? '', message, hint) });
    }
  }
  return found;
}

type Outcome = 'done' | { state: 'never-started' | 'crashed' | 'stalled'; reason: string };

/** Reads texts in one process until all are read or the process ends. */
function run(texts: readonly string[], take: (tree: BodyTree) => void): Promise<Outcome> {
  return new Promise((done) => {
    // Of this process it takes no settings: none that load code, and none that a text could reach.
    const child = fork(WORKER, { env: {}, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let left = texts.length;
    let answers = 0;
    let stalled = false;
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      stalled = true;
      child.kill('SIGKILL');
    };
    const watch = () => {
      clearTimeout(timer);
      const seen = answers;
      // While this process was busy itself, answers may lie in the pipe: they are read before the text is judged.
      const judge = () => (answers === seen ? stop() : watch());
      timer = setTimeout(() => setImmediate(() => setImmediate(judge)), DEADLINE);
    };
    child.on('message', (message: BodyTree | 'ready') => {
      answers++;
      if (message !== 'ready') {
        take(message);
        left--;
      }
      if (left > 0) return watch();
      clearTimeout(timer);
      child.disconnect();
    });
    child.on('error', (error) => done({ state: 'never-started', reason: error.message }));
    // Its last answers may be read after its end is known, but not after the channel is closed.
    let end: string | undefined;
    const close = () => {
      if (end === undefined || child.connected) return;
      clearTimeout(timer);
      if (left === 0) done('done');
      else done({ state: answers === 0 ? 'never-started' : stalled ? 'stalled' : 'crashed', reason: `it ended with ${end}` });
    };
    child.on('exit', (code, signal) => {
      end = String(signal ?? code);
      close();
    });
    child.on('disconnect', close);
    // A process that has ended takes no more; its end is seen above.
    for (const text of texts) child.send(text, () => undefined);
  });
}
