import { createExpressions, type VariableName, type Variables } from '@callwright/flow-schema';

export type CompileExpression = ReturnType<typeof createExpressions>;

/** What a node's prompts and expressions can name, and how they are compiled. */
export interface NodeScope {
  readonly variables: Variables;
  readonly compileExpression: CompileExpression;
}

/** The scope of nodes that have these names of their own. */
export type NodeExpressions = (locals: Variables | undefined) => NodeScope;

/** Nodes with the same names of their own share the work. What they read under those names, no other node could have set. */
export function createNodeExpressions(variables: Variables): NodeExpressions {
  const common = { variables, compileExpression: createExpressions(variables) };
  const scopes = new Map<string, NodeScope>();
  return (locals) => {
    if (locals === undefined) return common;
    const key = JSON.stringify(locals);
    const scope = scopes.get(key) ?? createScope(variables, locals);
    scopes.set(key, scope);
    return scope;
  };
}

function createScope(around: Variables, locals: Variables): NodeScope {
  const variables = within(around, locals);
  const compileAny = createExpressions(variables);
  const compileExpression: CompileExpression = (source) => {
    const expression = compileAny(source);
    if ('problem' in expression) return expression;
    const ofFlow = (names: readonly VariableName[]) => names.filter((name) => !Object.hasOwn(locals, name));
    const { reads, mentions, guards } = expression;
    return { ...expression, reads: ofFlow(reads), mentions: ofFlow(mentions), guards: ofFlow(guards) };
  };
  return { variables, compileExpression };
}

/** Both as one record, the nearer first. Nothing is copied: whoever watches the variables around sees which of them are asked for. */
function within(around: Variables, locals: Variables): Variables {
  const recordOf = (key: string | symbol) => (Object.hasOwn(locals, key) ? locals : around);
  return new Proxy(locals, {
    get: (_, key) => Reflect.get(recordOf(key), key),
    has: (_, key) => Reflect.has(recordOf(key), key),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(recordOf(key), key),
    ownKeys: () => [...new Set([...Reflect.ownKeys(around), ...Reflect.ownKeys(locals)])],
  });
}
