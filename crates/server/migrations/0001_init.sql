-- Times are whole seconds since 1970, UTC. Ids are UUIDs as text. Secrets are stored as SHA-256 alone.

-- The master organization, resellers and customers. A realm is a master or reseller organization and the customers
-- directly or indirectly below it down to the next reseller.
CREATE TABLE orgs (
    id                   TEXT PRIMARY KEY NOT NULL,
    parent_id            TEXT REFERENCES orgs (id),
    kind                 TEXT NOT NULL CHECK (kind IN ('master', 'reseller', 'customer')),
    name                 TEXT NOT NULL,
    status               TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'deleted')),
    -- Host of a reseller's control panel; the master's is the configured public URL's.
    control_panel_domain TEXT UNIQUE CHECK (control_panel_domain = lower(control_panel_domain)),
    locale               TEXT NOT NULL DEFAULT 'en',
    subscriptions_count  INTEGER NOT NULL DEFAULT 0,
    created_at           INTEGER NOT NULL,
    CHECK ((kind = 'master') = (parent_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX orgs_one_master ON orgs (kind) WHERE kind = 'master';
CREATE INDEX orgs_by_parent ON orgs (parent_id);

-- What a realm's control panel looks like; a realm without a row has none of it.
CREATE TABLE brandings (
    realm_id           TEXT PRIMARY KEY NOT NULL REFERENCES orgs (id) ON DELETE CASCADE,
    logo_path          TEXT,
    inverse_logo_path  TEXT,
    inverse_icon_path  TEXT,
    login_image_path   TEXT,
    favicon_path       TEXT
) STRICT;

-- Pending while password_hash and registered_at are null.
CREATE TABLE logins (
    id                  TEXT PRIMARY KEY NOT NULL,
    realm_id            TEXT NOT NULL REFERENCES orgs (id),
    email               TEXT NOT NULL,
    -- orchd_types::email::canonical of email.
    email_canonical     TEXT NOT NULL,
    name                TEXT NOT NULL,
    color_code          TEXT NOT NULL,
    avatar_path         TEXT,
    locale              TEXT NOT NULL DEFAULT 'en',
    auth_method         TEXT NOT NULL DEFAULT 'basic' CHECK (auth_method IN ('basic', 'email', 'otp')),
    -- A PHC string.
    password_hash       TEXT,
    password_changed_at INTEGER,
    created_at          INTEGER NOT NULL,
    registered_at       INTEGER,
    UNIQUE (realm_id, email_canonical),
    CHECK ((password_hash IS NULL) = (registered_at IS NULL))
) STRICT;

CREATE TABLE websites (
    id         TEXT PRIMARY KEY NOT NULL,
    org_id     TEXT NOT NULL REFERENCES orgs (id) ON DELETE CASCADE,
    domain     TEXT NOT NULL,
    status     TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled', 'deleted')),
    kind       TEXT NOT NULL DEFAULT 'normal'
        CHECK (kind IN ('normal', 'controlPanel', 'phpMyAdmin', 'roundcube', 'staging', 'serverHostname')),
    color_code TEXT NOT NULL,
    size       INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX websites_by_org ON websites (org_id);

CREATE TABLE members (
    id         TEXT PRIMARY KEY NOT NULL,
    org_id     TEXT NOT NULL REFERENCES orgs (id) ON DELETE CASCADE,
    login_id   TEXT NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
    -- 0 until the invite is accepted.
    is_active  INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
    -- When the person was invited, then when they accepted.
    joined_at  INTEGER NOT NULL,
    UNIQUE (org_id, login_id)
) STRICT;
CREATE INDEX members_by_login ON members (login_id);

CREATE TABLE member_roles (
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    role      TEXT NOT NULL
        CHECK (role IN ('Owner', 'SuperAdmin', 'Business', 'SiteAccess', 'Support', 'Sysadmin')),
    PRIMARY KEY (member_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_site_accesses (
    member_id  TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    website_id TEXT NOT NULL REFERENCES websites (id) ON DELETE CASCADE,
    PRIMARY KEY (member_id, website_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_notifications (
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    PRIMARY KEY (member_id, name)
) STRICT, WITHOUT ROWID;

-- One row per pending member at most: inviting again replaces it, accepting or removing the member deletes it, so
-- that a key that can't be accepted any more leaves nothing behind to tell the reasons apart by.
CREATE TABLE invites (
    member_id  TEXT PRIMARY KEY NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    key_hash   BLOB NOT NULL UNIQUE,
    invited_by TEXT REFERENCES logins (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    token_hash   BLOB PRIMARY KEY NOT NULL,
    login_id     TEXT NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_login ON sessions (login_id);

CREATE TABLE access_tokens (
    token_hash BLOB PRIMARY KEY NOT NULL,
    login_id   TEXT NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
