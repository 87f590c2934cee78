-- CreateTable
CREATE TABLE "appeals" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "finding" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "is_confidential" BOOLEAN NOT NULL DEFAULT false,
    "filed_by_id" TEXT NOT NULL,
    "filed_by" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_events" (
    "id" SERIAL NOT NULL,
    "appeal_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "appeal_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemption_requests" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "subject_label" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "ground" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "asked_by_id" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "ended_on" DATE,
    "unit_exemption_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "exemption_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemption_request_events" (
    "id" SERIAL NOT NULL,
    "request_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "exemption_request_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appeals_unit_id_idx" ON "appeals"("unit_id");

-- CreateIndex
CREATE INDEX "appeals_period_id_idx" ON "appeals"("period_id");

-- CreateIndex
CREATE INDEX "appeal_events_appeal_id_idx" ON "appeal_events"("appeal_id");

-- CreateIndex
CREATE INDEX "exemption_requests_unit_id_idx" ON "exemption_requests"("unit_id");

-- CreateIndex
CREATE INDEX "exemption_requests_unit_exemption_id_idx" ON "exemption_requests"("unit_exemption_id");

-- CreateIndex
CREATE INDEX "exemption_request_events_request_id_idx" ON "exemption_request_events"("request_id");

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_events" ADD CONSTRAINT "appeal_events_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_unit_exemption_id_fkey" FOREIGN KEY ("unit_exemption_id") REFERENCES "unit_exemptions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_request_events" ADD CONSTRAINT "exemption_request_events_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "exemption_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table appeals
  add constraint appeals_state check (state in ('open', 'withdrawn', 'accepted', 'rejected')),
  add constraint appeals_decision
    check ((state in ('accepted', 'rejected')) = (decided_by_id is not null)
      and (decided_by_id is null) = (decided_at is null) and (decided_by_id is null) = (decision_reason is null)),
  -- 谁申诉谁不裁定
  add constraint appeals_second_person check (decided_by_id is distinct from filed_by_id);
alter table appeal_events
  add constraint appeal_events_kind check (kind in ('filed', 'withdrawn', 'accepted', 'rejected', 'reopened'));

-- 一条检查发现只能申诉一次，撤回的不算。
create unique index appeals_once on appeals (unit_id, period_id, finding_id) where state <> 'withdrawn';

alter table exemption_requests
  add constraint exemption_requests_kind check (kind in ('unit', 'indicator', 'column', 'account', 'month')
    and (kind = 'unit') = (subject = '')),
  add constraint exemption_requests_state check (state in ('open', 'withdrawn', 'approved', 'refused', 'revoked')),
  add constraint exemption_requests_days check (ends_on >= starts_on and ended_on < ends_on
    and (state = 'revoked') = (ended_on is not null)),
  add constraint exemption_requests_ground
    check (ground in ('reform', 'migration', 'suspension', 'event', 'force-majeure', 'other')),
  add constraint exemption_requests_decision
    check ((state in ('approved', 'refused', 'revoked')) = (decided_by_id is not null)
      and (decided_by_id is null) = (decided_at is null) and (decided_by_id is null) = (decision_reason is null)),
  add constraint exemption_requests_second_person check (decided_by_id is distinct from asked_by_id);
alter table exemption_request_events
  add constraint exemption_request_events_kind
    check (kind in ('asked', 'withdrawn', 'approved', 'refused', 'revoked'));

-- 同一事项同一天只有一份在办或已批准的申请。
alter table exemption_requests
  add constraint exemption_requests_no_overlap
    exclude using gist (unit_id with =, kind with =, subject with =, daterange(starts_on, coalesce(ended_on, ends_on), '[]') with &&)
    where (state in ('open', 'approved'));

-- Scores depend on them: what was accepted or approved takes nothing from them.
create trigger facts_changed after insert or update or delete or truncate on appeals
  for each statement execute function facts_changed();
create trigger facts_changed after insert or update or delete or truncate on exemption_requests
  for each statement execute function facts_changed();
