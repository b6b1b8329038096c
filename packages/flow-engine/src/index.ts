export * from './call-state.ts';
export * from './compile.ts';
export * from './node-definition.ts';
export * from './program.ts';
export * from './prove/prove.ts';
export * from './replay.ts';
export * from './simulate.ts';
export * from './step.ts';
