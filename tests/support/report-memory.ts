// For `node --import`: says at the end, on the fourth stream, how much memory the process took at most, in kilobytes.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
