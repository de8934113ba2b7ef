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

-- SQLite decides in which order it goes through tables by how many rows an index leads to. Of an empty table it cannot know, and it does
-- not look again: this is what tables become like. Rows of the index, then rows for each value of its first column, of its first two, …
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('pacticipants', 'sqlite_autoindex_pacticipants_1', '200 1'),
    ('labels', 'labels', '400 2 1'),
    ('labels', 'labels_by_name', '400 20'),
    ('versions', 'sqlite_autoindex_versions_1', '200000 1000 1'),
    ('versions', 'versions_by_order', '200000 1000 1'),
    ('branches', 'sqlite_autoindex_branches_1', '8000 40 1'),
    ('branch_versions', 'branch_versions', '200000 25 1'),
    ('branch_versions', 'branch_versions_by_version', '200000 1'),
    ('branch_heads', 'branch_heads_now', '8000 1'),
    ('branch_heads', 'branch_heads_by_version', '200000 1'),
    ('branch_heads', 'branch_heads_by_end', '200000 25 1'),
    ('tags', 'sqlite_autoindex_tags_1', '200000 1 1'),
    ('tags', 'tags_by_name', '200000 1000 200 1'),
    ('contracts', 'contracts_identity', '1000 1000 1000 5 1 1'),
    ('contracts', 'contracts_by_consumer', '1000 5 1'),
    ('contracts', 'contracts_by_provider', '1000 5 1'),
    ('contents', 'sqlite_autoindex_contents_1', '100000 100 1'),
    ('publications', 'sqlite_autoindex_publications_1', '500000 500 2 1'),
    ('publications', 'publications_now', '400000 400 1'),
    ('publications', 'publications_by_version', '500000 3 2 1'),
    ('publications', 'publications_by_content', '500000 5 4 1'),
    ('publications', 'publications_by_date', '400000 2'),
    ('publications', 'publications_of_contract_by_date', '400000 400 1'),
    ('publications', 'publications_replaced', '100000 2'),
    ('verifications', 'verifications_now', '500000 5 1'),
    ('verifications', 'verifications_by_provider_version', '600000 5 2'),
    ('verifications', 'verifications_successful', '400000 4 1 1'),
    ('verifications', 'verifications_successful_by_date', '400000 4 1 1'),
    ('verifications', 'verifications_by_content', '600000 6 1'),
    ('verifications', 'verifications_replaced', '100000 2'),
    ('environments', 'sqlite_autoindex_environments_1', '5 1'),
    ('environments', 'sqlite_autoindex_environments_2', '5 1'),
    ('deployed_versions', 'sqlite_autoindex_deployed_versions_1', '100000 1'),
    ('deployed_versions', 'deployed_versions_now', '1000 200 2 1'),
    ('deployed_versions', 'deployed_versions_by_version', '100000 2 1'),
    ('deployed_versions', 'deployed_versions_by_pacticipant', '100000 500 5 1'),
    ('released_versions', 'released_versions_now', '1000 200 1'),
    ('released_versions', 'released_versions_by_uuid', '100000 1'),
    ('released_versions', 'released_versions_by_version', '100000 2 1'),
    ('released_versions', 'released_versions_by_pacticipant', '100000 500 5 1'),
    ('ended_tags', 'ended_tags_by_name', '10000 50 10 1 1'),
    ('ended_tags', 'ended_tags_by_version', '10000 2'),
    ('ended_branch_versions', 'ended_branch_versions_by_branch', '10000 10 1 1'),
    ('ended_branch_versions', 'ended_branch_versions_by_version', '10000 2'),
    ('main_branches', 'main_branches_now', '200 1'),
    ('main_branches', 'main_branches_history', '300 2 1'),
    ('reservations', 'reservations_by_pacticipant', '100000 500 100 1'),
    ('reservations', 'reservations_by_version', '100000 2 1');
ANALYZE sqlite_schema;
