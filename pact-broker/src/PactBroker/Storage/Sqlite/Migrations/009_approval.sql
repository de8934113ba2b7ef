-- Who decides about contracts that break what was approved last. A pacticipant without anybody here approves nothing.
CREATE TABLE approval_owners (
    pacticipant_id INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    PRIMARY KEY (pacticipant_id, name)
);

-- A content that breaks the last approved one; owner_id: the pacticipant whose owners are asked. A content without a row needs
-- no approval. Diff and findings are what was known when it was published.
CREATE TABLE approval_requests (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid          TEXT NOT NULL UNIQUE,
    content_id    INTEGER NOT NULL UNIQUE REFERENCES contents (id) ON DELETE CASCADE,
    version       TEXT NOT NULL,
    owner_id      INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    approved_hash TEXT NOT NULL,
    diff          TEXT NOT NULL,
    findings      TEXT NOT NULL,
    created_at    INTEGER NOT NULL
);
CREATE INDEX approval_requests_by_owner ON approval_requests (owner_id, id);

CREATE TABLE approval_decisions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL UNIQUE REFERENCES approval_requests (id) ON DELETE CASCADE,
    outcome    TEXT NOT NULL CHECK (outcome IN ('approved', 'rejected', 'withdrawn')),
    decided_by TEXT NOT NULL,
    comment    TEXT,
    created_at INTEGER NOT NULL
);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('approval_owners', 'sqlite_autoindex_approval_owners_1', '100 3 1'),
    ('approval_requests', 'sqlite_autoindex_approval_requests_1', '1000 1'),
    ('approval_requests', 'sqlite_autoindex_approval_requests_2', '1000 1'),
    ('approval_requests', 'approval_requests_by_owner', '1000 20 1'),
    ('approval_decisions', 'sqlite_autoindex_approval_decisions_1', '1000 1');
ANALYZE sqlite_schema;
