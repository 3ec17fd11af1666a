// Runs the Python samples of the content that need no more than the standard library and four packages: `npm run samples`.
// Only their exit codes count. It is no part of `npm test`, because those packages are not of this project.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forTerminal, inLine } from '../src/check/problem.ts';
import { contentFences, type Fence } from '../tests/support/fences.ts';

const PYTHON = '/usr/bin/python3';
const SECONDS = 120;
/** What samples may import beside the standard library, and Debian's name for it. */
const PACKAGES: Record<string, string> = { numpy: 'python3-numpy', pandas: 'python3-pandas', matplotlib: 'python3-matplotlib', sklearn: 'python3-sklearn' };

// Python itself says what each sample imports: the names that are not of its standard library, or null for what it cannot read.
const IMPORTS = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
def names(code):
    try: tree = ast.parse(code)
    except SyntaxError: return None
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import): found |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom): found.add("." if node.level else node.module.split(".")[0])
    return sorted(found - sys.stdlib_module_names)
print(json.dumps([names(code) for code in json.load(sys.stdin)]))
`;
const PRESENT = `
import importlib.util, json, sys
print(json.dumps([name for name in sys.argv[1:] if importlib.util.find_spec(name)]))
`;

const python = (args: string[], input = '', cwd = tmpdir()) => {
  // Plots are drawn into nothing: there is no screen.
  const result = spawnSync(PYTHON, args, { input, cwd, encoding: 'utf8', timeout: SECONDS * 1000, maxBuffer: 1 << 28, env: { ...process.env, MPLBACKEND: 'Agg' } });
  if ((result.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    console.error(`There is no ${PYTHON}. On Debian: apt-get install python3 ${Object.values(PACKAGES).join(' ')}`);
    process.exit(1);
  }
  return result;
};

const samples = contentFences(process.cwd()).filter(({ language }) => language === 'python');
const imports = JSON.parse(python(['-c', IMPORTS], JSON.stringify(samples.map(({ code }) => code))).stdout) as (string[] | null)[];
const present = JSON.parse(python(['-c', PRESENT, ...Object.keys(PACKAGES)]).stdout) as string[];
const absent = Object.keys(PACKAGES).filter((name) => !present.includes(name));

const failed: string[] = [];
const missing = new Set<string>();
const counts = { passed: 0, skipped: 0, waiting: 0 };
for (const [index, sample] of samples.entries()) {
  const needs = imports[index];
  if (needs?.some((name) => !(name in PACKAGES))) {
    counts.skipped++;
    continue;
  }
  const lacking = needs?.filter((name) => absent.includes(name)) ?? [];
  if (lacking.length > 0) {
    counts.waiting++;
    for (const name of lacking) missing.add(name);
    continue;
  }
  const problem = run(sample);
  if (problem) failed.push(`${sample.file}:${sample.line}: ${problem}`);
  else counts.passed++;
}

for (const line of failed) console.error(forTerminal(inLine(line)));
console.log(`${counts.passed} samples passed, ${failed.length} failed, ${counts.skipped} not run because they import other packages.`);
if (counts.waiting > 0) console.log(`${counts.waiting} more need packages that are not here. On Debian: apt-get install ${[...missing].map((name) => PACKAGES[name]).join(' ')}`);
process.exitCode = failed.length > 0 || counts.passed === 0 ? 1 : 0;

/** Runs a sample in a folder of its own; the last line that it says on stderr if it fails. */
function run({ code }: Fence): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    const { status, signal, stderr } = python(['-'], code, folder);
    if (status === 0) return undefined;
    return signal ? `no end after ${SECONDS} seconds` : (stderr.trim().split('\n').at(-1) ?? `exit code ${status}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
