-- AlterTable
ALTER TABLE "veto_findings" ADD COLUMN     "decision_reason" TEXT,
ADD COLUMN     "found_at" TIMESTAMPTZ(3),
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'manual',
ADD COLUMN     "reopened_by" TEXT,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "veto_finding_events" (
    "id" BIGSERIAL NOT NULL,
    "finding_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "veto_finding_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "veto_suspicion_decisions" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "finding_id" INTEGER,

    CONSTRAINT "veto_suspicion_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "veto_finding_events_finding_id_idx" ON "veto_finding_events"("finding_id");

-- CreateIndex
CREATE INDEX "veto_suspicion_decisions_unit_id_month_idx" ON "veto_suspicion_decisions"("unit_id", "month");

-- CreateIndex
CREATE INDEX "veto_suspicion_decisions_finding_id_idx" ON "veto_suspicion_decisions"("finding_id");

-- AddForeignKey
ALTER TABLE "veto_finding_events" ADD CONSTRAINT "veto_finding_events_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "veto_findings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto_suspicion_decisions" ADD CONSTRAINT "veto_suspicion_decisions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto_suspicion_decisions" ADD CONSTRAINT "veto_suspicion_decisions_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "veto_findings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 撤回: by the finder, before anybody has decided.
alter table veto_findings drop constraint veto_findings_state, drop constraint veto_findings_second_person;
alter table veto_findings
  add constraint veto_findings_state check (state in ('suspected', 'confirmed', 'dismissed', 'withdrawn')),
  add constraint veto_findings_origin check (origin in ('manual', 'suspicion', 'check')),
  -- 第二人确认: nobody confirms or dismisses what they found themselves.
  add constraint veto_findings_second_person
    check ((state in ('suspected', 'withdrawn')) = (decided_by is null) and (decided_by is null) = (decided_at is null)
      and decided_by is distinct from found_by);

-- The finder stays who it was, or the second person would be none; and who has decided does not ask for the next decision.
create function keep_second_person() returns trigger language plpgsql as $$
begin
  if new.found_by <> old.found_by then
    raise exception 'a finding keeps its finder' using errcode = 'restrict_violation';
  end if;
  if old.decided_by is not null and new.decided_by is null
     and (new.reopened_by is null or new.reopened_by = old.decided_by) then
    raise exception 'who has decided does not reopen' using errcode = 'restrict_violation';
  end if;
  if old.decided_by is not null and new.decided_by is not null and new.state <> old.state then
    raise exception 'a decision is reopened before it is made anew' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger keep_second_person before update on veto_findings
  for each row execute function keep_second_person();

alter table veto_finding_events
  add constraint veto_finding_events_action
    check (action in ('recorded', 'corrected', 'withdrawn', 'confirmed', 'dismissed', 'reopened'));
alter table veto_suspicion_decisions
  add constraint veto_suspicion_decisions_kind check (kind in ('back-dated', 'month-end')),
  add constraint veto_suspicion_decisions_outcome check (outcome in ('dismissed', 'recorded')),
  add constraint veto_suspicion_decisions_month check (extract(day from month) = 1 and rows > 0);

-- 补填日期嫌疑: arrived more than a day after the time it claims; where only a day is claimed, after that day's end. An initial
-- load counts as arrived when published, so nothing of it is ever back-dated.
create function is_back_dated(published_at timestamptz, arrived_at timestamptz, has_time boolean) returns boolean
language sql immutable parallel safe as $$
  select (arrived_at at time zone 'UTC')
         > (published_at at time zone 'UTC') + case when has_time then interval '1 day' else interval '2 days' end
$$;

create index publications_back_dated on publications (unit_id, published_on)
  where withdrawn_at is null and is_back_dated(published_at, arrived_at, has_time);
