import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { outcomeNameSchema } from '../outcome-name.ts';

export const subFlowConfigSchema = z.strictObject({
  /** Another flow of the workspace. */
  flow: z.string().min(1, 'choose a flow').max(200),
  /** An expression for each of its inputs. */
  inputs: z.record(variableNameSchema, z.string().min(1, 'say what goes in').max(500)).default({}),
  /** The variable that each of its outputs is kept in; outputs without one are not kept. */
  outputs: z.record(variableNameSchema, variableNameSchema).default({}),
  /** How it can end, as of when it was chosen: the ports do not depend on another document. */
  outcomes: z.array(outcomeNameSchema).min(1, 'choose the flow again').max(30),
});
export type SubFlowConfig = z.infer<typeof subFlowConfigSchema>;
