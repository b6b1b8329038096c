import { bookAppointment } from '../calendar/book-appointment.ts';
import { findFreeSlots } from '../calendar/find-free-slots.ts';
import { admitCall } from '../calls/admit-call.ts';
import { appendTrace } from '../calls/append-trace.ts';
import { readProgram } from '../calls/read-program.ts';
import type { Services } from '../services.ts';
import type { OperationHandlers } from './operation-routes.ts';
import { readPlugin } from './read-plugin.ts';

/** Everything the runtime may ask, one line each. */
export function operationHandlers(services: Services): OperationHandlers {
  return {
    'calls.admit': (ask) => admitCall(services, ask),
    'calls.append-trace': (ask) => appendTrace(services, ask),
    'programs.read': (ask) => readProgram(services, ask),
    'plugins.read': (ask) => readPlugin(services, ask),
    'calendar.free-slots': (ask) => findFreeSlots(services, ask),
    'calendar.book': (ask) => bookAppointment(services, ask),
  };
}
