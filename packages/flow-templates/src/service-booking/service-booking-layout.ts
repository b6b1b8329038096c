export const serviceBookingLayout = {} as const;
