-- What visitors send, and each mail that carries it to somebody. Times are milliseconds since 1970 (UTC).
-- Facts only: what happened and when. Status is computed from them (src/domain/status.ts).
-- Few indexes, and rows in the order in which they come: a visitor waits while each of them reaches the disk.

CREATE TABLE submissions (
  reference TEXT PRIMARY KEY NOT NULL,
  form TEXT NOT NULL,                 -- volunteer | crisis-centre
  language TEXT NOT NULL,             -- nb | nn | en
  received_at INTEGER NOT NULL,
  same_submission TEXT,               -- keyed fingerprint of form, page token and answers; gone when erased
  answers TEXT,                       -- sealed; gone when erased
  recipients TEXT NOT NULL,           -- JSON: the ordered list of who gets it, as routed when it was received
  flags TEXT NOT NULL,                -- JSON: signs of spam; nobody is dropped for them
  withdrawn_at INTEGER,
  erased_at INTEGER
) STRICT;

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  submission TEXT REFERENCES submissions (reference), -- null: mail about the service itself
  name TEXT NOT NULL,                 -- random: names the delivery to the provider and to its seal
  purpose TEXT NOT NULL,              -- notice | hand-over | reminder | receipt | progress | withdrawal | contact-check | contact-fault
  recipient TEXT NOT NULL,            -- id in the recipients list, or 'sender'
  created_at INTEGER NOT NULL,
  mail TEXT,                          -- sealed finished mail; written when it is first taken, dropped once accepted
  key_series INTEGER NOT NULL,        -- which idempotency key is in use
  key_since INTEGER NOT NULL,         -- when that key was first used
  attempts INTEGER NOT NULL,
  next_attempt_at INTEGER,            -- null: nothing more to send
  accepted_at INTEGER,
  message_id TEXT,
  refused_at INTEGER,
  reason TEXT,                        -- why the last attempt did not get through
  token_hash TEXT,                    -- the recipient's door; null for mail without one
  read_at INTEGER,
  contacted_at INTEGER,
  handed_over_at INTEGER,
  closed_at INTEGER                   -- the door no longer opens
) STRICT;

CREATE INDEX deliveries_due ON deliveries (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX deliveries_of_submission ON deliveries (submission);
