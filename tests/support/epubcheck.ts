import { execFile } from 'node:child_process';
import { openSync, readSync } from 'node:fs';

/** A book is checked once: a machine that starts and compiles little is quicker than one that prepares for long work. */
const JAVA = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/**
 * What EPUBCheck says of a book, without the lines that only tell what it does.
 *
 * @param epubcheck its path: a program, or a jar file, which Debian's package has in its place.
 */
export function checkEpub(epubcheck: string, book: string): Promise<string[]> {
  const [command, args] = isArchive(epubcheck) ? ['java', ['-jar', epubcheck, book]] : [epubcheck, [book]];
  return new Promise((done, fail) => {
    execFile(command, args, { env: { ...process.env, JAVA_TOOL_OPTIONS: JAVA } }, (error, stdout, stderr) => {
      // It ends with 1 when it finds something; another code, or none, is a program that did not run.
      if (error && error.code !== 1) fail(new Error(`${command} ${args.join(' ')}: ${stderr || error.message}`));
      else done(`${stdout}\n${stderr}`.split('\n').filter((line) => /^(FATAL|ERROR|WARNING|INFO|Messages)\b/.test(line)));
    });
  });
}

function isArchive(file: string): boolean {
  const start = Buffer.alloc(2);
  readSync(openSync(file, 'r'), start);
  return start.toString() === 'PK';
}
