// Writes the JSON Schemas that VS Code reads: `npm run schemas`, after a change in src/schema/. Tests say when it is needed.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { editorSchemas } from '../src/schema/json-schema.ts';

for (const { file, text } of editorSchemas()) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`${file} is written.`);
}
