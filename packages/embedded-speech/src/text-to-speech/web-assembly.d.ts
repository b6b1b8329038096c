// What we use of WebAssembly: TypeScript has its types among those of browsers only, and Node's leave it out.

declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    readonly exports: Readonly<Record<string, unknown>>;
    constructor(module: Module, imports: Readonly<Record<string, ModuleImports>>);
  }
  type ModuleImports = Readonly<Record<string, (...args: never[]) => number>>;
  function compile(bytes: Uint8Array): Promise<Module>;
}
