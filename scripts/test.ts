// Runs the tests: `node scripts/test.ts [vitest's arguments]`. Its last line is `N passed, N failed` over all suites, and its exit
// code is 0 only if something was tested and nothing failed.
import { parseCLI, startVitest, type TestModule } from 'vitest/node';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest(filter, { ...options, watch: false });
const { passed, failed } = count(vitest.state.getTestModules());
// A file that does not load, a build that fails before the first test, an error nobody waited for.
const others = vitest.state.getUnhandledErrors().length;
const broken = process.exitCode !== undefined && process.exitCode !== 0 && failed + others === 0 ? 1 : 0;
await vitest.close();
process.exitCode = failed + others + broken > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`\n${passed} passed, ${failed + others + broken} failed\n`, () => process.exit());

function count(modules: TestModule[]) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const states = tests.map((test) => test.result().state);
  // A file or a suite whose setup failed has failed, even if none of its tests ran.
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]).filter((suite) => suite.errors().length > 0);
  return { passed: states.filter((state) => state === 'passed').length, failed: states.filter((state) => state === 'failed').length + suites.length };
}
