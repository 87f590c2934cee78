-- CreateTable
CREATE TABLE "new_media_accounts" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "opened_on" DATE,
    "registered_on" DATE,
    "cancelled_on" DATE,
    "publishes_content" BOOLEAN NOT NULL DEFAULT true,
    "responsible_person" TEXT,
    "contact" TEXT,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "new_media_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_posts" (
    "id" BIGSERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "posted_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "veto_findings" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "account_id" INTEGER,
    "condition" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "found_by" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "veto_findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "periods" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "check_at" TIMESTAMPTZ(3),
    "data_as_of" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT,
    "unit_code" TEXT,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "fact_versions" (
    "slot" SMALLINT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "fact_versions_pkey" PRIMARY KEY ("slot")
);

-- CreateTable
CREATE TABLE "columns" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "url" TEXT,
    "category" TEXT NOT NULL,
    "limit" JSONB,
    "opened_on" DATE,
    "archived_on" DATE,
    "exempt_reason" TEXT,
    "remark" TEXT,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "columns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column_assignments" (
    "id" SERIAL NOT NULL,
    "column_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "column_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column_observations" (
    "id" SERIAL NOT NULL,
    "column_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "last_updated_on" DATE,
    "is_blank" BOOLEAN NOT NULL DEFAULT false,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "column_observations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosures" (
    "id" SERIAL NOT NULL,
    "index_number" TEXT NOT NULL,
    "document_number" TEXT,
    "title" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "made_on" DATE,
    "disclosed_on" DATE NOT NULL,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "disclosures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "mapping" JSONB,
    "options" JSONB NOT NULL,
    "counts" JSONB,
    "notes" JSONB,
    "progress" JSONB,
    "failure" JSONB,
    "created_by_id" TEXT,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file_chunks" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_file_chunks_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateTable
CREATE TABLE "import_rejections" (
    "id" BIGSERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "import_rejections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_changes" (
    "id" BIGSERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" BIGINT NOT NULL,
    "before" JSONB,
    "version_after" INTEGER NOT NULL,

    CONSTRAINT "import_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interpretations" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "column_id" INTEGER,
    "published_on" DATE NOT NULL,
    "disclosure_index_number" TEXT,
    "policy_disclosed_on" DATE,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "interpretations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "column_id" INTEGER,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_on" DATE NOT NULL,
    "has_time" BOOLEAN NOT NULL DEFAULT true,
    "kind" TEXT NOT NULL DEFAULT 'original',
    "source_id" TEXT,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "is_waiting" BOOLEAN NOT NULL DEFAULT false,
    "origin" TEXT NOT NULL DEFAULT 'import',
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_month_counts" (
    "month" DATE NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "slot" SMALLINT NOT NULL,
    "counted" INTEGER NOT NULL,
    "month_end" INTEGER NOT NULL,

    CONSTRAINT "unit_month_counts_pkey" PRIMARY KEY ("month","unit_id","slot")
);

-- CreateTable
CREATE TABLE "month_count_corrections" (
    "period_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "slot" SMALLINT NOT NULL,
    "counted" INTEGER NOT NULL,
    "month_end" INTEGER NOT NULL,

    CONSTRAINT "month_count_corrections_pkey" PRIMARY KEY ("period_id","month","unit_id","slot")
);

-- CreateTable
CREATE TABLE "schemes" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "content" JSONB NOT NULL,

    CONSTRAINT "schemes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "group_name" TEXT NOT NULL,
    "protocol_order" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_aliases" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "unit_aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_exemptions" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_exemptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "display_username" TEXT,
    "role" TEXT,
    "unit_id" INTEGER,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "banned" BOOLEAN DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "impersonated_by" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "username" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("username")
);

-- CreateIndex
CREATE UNIQUE INDEX "new_media_accounts_code_key" ON "new_media_accounts"("code");

-- CreateIndex
CREATE INDEX "new_media_accounts_unit_id_idx" ON "new_media_accounts"("unit_id");

-- CreateIndex
CREATE INDEX "account_posts_import_id_idx" ON "account_posts"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_posts_account_id_posted_on_title_key" ON "account_posts"("account_id", "posted_on", "title");

-- CreateIndex
CREATE INDEX "veto_findings_unit_id_idx" ON "veto_findings"("unit_id");

-- CreateIndex
CREATE INDEX "veto_findings_account_id_idx" ON "veto_findings"("account_id");

-- CreateIndex
CREATE INDEX "audit_entries_entity_entity_id_idx" ON "audit_entries"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "columns_code_key" ON "columns"("code");

-- CreateIndex
CREATE UNIQUE INDEX "columns_path_key" ON "columns"("path");

-- CreateIndex
CREATE INDEX "columns_parent_id_idx" ON "columns"("parent_id");

-- CreateIndex
CREATE INDEX "column_assignments_column_id_idx" ON "column_assignments"("column_id");

-- CreateIndex
CREATE INDEX "column_assignments_unit_id_idx" ON "column_assignments"("unit_id");

-- CreateIndex
CREATE INDEX "column_observations_column_id_observed_at_idx" ON "column_observations"("column_id", "observed_at");

-- CreateIndex
CREATE UNIQUE INDEX "disclosures_index_number_key" ON "disclosures"("index_number");

-- CreateIndex
CREATE INDEX "disclosures_unit_id_disclosed_on_idx" ON "disclosures"("unit_id", "disclosed_on");

-- CreateIndex
CREATE INDEX "disclosures_disclosed_on_idx" ON "disclosures"("disclosed_on");

-- CreateIndex
CREATE INDEX "imports_created_at_idx" ON "imports"("created_at");

-- CreateIndex
CREATE INDEX "import_rejections_import_id_row_idx" ON "import_rejections"("import_id", "row");

-- CreateIndex
CREATE INDEX "import_changes_import_id_idx" ON "import_changes"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "interpretations_code_key" ON "interpretations"("code");

-- CreateIndex
CREATE INDEX "interpretations_unit_id_published_on_idx" ON "interpretations"("unit_id", "published_on");

-- CreateIndex
CREATE UNIQUE INDEX "publications_url_key" ON "publications"("url");

-- CreateIndex
CREATE UNIQUE INDEX "publications_source_id_key" ON "publications"("source_id");

-- CreateIndex
CREATE INDEX "publications_unit_id_published_at_id_idx" ON "publications"("unit_id", "published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "publications_column_id_published_at_idx" ON "publications"("column_id", "published_at" DESC);

-- CreateIndex
CREATE INDEX "publications_published_at_id_idx" ON "publications"("published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "publications_import_id_idx" ON "publications"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "schemes_name_version_key" ON "schemes"("name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "units_code_key" ON "units"("code");

-- CreateIndex
CREATE INDEX "units_group_name_protocol_order_idx" ON "units"("group_name", "protocol_order");

-- CreateIndex
CREATE INDEX "unit_aliases_alias_idx" ON "unit_aliases"("alias");

-- CreateIndex
CREATE UNIQUE INDEX "unit_aliases_unit_id_alias_key" ON "unit_aliases"("unit_id", "alias");

-- CreateIndex
CREATE INDEX "unit_exemptions_unit_id_idx" ON "unit_exemptions"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "credentials_user_id_idx" ON "credentials"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- AddForeignKey
ALTER TABLE "new_media_accounts" ADD CONSTRAINT "new_media_accounts_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_posts" ADD CONSTRAINT "account_posts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto_findings" ADD CONSTRAINT "veto_findings_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto_findings" ADD CONSTRAINT "veto_findings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "columns" ADD CONSTRAINT "columns_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "columns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_assignments" ADD CONSTRAINT "column_assignments_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_assignments" ADD CONSTRAINT "column_assignments_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_observations" ADD CONSTRAINT "column_observations_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file_chunks" ADD CONSTRAINT "import_file_chunks_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rejections" ADD CONSTRAINT "import_rejections_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpretations" ADD CONSTRAINT "interpretations_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpretations" ADD CONSTRAINT "interpretations_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_month_counts" ADD CONSTRAINT "unit_month_counts_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_count_corrections" ADD CONSTRAINT "month_count_corrections_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_count_corrections" ADD CONSTRAINT "month_count_corrections_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_aliases" ADD CONSTRAINT "unit_aliases_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_exemptions" ADD CONSTRAINT "unit_exemptions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
