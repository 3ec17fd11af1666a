import { beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, type Fixture } from '../support/fixture.ts';

// Each edit is built on the cache of the build before it, as on a writer's machine.
describe('a warm build after an edit', () => {
  let site: Fixture;
  beforeAll(async () => {
    site = await buildFixture('small');
    expect(site.exitCode).toBe(0);
  });

  test('shows what changed, also on the pages of others', async () => {
    await site.edit('skills/stones.yaml', (text) => text.replace('title: Stones', 'title: Rocks'));
    await site.rebuild();
    expect(site.exitCode).toBe(0);
    expect(await site.html('skills/stones.html')).toContain('Rocks');
    expect(await site.html('roadmaps/walk/start.html')).toContain('>Rocks</a>');
  });

  test('fails for a mistake that the cache has not seen, and builds again when it is gone', async () => {
    await site.edit('roadmaps/walk/02-summit.mdx', (text) => text.replace('[pebbles]', '[pebble-stones]'));
    await site.rebuild();
    expect(site.exitCode).toBe(1);
    expect(site.output).toContain('content/roadmaps/walk/02-summit.mdx:12:14 references: no skill has the id "pebble-stones"');
    await site.edit('roadmaps/walk/02-summit.mdx', (text) => text.replace('[pebble-stones]', '[pebbles]'));
    await site.rebuild();
    expect(site.exitCode).toBe(0);
  });

  test('has no page for an entry that is gone', async () => {
    await site.edit('roadmaps/walk/02-summit.mdx', (text) => text.replace('faqs: [how-far]\n', ''));
    await site.edit('faqs/how-far.mdx', () => undefined);
    await site.rebuild();
    expect(site.exitCode).toBe(0);
    expect(site.exists('faqs/how-far.html')).toBe(false);
    expect(site.exists('roadmaps/walk/summit.html')).toBe(true);
  });
});
