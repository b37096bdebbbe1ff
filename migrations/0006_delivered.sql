-- «Has anything reached this contact since?», asked with each look at the service's health while an address does not work.

CREATE INDEX deliveries_delivered ON deliveries (recipient, delivered_at) WHERE delivered_at IS NOT NULL AND recipient <> 'sender';
