import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { HOME_REPOSITORY, SITE } from '../../../src/site/site.ts';
import { COSTS, RESOURCE_TYPES } from '../../../src/schema/resource.ts';
import { readGithub } from './workflow-files.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const text = z.string().trim().min(1);
const validations = z.strictObject({ required: z.boolean() }).optional();
const id = z.string().regex(/^[\w-]+$/);

/**
 * What GitHub takes as an issue form; it shows nothing of one that it does not.
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */
const formSchema = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
        z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject({ label: text, description: text.optional(), placeholder: text.optional() }), validations }),
        z.strictObject({ type: z.literal('textarea'), id, attributes: z.strictObject({ label: text, description: text.optional(), placeholder: text.optional() }), validations }),
        z.strictObject({ type: z.literal('dropdown'), id, attributes: z.strictObject({ label: text, description: text.optional(), options: z.array(text).min(1) }), validations }),
      ]),
    )
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'has something to fill in'),
});

const forms = readdirSync(`${ROOT}.github/ISSUE_TEMPLATE`).filter((name) => name !== 'config.yml');
const read = (name: string) => formSchema.parse(parse(readGithub(`ISSUE_TEMPLATE/${name}`)));
const fields = (name: string) => read(name).body.flatMap((field) => (field.type === 'markdown' ? [] : [field]));

test('there is a form for each kind of report', () => {
  expect(forms.sort()).toEqual(['dead-link.yml', 'new-resource.yml', 'new-roadmap.yml', 'wrong-fact.yml']);
});

describe.each(forms)('%s', (name) => {
  test('is a form that GitHub takes', () => {
    expect(() => read(name)).not.toThrow();
  });

  test('names each field once', () => {
    const names = fields(name).flatMap((field) => [field.id, field.attributes.label]);
    expect(names).toEqual([...new Set(names)]);
  });

  test('shows examples that are there', () => {
    for (const [path] of readGithub(`ISSUE_TEMPLATE/${name}`).matchAll(/content\/[\w/-]+\.(?:yaml|mdx)/g)) expect(existsSync(ROOT + path), path).toBe(true);
  });
});

test('a new resource is of the types and costs that the schema knows', () => {
  const options = Object.fromEntries(fields('new-resource.yml').flatMap((field) => (field.type === 'dropdown' ? [[field.id, field.attributes.options]] : [])));
  expect(options).toEqual({ type: Object.keys(RESOURCE_TYPES), cost: [...Object.keys(COSTS), 'I do not know'] });
});

test('the list of forms leads on to the guide and to private reports', () => {
  const link = z.strictObject({ name: text, url: z.url({ protocol: /^https$/, hostname: /^github\.com$/ }), about: text });
  const config = z.strictObject({ blank_issues_enabled: z.boolean(), contact_links: z.array(link) }).parse(parse(readGithub('ISSUE_TEMPLATE/config.yml')));
  expect(config.contact_links.map(({ url }) => url)).toEqual([`https://github.com/${HOME_REPOSITORY}/security/advisories/new`, `https://github.com/${HOME_REPOSITORY}/blob/${SITE.branch}/CONTRIBUTING.md`]);
});

test('packages and actions are kept up to date', () => {
  const update = z.strictObject({
    'package-ecosystem': text,
    directory: z.literal('/'),
    schedule: z.strictObject({ interval: z.literal('weekly') }),
    cooldown: z.strictObject({ 'default-days': z.int().positive() }),
    'open-pull-requests-limit': z.int().optional(),
    groups: z.record(id, z.strictObject({ patterns: z.array(text).optional(), 'update-types': z.array(z.enum(['major', 'minor', 'patch'])).optional() })),
  });
  const { updates } = z.strictObject({ version: z.literal(2), updates: z.array(update) }).parse(parse(readGithub('dependabot.yml')));
  expect(updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

describe.each(['CONTRIBUTING.md', 'SECURITY.md', '.github/pull_request_template.md', 'README.md', 'content/docs/contribute/content.mdx', 'content/docs/contribute/roadmap.mdx'])('%s', (file) => {
  const document = readFileSync(ROOT + file, 'utf8');

  test('names commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> };
    for (const [, name = ''] of document.matchAll(/(?:`|^)npm (?:run )?(?!run|ci)([\w:-]+)/gm)) expect(Object.keys(scripts)).toContain(name);
  });

  test('links to files that are there', () => {
    for (const [, path = ''] of document.matchAll(/\]\((?!https:|\.\.|\/|#|\w+:)([^)#]+)/g)) expect(existsSync(ROOT + path), path).toBe(true);
  });
});
