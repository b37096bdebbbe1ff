/**
 * Home of «how far has it come?»: computed from facts with times, never stored, so that facts which arrive late or in
 * the wrong order do no harm.
 */
export interface DoorFacts {
  recipient: string;
  createdAt: number;
  acceptedAt: number | null;
  readAt: number | null;
  contactedAt: number | null;
  handedOverAt: number | null;
  closedAt: number | null;
  /** A door for somebody else beside another's, not instead of it. */
  isBeside: boolean;
}

export interface SubmissionFacts {
  receivedAt: number;
  withdrawnAt: number | null;
  erasedAt: number | null;
  /** Every notice and hand-over of the submission; receipts to the sender are not among them. */
  doors: readonly DoorFacts[];
}

/** The receipt's steps: what has happened, with its moment, and who has it now. */
export interface Progress {
  state: 'received' | 'sent' | 'read' | 'contacted' | 'withdrawn' | 'erased';
  receivedAt: number;
  /** Whoever has it now: the newest door's recipient. */
  recipient: string | null;
  /** Who has been sent it as well; null when nobody has. */
  beside: string | null;
  sentAt: number | null;
  readAt: number | null;
  contactedAt: number | null;
  /** When it last was handed over to somebody else; null when it never was. */
  handedOverAt: number | null;
}

const isRead = ({ readAt, contactedAt }: DoorFacts): boolean => (readAt ?? contactedAt) !== null;
const isSent = (door: DoorFacts): boolean => door.acceptedAt !== null || isRead(door);

export function progressOf({ receivedAt, withdrawnAt, erasedAt, doors }: SubmissionFacts): Progress {
  const inOrder = doors.toSorted((a, b) => a.createdAt - b.createdAt);
  const open = inOrder.filter((door) => door.closedAt === null);
  // When all is over every door is closed, and the newest tells how it went.
  const candidates = open.length > 0 ? open : inOrder;
  const main = candidates.findLast((door) => !door.isBeside) ?? candidates.at(-1) ?? null;
  const other =
    open.find((door) => door.isBeside && door !== main && (door.acceptedAt ?? door.readAt) !== null) ?? null;
  // Somebody has read it beside one who has not been sent it yet: then she has it, and nothing is said of the other.
  const [current, beside] = other && isRead(other) && main && !isSent(main) ? [other, null] : [main, other];
  const handedOverAt = newest(doors.map((door) => door.handedOverAt));
  const contactedAt = newest(doors.map((door) => door.contactedAt));
  const readAt =
    [current, beside].map((door) => door?.readAt ?? door?.contactedAt ?? null).find((moment) => moment !== null) ??
    null;
  // Whatever has been read was sent, also when the provider's word for it has not reached us yet.
  const sentAt = current?.acceptedAt ?? readAt;
  // The furthest that is true.
  const states: readonly [Progress['state'], number | null][] = [
    ['withdrawn', withdrawnAt],
    ['erased', erasedAt],
    ['contacted', contactedAt],
    ['read', readAt],
    ['sent', sentAt],
  ];
  const state = states.find(([, moment]) => moment !== null)?.[0] ?? 'received';
  return {
    state,
    receivedAt,
    recipient: current?.recipient ?? null,
    beside: beside?.recipient ?? null,
    sentAt,
    readAt,
    contactedAt,
    handedOverAt,
  };
}

function newest(moments: readonly (number | null)[]): number | null {
  return moments.reduce(
    (latest, moment) => (moment !== null && (latest === null || moment > latest) ? moment : latest),
    null,
  );
}
