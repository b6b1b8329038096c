import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiFailure } from '../../api-failure.ts';
import { messages } from '../../messages.ts';
import { queryKeys } from '../../queries.ts';
import type { Services } from '../../services.ts';
import type { FlowRow } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parsePhoneNumber } from './parse-phone-number.ts';

export interface AssignFormProps {
  readonly services: Services;
  readonly flows: readonly FlowRow[];
}

/** Has a flow answer a phone number. */
export function AssignForm({ services: { trpc }, flows }: AssignFormProps) {
  const [written, setWritten] = useState('');
  const [flowId, setFlowId] = useState('');
  const [isComplained, setIsComplained] = useState(false);
  const client = useQueryClient();
  const phoneNumber = parsePhoneNumber(written);
  const assign = useMutation({
    mutationFn: (number: string) => trpc.numbers.assign.mutate({ phoneNumber: number, flowId }),
    onSuccess: async () => {
      setWritten('');
      await client.invalidateQueries({ queryKey: queryKeys.numbers });
    },
  });
  const submit = () => {
    setIsComplained(phoneNumber === undefined);
    if (phoneNumber !== undefined) assign.mutate(phoneNumber);
  };
  const isWrong = isComplained && phoneNumber === undefined;
  const text = messages.numbers;

  return (
    <Form label={text.assign} onSubmit={submit} failure={assign.error ? apiFailure(assign.error).sentence : undefined}>
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          label={text.phoneNumber}
          hint={isWrong ? undefined : text.phoneNumberHint}
          problem={isWrong ? text.badPhoneNumber : undefined}
          type="tel"
          autoComplete="off"
          placeholder="+12025550123"
          value={written}
          onChange={setWritten}
          isRequired
        />
        <SelectField label={text.flow} value={flowId} onChange={setFlowId} options={optionsOf(flows)} isRequired />
        <div className="flex lg:pt-7">
          <Button type="submit" kind="primary" isBusy={assign.isPending}>
            {text.assign}
          </Button>
        </div>
      </div>
    </Form>
  );
}

function optionsOf(flows: readonly FlowRow[]) {
  const { chooseFlow, flowNotPublished } = messages.numbers;
  return [
    { value: '', label: chooseFlow },
    ...flows.map(({ id, name, publishedAt }) => ({ value: id, label: publishedAt === null ? flowNotPublished(name) : name })),
  ];
}
