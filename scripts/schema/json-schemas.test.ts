import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../launch/env.mjs';
import { jsonSchemas, schemaFolder } from './json-schemas.ts';

const schemas = jsonSchemas();

describe('the published JSON Schemas', () => {
  it.each(Object.keys(schemas))('%s says what the code says; if not, run: npm run schema', (file) => {
    const stored: unknown = JSON.parse(readFileSync(join(root, schemaFolder, file), 'utf8'));
    expect(stored).toEqual(JSON.parse(JSON.stringify(schemas[file])));
  });

  it('are all there are in their folder', () => {
    expect(readdirSync(join(root, schemaFolder)).sort()).toEqual(Object.keys(schemas).sort());
  });
});
