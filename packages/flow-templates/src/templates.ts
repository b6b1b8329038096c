import type { Template } from '@callwright/flow-schema';
import { serviceBooking } from './service-booking/service-booking.ts';

/** The gallery: complete flows that a business can begin with. */
export const templates: readonly Template[] = [serviceBooking];
