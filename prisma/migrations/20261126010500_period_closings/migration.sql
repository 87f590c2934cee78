-- AlterTable
ALTER TABLE "periods" ADD COLUMN     "appeals_until" TIMESTAMPTZ(3),
ADD COLUMN     "drafted_at" TIMESTAMPTZ(3),
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT 'open';

-- CreateTable
CREATE TABLE "period_closings" (
    "id" SERIAL NOT NULL,
    "period_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" TEXT,
    "closed_by_name" TEXT NOT NULL,
    "reason" TEXT,
    "gates" JSONB NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "period_closings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period_closing_evidence" (
    "closing_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,
    "held_on" DATE,
    "note" TEXT,

    CONSTRAINT "period_closing_evidence_pkey" PRIMARY KEY ("closing_id","kind","unit_code","place")
);

-- CreateIndex
CREATE UNIQUE INDEX "period_closings_period_id_version_key" ON "period_closings"("period_id", "version");

-- AddForeignKey
ALTER TABLE "period_closings" ADD CONSTRAINT "period_closings_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_closing_evidence" ADD CONSTRAINT "period_closing_evidence_closing_id_fkey" FOREIGN KEY ("closing_id") REFERENCES "period_closings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table periods add constraint periods_stage_check check (
  stage in ('open', 'draft', 'final', 'issued')
  and (stage <> 'draft' or (drafted_at is not null and appeals_until is not null)));

-- The hash is the content's, or the row is not written.
alter table period_closings add constraint period_closings_hash_check check (
  hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'));

-- 关账 stands for good: what is found wrong later is a new version beside it.
create function closings_stand() returns trigger language plpgsql as $$
begin
  raise exception 'a closing is never changed or deleted: %', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger closings_stand before update or delete on period_closings
  for each row execute function closings_stand();
create trigger closings_stand before update or delete on period_closing_evidence
  for each row execute function closings_stand();

-- A closing is what results of its period are read from: those kept in a process are out of date with it. It has a slot of
-- the data version to itself, below all others: closing reads one snapshot, and could not raise a slot others have raised
-- since.
create function closing_raises_version() returns trigger language plpgsql as $$
begin
  insert into fact_versions (slot, version) values (-new.id, 1)
  on conflict (slot) do update set version = fact_versions.version + 1;
  return null;
end $$;

create trigger closing_raises_version after insert on period_closings
  for each row execute function closing_raises_version();

-- 阶段 is no fact: nothing is counted or judged by it, so moving it neither waits for those who write items nor makes them
-- wait, and is done in the snapshot a closing reads.
drop trigger lock_periods on periods;
create trigger lock_periods
  before insert or update of id, starts_on, ends_on, data_as_of or delete or truncate on periods
  for each statement execute function lock_periods();

drop trigger facts_changed on periods;
create trigger facts_changed
  after insert or update of id, label, kind, starts_on, ends_on, check_at, data_as_of or delete or truncate on periods
  for each statement execute function facts_changed();
