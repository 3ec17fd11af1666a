import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent, type SourceFile } from '../../../src/entries/read.ts';
import { editorSchemas, jsonSchema } from '../../../src/schema/json-schema.ts';
import { KIND_NAMES, type Kind } from '../../../src/schema/kinds.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

// Strict: a keyword that nobody knows is a mistake. Ours are these.
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, formats: { uri: (text: string) => URL.canParse(text) } });
ajv.addVocabulary(['x-reference', 'patternErrorMessage']);
const validate = Object.fromEntries(KIND_NAMES.map((kind) => [kind, ajv.compile(jsonSchema(kind))])) as Record<Kind, ReturnType<typeof ajv.compile>>;

let sources: SourceFile[] = [];
beforeAll(async () => {
  sources = await readContent(ROOT.pathname);
});

describe.each(KIND_NAMES)('the JSON Schema of a %s', (kind) => {
  test('accepts every entry of the content', () => {
    const entries = sources.filter(({ identity }) => identity?.kind === kind);
    expect(entries.length).toBeGreaterThan(0);
    const refused = entries.filter(({ parsed }) => !validate[kind](parsed?.data)).map(({ file }) => file);
    expect(refused).toEqual([]);
  });

  test('refuses an unknown field, a missing one and a date that is none', () => {
    const data = sources.find(({ identity }) => identity?.kind === kind)?.parsed?.data as object;
    const errors = (value: unknown) => (validate[kind](value) ? [] : (validate[kind].errors ?? []).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`));
    expect(errors({ ...data, sumary: 'x' })).toEqual(['additionalProperties ']);
    expect(errors({ ...data, title: undefined })).toEqual(['required ']);
    expect(errors({ ...data, verified: '31.3.2026' })).toEqual(['pattern /verified']);
  });

  test('tells editors what each field is, and what it refers to', () => {
    const schema = jsonSchema(kind);
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', additionalProperties: false, properties: { verified: { patternErrorMessage: 'Write a day: `2026-03-31`.' } } });
    for (const [name, field] of Object.entries(schema.properties ?? {})) expect(field, name).toMatchObject({ description: expect.stringMatching(/\S\.$/) });
    expect(JSON.stringify(schema)).not.toMatch(/"form":/);
  });
});

test('references name the kind that they point to', () => {
  expect(jsonSchema('salary').properties?.role).toMatchObject({ 'x-reference': 'role', description: 'The job that is paid. The id of a role.' });
});

describe('in VS Code', () => {
  test.each(editorSchemas())('$file is up to date: else run `npm run schemas`', ({ file, text }) => {
    expect(read(file)).toBe(text);
  });

  test('the settings name each schema with its content', () => {
    const settings = JSON.parse(read('.vscode/settings.json').replace(/^\s*\/\/.*$/gm, '')) as Record<string, unknown>;
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(editorSchemas().map(({ file, content }) => [`./${file}`, content])));
  });
});
