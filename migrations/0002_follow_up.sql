-- Following a submission until somebody has answered, and asking each contact once a year whether the address still holds.

ALTER TABLE submissions ADD COLUMN next_look_at INTEGER;     -- when the clock looks at it again; null once it is erased
ALTER TABLE submissions ADD COLUMN operator_told_at INTEGER; -- the last recipient there is has not answered either
ALTER TABLE submissions ADD COLUMN alarmed_at INTEGER;       -- soon to be erased, and nobody has said that they made contact

ALTER TABLE deliveries ADD COLUMN why TEXT;            -- why the door was made: null | refused | unreachable | by-recipient | unanswered | unconfirmed | not-contacted
ALTER TABLE deliveries ADD COLUMN door INTEGER;        -- a reminder's: the delivery whose door it opens
ALTER TABLE deliveries ADD COLUMN about TEXT;          -- in word to the sender: the recipient who has it now
ALTER TABLE deliveries ADD COLUMN reminded_at INTEGER; -- a door's: when its recipient last was reminded

CREATE INDEX submissions_next_look ON submissions (next_look_at) WHERE next_look_at IS NOT NULL;

UPDATE submissions SET next_look_at = received_at WHERE erased_at IS NULL;

CREATE TABLE contact_checks (
  contact TEXT PRIMARY KEY NOT NULL,  -- the recipient's id
  address TEXT NOT NULL,              -- keyed fingerprint: another address is another question
  since INTEGER NOT NULL,             -- when we first met this address there; older mail asked about another
  times_asked INTEGER NOT NULL,       -- since it was last confirmed
  asked_at INTEGER,
  confirmed_at INTEGER,
  next_at INTEGER                     -- when to ask; null: asked often enough, a human being must look
) STRICT;

CREATE INDEX contact_checks_next ON contact_checks (next_at) WHERE next_at IS NOT NULL;
