import { flowSchema, flowTestSchema, templateSchema, traceSchema } from '@callwright/flow-schema';
import { z } from 'zod';

export const schemaFolder = 'packages/flow-schema/schema';

/** What other tools may rely on, by file name: JSON Schema of what people write by hand, before defaults are filled in. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries({
      flow: { title: 'A flow of Callwright', of: flowSchema },
      trace: { title: 'The trace of a call', of: traceSchema },
      'flow-test': { title: 'A test of a flow', of: flowTestSchema },
      template: { title: 'A template for flows', of: templateSchema },
    }).map(([name, { title, of }]) => {
      const { $schema, ...rest } = z.toJSONSchema(of, { io: 'input' });
      return [`${name}.schema.json`, { $schema, title, ...rest }];
    }),
  );
}
