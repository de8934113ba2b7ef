-- Instants are INTEGER: UTC ticks (100 ns since 0001-01-01). A row that decides says from when to when it does:
-- "as of" an instant is `valid_from <= @at AND (valid_to IS NULL OR valid_to > @at)`, "now" is `valid_to IS NULL`.
-- Ids come from one ascending sequence per table and are never used again: the id of a version is its order, the id of
-- a verification is its number.

CREATE TABLE pacticipants (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    name                 TEXT    NOT NULL UNIQUE,
    display_name         TEXT,
    repository_url       TEXT,
    repository_name      TEXT,
    repository_namespace TEXT,
    main_branch          TEXT,
    created_at           INTEGER NOT NULL,
    updated_at           INTEGER NOT NULL
);

CREATE TABLE labels (
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT    NOT NULL,
    created_at     INTEGER NOT NULL,
    PRIMARY KEY (pacticipant_id, name)
) WITHOUT ROWID;
CREATE INDEX labels_by_name ON labels (name);

CREATE TABLE versions (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    number         TEXT    NOT NULL,
    build_url      TEXT,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    UNIQUE (pacticipant_id, number)
);
CREATE INDEX versions_by_order ON versions (pacticipant_id, id);

CREATE TABLE branches (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT    NOT NULL,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    UNIQUE (pacticipant_id, name)
);

CREATE TABLE branch_versions (
    branch_id    INTEGER NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    version_id   INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    auto_created BOOLEAN NOT NULL DEFAULT FALSE,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (branch_id, version_id)
) WITHOUT ROWID;
CREATE INDEX branch_versions_by_version ON branch_versions (version_id);

-- The head is the version most recently added to the branch; kept on write.
CREATE TABLE branch_heads (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    branch_id  INTEGER NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER
);
CREATE UNIQUE INDEX branch_heads_now ON branch_heads (branch_id) WHERE valid_to IS NULL;
CREATE INDEX branch_heads_by_version ON branch_heads (version_id);
CREATE INDEX branch_heads_history ON branch_heads (branch_id, valid_from);

-- pacticipant_id repeats that of the version, so that the latest version with a tag is one seek.
CREATE TABLE tags (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id     INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    name           TEXT    NOT NULL,
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    UNIQUE (version_id, name)
);
CREATE INDEX tags_by_name ON tags (pacticipant_id, name, version_id);

-- What somebody agreed to over time. A pact: published by the consumer, for a provider, no channel. An event schema:
-- published by the reader or the writer of a channel, the other side unknown.
CREATE TABLE contracts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL CHECK (kind IN ('pact', 'schema')),
    role        TEXT    NOT NULL CHECK (role IN ('consumer', 'reader', 'writer')),
    consumer_id INTEGER REFERENCES pacticipants (id) ON DELETE CASCADE,
    provider_id INTEGER REFERENCES pacticipants (id) ON DELETE CASCADE,
    channel     TEXT    NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    CHECK (kind <> 'pact' OR (consumer_id IS NOT NULL AND provider_id IS NOT NULL)),
    CHECK (kind <> 'schema' OR channel <> '')
);
CREATE UNIQUE INDEX contracts_identity ON contracts (kind, role, COALESCE(consumer_id, 0), COALESCE(provider_id, 0), channel);
CREATE INDEX contracts_by_consumer ON contracts (consumer_id, provider_id);
CREATE INDEX contracts_by_provider ON contracts (provider_id, consumer_id);
CREATE INDEX contracts_by_channel ON contracts (channel) WHERE channel <> '';

-- Equal content is stored once: verifications belong to it.
CREATE TABLE contents (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id       INTEGER NOT NULL REFERENCES contracts (id) ON DELETE CASCADE,
    hash              TEXT    NOT NULL,
    document          TEXT    NOT NULL,
    interaction_count INTEGER NOT NULL,
    message_count     INTEGER NOT NULL,
    created_at        INTEGER NOT NULL,
    UNIQUE (contract_id, hash)
);

-- One row per revision; the newest of a version is the one with valid_to NULL.
CREATE TABLE publications (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id INTEGER NOT NULL REFERENCES contracts (id) ON DELETE CASCADE,
    version_id  INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    content_id  INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER,
    UNIQUE (contract_id, version_id, revision)
);
CREATE UNIQUE INDEX publications_now ON publications (contract_id, version_id) WHERE valid_to IS NULL;
CREATE INDEX publications_by_version ON publications (version_id, contract_id) WHERE valid_to IS NULL;
CREATE INDEX publications_by_content ON publications (content_id, version_id) WHERE valid_to IS NULL;
CREATE INDEX publications_by_date ON publications (valid_from) WHERE valid_to IS NULL;

-- The newest result of (content, provider version) is the one with valid_to NULL; it decides.
CREATE TABLE verifications (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    content_id          INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    provider_version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    success             BOOLEAN NOT NULL,
    wip                 BOOLEAN NOT NULL DEFAULT FALSE,
    pending             BOOLEAN NOT NULL DEFAULT FALSE,
    build_url           TEXT,
    test_results        TEXT,
    verified_by         TEXT,
    selectors           TEXT,
    valid_from          INTEGER NOT NULL,
    valid_to            INTEGER
);
CREATE UNIQUE INDEX verifications_now ON verifications (content_id, provider_version_id) WHERE valid_to IS NULL;
CREATE INDEX verifications_by_provider_version ON verifications (provider_version_id, content_id);
CREATE INDEX verifications_successful ON verifications (content_id, provider_version_id, valid_from) WHERE success;
CREATE INDEX verifications_by_content ON verifications (content_id, id);

CREATE TABLE environments (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid         TEXT    NOT NULL UNIQUE,
    name         TEXT    NOT NULL UNIQUE,
    display_name TEXT    NOT NULL,
    production   BOOLEAN NOT NULL,
    contacts     TEXT,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL
);

-- valid_to: undeployed, by hand or by the next version in the same place. No instance is the instance ''.
CREATE TABLE deployed_versions (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid                 TEXT    NOT NULL UNIQUE,
    environment_id       INTEGER NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    pacticipant_id       INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    version_id           INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    application_instance TEXT    NOT NULL DEFAULT '',
    auto_created         BOOLEAN NOT NULL DEFAULT FALSE,
    valid_from           INTEGER NOT NULL,
    valid_to             INTEGER,
    updated_at           INTEGER NOT NULL
);
CREATE UNIQUE INDEX deployed_versions_now ON deployed_versions (environment_id, pacticipant_id, application_instance) WHERE valid_to IS NULL;
CREATE INDEX deployed_versions_by_version ON deployed_versions (version_id, environment_id);
CREATE INDEX deployed_versions_by_pacticipant ON deployed_versions (pacticipant_id, environment_id) WHERE valid_to IS NULL;

-- valid_to: support ended. Supporting again adds a row with the same uuid.
CREATE TABLE released_versions (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid           TEXT    NOT NULL,
    environment_id INTEGER NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    version_id     INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    valid_from     INTEGER NOT NULL,
    valid_to       INTEGER,
    updated_at     INTEGER NOT NULL
);
CREATE UNIQUE INDEX released_versions_now ON released_versions (environment_id, version_id) WHERE valid_to IS NULL;
CREATE INDEX released_versions_by_uuid ON released_versions (uuid);
CREATE INDEX released_versions_by_version ON released_versions (version_id, environment_id);
CREATE INDEX released_versions_by_pacticipant ON released_versions (pacticipant_id, environment_id) WHERE valid_to IS NULL;

-- What deciding rows of the other tables were before: with what they are now, the views below.
CREATE TABLE ended_tags (
    version_id     INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    valid_from     INTEGER NOT NULL,
    valid_to       INTEGER NOT NULL
);
CREATE INDEX ended_tags_by_name ON ended_tags (pacticipant_id, name);
CREATE INDEX ended_tags_by_version ON ended_tags (version_id);

CREATE TABLE ended_branch_versions (
    branch_id  INTEGER NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER NOT NULL
);
CREATE INDEX ended_branch_versions_by_branch ON ended_branch_versions (branch_id);
CREATE INDEX ended_branch_versions_by_version ON ended_branch_versions (version_id);

CREATE TABLE main_branches (
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    valid_from     INTEGER NOT NULL,
    valid_to       INTEGER
);
CREATE UNIQUE INDEX main_branches_now ON main_branches (pacticipant_id) WHERE valid_to IS NULL;
CREATE INDEX main_branches_history ON main_branches (pacticipant_id, valid_from);

CREATE VIEW tags_ever AS
    SELECT version_id, name, pacticipant_id, created_at AS valid_from, CAST(NULL AS INTEGER) AS valid_to FROM tags
    UNION ALL SELECT version_id, name, pacticipant_id, valid_from, valid_to FROM ended_tags;

CREATE VIEW branch_versions_ever AS
    SELECT branch_id, version_id, created_at AS valid_from, CAST(NULL AS INTEGER) AS valid_to FROM branch_versions
    UNION ALL SELECT branch_id, version_id, valid_from, valid_to FROM ended_branch_versions;

-- Where something was deleted for good, questions about the time before cannot be answered.
CREATE TABLE history (begins INTEGER NOT NULL);
INSERT INTO history (begins) VALUES (0);

-- A place that a version is about to take. From the beginning it says when it ends: at its expiry, or before when the
-- deployment is recorded. Until then the version counts beside what runs there.
CREATE TABLE reservations (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid                 TEXT NOT NULL UNIQUE,
    environment_id       INTEGER NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    pacticipant_id       INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    version_id           INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    application_instance TEXT NOT NULL DEFAULT '',
    valid_from           INTEGER NOT NULL,
    valid_to             INTEGER NOT NULL
);
CREATE INDEX reservations_by_pacticipant ON reservations (pacticipant_id, environment_id, valid_to);
CREATE INDEX reservations_by_version ON reservations (version_id, environment_id);
