export const paymentReminderLayout = {} as const;
