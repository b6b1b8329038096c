export const afterHoursLayout = {} as const;
