-- Whether what breaks the events of an application waits until each affected consumer has acknowledged it.
ALTER TABLE pacticipants ADD COLUMN awaits_consumers BOOLEAN NOT NULL DEFAULT FALSE;

-- For which consumers somebody knows what a request breaks for them. Whose acknowledgement is awaited is among the findings of the request.
CREATE TABLE approval_acknowledgements (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id      BIGINT NOT NULL REFERENCES approval_requests (id) ON DELETE CASCADE,
    pacticipant     TEXT COLLATE "C" NOT NULL,
    acknowledged_by TEXT NOT NULL,
    comment         TEXT,
    created_at      BIGINT NOT NULL,
    UNIQUE (request_id, pacticipant)
);
