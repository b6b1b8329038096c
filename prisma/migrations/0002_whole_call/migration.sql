-- CreateTable
CREATE TABLE "plugin_bundle" (
    "integrity" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plugin_bundle_pkey" PRIMARY KEY ("integrity")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "account_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("account_id","tenant_id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "number_route" (
    "phone_number" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "number_id" TEXT NOT NULL,

    CONSTRAINT "number_route_pkey" PRIMARY KEY ("phone_number")
);

-- CreateTable
CREATE TABLE "call_route" (
    "call_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "carrier_call_id" TEXT,
    "check_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_route_pkey" PRIMARY KEY ("call_id")
);

-- CreateTable
CREATE TABLE "nonce" (
    "nonce_hash" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "nonce_pkey" PRIMARY KEY ("nonce_hash")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "draft_revision" INTEGER NOT NULL DEFAULT 1,
    "live_version_hash" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "version" (
    "tenant_id" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "actions" JSONB NOT NULL,
    "plugins" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "version_pkey" PRIMARY KEY ("tenant_id","flow_id","hash")
);

-- CreateTable
CREATE TABLE "phone_number" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "phone_number" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phone_number_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "version_hash" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "caller_number" TEXT,
    "called_number" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "end_reason" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "seed" INTEGER NOT NULL,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "active_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "trace_entry" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "entry" JSONB NOT NULL,

    CONSTRAINT "trace_entry_pkey" PRIMARY KEY ("tenant_id","call_id","position")
);

-- CreateTable
CREATE TABLE "turn_latency" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "speech_end_ms" INTEGER NOT NULL,
    "transcript_ms" INTEGER NOT NULL,
    "first_token_ms" INTEGER NOT NULL,
    "first_audio_ms" INTEGER NOT NULL,
    "first_heard_ms" INTEGER NOT NULL,

    CONSTRAINT "turn_latency_pkey" PRIMARY KEY ("tenant_id","call_id","turn")
);

-- CreateTable
CREATE TABLE "calendar" (
    "tenant_id" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "opens_at_minute" INTEGER NOT NULL,
    "closes_at_minute" INTEGER NOT NULL,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "booking" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "notes" TEXT,
    "call_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "number_route_number_id_key" ON "number_route"("number_id");

-- CreateIndex
CREATE UNIQUE INDEX "call_route_carrier_call_id_key" ON "call_route"("carrier_call_id");

-- CreateIndex
CREATE INDEX "call_route_check_at_idx" ON "call_route"("check_at");

-- CreateIndex
CREATE INDEX "nonce_expires_at_idx" ON "nonce"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "phone_number_phone_number_key" ON "phone_number"("phone_number");

-- CreateIndex
CREATE INDEX "phone_number_tenant_id_flow_id_idx" ON "phone_number"("tenant_id", "flow_id");

-- CreateIndex
CREATE INDEX "call_tenant_id_created_at_idx" ON "call"("tenant_id", "created_at");

-- CreateIndex
CREATE INDEX "booking_tenant_id_starts_at_idx" ON "booking"("tenant_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "booking_tenant_id_key_key" ON "booking"("tenant_id", "key");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_number" ADD CONSTRAINT "phone_number_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_tenant_id_flow_id_version_hash_fkey" FOREIGN KEY ("tenant_id", "flow_id", "version_hash") REFERENCES "version"("tenant_id", "flow_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trace_entry" ADD CONSTRAINT "trace_entry_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn_latency" ADD CONSTRAINT "turn_latency_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks that hold whatever the code does.
ALTER TABLE "account" ADD CONSTRAINT "account_email_check" CHECK ("email" = lower("email") AND length("email") BETWEEN 3 AND 320);
ALTER TABLE "phone_number" ADD CONSTRAINT "phone_number_check" CHECK ("phone_number" ~ '^\+[1-9][0-9]{6,14}$');
ALTER TABLE "call" ADD CONSTRAINT "call_carrier_check" CHECK ("carrier" IN ('twilio', 'browser'));
ALTER TABLE "call" ADD CONSTRAINT "call_status_check" CHECK ("status" IN ('waiting', 'running', 'ended'));
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_hours_check" CHECK (0 <= "opens_at_minute" AND "opens_at_minute" < "closes_at_minute" AND "closes_at_minute" <= 1440);
ALTER TABLE "booking" ADD CONSTRAINT "booking_times_check" CHECK ("starts_at" < "ends_at");
-- Nobody is booked twice for one time: two calls that ask at the same moment cannot both be told yes.
ALTER TABLE "booking" ADD CONSTRAINT "booking_no_overlap"
  EXCLUDE USING gist ("tenant_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);

-- Outside row-level security: they say who asks, before there is a tenant to ask for. apps/api/src/routing alone reads and writes them.
GRANT SELECT, INSERT, UPDATE ON "account" TO callwright_app;
GRANT SELECT, INSERT, DELETE ON "membership", "session", "number_route" TO callwright_app;
GRANT UPDATE ("tenant_id", "number_id") ON "number_route" TO callwright_app;
GRANT SELECT, INSERT, UPDATE ("check_at") ON "call_route" TO callwright_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "nonce" TO callwright_app;

-- Nobody's, and the same for all: the plugins that came along with this build and the ones before it. Immutable.
GRANT SELECT, INSERT ON "plugin_bundle" TO callwright_app;

-- Tenants' tables: a row is seen and written only by the tenant that the transaction was opened for. FORCE, so that it holds for the owner too.
-- Without a tenant the setting is empty or missing, and no row has such a tenant: nothing is seen.
CREATE FUNCTION callwright_tenant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('callwright.tenant_id', true), '');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['flow', 'version', 'phone_number', 'call', 'trace_entry', 'turn_latency', 'calendar', 'booking'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY of_its_tenant ON %I USING (tenant_id = callwright_tenant()) WITH CHECK (tenant_id = callwright_tenant())', name);
  END LOOP;
END
$$;

ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_its_tenant ON "tenant" USING ("id" = callwright_tenant()) WITH CHECK ("id" = callwright_tenant());

GRANT SELECT, INSERT, UPDATE ON "tenant", "flow", "call", "calendar" TO callwright_app;
GRANT SELECT, INSERT, DELETE ON "phone_number", "booking" TO callwright_app;
GRANT UPDATE ("flow_id") ON "phone_number" TO callwright_app;
-- Immutable: a version is published once, and a trace is only added to.
GRANT SELECT, INSERT, UPDATE ("published_at") ON "version" TO callwright_app;
GRANT SELECT, INSERT ON "trace_entry", "turn_latency" TO callwright_app;
