import type { languages } from '../settings.ts';
import { english } from './en/english.ts';
import type { Speaker } from './speaker.ts';

export type Language = (typeof languages)[number];

export const speakers = { en: english } as const satisfies Record<Language, Speaker>;
