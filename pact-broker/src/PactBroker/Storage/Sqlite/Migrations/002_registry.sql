-- Schemas of events. A content is one row wherever and however often it is registered: its text, and all that its GUID is
-- made of. It is never deleted, as data that was written with it may be read at any time.
CREATE TABLE registry_schemas (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    guid       TEXT    NOT NULL,
    type       TEXT    NOT NULL CHECK (type IN ('AVRO', 'JSON')),
    document   TEXT    NOT NULL,
    refs       TEXT,
    metadata   TEXT,
    rule_set   TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (guid, type)
);

-- The id that data carries: counted per context, never used for another content.
CREATE TABLE registry_contexts (
    name    TEXT    PRIMARY KEY,
    last_id INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE registry_ids (
    context   TEXT    NOT NULL,
    id        INTEGER NOT NULL,
    schema_id INTEGER NOT NULL REFERENCES registry_schemas (id),
    PRIMARY KEY (context, id)
) WITHOUT ROWID;
CREATE INDEX registry_ids_by_schema ON registry_ids (schema_id, context, id);

-- Subjects stay when their versions go: what refers to a subject means the name.
CREATE TABLE registry_subjects (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    context TEXT NOT NULL,
    name    TEXT NOT NULL,
    UNIQUE (context, name)
);
CREATE INDEX registry_subjects_by_name ON registry_subjects (name, context);

-- deleted_at: softly deleted; for good is a row less.
CREATE TABLE registry_versions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    subject_id  INTEGER NOT NULL REFERENCES registry_subjects (id),
    version     INTEGER NOT NULL,
    schema_id   INTEGER NOT NULL REFERENCES registry_schemas (id),
    registry_id INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    deleted_at  INTEGER,
    UNIQUE (subject_id, version)
);
CREATE INDEX registry_versions_by_schema ON registry_versions (schema_id, subject_id);

-- Which versions a version builds on.
CREATE TABLE registry_references (
    version_id INTEGER NOT NULL REFERENCES registry_versions (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    subject_id INTEGER NOT NULL REFERENCES registry_subjects (id),
    version    INTEGER NOT NULL,
    PRIMARY KEY (version_id, position)
) WITHOUT ROWID;
CREATE INDEX registry_references_by_target ON registry_references (subject_id, version);

-- Config (a JSON object) and mode of a subject; under the subject '' those of the context.
CREATE TABLE registry_settings (
    context TEXT NOT NULL,
    subject TEXT NOT NULL,
    config  TEXT,
    mode    TEXT,
    PRIMARY KEY (context, subject)
) WITHOUT ROWID;
