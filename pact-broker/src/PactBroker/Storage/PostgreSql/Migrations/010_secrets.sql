-- The keys of Data Protection, shared by all brokers of the database. wrapped_by: the key from outside without which they are of no use.
CREATE TABLE protection_keys (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       TEXT COLLATE "C" NOT NULL UNIQUE,
    xml        TEXT COLLATE "C" NOT NULL,
    wrapped_by TEXT COLLATE "C",
    created_at BIGINT NOT NULL
);

-- What stands behind the asterisks of url, headers, body, password and signing_secret. NULL: a broker of before has left it there in the open; the next start seals it.
ALTER TABLE webhooks ADD COLUMN sealed TEXT COLLATE "C";
ALTER TABLE webhooks ADD COLUMN sealed_with TEXT COLLATE "C";
