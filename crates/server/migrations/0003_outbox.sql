-- Mails of invites that have yet to go out. Whatever ends the invite (accepting, replacing, revoking) ends its mail.
CREATE TABLE outbox (
    -- Also the mail's Message-ID: sent twice, it is still one mail.
    id         TEXT PRIMARY KEY NOT NULL,
    member_id  TEXT NOT NULL UNIQUE REFERENCES invites (member_id) ON DELETE CASCADE,
    -- The invite's key, encrypted with the key in the file outbox.key.
    sealed_key BLOB NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    next_at    INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_by_time ON outbox (next_at);
