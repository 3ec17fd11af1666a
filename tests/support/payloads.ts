/** What a payload calls if it runs. A page that is tried has such a function, and it tells the test. */
export const CALLED = 'zq';

/** A host that nothing of the site asks. */
export const EVIL_HOST = 'evil.example';

/** How a text is found again wherever it comes out: `zq1fq`. */
export const MARK = /zq[0-9a-z]+q/g;

/** The mark of the text with that number. */
export const markOf = (number: number): string => `zq${number.toString(36)}q`;

/** Texts that mean something somewhere: each with its mark, and none longer than a title may be. */
export const PAYLOADS: Record<string, (mark: string) => string> = {
  'an element': (mark) => `<img src=x onerror=zq(/${mark}/)>`,
  'the end of an attribute': (mark) => `"><script>zq(/${mark}/)</script>`,
  'attributes after an attribute': (mark) => `" autofocus onfocus="zq(/${mark}/)" tabindex="0`,
  'attributes after an attribute in single quotes': (mark) => `' autofocus onfocus='zq(/${mark}/)' tabindex='0`,
  'the end of a title': (mark) => `</title><script>zq(/${mark}/)</script>`,
  'the end of a script': (mark) => `</script><script>zq(/${mark}/)</script>`,
  'the end of a comment': (mark) => `--><script>zq(/${mark}/)</script><!--`,
  'the end of a CDATA section': (mark) => `]]><script>zq(/${mark}/)</script><![CDATA[`,
  'the end of a style': (mark) => `\\"}</style><img src=x onerror=zq(/${mark}/)>`,
  'the end of a string of CSS': (mark) => `");}@import url(https://evil.example/${mark});a{b:url("`,
  'a style': (mark) => `<style>@import "https://evil.example/${mark}"</style>`,
  'a main part': (mark) => `<main><h1>a</h1><div class=panel><img src=x onerror=zq(/${mark}/)>`,
  'a heading': (mark) => `<h2 id="${mark}">a</h2></h2></a></td></li></dd><b>b`,
  'what swallows the rest': (mark) => `<!--${mark}<textarea><plaintext>`,
  'other kinds of text': (mark) => `</textarea></noscript></template></svg><img src=x onerror=zq(/${mark}/)>`,
  'entities': (mark) => `&lt;img src=x onerror=zq(/${mark}/)&gt; &amp;amp;`,
  'numbered entities and escapes': (mark) => `&#60;b&#62; \\u003cimg src=x onerror=zq(/${mark}/)\\u003e \\3c b`,
  'templates': (mark) => `\${zq(/${mark}/)} {zq(/${mark}/)} {{zq(/${mark}/)}} #{zq()}`,
  'what a replacement inserts': (mark) => `$& $' $\` $1 $<a> ${mark} $$`,
  'code': (mark) => `a \`<img src=x onerror=zq(/${mark}/)>\` b`,
  'a workflow command': (mark) => `::error::${mark}`,
  'encoded line breaks': (mark) => `a%0A::error::${mark} ##[error]%0D%0A##[add-mask]b`,
  'a script in an address': (mark) => `javascript:zq(/${mark}/)`,
  'Markdown': (mark) => `[${mark}](javascript:zq()) ![a](https://evil.example/b) **c**`,
  'drawing and searching': (mark) => `a, kind:Evil, b[onclick] "]; click c "javascript:zq(/${mark}/)`,
};

/** The same for names of a few letters. */
export const SHORT_PAYLOADS: Record<string, (mark: string) => string> = {
  'an element': (mark) => `<i>${mark}</i>`,
  'the end of an attribute': (mark) => `"><i>${mark}`,
  'the end of a comment': (mark) => `--><i>${mark}`,
  'the end of a CDATA section': (mark) => `]]><i>${mark}`,
  'an entity': (mark) => `&lt;i&gt;${mark}`,
  'a workflow command': (mark) => `::error::${mark}`,
};

/** Addresses that the check takes. */
export const ADDRESSES: Record<string, (mark: string) => string> = {
  'the end of an attribute': (mark) => `https://evil.example/"><script>zq(/${mark}/)</script>`,
  'attributes after an attribute': (mark) => `https://evil.example/'/onfocus='zq(/${mark}/)'/autofocus="`,
  'entities': (mark) => `https://evil.example/?a=&quot;&gt;&lt;b&gt;${mark}&amp;b`,
  'a script': (mark) => `https://evil.example/#javascript:zq(/${mark}/)`,
  'encoded line breaks': (mark) => `https://evil.example/%0A::error::${mark}`,
  'the end of a CDATA section': (mark) => `https://evil.example/]]>${mark}`,
};

/** A text of a list by turns. */
export function nth(payloads: Record<string, (mark: string) => string>, turn: number, mark: string): string {
  const all = Object.values(payloads);
  return all[turn % all.length]?.(mark) ?? mark;
}
