import type { Answer, Ask, Slot } from '../host-api.ts';

export interface MemoryCalendar {
  freeSlots(ask: Ask<'calendar.freeSlots'>): Answer<'calendar.freeSlots'>;
  /** The same key books once, and gets the same answer again. */
  book(ask: Ask<'calendar.book'>, key: string): Answer<'calendar.book'>;
  readonly bookings: readonly Booking[];
}

export interface Booking extends Slot {
  readonly bookingId: string;
  readonly key: string;
  readonly name: string;
}

export interface OpeningHours {
  readonly opensAtHour: number;
  readonly closesAtHour: number;
  /** Such as `+01:00`: a zone without summer time is enough to test with. */
  readonly utcOffset: string;
}

/** A calendar that forgets: open every day, and never booked twice for one time. */
export function createMemoryCalendar(hours: OpeningHours = { opensAtHour: 9, closesAtHour: 17, utcOffset: '+00:00' }): MemoryCalendar {
  const bookings: Booking[] = [];
  const isFree = (startMs: number, endMs: number) =>
    bookings.every((booking) => endMs <= Date.parse(booking.start) || startMs >= Date.parse(booking.end));

  return {
    bookings,
    freeSlots: ({ from, to, durationMinutes, limit }) => {
      const slots: Slot[] = [];
      const lengthMs = durationMinutes * minuteMs;
      for (let dayMs = instantOf(from, hours); dayMs <= instantOf(to, hours) && slots.length < limit; dayMs += 24 * hourMs) {
        const closesMs = dayMs + hours.closesAtHour * hourMs;
        for (
          let startMs = dayMs + hours.opensAtHour * hourMs;
          startMs + lengthMs <= closesMs && slots.length < limit;
          startMs += lengthMs
        ) {
          if (isFree(startMs, startMs + lengthMs)) slots.push(slotAt(startMs, lengthMs, hours));
        }
      }
      return { slots };
    },
    book: ({ start, durationMinutes, name }, key) => {
      const before = bookings.find((booking) => booking.key === key);
      if (before !== undefined) return { type: 'booked', bookingId: before.bookingId, start: before.start, end: before.end };
      const startMs = Date.parse(start);
      const lengthMs = durationMinutes * minuteMs;
      if (!isFree(startMs, startMs + lengthMs)) return { type: 'taken' };
      const slot = slotAt(startMs, lengthMs, hours);
      const booking = { bookingId: `booking-${bookings.length + 1}`, key, name, ...slot };
      bookings.push(booking);
      return { type: 'booked', bookingId: booking.bookingId, ...slot };
    },
  };
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function instantOf(day: string, { utcOffset }: OpeningHours): number {
  return Date.parse(`${day}T00:00:00${utcOffset}`);
}

function slotAt(startMs: number, lengthMs: number, hours: OpeningHours): Slot {
  return { start: localIso(startMs, hours), end: localIso(startMs + lengthMs, hours) };
}

function localIso(instantMs: number, hours: OpeningHours): string {
  const offsetMs = Date.parse('1970-01-01T00:00:00Z') - instantOf('1970-01-01', hours);
  return new Date(instantMs + offsetMs).toISOString().replace('.000Z', hours.utcOffset);
}
