export * from './catalog.ts';
export * from './node-presentation.ts';
export * from './presentations.ts';
