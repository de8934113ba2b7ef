-- Whom to tell what. No consumer (provider) and no label of one: of any. Secrets are as given, and shown to nobody.
CREATE TABLE webhooks (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid           TEXT    NOT NULL UNIQUE,
    description    TEXT,
    enabled        BOOLEAN NOT NULL DEFAULT TRUE,
    consumer_id    INTEGER REFERENCES pacticipants (id) ON DELETE CASCADE,
    consumer_label TEXT,
    provider_id    INTEGER REFERENCES pacticipants (id) ON DELETE CASCADE,
    provider_label TEXT,
    events         TEXT    NOT NULL,
    filters        TEXT,
    method         TEXT    NOT NULL,
    url            TEXT    NOT NULL,
    headers        TEXT    NOT NULL,
    body           TEXT,
    username       TEXT,
    password       TEXT,
    signing_secret TEXT,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL
);
CREATE INDEX webhooks_by_consumer ON webhooks (consumer_id);
CREATE INDEX webhooks_by_provider ON webhooks (provider_id);

-- The queue, written with what causes it. next_attempt_at: when it is due; who takes it moves that on, so that another takes it
-- should the first never come back. NULL: done. What a template may say was known then and is kept as it was.
CREATE TABLE triggered_webhooks (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid                TEXT    NOT NULL UNIQUE,
    webhook_id          INTEGER REFERENCES webhooks (id) ON DELETE SET NULL,
    trigger_type        TEXT    NOT NULL CHECK (trigger_type IN ('resource_creation', 'user')),
    event_name          TEXT    NOT NULL,
    consumer_id         INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    provider_id         INTEGER NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    consumer_version_id INTEGER REFERENCES versions (id) ON DELETE CASCADE,
    verification_id     INTEGER REFERENCES verifications (id) ON DELETE SET NULL,
    name                TEXT    NOT NULL,
    parameters          TEXT    NOT NULL,
    status              TEXT    NOT NULL CHECK (status IN ('not_run', 'retrying', 'success', 'failure')),
    attempts            INTEGER NOT NULL DEFAULT 0,
    next_attempt_at     INTEGER,
    claimed_by          TEXT,
    created_at          INTEGER NOT NULL,
    updated_at          INTEGER NOT NULL
);
CREATE INDEX triggered_webhooks_due ON triggered_webhooks (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX triggered_webhooks_done ON triggered_webhooks (updated_at) WHERE next_attempt_at IS NULL;
CREATE INDEX triggered_webhooks_by_webhook ON triggered_webhooks (webhook_id, event_name, id);
CREATE INDEX triggered_webhooks_by_pair ON triggered_webhooks (consumer_id, provider_id, webhook_id, event_name, id);
CREATE INDEX triggered_webhooks_by_provider ON triggered_webhooks (provider_id);
CREATE INDEX triggered_webhooks_by_version ON triggered_webhooks (consumer_version_id, provider_id);
CREATE INDEX triggered_webhooks_by_verification ON triggered_webhooks (verification_id);

-- What became of each attempt, as everybody may read it.
CREATE TABLE webhook_executions (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    triggered_webhook_id INTEGER NOT NULL REFERENCES triggered_webhooks (id) ON DELETE CASCADE,
    success              BOOLEAN NOT NULL,
    logs                 TEXT    NOT NULL,
    created_at           INTEGER NOT NULL
);
CREATE INDEX webhook_executions_by_trigger ON webhook_executions (triggered_webhook_id, id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('webhooks', 'sqlite_autoindex_webhooks_1', '100 1'),
    ('webhooks', 'webhooks_by_consumer', '100 5'),
    ('webhooks', 'webhooks_by_provider', '100 5'),
    ('triggered_webhooks', 'sqlite_autoindex_triggered_webhooks_1', '500000 1'),
    ('triggered_webhooks', 'triggered_webhooks_due', '100 1 1'),
    ('triggered_webhooks', 'triggered_webhooks_done', '500000 1'),
    ('triggered_webhooks', 'triggered_webhooks_by_webhook', '500000 5000 1000 1'),
    ('triggered_webhooks', 'triggered_webhooks_by_pair', '500000 5000 1000 500 100 1'),
    ('triggered_webhooks', 'triggered_webhooks_by_provider', '500000 5000'),
    ('triggered_webhooks', 'triggered_webhooks_by_version', '500000 3 1'),
    ('triggered_webhooks', 'triggered_webhooks_by_verification', '500000 3'),
    ('webhook_executions', 'webhook_executions_by_trigger', '600000 2 1');
ANALYZE sqlite_schema;
