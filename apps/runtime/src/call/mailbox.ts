/** What is told to a call, one thing after the other: nothing is decided in the middle of something else. */
export interface Mailbox<Message> {
  /** Returns at once, before the message is looked at. */
  post(message: Message): void;
  /** What was not looked at by now is dropped, and what comes later too. */
  close(): void;
}

export interface MailboxParts<Message> {
  readonly take: (message: Message) => void;
  /** `take` threw: nothing more is taken. */
  readonly onBroken: (error: unknown) => void;
}

export function createMailbox<Message>({ take, onBroken }: MailboxParts<Message>): Mailbox<Message> {
  let waiting: Message[] = [];
  let isEmptying = false;
  let isClosed = false;

  const close = () => {
    isClosed = true;
    waiting = [];
  };
  const empty = () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        take(next);
      } catch (error) {
        close();
        onBroken(error);
      }
    }
    isEmptying = false;
  };

  return {
    post: (message) => {
      if (isClosed) return;
      waiting.push(message);
      if (isEmptying) return;
      isEmptying = true;
      queueMicrotask(empty);
    },
    close,
  };
}
