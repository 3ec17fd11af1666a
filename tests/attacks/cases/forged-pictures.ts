import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Writes what stands for a picture between the steps of a build, so that another text would become one.',
  files: {
    'faqs/forged-pictures.mdx': attackPage('__ASTRO_IMAGE_="&#123;&quot;src&quot;:&quot;./x.png&quot;&#125;" [a](https://example.org "__ASTRO_IMAGE_=<wm-picture class=\'here\'></wm-picture>") &lt;wm-picture class="here">&lt;/wm-picture>'),
  },
  refused: [],
});
