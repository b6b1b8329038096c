import type { Clock } from '@callwright/foundation/clock';
import type { CoreSources, NumberedMutant } from './core-sources.ts';
import type { Verdict } from './notebook.ts';
import { type MeasuredFile, planRuns, runKey } from './plan-runs.ts';
import { createSeat } from './seat.ts';
import type { Thoroughness } from './test-world.ts';

const measuringLimitMs = 300_000;

type Seat = ReturnType<typeof createSeat>;

export interface Tests {
  readonly files: readonly MeasuredFile[];
  readonly thoroughness: Thoroughness;
}

export interface MutantRun {
  /** Which tests come to which mutant, and how long they take, without any. */
  measure(): Promise<readonly MeasuredFile[]>;
  /** Tries mutants one by one in each worker, and tells of each what became of it. */
  attempt(mutants: readonly NumberedMutant[], by: Tests, tell: (mutant: NumberedMutant, verdict: Verdict) => void): Promise<void>;
}

export function createMutantRun({ modules, mutants, testFiles }: CoreSources, workers: number, clock: Clock): MutantRun {
  const seats = Array.from({ length: workers }, () => createSeat(clock, { modules, mutants: mutants.length }));
  /** By source: how often each test has noticed a mutant of it. */
  const noticed = new Map<string, Map<string, number>>();

  return {
    async measure() {
      const files: MeasuredFile[] = [];
      await share(testFiles, async (file, seat) => {
        const answer = await seat.ask({ type: 'measure', file }, [measuringLimitMs]);
        if (answer.type !== 'measured') throw new Error(`The tests of ${file} cannot be run: ${answer.type}.`, { cause: answer });
        const failing = answer.tests.find(({ passes }) => !passes);
        if (failing !== undefined) throw new Error(`${file} fails as it is: "${failing.name}". Mend it first: npm run check -- unit`);
        files.push(answer);
      });
      return files;
    },
    attempt: (mutants, by, tell) => share(mutants, async (mutant, seat) => tell(mutant, await verdictOn(mutant, by, seat))),
  };

  async function verdictOn({ number, file }: NumberedMutant, { files, thoroughness }: Tests, seat: Seat): Promise<Verdict> {
    const counts = noticed.get(file) ?? new Map<string, number>();
    noticed.set(file, counts);
    const runs = planRuns(number, files, counts).filter((one) => thoroughness === 'all' || one.isQuick);
    if (runs.length === 0) return 'survived';
    const answer = await seat.ask(
      { type: 'try', mutant: number, runs },
      runs.map(({ limitMs }) => limitMs),
    );
    if (answer.type === 'hung' || answer.type === 'died') return answer.type;
    const failed = answer.type === 'tried' && answer.failed !== undefined ? runs[answer.failed] : undefined;
    if (failed === undefined) return 'survived';
    counts.set(runKey(failed), (counts.get(runKey(failed)) ?? 0) + 1);
    return 'failed';
  }

  async function share<Item>(items: readonly Item[], act: (item: Item, seat: Seat) => Promise<void>): Promise<void> {
    const queue = [...items];
    await Promise.all(
      seats.map(async (seat) => {
        await using held = seat;
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item, held);
      }),
    );
  }
}
