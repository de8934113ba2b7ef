-- When the same was last said again, with the same tests; NULL: never. Evidence that was confirmed is as fresh as that.
ALTER TABLE provider_contracts ADD COLUMN confirmed_at BIGINT;
