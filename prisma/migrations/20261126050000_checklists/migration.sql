-- CreateTable
CREATE TABLE "checklists" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "supersedes_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "checklists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_items" (
    "id" SERIAL NOT NULL,
    "checklist_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "subsection" TEXT,
    "text" TEXT NOT NULL,
    "article" TEXT,
    "is_veto" BOOLEAN NOT NULL,
    "points" TEXT,
    "applies_to" TEXT NOT NULL,
    "prefill" TEXT,

    CONSTRAINT "checklist_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_inspection_rounds" (
    "id" SERIAL NOT NULL,
    "checklist_id" INTEGER NOT NULL,
    "period_id" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "reminded_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_inspection_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_inspection_sheets" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "due_on" DATE NOT NULL,
    "handler_id" TEXT,
    "handler_name" TEXT,
    "handler_signed_at" TIMESTAMPTZ(3),
    "leader_id" TEXT,
    "leader_name" TEXT,
    "leader_signed_on" DATE,
    "submitted_by" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "return_reason" TEXT,
    "returned_by" TEXT,
    "returned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_inspection_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_inspection_answers" (
    "id" SERIAL NOT NULL,
    "sheet_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "prefilled" TEXT,
    "basis" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "answered_by" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_inspection_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "checklists_supersedes_id_key" ON "checklists"("supersedes_id");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_items_checklist_id_position_key" ON "checklist_items"("checklist_id", "position");

-- CreateIndex
CREATE INDEX "self_inspection_rounds_period_id_idx" ON "self_inspection_rounds"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "self_inspection_rounds_checklist_id_period_id_key" ON "self_inspection_rounds"("checklist_id", "period_id");

-- CreateIndex
CREATE INDEX "self_inspection_sheets_unit_id_idx" ON "self_inspection_sheets"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "self_inspection_sheets_round_id_unit_id_key" ON "self_inspection_sheets"("round_id", "unit_id");

-- CreateIndex
CREATE INDEX "self_inspection_answers_item_id_idx" ON "self_inspection_answers"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "self_inspection_answers_sheet_id_item_id_key" ON "self_inspection_answers"("sheet_id", "item_id");

-- AddForeignKey
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "checklists"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_inspection_rounds" ADD CONSTRAINT "self_inspection_rounds_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_inspection_rounds" ADD CONSTRAINT "self_inspection_rounds_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_inspection_sheets" ADD CONSTRAINT "self_inspection_sheets_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "self_inspection_rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_inspection_sheets" ADD CONSTRAINT "self_inspection_sheets_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_inspection_answers" ADD CONSTRAINT "self_inspection_answers_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "self_inspection_sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_inspection_answers" ADD CONSTRAINT "self_inspection_answers_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "checklist_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table checklists
  add constraint checklists_level check (level in ('national', 'provincial', 'municipal', 'district')),
  add constraint checklists_state check (state in ('draft', 'published', 'superseded')),
  add constraint checklists_publishing check ((state = 'draft') = (published_at is null));
alter table checklist_items
  add constraint checklist_items_applies_to check (applies_to in ('every-unit', 'with-accounts', 'with-columns'));
alter table self_inspection_rounds
  add constraint self_inspection_rounds_state check (state in ('open', 'closed')),
  add constraint self_inspection_rounds_closing check ((state = 'closed') = (closed_at is not null));
alter table self_inspection_sheets
  add constraint self_inspection_sheets_state check (state in ('open', 'submitted', 'returned')),
  add constraint self_inspection_sheets_signed check
    (state <> 'submitted' or (handler_signed_at is not null and leader_signed_on is not null and submitted_at is not null));
alter table self_inspection_answers
  add constraint self_inspection_answers_answer check (answer in ('met', 'failed', 'not-applicable'));

-- A published checklist never changes: what was answered stays answered to the words that were asked.
create function checklist_items_stay() returns trigger language plpgsql as $$
begin
  if exists (select from checklists where id = coalesce(old.checklist_id, new.checklist_id) and state <> 'draft') then
    raise exception 'items of a published checklist never change';
  end if;
  return coalesce(new, old);
end $$;
create trigger checklist_items_stay before insert or update or delete on checklist_items
  for each row execute function checklist_items_stay();
