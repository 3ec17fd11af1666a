import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** Loads the page again once the server has another answer. Vite's client shows the same words over the page. */
const ASK_AGAIN = `setInterval(() => fetch(location.href).then(({ ok }) => ok && location.reload(), () => {}), 1000);`;

/** What the dev server answers instead of a page as long as the content has problems. @param report what the checker says. */
export function problemPage(report: string): string {
  const head = h('head', [h('meta', { charSet: 'utf-8' }), h('title', 'The content has problems'), h('script', { type: 'module', src: '/@vite/client' }), h('script', { type: 'module' }, ASK_AGAIN)]);
  return `<!doctype html>${toHtml(h('html', { lang: 'en' }, [head, h('body', [h('pre', report)])]))}`;
}
