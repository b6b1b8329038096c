import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages.ts';
import { queries } from '../../queries.ts';
import type { Services } from '../../services.ts';
import { describeAge } from '../../time/describe-duration.ts';
import { formatInstant, formatTime } from '../../time/format-instant.ts';
import type { BookingRow, Session } from '../../trpc.ts';
import { Answer } from '../../ui/answer.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Table } from '../../ui/table.tsx';
import { WorkspacePage } from '../workspace-page.tsx';

export interface AppointmentsPageProps {
  readonly services: Services;
  readonly session: Session;
}

const pollMs = 5_000;

/** What callers have booked. It looks again every few seconds: bookings are made while one waits for them. */
export function AppointmentsPage({ services, session }: AppointmentsPageProps) {
  const bookings = useQuery({ ...queries.bookings(services.trpc), refetchInterval: pollMs });
  const { timeZone } = session.workspace;
  const text = messages.appointments;
  const now = services.clock.now();
  return (
    <WorkspacePage services={services} session={session} page="appointments" title={text.title} explanation={text.explanation}>
      <Answer query={bookings}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{text.empty}</Empty>
          ) : (
            <div className="grid gap-3">
              <Table
                label={text.title}
                columns={[text.time, text.name, text.phone, text.made]}
                rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row, timeZone, now) }))}
              />
              <p className="text-small text-ink-soft">{text.timeZone(timeZone.replaceAll('_', ' '))}</p>
            </div>
          )
        }
      </Answer>
    </WorkspacePage>
  );
}

function cellsOf({ startsAt, endsAt, name, phone, createdAt }: BookingRow, timeZone: string, now: number): string[] {
  const text = messages.appointments;
  return [
    text.until(formatInstant(startsAt, timeZone), formatTime(endsAt, timeZone)),
    name,
    phone ?? text.noPhone,
    describeAge(now - Date.parse(createdAt)),
  ];
}
