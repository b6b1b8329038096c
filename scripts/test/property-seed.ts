import fc from 'fast-check';
import { readTestEnv } from './env.ts';

// Vitest runs this before each file: the same cases every time, so that what fails once fails again.
fc.configureGlobal({ seed: readTestEnv().propertySeed });
