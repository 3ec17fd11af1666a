import { z } from 'zod';
import { descriptionOf, formOf, unwrap } from './fields.ts';
import { references } from './grammar/id.ts';
import { fileForm, KIND_NAMES, KINDS, type Kind } from './kinds.ts';

/** A JSON Schema, draft 7: the draft that editors and validators know best. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema of a kind's front matter, for editors and for programs that write entries.
 *
 * It knows each field, form and value; what needs the other entries (whether an id exists) or two fields at once is left to
 * `npm run check`. References say what they point to in `x-reference`.
 */
export function jsonSchema(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(KINDS[kind].schema, { io: 'input', target: 'draft-7', override: ({ zodSchema, jsonSchema: found }) => finish(zodSchema, found) });
  const { $schema = DRAFT, ...rest } = schema;
  return { $schema, title: capital(KINDS[kind].noun[0]), ...rest };
}

/** The text of the file that a kind's JSON Schema is in. */
export function jsonSchemaText(kind: Kind): string {
  return `${JSON.stringify(jsonSchema(kind), null, 2)}\n`;
}

/**
 * The files that VS Code's YAML extension reads without a network, with the content that each is for: `.vscode/settings.json` names
 * them. Kinds that are MDX are not among them: that extension does not read front matter, and Astro's makes its own schemas.
 */
export function editorSchemas(): { file: string; content: string; text: string }[] {
  return KIND_NAMES.map((kind) => ({ kind, content: fileForm(kind).replace('<id>', '*') }))
    .filter(({ content }) => content.endsWith('.yaml'))
    .map(({ kind, content }) => ({ file: `.vscode/schemas/${kind}.json`, content, text: jsonSchemaText(kind) }));
}

/** Puts our own words into the places where editors show them. */
function finish(type: z.core.$ZodType, found: JsonSchema): void {
  delete found.form;
  const value = unwrap(type);
  const target = references.get(value as z.ZodType);
  if (target) found['x-reference'] = target.kind;
  const hasGrammar = target !== undefined || typeof z.globalRegistry.get(value)?.form === 'string';
  const words = hasGrammar ? `${capital(formOf(value))}.` : '';
  // VS Code's YAML and JSON editors show this instead of the pattern.
  delete found.patternErrorMessage;
  for (const part of [found, ...((found.allOf ?? []) as JsonSchema[])]) if (hasGrammar && part.pattern !== undefined) part.patternErrorMessage = `Write ${formOf(value)}.`;
  const description = [descriptionOf(type), words].filter(Boolean).join(' ');
  if (description) found.description = description;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
