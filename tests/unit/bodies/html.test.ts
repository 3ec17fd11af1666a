import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../src/bodies/html.ts';
import { readOwnBody } from '../../../src/entries/body.ts';
import { parseFile } from '../../../src/entries/parse.ts';

/** A body as HTML on a site where every entry has a page, and the resource `gone` a note beside its links. */
function written(body: string) {
  const file = parseFile(`---\n---\n${body}`, '.mdx');
  const { tree } = readOwnBody(file);
  if (!tree) throw new Error(`${body} is no body`);
  return bodyHtml(tree, file.body, {
    addressOf: ({ kind, id, anchor }) => `/${kind}/${id}.html${anchor === undefined ? '' : `#${anchor}`}`,
    noteOf: ({ id }) => (id === 'gone' ? [{ type: 'text', value: ' (retired)' }] : []),
  });
}

const html = (body: string) => written(body).html.join('▢');

describe('a body is written as it was meant', () => {
  test.each([
    ['emphasis', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    ['quotes, dashes and points', '"It\'s" -- so ... ', '<p>“It’s” – so …</p>'],
    ['quotes in code', '`"it\'s"`', `<p><code>"it's"</code></p>`],
    ['a heading, which can be linked to', '## Two words', '<h2 id="two-words">Two words</h2>'],
    ['a link to another site, with a title', '[a](https://example.org/?b&c "D \\"e\\"")', '<p><a href="https://example.org/?b&#x26;c" title="D &#x22;e&#x22;">a</a></p>'],
    ['a link to an entry', '[a](skill:b#c)', '<p><a href="/skill/b.html#c">a</a></p>'],
    ['a link whose address stands below', '[a][1]\n\n[1]: skill:b', '<p><a href="/skill/b.html">a</a></p>'],
    ['a link to something that is gone', 'See [a](resource:gone).', '<p>See <a href="/resource/gone.html">a</a> (retired).</p>'],
    ['a picture, which stands between two parts', 'See ![a < b](./c.png) here', '<p>See ▢ here</p>'],
    ['a table, which the keyboard can scroll', '| a |\n| - |\n| b |', '<table tabindex="0">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>'],
    ['an aside with its title', ':::note[A *title*]\nText\n:::', '<aside class="wm-aside wm-aside-note" aria-label="A title"><p class="wm-aside-title" aria-hidden="true">A <em>title</em></p>\n<p>Text</p>\n</aside>'],
    ['an aside without one', ':::tip\nText\n:::', '<aside class="wm-aside wm-aside-tip" aria-label="Tip"><p class="wm-aside-title" aria-hidden="true">Tip</p>\n<p>Text</p>\n</aside>'],
    ['HTML', '<kbd>Esc</kbd> H<sub>2</sub>O <abbr title="a &quot;b&quot;">c</abbr>', '<p><kbd>Esc</kbd> H<sub>2</sub>O <abbr title="a &#x22;b&#x22;">c</abbr></p>'],
    ['a fold', '<details open>\n<summary>a</summary>\n\nb\n\n</details>', '<details open><summary>a</summary><p>b</p></details>'],
    ['colons', 'At 10:30, a ratio of 3:4, a:b[c] and :d{e=f}', '<p>At 10:30, a ratio of 3:4, a:b[c] and :d{e=f}</p>'],
    ['what is in such a colon', '10:a[~~b~~] and :a[<kbd>x</kbd>]', '<p>10:a[~~b~~] and :a[&#x3C;kbd>x&#x3C;/kbd>]</p>'],
    ['two colons', '::nothing', '<p>::nothing</p>'],
  ])('%s', (_, body, expected) => expect(html(body)).toBe(expected));

  test('code has its language, its colours as classes, and can be scrolled by keyboard', () => {
    expect(written('```python\nif a < 1: "b"\n```')).toEqual({
      html: ['<figure class="wm-code"><figcaption data-pagefind-ignore="">Python</figcaption><pre tabindex="0" data-language="python"><code><span class="hljs-keyword">if</span> a &#x3C; <span class="hljs-number">1</span>: <span class="hljs-string">"b"</span></code></pre></figure>'],
      pictures: [],
      hasCode: true,
    });
  });

  test('code may have the name of a file, and lines that go on below', () => {
    expect(html('```yaml title="a <b>.yaml" wrap\na: 1\n```')).toContain('<figure class="wm-code wm-code-wrap"><figcaption class="wm-code-file">a &#x3C;b>.yaml</figcaption>');
    expect(html('```text title="wrap"\na\n```')).toContain('<figure class="wm-code"><figcaption class="wm-code-file">wrap</figcaption>');
  });

  test('footnotes lead there and back', () => {
    const found = html('a[^ü50%]\n\n[^ü50%]: b');
    const [, id] = /<li id="([^"]+)">/.exec(found) ?? [];
    expect(found).toContain(`href="#${id}"`);
    expect(found).toContain('aria-describedby="footnote-label"');
  });
});

describe('nothing that is written becomes something else', () => {
  test('an attribute does not stand in for a picture', () => {
    const { html: parts, pictures } = written('![x](./x.png) [a](https://b "<wm-picture class=\\"here\\"></wm-picture>") <wm-picture class="here"></wm-picture>'.replace(/ <wm.*/, ' &lt;wm-picture class="here">&lt;/wm-picture>'));
    expect(pictures).toEqual([{ name: 'x.png', alt: 'x' }]);
    expect(parts).toHaveLength(2);
  });

  test('a name of a language or of a file is text', () => {
    const found = html('```"><script>alert(1)</script>\n</code></pre><script>\n```\n\n```yaml title="<img src=x onerror=alert(1)>"\na\n```');
    expect(found).not.toMatch(/<(script|img)/);
  });

  test('long code has no colours, so that colouring takes no time', () => {
    expect(html(`\`\`\`python\n${'if a: b\n'.repeat(2000)}\`\`\``)).not.toContain('hljs');
    expect(html(`\`\`\`python\n# ${'a '.repeat(600)}\n\`\`\``)).not.toContain('hljs');
    const many = html('```python\nif a: b\n```\n\n'.repeat(6000));
    expect(many.match(/hljs-keyword/g)?.length).toBeLessThan(6000);
  });
});
