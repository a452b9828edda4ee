-- Pictures and settings of control panels, in place of a table of paths that nothing ever filled.
DROP TABLE brandings;

-- What a realm's control panel shows; where there is no row, nothing was set.
CREATE TABLE branding_pictures (
    realm_id   TEXT NOT NULL REFERENCES orgs (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('logo', 'inverseLogo', 'inverseIcon', 'loginImage', 'favicon')),
    media_type TEXT NOT NULL
        CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml', 'image/x-icon')),
    -- Of content. Its first half names the picture in its address.
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    content    BLOB NOT NULL CHECK (length(content) <= 1048576),
    PRIMARY KEY (realm_id, kind)
) STRICT;
CREATE INDEX branding_pictures_by_name ON branding_pictures (substr(sha256, 1, 16));

CREATE TABLE branding_settings (
    realm_id TEXT NOT NULL REFERENCES orgs (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (realm_id, name)
) STRICT, WITHOUT ROWID;
