-- Tokens of the API. Of the token itself only its digest is kept; no pacticipant: of any. A revoked one stays, so that what it did has a name.
CREATE TABLE access_tokens (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid        TEXT COLLATE "C" NOT NULL UNIQUE,
    digest      TEXT COLLATE "C" NOT NULL UNIQUE,
    description TEXT COLLATE "C" NOT NULL,
    scopes      TEXT COLLATE "C" NOT NULL,
    pacticipant TEXT COLLATE "C",
    created_by  TEXT COLLATE "C" NOT NULL,
    created_at  BIGINT NOT NULL,
    revoked_at  BIGINT
);
