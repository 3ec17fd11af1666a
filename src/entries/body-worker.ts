import { readBody } from './body-tree.ts';

/*
 * The process that reads bodies, so that a text which crashes or stalls the parser ends this process and not the check: a text comes in as a
 * message, its `BodyTree` goes out as one, in the same order. `body-process.ts` starts it.
 */
process.on('message', (text: string) => process.send?.(readBody(text)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
