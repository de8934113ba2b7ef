-- From this instant on the token opens nothing; NULL: until it is revoked.
ALTER TABLE access_tokens ADD COLUMN expires_at BIGINT;
