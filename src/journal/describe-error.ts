import { types } from 'node:util';

/** What may be logged of an error. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack: readonly string[];
  readonly cause?: ErrorDescription;
}

const longestMessage = 200;

/**
 * An error for the log, without what people wrote: JSON.parse and HTTP clients quote their input in messages and
 * hang whole requests on the error object, so quoted parts are masked and only known properties are kept.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!types.isNativeError(error))
    return { name: typeof error, message: 'something that is no Error was thrown', stack: [] };
  return {
    name: error.name,
    message: maskQuoted(error.message).slice(0, longestMessage),
    ...codeOf(error),
    stack: stackFrames(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function codeOf(error: Error): { readonly code?: string | number } {
  const code: unknown = 'code' in error ? error.code : 'statusCode' in error ? error.statusCode : undefined;
  return typeof code === 'string' || typeof code === 'number' ? { code } : {};
}

/** The stack's first lines repeat the message; frames begin with "at". */
function stackFrames(stack: string): readonly string[] {
  return stack.split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
}

function maskQuoted(message: string): string {
  return message.replace(/"[^"]*("|$)|'[^']*('|$)|`[^`]*(`|$)|\{[^]*\}/g, '…');
}
