import { askingPrompts } from '../asking/asking-schema.ts';
import { defineNode } from '../define-node.ts';
import { enterRoute, onRouteEvent } from './behavior.ts';
import { checkRoute, routePorts } from './rules.ts';
import { type RouteConfig, routeConfigSchema } from './schema.ts';

/** Asks an open question and goes on by what the caller wants. */
export const route = defineNode<RouteConfig>({
  type: 'route',
  version: 1,
  configSchema: routeConfigSchema,
  ports: routePorts,
  facts: () => ({ waits: 'caller' }),
  prompts: askingPrompts,
  // Whoever stayed silent may have said something before, and need not have.
  writes: ({ variable }, port) => (variable === undefined || port === 'silent' ? [] : [variable]),
  assigns: ({ variable }) => (variable === undefined ? [] : [{ variable, from: 'caller' }]),
  check: checkRoute,
  enter: enterRoute,
  on: onRouteEvent,
});
