import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages.ts';
import { queries } from '../../queries.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../trpc.ts';
import { Answer } from '../../ui/answer.tsx';
import { Empty } from '../../ui/empty.tsx';
import { WorkspacePage } from '../workspace-page.tsx';
import { AssignForm } from './assign-form.tsx';
import { NumberTable } from './number-table.tsx';
import { TwilioHelp } from './twilio-help.tsx';

export interface NumbersPageProps {
  readonly services: Services;
  readonly session: Session;
}

/** Which flow answers which phone number. */
export function NumbersPage({ services, session }: NumbersPageProps) {
  const numbers = useQuery(queries.numbers(services.trpc));
  const flows = useQuery(queries.flows(services.trpc));
  const text = messages.numbers;
  return (
    <WorkspacePage services={services} session={session} page="numbers" title={text.title} explanation={text.explanation}>
      <Answer query={flows}>
        {(rows) => (rows.length === 0 ? <Empty>{text.noFlows}</Empty> : <AssignForm services={services} flows={rows} />)}
      </Answer>
      <Answer query={numbers}>
        {(rows) =>
          rows.length === 0 ? flows.data?.length !== 0 && <Empty>{text.empty}</Empty> : <NumberTable services={services} rows={rows} />
        }
      </Answer>
      <TwilioHelp origin={window.location.origin} />
    </WorkspacePage>
  );
}
