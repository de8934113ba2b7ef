-- A result that failed what an earlier version of the provider had passed: a regression that was caught. Kept when a result is added, and in words, so that it
-- outlives the versions and results that it tells of; it goes with the contract or the provider. Mended when a later version on the same branch passes: the
-- branch is '' where the version was on none.
CREATE TABLE regressions (
    id                BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id       BIGINT NOT NULL REFERENCES contracts (id) ON DELETE CASCADE,
    provider_id       BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    hash              TEXT COLLATE "C" NOT NULL,
    consumer_version  TEXT COLLATE "C",
    branch            TEXT COLLATE "C" NOT NULL,
    passed_version    TEXT COLLATE "C" NOT NULL,
    passed_result     BIGINT NOT NULL,
    passed_at         BIGINT NOT NULL,
    failed_version    TEXT COLLATE "C" NOT NULL,
    failed_version_id BIGINT NOT NULL,
    failed_result     BIGINT NOT NULL,
    failed_at         BIGINT NOT NULL,
    mended_version    TEXT COLLATE "C",
    mended_result     BIGINT,
    mended_at         BIGINT
);
CREATE INDEX regressions_by_contract ON regressions (contract_id, hash);
CREATE INDEX regressions_by_provider ON regressions (provider_id);

