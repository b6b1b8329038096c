import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Services } from '../../services.ts';
import { askForStatus } from './ask-for-status.ts';
import type { SystemAnswer } from './system-answer.ts';

const pollMs = 5_000;

export interface LiveAnswer {
  readonly answer: SystemAnswer;
  /** Milliseconds since the epoch; undefined before the first answer. */
  readonly checkedAt: number | undefined;
  readonly isCheckingAgain: boolean;
  readonly checkAgain: () => void;
}

/** The server's word on how the system is, asked again every few seconds while somebody looks. */
export function useSystemAnswer(services: Services): LiveAnswer {
  const [isCheckingAgain, setIsCheckingAgain] = useState(false);
  const { data, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['system.status'],
    queryFn: ({ signal }) => askForStatus(services, signal),
    refetchInterval: pollMs,
    // The server is often this very machine, which needs no network.
    networkMode: 'always',
  });
  const checkAgain = () => {
    setIsCheckingAgain(true);
    void refetch().finally(() => setIsCheckingAgain(false));
  };
  return { answer: data ?? { type: 'waiting' }, checkedAt: data && dataUpdatedAt, isCheckingAgain, checkAgain };
}
