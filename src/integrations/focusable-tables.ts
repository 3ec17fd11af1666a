import { defineMdastPlugin } from 'satteri';

/** Lets the keyboard reach each table of a body: on a phone a wide one scrolls within itself, and arrow keys move what has the focus. */
export const focusableTablesPlugin = defineMdastPlugin({
  name: 'waymark-focusable-tables',
  table(node, context) {
    context.setProperty(node, 'data', { hProperties: { tabIndex: 0 } });
  },
});
