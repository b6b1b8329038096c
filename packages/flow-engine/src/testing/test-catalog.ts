import type { Catalog } from '../node-definition.ts';
import { act, talk } from './doing-nodes.ts';
import { back, dice, end, fail, idle, keep, note, pass, run, start } from './leading-nodes.ts';
import { announce, ask, say } from './speaking-nodes.ts';

/** Small nodes, each of which does one thing that nodes can do. The engine itself names none. */
export const testCatalog = {
  start,
  say,
  announce,
  ask,
  act,
  talk,
  pass,
  note,
  keep,
  dice,
  fail,
  idle,
  back,
  end,
  run,
} as const satisfies Catalog;
