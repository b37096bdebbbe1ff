-- What the mail provider tells us afterwards (POST /api/provider-events). No address is kept, and nothing of the mail.

CREATE TABLE provider_events (
  id TEXT PRIMARY KEY NOT NULL,       -- the provider's own, the same each time it tells us again
  type TEXT NOT NULL,                 -- the provider's word, like email.bounced; 'unknown' when it is no word
  message_id TEXT,                    -- which mail it is about; null when it is about none
  fact TEXT,                          -- delivered | bounced | suppressed | complained | failed; null: nothing for us
  bounce_type TEXT,                   -- permanent | transient | undetermined
  happened_at INTEGER NOT NULL,       -- by the provider's clock
  received_at INTEGER NOT NULL,       -- by ours
  applied_at INTEGER                  -- null: waits for the mail it is about to be written down as sent
) STRICT;

CREATE INDEX provider_events_waiting ON provider_events (received_at) WHERE applied_at IS NULL;

-- What came in at the same address and was refused: a number for each day, and nothing of who sent it.
CREATE TABLE provider_refusals (
  day TEXT NOT NULL,                  -- in Norway, YYYY-MM-DD
  reason TEXT NOT NULL,               -- signature | late | early | headers | too-large | broken | unreadable
  count INTEGER NOT NULL,
  PRIMARY KEY (day, reason)
) STRICT;

ALTER TABLE deliveries ADD COLUMN delivered_at INTEGER;    -- their mail server took it
ALTER TABLE deliveries ADD COLUMN bounced_at INTEGER;
ALTER TABLE deliveries ADD COLUMN bounce_type TEXT;        -- the worst that was told
ALTER TABLE deliveries ADD COLUMN suppressed_at INTEGER;   -- the provider no longer sends to the address
ALTER TABLE deliveries ADD COLUMN complained_at INTEGER;   -- marked as spam by whoever reads there
ALTER TABLE deliveries ADD COLUMN failed_at INTEGER;       -- taken by the provider, and then not sent
-- When we learnt that nobody reads it there (src/domain/provider-facts.ts says the same in TypeScript).
ALTER TABLE deliveries ADD COLUMN unreachable_at INTEGER AS (
  CASE WHEN bounce_type = 'permanent' THEN bounced_at ELSE coalesce(suppressed_at, complained_at, failed_at) END
) VIRTUAL;

CREATE INDEX deliveries_by_message ON deliveries (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX deliveries_unreachable ON deliveries (recipient) WHERE unreachable_at IS NOT NULL AND recipient <> 'sender';
CREATE INDEX deliveries_contact_faults ON deliveries (about) WHERE purpose = 'contact-fault';
