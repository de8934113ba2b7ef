-- Set for applications of others, which nobody here verifies when they deploy: for how many days evidence of them counts.
ALTER TABLE pacticipants ADD COLUMN evidence_days BIGINT;
