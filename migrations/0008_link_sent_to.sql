-- Where a recipient's link was sent. When an editor gives a contact another address, links elsewhere are made anew, and only those.

ALTER TABLE deliveries ADD COLUMN link_sent_to TEXT; -- a role's address; null: no link, or none written yet

UPDATE deliveries SET link_sent_to = (
  SELECT each.value ->> 'email' FROM submissions s, json_each(s.recipients) each
  WHERE s.reference = deliveries.submission AND each.value ->> 'id' = deliveries.recipient
) WHERE token_hash IS NOT NULL AND closed_at IS NULL AND submission IS NOT NULL;
