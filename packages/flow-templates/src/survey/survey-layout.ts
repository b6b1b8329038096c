export const surveyLayout = {} as const;
