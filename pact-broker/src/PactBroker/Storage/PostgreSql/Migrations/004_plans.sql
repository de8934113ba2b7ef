-- Whether a line of a provider has verified a content: its newest or oldest success is asked first.
CREATE INDEX verifications_successful_by_date ON verifications (content_id, valid_from, provider_version_id) WHERE success;

-- Work in progress: what was published of a pair since some day.
CREATE INDEX publications_of_contract_by_date ON publications (contract_id, valid_from) WHERE valid_to IS NULL;

-- Questions about an instant: what had not ended then is found from there on, however much had ended before. What has not
-- ended yet has no end, and stands together as well: the indexes on that alone are not needed any more.
DROP INDEX branch_heads_history;
DROP INDEX deployed_versions_by_pacticipant;
DROP INDEX released_versions_by_pacticipant;
DROP INDEX ended_tags_by_name;
DROP INDEX ended_branch_versions_by_branch;
CREATE INDEX branch_heads_by_end ON branch_heads (branch_id, valid_to);
CREATE INDEX deployed_versions_by_pacticipant ON deployed_versions (pacticipant_id, valid_to, environment_id);
CREATE INDEX released_versions_by_pacticipant ON released_versions (pacticipant_id, valid_to, environment_id);
CREATE INDEX ended_tags_by_name ON ended_tags (pacticipant_id, name, valid_to, version_id);
CREATE INDEX ended_branch_versions_by_branch ON ended_branch_versions (branch_id, valid_to, version_id);
