import { checkContent, reportCheck } from '../src/check/check.ts';

const result = await checkContent(process.cwd());
(result.problems.length > 0 ? console.error : console.log)(reportCheck(result));
process.exitCode = result.problems.length > 0 ? 1 : 0;
