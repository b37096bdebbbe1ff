-- What the service knows of itself: that the clock goes round, what was erased, how long people waited, what the operator was told.

ALTER TABLE submissions ADD COLUMN county TEXT;                           -- two digits; kept after erasure, it says nothing of anybody
ALTER TABLE submissions ADD COLUMN synthetic INTEGER NOT NULL DEFAULT 0;  -- 1: the daily trial of the whole way, in no count

CREATE INDEX submissions_synthetic ON submissions (reference) WHERE synthetic = 1 AND erased_at IS NULL;
-- The few that nobody answered in time, or that are to be erased unanswered.
CREATE INDEX submissions_for_operator ON submissions (received_at)
  WHERE next_look_at IS NOT NULL AND (operator_told_at IS NOT NULL OR alarmed_at IS NOT NULL);

-- One row for each thing that happens again and again: when it last did.
CREATE TABLE marks (
  name TEXT PRIMARY KEY NOT NULL,     -- see src/server/marks.ts
  at INTEGER NOT NULL,
  count INTEGER NOT NULL,             -- how many times in all, for what is counted
  note TEXT
) STRICT;

INSERT INTO marks (name, at, count, note) VALUES ('tallied', 0, 0, '0');

-- How many came, and how many of them were read or answered after so many working days. No times, no references.
CREATE TABLE response_tally (
  received_day TEXT NOT NULL,         -- in Norway, YYYY-MM-DD
  county TEXT NOT NULL,               -- two digits, or '' when it is not known
  outcome TEXT NOT NULL,              -- received | answered | withdrawn (before anybody answered)
  working_days INTEGER NOT NULL,      -- until the first sign of life; 0 for the other outcomes
  count INTEGER NOT NULL,
  PRIMARY KEY (received_day, county, outcome, working_days)
) STRICT;

-- What the daily summary has told, one row for each working day on which it looked.
CREATE TABLE summaries (
  day TEXT PRIMARY KEY NOT NULL,      -- in Norway, YYYY-MM-DD
  matters TEXT NOT NULL,              -- JSON: what needed a human that day, as kinds, ids and references
  sent INTEGER NOT NULL               -- 1: a mail was made
) STRICT;
