export const clinicFrontDeskLayout = {} as const;
