-- Schemas of events. A content is one row wherever and however often it is registered: its text, and all that its GUID is
-- made of. It is never deleted, as data that was written with it may be read at any time.
CREATE TABLE registry_schemas (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    guid       TEXT COLLATE "C" NOT NULL,
    type       TEXT COLLATE "C" NOT NULL CHECK (type IN ('AVRO', 'JSON')),
    document   TEXT COLLATE "C" NOT NULL,
    refs       TEXT COLLATE "C",
    metadata   TEXT COLLATE "C",
    rule_set   TEXT COLLATE "C",
    created_at BIGINT NOT NULL,
    UNIQUE (guid, type)
);

-- The id that data carries: counted per context, never used for another content.
CREATE TABLE registry_contexts (
    name    TEXT COLLATE "C" PRIMARY KEY,
    last_id BIGINT NOT NULL
);

CREATE TABLE registry_ids (
    context   TEXT COLLATE "C" NOT NULL,
    id        BIGINT NOT NULL,
    schema_id BIGINT NOT NULL REFERENCES registry_schemas (id),
    PRIMARY KEY (context, id)
);
CREATE INDEX registry_ids_by_schema ON registry_ids (schema_id, context, id);

-- Subjects stay when their versions go: what refers to a subject means the name.
CREATE TABLE registry_subjects (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    context TEXT COLLATE "C" NOT NULL,
    name    TEXT COLLATE "C" NOT NULL,
    UNIQUE (context, name)
);
CREATE INDEX registry_subjects_by_name ON registry_subjects (name, context);

-- deleted_at: softly deleted; for good is a row less.
CREATE TABLE registry_versions (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_id  BIGINT NOT NULL REFERENCES registry_subjects (id),
    version     BIGINT NOT NULL,
    schema_id   BIGINT NOT NULL REFERENCES registry_schemas (id),
    registry_id BIGINT NOT NULL,
    created_at  BIGINT NOT NULL,
    deleted_at  BIGINT,
    UNIQUE (subject_id, version)
);
CREATE INDEX registry_versions_by_schema ON registry_versions (schema_id, subject_id);

-- Which versions a version builds on.
CREATE TABLE registry_references (
    version_id BIGINT NOT NULL REFERENCES registry_versions (id) ON DELETE CASCADE,
    position   BIGINT NOT NULL,
    subject_id BIGINT NOT NULL REFERENCES registry_subjects (id),
    version    BIGINT NOT NULL,
    PRIMARY KEY (version_id, position)
);
CREATE INDEX registry_references_by_target ON registry_references (subject_id, version);

-- Config (a JSON object) and mode of a subject; under the subject '' those of the context.
CREATE TABLE registry_settings (
    context TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    config  TEXT COLLATE "C",
    mode    TEXT COLLATE "C",
    PRIMARY KEY (context, subject)
);
