-- Tokens of the API. Of the token itself only its digest is kept; no pacticipant: of any. A revoked one stays, so that what it did has a name.
CREATE TABLE access_tokens (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        TEXT    NOT NULL UNIQUE,
    digest      TEXT    NOT NULL UNIQUE,
    description TEXT    NOT NULL,
    scopes      TEXT    NOT NULL,
    pacticipant TEXT,
    created_by  TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    revoked_at  INTEGER
);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('access_tokens', 'sqlite_autoindex_access_tokens_1', '100 1'),
    ('access_tokens', 'sqlite_autoindex_access_tokens_2', '100 1');
ANALYZE sqlite_schema;
