const ELEMENTS = new Set(['svg', 'title', 'desc', 'a', 'g', 'path', 'rect', 'text', 'tspan']);
const ATTRIBUTES = new Set(
  'xmlns class id role viewBox width height x y dx rx d href text-anchor aria-label aria-labelledby aria-describedby'.split(' '),
);
/** What narrow forms bring with them instead of a stylesheet: words and numbers, and nothing that loads. */
const LOOKS = new Set('fill stroke stroke-width stroke-dasharray stroke-opacity fill-opacity font-size font-family'.split(' '));
const LOOK = /^[\w. -]*$/;
const CLASSES = /^[\w -]*$/;

/** Whether a link stays on the site: no scheme, no host. */
export function isLocal(href: string): boolean {
  // Browsers drop tabs and line breaks from an address and read a backslash as a slash.
  const address = href.replace(/[\u0000-\u0020]/g, '').replaceAll('\\', '/');
  return !address.startsWith('//') && !/^[a-z][a-z\d+.-]*:/i.test(address);
}

/**
 * Checks a finished drawing against the few elements and attributes that drawings are made of, so that nothing can run, load,
 * or leave the site, whatever the drawer's data or Mermaid did.
 *
 * @throws Error that names the first thing that does not belong.
 */
export function sweep(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.tagName)) throw new Error(`<${element.tagName}> does not belong in a drawing`);
    for (const { name, value } of element.attributes) {
      if (LOOKS.has(name) ? !LOOK.test(value) : !ATTRIBUTES.has(name)) throw new Error(`the attribute ${name}="${value}" does not belong in a drawing`);
      if (name === 'href' && !isLocal(value)) throw new Error(`the link "${value}" leads away from the site`);
      if (name === 'class' && !CLASSES.test(value)) throw new Error(`"${value}" is not a list of classes`);
    }
  }
}
