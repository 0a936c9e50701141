-- What a tenant says of itself; public.
CREATE TABLE tenant_profile (
    tenant_id uuid PRIMARY KEY REFERENCES tenant (id),
    name text NOT NULL,
    registration text NOT NULL,
    address text NOT NULL,
    country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    website text,
    -- Offered languages; the first is the default.
    languages text[] NOT NULL CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['en', 'da', 'nb']),
    zone text NOT NULL,
    calendar text NOT NULL CHECK (calendar ~ '^[A-Z]{2}$'),
    -- Where the tenant is reached: functions, not people.
    privacy_contact text NOT NULL,
    breach_contact text NOT NULL,
    emergency_alias text NOT NULL,
    supervisory_authority text NOT NULL,
    staff_domains text[] NOT NULL DEFAULT '{}',
    accent text CHECK (accent ~ '^#[0-9a-f]{6}$'),
    -- For how many days a controller's signature binds it while the tenant considers.
    offer_days integer NOT NULL DEFAULT 30 CHECK (offer_days BETWEEN 1 AND 365),
    quota_bytes bigint NOT NULL DEFAULT 5368709120 CHECK (quota_bytes > 0),
    used_bytes bigint NOT NULL DEFAULT 0 CHECK (used_bytes >= 0)
);
CALL put_behind_wall('tenant_profile', 'public');
GRANT SELECT, INSERT, UPDATE ON tenant_profile TO countersign_app;
