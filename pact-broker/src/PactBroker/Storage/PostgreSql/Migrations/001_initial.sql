-- Instants are BIGINT: UTC ticks (100 ns since 0001-01-01). A row that decides says from when to when it does:
-- "as of" an instant is `valid_from <= @at AND (valid_to IS NULL OR valid_to > @at)`, "now" is `valid_to IS NULL`.
-- Ids come from one ascending sequence per table and are never used again: the id of a version is its order, the id of
-- a verification is its number.

CREATE TABLE pacticipants (
    id                   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name                 TEXT COLLATE "C" NOT NULL UNIQUE,
    display_name         TEXT COLLATE "C",
    repository_url       TEXT COLLATE "C",
    repository_name      TEXT COLLATE "C",
    repository_namespace TEXT COLLATE "C",
    main_branch          TEXT COLLATE "C",
    created_at           BIGINT NOT NULL,
    updated_at           BIGINT NOT NULL
);

CREATE TABLE labels (
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT COLLATE "C" NOT NULL,
    created_at     BIGINT NOT NULL,
    PRIMARY KEY (pacticipant_id, name)
);
CREATE INDEX labels_by_name ON labels (name);

CREATE TABLE versions (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    number         TEXT COLLATE "C" NOT NULL,
    build_url      TEXT COLLATE "C",
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    UNIQUE (pacticipant_id, number)
);
CREATE INDEX versions_by_order ON versions (pacticipant_id, id);

CREATE TABLE branches (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT COLLATE "C" NOT NULL,
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    UNIQUE (pacticipant_id, name)
);

CREATE TABLE branch_versions (
    branch_id    BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    version_id   BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    auto_created BOOLEAN NOT NULL DEFAULT FALSE,
    created_at   BIGINT NOT NULL,
    PRIMARY KEY (branch_id, version_id)
);
CREATE INDEX branch_versions_by_version ON branch_versions (version_id);

-- The head is the version most recently added to the branch; kept on write.
CREATE TABLE branch_heads (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    branch_id  BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    version_id BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    valid_from BIGINT NOT NULL,
    valid_to   BIGINT
);
CREATE UNIQUE INDEX branch_heads_now ON branch_heads (branch_id) WHERE valid_to IS NULL;
CREATE INDEX branch_heads_by_version ON branch_heads (version_id);
CREATE INDEX branch_heads_history ON branch_heads (branch_id, valid_from);

-- pacticipant_id repeats that of the version, so that the latest version with a tag is one seek.
CREATE TABLE tags (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version_id     BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    name           TEXT COLLATE "C" NOT NULL,
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    UNIQUE (version_id, name)
);
CREATE INDEX tags_by_name ON tags (pacticipant_id, name, version_id);

-- What somebody agreed to over time. A pact: published by the consumer, for a provider, no channel. An event schema:
-- published by the reader or the writer of a channel, the other side unknown.
CREATE TABLE contracts (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        TEXT COLLATE "C" NOT NULL CHECK (kind IN ('pact', 'schema')),
    role        TEXT COLLATE "C" NOT NULL CHECK (role IN ('consumer', 'reader', 'writer')),
    consumer_id BIGINT REFERENCES pacticipants (id) ON DELETE CASCADE,
    provider_id BIGINT REFERENCES pacticipants (id) ON DELETE CASCADE,
    channel     TEXT COLLATE "C" NOT NULL DEFAULT '',
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    CHECK (kind <> 'pact' OR (consumer_id IS NOT NULL AND provider_id IS NOT NULL)),
    CHECK (kind <> 'schema' OR channel <> '')
);
CREATE UNIQUE INDEX contracts_identity ON contracts (kind, role, COALESCE(consumer_id, 0), COALESCE(provider_id, 0), channel);
CREATE INDEX contracts_by_consumer ON contracts (consumer_id, provider_id);
CREATE INDEX contracts_by_provider ON contracts (provider_id, consumer_id);
CREATE INDEX contracts_by_channel ON contracts (channel) WHERE channel <> '';

-- Equal content is stored once: verifications belong to it.
CREATE TABLE contents (
    id                BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id       BIGINT NOT NULL REFERENCES contracts (id) ON DELETE CASCADE,
    hash              TEXT COLLATE "C" NOT NULL,
    document          TEXT    NOT NULL,
    interaction_count INTEGER NOT NULL,
    message_count     INTEGER NOT NULL,
    created_at        BIGINT NOT NULL,
    UNIQUE (contract_id, hash)
);

-- One row per revision; the newest of a version is the one with valid_to NULL.
CREATE TABLE publications (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id BIGINT NOT NULL REFERENCES contracts (id) ON DELETE CASCADE,
    version_id  BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    content_id  BIGINT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    valid_from  BIGINT NOT NULL,
    valid_to    BIGINT,
    UNIQUE (contract_id, version_id, revision)
);
CREATE UNIQUE INDEX publications_now ON publications (contract_id, version_id) WHERE valid_to IS NULL;
CREATE INDEX publications_by_version ON publications (version_id, contract_id) WHERE valid_to IS NULL;
CREATE INDEX publications_by_content ON publications (content_id, version_id) WHERE valid_to IS NULL;
CREATE INDEX publications_by_date ON publications (valid_from) WHERE valid_to IS NULL;

-- The newest result of (content, provider version) is the one with valid_to NULL; it decides.
CREATE TABLE verifications (
    id                  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content_id          BIGINT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    provider_version_id BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    success             BOOLEAN NOT NULL,
    wip                 BOOLEAN NOT NULL DEFAULT FALSE,
    pending             BOOLEAN NOT NULL DEFAULT FALSE,
    build_url           TEXT COLLATE "C",
    test_results        TEXT,
    verified_by         TEXT,
    selectors           TEXT,
    valid_from          BIGINT NOT NULL,
    valid_to            BIGINT
);
CREATE UNIQUE INDEX verifications_now ON verifications (content_id, provider_version_id) WHERE valid_to IS NULL;
CREATE INDEX verifications_by_provider_version ON verifications (provider_version_id, content_id);
CREATE INDEX verifications_successful ON verifications (content_id, provider_version_id, valid_from) WHERE success;
CREATE INDEX verifications_by_content ON verifications (content_id, id);

CREATE TABLE environments (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid         TEXT COLLATE "C" NOT NULL UNIQUE,
    name         TEXT COLLATE "C" NOT NULL UNIQUE,
    display_name TEXT COLLATE "C" NOT NULL,
    production   BOOLEAN NOT NULL,
    contacts     TEXT,
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL
);

-- valid_to: undeployed, by hand or by the next version in the same place. No instance is the instance ''.
CREATE TABLE deployed_versions (
    id                   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid                 TEXT COLLATE "C" NOT NULL UNIQUE,
    environment_id       BIGINT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    pacticipant_id       BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    version_id           BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    application_instance TEXT COLLATE "C" NOT NULL DEFAULT '',
    auto_created         BOOLEAN NOT NULL DEFAULT FALSE,
    valid_from           BIGINT NOT NULL,
    valid_to             BIGINT,
    updated_at           BIGINT NOT NULL
);
CREATE UNIQUE INDEX deployed_versions_now ON deployed_versions (environment_id, pacticipant_id, application_instance) WHERE valid_to IS NULL;
CREATE INDEX deployed_versions_by_version ON deployed_versions (version_id, environment_id);
CREATE INDEX deployed_versions_by_pacticipant ON deployed_versions (pacticipant_id, environment_id) WHERE valid_to IS NULL;

-- valid_to: support ended. Supporting again adds a row with the same uuid.
CREATE TABLE released_versions (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid           TEXT COLLATE "C" NOT NULL,
    environment_id BIGINT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    version_id     BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    valid_from     BIGINT NOT NULL,
    valid_to       BIGINT,
    updated_at     BIGINT NOT NULL
);
CREATE UNIQUE INDEX released_versions_now ON released_versions (environment_id, version_id) WHERE valid_to IS NULL;
CREATE INDEX released_versions_by_uuid ON released_versions (uuid);
CREATE INDEX released_versions_by_version ON released_versions (version_id, environment_id);
CREATE INDEX released_versions_by_pacticipant ON released_versions (pacticipant_id, environment_id) WHERE valid_to IS NULL;

-- Who writes takes this row and keeps it until the commit. So the brokers on one database write one after the other, and
-- ids and instants ascend in the order of the commits, whatever the clocks of their machines say.
CREATE TABLE write_turn (
    only_one     BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_one),
    last_instant BIGINT  NOT NULL
);
INSERT INTO write_turn (last_instant) VALUES (0);

-- What deciding rows of the other tables were before: with what they are now, the views below.
CREATE TABLE ended_tags (
    version_id     BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    name           TEXT COLLATE "C" NOT NULL,
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    valid_from     BIGINT NOT NULL,
    valid_to       BIGINT NOT NULL
);
CREATE INDEX ended_tags_by_name ON ended_tags (pacticipant_id, name);
CREATE INDEX ended_tags_by_version ON ended_tags (version_id);

CREATE TABLE ended_branch_versions (
    branch_id  BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    version_id BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    valid_from BIGINT NOT NULL,
    valid_to   BIGINT NOT NULL
);
CREATE INDEX ended_branch_versions_by_branch ON ended_branch_versions (branch_id);
CREATE INDEX ended_branch_versions_by_version ON ended_branch_versions (version_id);

CREATE TABLE main_branches (
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT COLLATE "C" NOT NULL,
    valid_from     BIGINT NOT NULL,
    valid_to       BIGINT
);
CREATE UNIQUE INDEX main_branches_now ON main_branches (pacticipant_id) WHERE valid_to IS NULL;
CREATE INDEX main_branches_history ON main_branches (pacticipant_id, valid_from);

CREATE VIEW tags_ever AS
    SELECT version_id, name, pacticipant_id, created_at AS valid_from, CAST(NULL AS BIGINT) AS valid_to FROM tags
    UNION ALL SELECT version_id, name, pacticipant_id, valid_from, valid_to FROM ended_tags;

CREATE VIEW branch_versions_ever AS
    SELECT branch_id, version_id, created_at AS valid_from, CAST(NULL AS BIGINT) AS valid_to FROM branch_versions
    UNION ALL SELECT branch_id, version_id, valid_from, valid_to FROM ended_branch_versions;

-- Where something was deleted for good, questions about the time before cannot be answered.
CREATE TABLE history (begins BIGINT NOT NULL);
INSERT INTO history (begins) VALUES (0);

-- A place that a version is about to take. From the beginning it says when it ends: at its expiry, or before when the
-- deployment is recorded. Until then the version counts beside what runs there.
CREATE TABLE reservations (
    id                   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid                 TEXT COLLATE "C" NOT NULL UNIQUE,
    environment_id       BIGINT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    pacticipant_id       BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    version_id           BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    application_instance TEXT COLLATE "C" NOT NULL DEFAULT '',
    valid_from           BIGINT NOT NULL,
    valid_to             BIGINT NOT NULL
);
CREATE INDEX reservations_by_pacticipant ON reservations (pacticipant_id, environment_id, valid_to);
CREATE INDEX reservations_by_version ON reservations (version_id, environment_id);
