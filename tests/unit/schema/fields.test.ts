import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectReferences } from '../../../src/catalog/references.ts';
import { descriptionOf, fieldsOf, schemaAt, type Field } from '../../../src/schema/fields.ts';
import { reference, referenceList, references } from '../../../src/schema/grammar/id.ts';
import { fileForm, KIND_NAMES, KINDS } from '../../../src/schema/kinds.ts';

const FOLDER = new URL('../../../src/schema/', import.meta.url);

/** All fields, with those of groups: `modules.topics.title`. */
const flat = (fields: Field[], before = ''): [string, Field][] => fields.flatMap((field) => [[before + field.name, field] as [string, Field], ...flat(field.fields, `${before}${field.name}.`)]);

describe('each field', () => {
  test.each(KIND_NAMES)('of a %s says what it is and what to write, in a sentence', (kind) => {
    for (const [path, { description, form }] of flat(fieldsOf(KINDS[kind].schema))) {
      expect(description, path).toMatch(/^[A-Z][\s\S]*\.$/);
      expect(form, path).toMatch(/^[a-z`]/);
    }
    expect(descriptionOf(KINDS[kind].schema)).toMatch(/^An? [\s\S]*\.$/);
  });

  test('is described in its JSDoc in the words that its schema has at run time', () => {
    expect(sourceFiles().flatMap(({ name, text }) => undescribed(name, text))).toEqual([]);
  });

  test('knows its form', () => {
    const fields = Object.fromEntries(flat([...fieldsOf(KINDS.salary.schema), ...fieldsOf(KINDS.resource.schema), ...fieldsOf(KINDS.role.schema)]));
    expect(fields['role']).toMatchObject({ required: true, form: 'the id of a role', reference: 'role' });
    expect(fields['year']).toMatchObject({ required: true, form: 'a whole number from 1900 to 2100 or `unknown`' });
    expect(fields['rows.orMore']).toMatchObject({ required: false, form: '`true`' });
    expect(fields['status']).toMatchObject({ required: false, form: '`active`, `moved` or `retired`; `active` where it is left out' });
    expect(fields['title']).toMatchObject({ required: true, form: 'one line of plain text, at most 80 characters' });
    expect(fields['ladder']).toMatchObject({ required: false, form: 'a list of at least 2, each a group of fields' });
    expect(fields['skills']).toMatchObject({ form: 'a list, each the id of a skill', reference: 'skill' });
  });
});

test('a schema is found by its path', () => {
  expect(descriptionOf(schemaAt(KINDS.stage.schema, ['modules', 0, 'topics', 3, 'points']) as z.ZodType)).toBe('What belongs to it.');
  expect(schemaAt(KINDS.stage.schema, ['modules', 0, 'none'])).toBeUndefined();
});

test('a reference stays one when it is described', () => {
  const schema = z.strictObject({
    role: reference('role').describe('A job.'),
    skills: referenceList('skill').min(1).optional().describe('Skills.'),
  });
  expect(references.get(schema.shape.role)).toEqual({ kind: 'role' });
  expect(collectReferences(schema.describe('A thing.'), { role: 'walker', skills: ['stones'] })).toEqual([
    { kind: 'role', id: 'walker', path: ['role'] },
    { kind: 'skill', id: 'stones', path: ['skills', 0] },
  ]);
});

test('every reference of the schemas is one of their fields', () => {
  const written = sourceFiles().flatMap(({ text }) => [...text.matchAll(/\breference(?:List)?\('/g)]);
  const found = KIND_NAMES.flatMap((kind) => flat(fieldsOf(KINDS[kind].schema)).flatMap(([path, field]) => (field.reference ? [`${kind}.${path}: ${field.reference}`] : [])));
  expect(found).toHaveLength(written.length);
  expect(found).toContain('stage.modules.topics.skills: skill');
  expect(found).toContain('roadmap.checklist.items.skills: skill');
  expect(found).toContain('resource.replacement: resource');
});

test('where the files of a kind lie is said for people', () => {
  expect([fileForm('stage'), fileForm('roadmap'), fileForm('skill')]).toEqual(['content/roadmaps/<roadmap>/<nn>-<id>.mdx', 'content/roadmaps/<id>/roadmap.mdx', 'content/skills/<id>.yaml']);
});

/** The files that define kinds and their parts. */
function sourceFiles(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** The fields of a schema file whose comment is missing or says something else than `.describe('…')`. */
function undescribed(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const wrong: string[] = [];
  const comment = (node: ts.Node) => {
    const [doc] = ts.getJSDocCommentsAndTags(node);
    return typeof doc?.comment === 'string' ? doc.comment.replace(/\s+/g, ' ').trim() : undefined;
  };
  const described = (node: ts.Expression) => {
    const [argument] = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'describe' ? node.arguments : [];
    return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
  };
  const visit = (node: ts.Node) => {
    const inSchema = ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent) && (isStrictObject(node.parent.parent) || /^commonFields = /.test(node.parent.parent.getText()));
    if (inSchema && (comment(node) === undefined || comment(node) !== described(node.initializer))) wrong.push(`${name}: ${node.name.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return wrong;
}

const isStrictObject = (node: ts.Node) => ts.isCallExpression(node) && node.expression.getText().endsWith('strictObject');
