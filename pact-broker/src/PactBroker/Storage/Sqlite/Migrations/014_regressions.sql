-- A result that failed what an earlier version of the provider had passed: a regression that was caught. Kept when a result is added, and in words, so that it
-- outlives the versions and results that it tells of; it goes with the contract or the provider. Mended when a later version on the same branch passes: the
-- branch is '' where the version was on none.
CREATE TABLE regressions (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id       INTEGER NOT NULL REFERENCES contracts (id) ON DELETE CASCADE,
    provider_id       INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    hash              TEXT    NOT NULL,
    consumer_version  TEXT,
    branch            TEXT    NOT NULL,
    passed_version    TEXT    NOT NULL,
    passed_result     INTEGER NOT NULL,
    passed_at         INTEGER NOT NULL,
    failed_version    TEXT    NOT NULL,
    failed_version_id INTEGER NOT NULL,
    failed_result     INTEGER NOT NULL,
    failed_at         INTEGER NOT NULL,
    mended_version    TEXT,
    mended_result     INTEGER,
    mended_at         INTEGER
);
CREATE INDEX regressions_by_contract ON regressions (contract_id, hash);
CREATE INDEX regressions_by_provider ON regressions (provider_id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('regressions', 'regressions_by_contract', '5000 5 2'),
    ('regressions', 'regressions_by_provider', '5000 50');
ANALYZE sqlite_schema;
