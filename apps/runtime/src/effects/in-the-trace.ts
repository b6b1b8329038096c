/** Whoever wants to know reads it in the trace: nothing else is to be done. */
export const inTheTrace = (): void => undefined;
