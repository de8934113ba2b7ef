-- The keys of Data Protection, shared by all brokers of the database. wrapped_by: the key from outside without which they are of no use.
CREATE TABLE protection_keys (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT    NOT NULL UNIQUE,
    xml        TEXT    NOT NULL,
    wrapped_by TEXT,
    created_at INTEGER NOT NULL
);

-- What stands behind the asterisks of url, headers, body, password and signing_secret. NULL: a broker of before has left it there in the open; the next start seals it.
ALTER TABLE webhooks ADD COLUMN sealed TEXT;
ALTER TABLE webhooks ADD COLUMN sealed_with TEXT;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('protection_keys', 'sqlite_autoindex_protection_keys_1', '10 1');
ANALYZE sqlite_schema;
