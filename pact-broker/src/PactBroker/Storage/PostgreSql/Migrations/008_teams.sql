-- Who looks after what. Names, for a team may have what nobody has published yet.
CREATE TABLE teams (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       TEXT COLLATE "C" NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE team_holdings (
    team_id BIGINT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    kind    TEXT COLLATE "C" NOT NULL CHECK (kind IN ('pacticipant', 'subject')),
    name    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (team_id, kind, name)
);

-- The team that the token is for, by its name: without the team it changes nothing.
ALTER TABLE access_tokens ADD COLUMN team TEXT COLLATE "C";
