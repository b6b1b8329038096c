// Run by `npm run schema`.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../launch/env.mjs';
import { jsonSchemas, schemaFolder } from './json-schemas.ts';

await mkdir(join(root, schemaFolder), { recursive: true });
for (const [file, schema] of Object.entries(jsonSchemas())) {
  await writeFile(join(root, schemaFolder, file), `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`Wrote ${schemaFolder}/${file}\n`);
}
