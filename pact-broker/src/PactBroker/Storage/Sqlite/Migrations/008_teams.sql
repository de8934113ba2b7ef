-- Who looks after what. Names, for a team may have what nobody has published yet.
CREATE TABLE teams (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT    NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
);

CREATE TABLE team_holdings (
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    kind    TEXT    NOT NULL CHECK (kind IN ('pacticipant', 'subject')),
    name    TEXT    NOT NULL,
    PRIMARY KEY (team_id, kind, name)
);

-- The team that the token is for, by its name: without the team it changes nothing.
ALTER TABLE access_tokens ADD COLUMN team TEXT;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('teams', 'sqlite_autoindex_teams_1', '50 1'),
    ('team_holdings', 'sqlite_autoindex_team_holdings_1', '500 10 5 1');
ANALYZE sqlite_schema;
