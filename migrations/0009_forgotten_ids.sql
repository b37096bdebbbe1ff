-- Which mail an event is about is known to the event only for as long as it waits for that mail: its fact is on the mail then,
-- and nothing leads from there to the provider's record of whoever got it.

UPDATE provider_events SET message_id = NULL WHERE applied_at IS NOT NULL;
