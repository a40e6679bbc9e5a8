import { UsageError } from "../terminal.ts";

/** What every command of the queue takes. */
export interface QueueOptions {
  /** The URL of Redis, where it is not in the environment. */
  readonly redis?: string;
  readonly queue: string;
}

/** Names are parts of keys in Redis. */
const QUEUE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function checkQueueName(name: string): void {
  if (!QUEUE_NAME.test(name))
    throw new UsageError(`Cannot use ${JSON.stringify(name)} as a queue's name: letters, digits, - and _ are allowed`);
}
