-- The OpenAPI documents of a provider, each once. The text is as it was published.
CREATE TABLE provider_documents (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    hash        TEXT NOT NULL,
    document    TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    UNIQUE (provider_id, hash)
);

-- Which version says that it answers as a document has it; tests_passed: what the provider's own tests found, NULL where nobody said.
-- The newest of a version is the one with valid_to NULL.
CREATE TABLE provider_contracts (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id       INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    document_id      INTEGER NOT NULL REFERENCES provider_documents (id) ON DELETE CASCADE,
    tests_passed     BOOLEAN,
    evidence         TEXT,
    evidence_type    TEXT,
    evidence_format  TEXT,
    verifier         TEXT,
    verifier_version TEXT,
    valid_from       INTEGER NOT NULL,
    valid_to         INTEGER
);
CREATE UNIQUE INDEX provider_contracts_now ON provider_contracts (version_id) WHERE valid_to IS NULL;
CREATE INDEX provider_contracts_by_version ON provider_contracts (version_id, valid_to);
CREATE INDEX provider_contracts_by_document ON provider_contracts (document_id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('provider_documents', 'sqlite_autoindex_provider_documents_1', '10000 50 1'),
    ('provider_contracts', 'provider_contracts_now', '20000 1'),
    ('provider_contracts', 'provider_contracts_by_version', '20000 1 1'),
    ('provider_contracts', 'provider_contracts_by_document', '20000 2');
ANALYZE sqlite_schema;
