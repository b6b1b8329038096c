export const orderStatusLayout = {} as const;
