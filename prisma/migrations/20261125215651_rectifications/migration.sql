-- CreateTable
CREATE TABLE "rectification_orders" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "measures" TEXT NOT NULL,
    "asks_report" BOOLEAN NOT NULL DEFAULT true,
    "asks_plan" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'issued',
    "replied_on" DATE,
    "late_due_on" DATE,
    "late_replied_on" DATE,
    "issued_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rectification_orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rectification_items" (
    "id" SERIAL NOT NULL,
    "order_id" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "problem_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "points" DECIMAL(8,2) NOT NULL,
    "since" DATE,
    "recheck" TEXT,
    "rechecked_on" DATE,
    "rechecked_by" TEXT,
    "recheck_note" TEXT,

    CONSTRAINT "rectification_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rectification_replies" (
    "id" SERIAL NOT NULL,
    "order_id" INTEGER NOT NULL,
    "replied_on" DATE NOT NULL,
    "replied_by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "has_plan" BOOLEAN NOT NULL,
    "verdict" TEXT,
    "reason" TEXT,
    "decided_on" DATE,
    "decided_by" TEXT,

    CONSTRAINT "rectification_replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rectification_events" (
    "id" SERIAL NOT NULL,
    "order_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "rectification_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interviews" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "held_by" TEXT NOT NULL,
    "leader" TEXT NOT NULL,
    "handler" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "minutes" TEXT NOT NULL,
    "problems" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rectification_orders_unit_id_idx" ON "rectification_orders"("unit_id");

-- CreateIndex
CREATE INDEX "rectification_orders_period_id_idx" ON "rectification_orders"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "rectification_items_order_id_finding_id_key" ON "rectification_items"("order_id", "finding_id");

-- CreateIndex
CREATE INDEX "rectification_replies_order_id_idx" ON "rectification_replies"("order_id");

-- CreateIndex
CREATE INDEX "rectification_events_order_id_idx" ON "rectification_events"("order_id");

-- CreateIndex
CREATE INDEX "interviews_unit_id_idx" ON "interviews"("unit_id");

-- CreateIndex
CREATE INDEX "interviews_period_id_idx" ON "interviews"("period_id");

-- AddForeignKey
ALTER TABLE "rectification_orders" ADD CONSTRAINT "rectification_orders_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_orders" ADD CONSTRAINT "rectification_orders_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_items" ADD CONSTRAINT "rectification_items_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "rectification_orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_replies" ADD CONSTRAINT "rectification_replies_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "rectification_orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_events" ADD CONSTRAINT "rectification_events_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "rectification_orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table rectification_orders
  add constraint rectification_orders_state check (state in ('issued', 'replied', 'returned', 'accepted', 'cancelled')),
  add constraint rectification_orders_days check (due_on >= issued_on);
alter table rectification_items
  add constraint rectification_items_recheck check (recheck in ('fixed', 'unfixed'));
alter table rectification_replies
  add constraint rectification_replies_verdict check (verdict in ('accepted', 'returned'));

-- Scores depend on them: 逾期 and 重复出现 are deducted. Re-checks and interviews are not.
create trigger facts_changed after insert or update or delete or truncate on rectification_orders
  for each statement execute function facts_changed();
create trigger facts_changed after insert or delete or truncate on rectification_items
  for each statement execute function facts_changed();
