-- What goes out beside a submission's first notice is made when that notice is first taken, so that nobody who sends waits for it.

ALTER TABLE submissions ADD COLUMN begun_at INTEGER; -- when that was; null: the receipt and the door beside are yet to be made

UPDATE submissions SET begun_at = received_at;
