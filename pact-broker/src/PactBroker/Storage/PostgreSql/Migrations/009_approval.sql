-- Who decides about contracts that break what was approved last. A pacticipant without anybody here approves nothing.
CREATE TABLE approval_owners (
    pacticipant_id BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    name           TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (pacticipant_id, name)
);

-- A content that breaks the last approved one; owner_id: the pacticipant whose owners are asked. A content without a row needs
-- no approval. Diff and findings are what was known when it was published.
CREATE TABLE approval_requests (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid          TEXT COLLATE "C" NOT NULL UNIQUE,
    content_id    BIGINT NOT NULL UNIQUE REFERENCES contents (id) ON DELETE CASCADE,
    version       TEXT COLLATE "C" NOT NULL,
    owner_id      BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    approved_hash TEXT COLLATE "C" NOT NULL,
    diff          TEXT NOT NULL,
    findings      TEXT NOT NULL,
    created_at    BIGINT NOT NULL
);
CREATE INDEX approval_requests_by_owner ON approval_requests (owner_id, id);

CREATE TABLE approval_decisions (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id BIGINT NOT NULL UNIQUE REFERENCES approval_requests (id) ON DELETE CASCADE,
    outcome    TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('approved', 'rejected', 'withdrawn')),
    decided_by TEXT COLLATE "C" NOT NULL,
    comment    TEXT COLLATE "C",
    created_at BIGINT NOT NULL
);
