-- Whom to tell what. No consumer (provider) and no label of one: of any. Secrets are as given, and shown to nobody.
CREATE TABLE webhooks (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid           TEXT COLLATE "C" NOT NULL UNIQUE,
    description    TEXT COLLATE "C",
    enabled        BOOLEAN NOT NULL DEFAULT TRUE,
    consumer_id    BIGINT REFERENCES pacticipants (id) ON DELETE CASCADE,
    consumer_label TEXT COLLATE "C",
    provider_id    BIGINT REFERENCES pacticipants (id) ON DELETE CASCADE,
    provider_label TEXT COLLATE "C",
    events         TEXT COLLATE "C" NOT NULL,
    filters        TEXT COLLATE "C",
    method         TEXT COLLATE "C" NOT NULL,
    url            TEXT COLLATE "C" NOT NULL,
    headers        TEXT COLLATE "C" NOT NULL,
    body           TEXT COLLATE "C",
    username       TEXT COLLATE "C",
    password       TEXT COLLATE "C",
    signing_secret TEXT COLLATE "C",
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL
);
CREATE INDEX webhooks_by_consumer ON webhooks (consumer_id);
CREATE INDEX webhooks_by_provider ON webhooks (provider_id);

-- The queue, written with what causes it. next_attempt_at: when it is due; who takes it moves that on, so that another takes it
-- should the first never come back. NULL: done. What a template may say was known then and is kept as it was.
CREATE TABLE triggered_webhooks (
    id                  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid                TEXT COLLATE "C" NOT NULL UNIQUE,
    webhook_id          BIGINT REFERENCES webhooks (id) ON DELETE SET NULL,
    trigger_type        TEXT COLLATE "C" NOT NULL CHECK (trigger_type IN ('resource_creation', 'user')),
    event_name          TEXT COLLATE "C" NOT NULL,
    consumer_id         BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    provider_id         BIGINT NOT NULL REFERENCES pacticipants (id) ON DELETE CASCADE,
    consumer_version_id BIGINT REFERENCES versions (id) ON DELETE CASCADE,
    verification_id     BIGINT REFERENCES verifications (id) ON DELETE SET NULL,
    name                TEXT COLLATE "C" NOT NULL,
    parameters          TEXT COLLATE "C" NOT NULL,
    status              TEXT COLLATE "C" NOT NULL CHECK (status IN ('not_run', 'retrying', 'success', 'failure')),
    attempts            BIGINT NOT NULL DEFAULT 0,
    next_attempt_at     BIGINT,
    claimed_by          TEXT COLLATE "C",
    created_at          BIGINT NOT NULL,
    updated_at          BIGINT NOT NULL
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
    id                   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    triggered_webhook_id BIGINT NOT NULL REFERENCES triggered_webhooks (id) ON DELETE CASCADE,
    success              BOOLEAN NOT NULL,
    logs                 TEXT COLLATE "C" NOT NULL,
    created_at           BIGINT NOT NULL
);
CREATE INDEX webhook_executions_by_trigger ON webhook_executions (triggered_webhook_id, id);
