export * from './understand.ts';
