import { readFile } from 'node:fs/promises';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

type Exports = Readonly<Record<string, unknown>>;

// The types of WebAssembly come with those of the browser, which we have no other use for here.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: Exports } }>;
};

let loaded: Promise<typeof glue.SchemaEngine> | undefined;

/** Prisma's schema engine as WebAssembly. Nothing is fetched and no native program is run, as Prisma's own CLI would. */
export function loadSchemaEngine(): Promise<typeof glue.SchemaEngine> {
  loaded ??= instantiate();
  return loaded;
}

// By hand, because Node imports .wasm files only from 24.5 on, and then with a warning.
async function instantiate(): Promise<typeof glue.SchemaEngine> {
  const code = await readFile(new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue });
  // Written by wasm-bindgen for bundlers: its types leave out the two functions that a bundler calls.
  const { __wbg_set_wasm: setWasm } = glue as unknown as { readonly __wbg_set_wasm: (exports: Exports) => void };
  const { __wbindgen_start: start } = instance.exports as { readonly __wbindgen_start: () => void };
  setWasm(instance.exports);
  start();
  // The engine tells its last words before it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) } });
  return glue.SchemaEngine;
}
