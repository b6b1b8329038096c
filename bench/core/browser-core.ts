import * as engine from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';

/** What a browser loads to check a draft and to try it: all of the engine, and every kind of node. */
export const browserCore = { engine, catalog };
