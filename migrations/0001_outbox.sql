-- What visitors send, and each mail that carries it to somebody. Times are milliseconds since 1970 (UTC).
-- Facts only: what happened and when. Status is computed from them (src/domain/status.ts).

CREATE TABLE submissions (
  id TEXT PRIMARY KEY NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL,                 -- volunteer | crisis-centre
  language TEXT NOT NULL,             -- nb | nn | en
  received_at INTEGER NOT NULL,
  same_submission TEXT UNIQUE,        -- keyed fingerprint of form, page token and answers; gone when erased
  same_answers TEXT,                  -- keyed fingerprint of form and answers alone; gone when erased
  answers TEXT,                       -- sealed; gone when erased
  recipients TEXT NOT NULL,           -- JSON: the ordered list of who gets it, as routed when it was received
  flags TEXT NOT NULL,                -- JSON: signs of spam; nobody is dropped for them
  withdrawn_at INTEGER,
  erased_at INTEGER
) STRICT;

CREATE TABLE deliveries (
  id TEXT PRIMARY KEY NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  purpose TEXT NOT NULL,              -- notice | hand-over | receipt | withdrawal
  recipient TEXT NOT NULL,            -- id in the recipients list, or 'sender'
  created_at INTEGER NOT NULL,
  mail TEXT,                          -- sealed finished mail; dropped once accepted
  key_series INTEGER NOT NULL,        -- which idempotency key is in use
  key_since INTEGER NOT NULL,         -- when that key was first used
  attempts INTEGER NOT NULL,
  next_attempt_at INTEGER,            -- null: nothing more to send
  accepted_at INTEGER,
  message_id TEXT,
  refused_at INTEGER,
  reason TEXT,                        -- why the last attempt did not get through
  token_hash TEXT UNIQUE,             -- the recipient's door; null for mail without one
  read_at INTEGER,
  contacted_at INTEGER,
  handed_over_at INTEGER,
  closed_at INTEGER                   -- the door no longer opens
) STRICT;

CREATE INDEX submissions_with_answers ON submissions (same_answers) WHERE same_answers IS NOT NULL;
CREATE INDEX deliveries_due ON deliveries (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX deliveries_of_submission ON deliveries (submission_id);
