-- AlterTable
ALTER TABLE "column_observations" ADD COLUMN     "visit_id" BIGINT;

-- CreateTable
CREATE TABLE "patrol_runs" (
    "id" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "created_by_id" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "patrol_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patrol_visits" (
    "id" BIGSERIAL NOT NULL,
    "run_id" UUID NOT NULL,
    "column_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "taken_by" UUID,
    "taken_until" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "failure" TEXT,
    "detail" TEXT,
    "url" TEXT,
    "http_status" INTEGER,
    "visited_at" TIMESTAMPTZ(3),
    "duration_ms" INTEGER,
    "content_hash" TEXT,
    "text_hash" TEXT,
    "newest_on" DATE,
    "change" TEXT,
    "new_items" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,
    "items" JSONB,
    "excerpt" TEXT,

    CONSTRAINT "patrol_visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patrol_settings" (
    "column_id" INTEGER NOT NULL,
    "list_url" TEXT,
    "item_selector" TEXT,
    "link_selector" TEXT,
    "date_selector" TEXT,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patrol_settings_pkey" PRIMARY KEY ("column_id")
);

-- CreateTable
CREATE TABLE "patrol_hosts" (
    "host" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patrol_hosts_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "patrol_runs_created_at_idx" ON "patrol_runs"("created_at");

-- CreateIndex
CREATE INDEX "patrol_visits_column_id_id_idx" ON "patrol_visits"("column_id", "id");

-- CreateIndex
CREATE INDEX "patrol_visits_run_id_state_idx" ON "patrol_visits"("run_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "patrol_visits_run_id_column_id_key" ON "patrol_visits"("run_id", "column_id");

-- CreateIndex
CREATE UNIQUE INDEX "column_observations_visit_id_key" ON "column_observations"("visit_id");

-- AddForeignKey
ALTER TABLE "column_observations" ADD CONSTRAINT "column_observations_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "patrol_visits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patrol_visits" ADD CONSTRAINT "patrol_visits_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "patrol_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patrol_visits" ADD CONSTRAINT "patrol_visits_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patrol_settings" ADD CONSTRAINT "patrol_settings_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 一轮一轮来: one patrol at a time, whichever process is asked.
CREATE UNIQUE INDEX "patrol_runs_one_running" ON "patrol_runs" ((true)) WHERE state = 'running';

ALTER TABLE patrol_runs
  ADD CONSTRAINT patrol_runs_trigger CHECK (trigger IN ('schedule', 'manual')),
  ADD CONSTRAINT patrol_runs_state CHECK (state IN ('running', 'done', 'cancelled')),
  ADD CONSTRAINT patrol_runs_end CHECK ((state = 'running') = (finished_at IS NULL));

-- What failed has seen nothing: no newest day, no kind without a failure.
ALTER TABLE patrol_visits
  ADD CONSTRAINT patrol_visits_state CHECK (state IN ('waiting', 'visiting', 'done', 'dropped')),
  ADD CONSTRAINT patrol_visits_outcome
    CHECK (outcome IN ('found', 'empty', 'failed') AND (state = 'done') = (outcome IS NOT NULL) OR outcome IS NULL AND state <> 'done'),
  ADD CONSTRAINT patrol_visits_failure CHECK ((outcome IS NOT DISTINCT FROM 'failed') = (failure IS NOT NULL)),
  ADD CONSTRAINT patrol_visits_newest CHECK ((outcome IS NOT DISTINCT FROM 'found') = (newest_on IS NOT NULL)),
  ADD CONSTRAINT patrol_visits_change CHECK (change IN ('first', 'unchanged', 'changed', 'new-items'));

-- 佐证: only the patrol's observations have a visit behind them.
ALTER TABLE column_observations
  ADD CONSTRAINT column_observations_visit CHECK (visit_id IS NULL OR kind = 'patrol');
