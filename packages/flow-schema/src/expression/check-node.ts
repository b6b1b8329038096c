import type { ASTNode } from '@marcbachmann/cel-js';
import { checkField, checkIndex } from './access.ts';
import { checkList, checkRecord } from './aggregates.ts';
import { checkArithmetic, checkMinus } from './arithmetic.ts';
import { checkCall } from './call.ts';
import type { Checked } from './checked.ts';
import { checkEquality, checkMembership, checkOrder } from './comparison.ts';
import type { Context } from './context.ts';
import { checkAnd, checkChoice, checkNot, checkOr } from './logic.ts';
import { checkLiteral, checkName } from './names.ts';

/** Types one part of an expression, and makes the function of it that evaluates it. */
export function checkNode(node: ASTNode, context: Context): Checked {
  switch (node.op) {
    case 'value':
      return checkLiteral(node.args, context);
    case 'id':
      return checkName(node.args, context);
    case '.':
      return checkField(node.args[0], node.args[1], context);
    case '[]':
      return checkIndex(node.args[0], node.args[1], context);
    case 'call':
      return checkCall(node.args[0], node.args[1], context);
    case 'rcall':
      return checkCall(node.args[0], [node.args[1], ...node.args[2]], context);
    case 'list':
      return checkList(node.args, context);
    case 'map':
      return checkRecord(node.args, context);
    case '?:':
      return checkChoice(node.args, context);
    case '&&':
      return checkAnd(node.args, context);
    case '||':
      return checkOr(node.args, context);
    case '!_':
      return checkNot(node.args, context);
    case '-_':
      return checkMinus(node.args, context);
    case '==':
    case '!=':
      return checkEquality(node.op, node.args, context);
    case 'in':
      return checkMembership(node.args, context);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkOrder(node.op, node.args, context);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return checkArithmetic(node.op, node.args, context);
    default:
      return context.refuse(`"${node.op}" is not known here.`);
  }
}
