import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiFailure } from '../../api-failure.ts';
import { messages } from '../../messages.ts';
import { queryKeys } from '../../queries.ts';
import { Link } from '../../router/link.tsx';
import { pathOf } from '../../router/route.ts';
import type { Services } from '../../services.ts';
import type { NumberRow } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';

export interface NumberTableProps {
  readonly services: Services;
  readonly rows: readonly NumberRow[];
}

export function NumberTable({ services: { trpc }, rows }: NumberTableProps) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => trpc.numbers.remove.mutate({ id }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  const text = messages.numbers;
  const tableRows = rows.map(({ id, phoneNumber, flowId, flowName }) => ({
    id,
    cells: [
      phoneNumber,
      <Link key="flow" to={pathOf({ page: 'flow', id: flowId })} className="font-medium text-brand underline-offset-4 hover:underline">
        {flowName}
      </Link>,
      <Button key="remove" kind="quiet" size="small" label={text.removeNumber(phoneNumber)} onPress={() => remove.mutate(id)}>
        {text.remove}
      </Button>,
    ],
  }));
  return (
    <div className="grid gap-3">
      {remove.error !== null && <Notice tone="broken">{apiFailure(remove.error).sentence}</Notice>}
      <Table label={text.title} columns={[text.phoneNumber, text.flow, text.actions]} rows={tableRows} />
    </div>
  );
}
