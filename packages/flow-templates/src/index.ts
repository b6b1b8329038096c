export * from './set-up-template.ts';
export * from './templates.ts';
