-- Who changed what, and from where: written with the change, and never changed again. No reference to anything: it outlives what it tells of.
CREATE TABLE audit_log (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             BIGINT NOT NULL,
    actor          TEXT COLLATE "C" NOT NULL,
    address        TEXT COLLATE "C",
    action         TEXT COLLATE "C" NOT NULL,
    pacticipant    TEXT COLLATE "C",
    details        TEXT COLLATE "C" NOT NULL,
    request        TEXT COLLATE "C",
    request_id     TEXT COLLATE "C" NOT NULL,
    correlation_id TEXT COLLATE "C"
);
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE INDEX audit_log_by_pacticipant ON audit_log (pacticipant, id);

CREATE FUNCTION refuse_change_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The audit log is append-only.'; END $$;
CREATE TRIGGER audit_log_keeps_everything BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
