import { AppError } from '@callwright/foundation/app-error';
import { EXIT_BAD_SETTINGS } from '@callwright/foundation/lifecycle';

/**
 * Serves until the process is told to stop; gives the status to exit with. What somebody can mend is told in its sentence alone; a defect
 * goes on with its stack.
 *
 *     process.exit(await runProgram(async () => serve(readEnv())));
 */
export async function runProgram(serve: () => Promise<void>, complain: (text: string) => void = toStandardError): Promise<number> {
  try {
    await serve();
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'defect') throw error;
    complain(`${error.message}\n`);
    return error.code === 'ENV.INVALID' ? EXIT_BAD_SETTINGS : 1;
  }
}

function toStandardError(text: string): void {
  process.stderr.write(text);
}
