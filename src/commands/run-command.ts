import { KnowledgeError } from '../knowledge/problem';
import { SettingsError } from '../settings';

/** Runs a command; mistakes of an editor or operator are told without a stack, everything else with one. */
export function runCommand(command: () => Promise<void>): void {
  void Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      const told = error instanceof KnowledgeError || error instanceof SettingsError;
      const text = told
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
      process.stderr.write(`${text}\n`);
      process.exitCode = 1;
    });
}
