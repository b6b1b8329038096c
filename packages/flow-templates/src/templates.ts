import type { Template } from '@callwright/flow-schema';
import { afterHours } from './after-hours/after-hours.ts';
import { clinicFrontDesk } from './clinic-front-desk/clinic-front-desk.ts';
import { orderStatus } from './order-status/order-status.ts';
import { paymentReminder } from './payment-reminder/payment-reminder.ts';
import { serviceBooking } from './service-booking/service-booking.ts';
import { survey } from './survey/survey.ts';

/** The gallery: complete flows that a business can begin with. */
export const templates: readonly Template[] = [serviceBooking, clinicFrontDesk, orderStatus, paymentReminder, afterHours, survey];
