-- Exclusion constraints over plain columns and ranges (no two bookings at once) need it. Trusted: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What the api may do is granted to this group; the api's own login is a member, made by apps/api/src/migrate.
-- Roles belong to the whole cluster, and shadow databases replay this: so it may exist already, or be made this very moment next door.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'callwright_app') THEN
    CREATE ROLE callwright_app NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- No default privileges: each migration grants what the api needs of its own tables, so that a forgotten grant fails at once and an
-- unwanted one is read in review. A database brought along from PostgreSQL 14 or older still lets everybody create tables.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO callwright_app;

-- One row names this installation; the migrate program writes it. Outside row-level security on purpose: it belongs to no tenant,
-- and everybody who is signed in may know it.
CREATE TABLE "installation" (
    "id" TEXT NOT NULL,
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "installation_id_check" CHECK ("id" ~ '^in_[0-9a-hjkmnp-tv-z]{26}$'),
    -- With the unique index below: there is no second row.
    CONSTRAINT "installation_is_only_check" CHECK ("is_only")
);

CREATE UNIQUE INDEX "installation_is_only_key" ON "installation"("is_only");

GRANT SELECT ON "installation" TO callwright_app;
