import { queryOptions } from '@tanstack/react-query';
import type { Trpc } from './trpc.ts';

export const queryKeys = {
  setup: ['setup.status'],
  session: ['session.current'],
  flows: ['flows.list'],
  numbers: ['numbers.list'],
  bookings: ['bookings.list'],
  actions: ['actions.list'],
} as const;

/** What the pages ask the server, and under which key the answer is remembered. */
export const queries = {
  setup: (trpc: Trpc) =>
    queryOptions({ queryKey: queryKeys.setup, queryFn: ({ signal }) => trpc.setup.status.query(undefined, { signal }) }),
  session: (trpc: Trpc) =>
    queryOptions({ queryKey: queryKeys.session, queryFn: ({ signal }) => trpc.session.current.query(undefined, { signal }) }),
  flows: (trpc: Trpc) => queryOptions({ queryKey: queryKeys.flows, queryFn: ({ signal }) => trpc.flows.list.query(undefined, { signal }) }),
  numbers: (trpc: Trpc) =>
    queryOptions({ queryKey: queryKeys.numbers, queryFn: ({ signal }) => trpc.numbers.list.query(undefined, { signal }) }),
  bookings: (trpc: Trpc) =>
    queryOptions({ queryKey: queryKeys.bookings, queryFn: ({ signal }) => trpc.bookings.list.query(undefined, { signal }) }),
  actions: (trpc: Trpc) =>
    queryOptions({ queryKey: queryKeys.actions, queryFn: ({ signal }) => trpc.actions.list.query(undefined, { signal }) }),
};
