-- What was deleted for good and when it decided: questions about such a time are refused instead of answered wrongly.
-- By name, so that it outlives the pacticipant. What: everything about it ('all'), its newest version ('latest'), the head
-- of a branch, the newest version with a tag, what ran in an environment, what a pact or a result of a version decided
-- ('version') and that it was listed afterwards ('replaced'), with whom it works ('neighbors'). An environment that is gone
-- stands under the pacticipant ''.
CREATE TABLE forgotten (
    pacticipant TEXT COLLATE "C" NOT NULL,
    what        TEXT COLLATE "C" NOT NULL CHECK (what IN ('all', 'latest', 'branch', 'tag', 'environment', 'version', 'replaced', 'neighbors')),
    name        TEXT COLLATE "C" NOT NULL DEFAULT '',
    valid_from  BIGINT NOT NULL,
    valid_to    BIGINT NOT NULL,
    PRIMARY KEY (pacticipant, what, name)
);

-- Of several brokers, one cleans: who holds it, until when unless it says so again, and for which appointment it was.
CREATE TABLE cleaning_turn (
    holder      TEXT COLLATE "C" NOT NULL,
    held_until  BIGINT NOT NULL,
    appointment BIGINT NOT NULL
);
INSERT INTO cleaning_turn (holder, held_until, appointment) VALUES ('', 0, 0);

-- Deleting a version or a content looks for its publications, those of earlier revisions too: an index on the newest alone
-- would leave that a walk through the table. The condition moves from the index into it, so that it costs no more to keep.
DROP INDEX publications_by_version;
DROP INDEX publications_by_content;
CREATE INDEX publications_by_version ON publications (version_id, valid_to, contract_id);
CREATE INDEX publications_by_content ON publications (content_id, valid_to, version_id);
CREATE INDEX publications_replaced ON publications (valid_to) WHERE valid_to IS NOT NULL;
CREATE INDEX verifications_replaced ON verifications (valid_to) WHERE valid_to IS NOT NULL;
