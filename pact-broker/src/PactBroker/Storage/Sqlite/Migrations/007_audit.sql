-- Who changed what, and from where: written with the change, and never changed again. No reference to anything: it outlives what it tells of.
CREATE TABLE audit_log (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    at             INTEGER NOT NULL,
    actor          TEXT    NOT NULL,
    address        TEXT,
    action         TEXT    NOT NULL,
    pacticipant    TEXT,
    details        TEXT    NOT NULL,
    request        TEXT,
    request_id     TEXT    NOT NULL,
    correlation_id TEXT
);
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE INDEX audit_log_by_pacticipant ON audit_log (pacticipant, id);

CREATE TRIGGER audit_log_keeps_what_it_says BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_log_keeps_everything BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('audit_log', 'audit_log_by_time', '1000000 1'),
    ('audit_log', 'audit_log_by_pacticipant', '1000000 10000 1');
ANALYZE sqlite_schema;
