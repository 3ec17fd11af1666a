import { fork, type ChildProcess } from 'node:child_process';
import type { Diagram, Drawing } from './diagram.ts';
import type { Answer, Request } from './worker.ts';

interface Waiting {
  resolve(drawing: Drawing): void;
  reject(error: Error): void;
}

let child: ChildProcess | undefined;
let nextKey = 0;
const waiting = new Map<number, Waiting>();

/** The process holds the build open only while it has something to draw. */
function release(): void {
  if (waiting.size > 0) return;
  child?.unref();
  child?.channel?.unref();
}

function start(worker: string, font: string): ChildProcess {
  // A fixed environment: no time zone, language or loader of this process reaches a drawing.
  const started = fork(worker, [font], { env: { TZ: 'UTC', LC_ALL: 'C' }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  started.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.key);
    waiting.delete(answer.key);
    if ('drawing' in answer) asked?.resolve(answer.drawing);
    else asked?.reject(new Error(answer.error));
    release();
  });
  started.on('exit', (code, signal) => {
    if (child === started) child = undefined;
    for (const { reject } of waiting.values()) reject(new Error(`the drawing process ended early (${signal ?? code}); its own message is above`));
    waiting.clear();
  });
  return started;
}

/**
 * Sends a diagram to the drawing process, which starts with the first one and ends with this process.
 *
 * @param worker the path of `worker.ts`; @param font the path of the pages' font.
 * @returns the drawing, with a placeholder for the prefix of its ids.
 */
export function drawInProcess(diagram: Diagram, worker: string, font: string): Promise<Drawing> {
  child ??= start(worker, font);
  child.ref();
  child.channel?.ref();
  const request: Request = { key: nextKey++, diagram };
  return new Promise((resolve, reject) => {
    waiting.set(request.key, { resolve, reject });
    child?.send(request);
  });
}
