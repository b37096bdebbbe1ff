-- What nobody has answered is asked for with each look at the service's health: from these two indexes alone, without a look
-- at the rows, which hold the sealed answers. Written when somebody makes contact, and when the operator is told; not when a
-- submission comes.

DROP INDEX submissions_for_operator;
CREATE INDEX submissions_for_operator ON submissions (received_at, reference, operator_told_at, alarmed_at)
  WHERE next_look_at IS NOT NULL AND (operator_told_at IS NOT NULL OR alarmed_at IS NOT NULL);
CREATE INDEX deliveries_contacted ON deliveries (submission) WHERE contacted_at IS NOT NULL AND handed_over_at IS NULL;
