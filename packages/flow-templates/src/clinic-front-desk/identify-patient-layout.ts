export const identifyPatientLayout = {} as const;
