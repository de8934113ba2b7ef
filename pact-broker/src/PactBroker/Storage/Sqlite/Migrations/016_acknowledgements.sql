-- Whether what breaks the events of an application waits until each affected consumer has acknowledged it.
ALTER TABLE pacticipants ADD COLUMN awaits_consumers BOOLEAN NOT NULL DEFAULT FALSE;

-- For which consumers somebody knows what a request breaks for them. Whose acknowledgement is awaited is among the findings of the request.
CREATE TABLE approval_acknowledgements (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id      INTEGER NOT NULL REFERENCES approval_requests (id) ON DELETE CASCADE,
    pacticipant     TEXT NOT NULL,
    acknowledged_by TEXT NOT NULL,
    comment         TEXT,
    created_at      INTEGER NOT NULL,
    UNIQUE (request_id, pacticipant)
);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('approval_acknowledgements', 'sqlite_autoindex_approval_acknowledgements_1', '1000 2 1');
ANALYZE sqlite_schema;
