import { KnowledgeError } from '../knowledge/problem';
import { SettingsError } from '../settings';

/** A command that was called in another way than it can be. */
export class UsageError extends Error {}

/** Runs a command; mistakes of an editor or operator are told without a stack, everything else with one. */
export function runCommand(command: () => Promise<void>): void {
  void Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      const told =
        error instanceof KnowledgeError || error instanceof SettingsError || error instanceof UsageError;
      const text = told
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
      process.stderr.write(`${text}\n`);
      process.exitCode = 1;
    });
}
