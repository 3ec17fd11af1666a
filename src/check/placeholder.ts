/** How every text begins that `npm run new` puts where a writer has yet to write, so that it is easy to find. */
export const PLACEHOLDER = 'Write: ';
