import { createExpressions, type VariableName, type Variables } from '@callwright/flow-schema';

export type CompileExpression = ReturnType<typeof createExpressions>;

/** Compiles the expressions of nodes that have these names of their own. */
export type NodeExpressions = (locals: Variables | undefined) => CompileExpression;

/** Nodes with the same names of their own share the work. What they read under those names, no other node could have set. */
export function createNodeExpressions(variables: Variables): NodeExpressions {
  const common = createExpressions(variables);
  const scopes = new Map<string, CompileExpression>();
  return (locals) => {
    if (locals === undefined) return common;
    const key = JSON.stringify(locals);
    const scope = scopes.get(key) ?? createScope(variables, locals);
    scopes.set(key, scope);
    return scope;
  };
}

function createScope(variables: Variables, locals: Variables): CompileExpression {
  const compileAny = createExpressions({ ...variables, ...locals });
  return (source) => {
    const expression = compileAny(source);
    if ('problem' in expression) return expression;
    const ofFlow = (names: readonly VariableName[]) => names.filter((name) => !Object.hasOwn(locals, name));
    const { reads, mentions, guards } = expression;
    return { ...expression, reads: ofFlow(reads), mentions: ofFlow(mentions), guards: ofFlow(guards) };
  };
}
