-- CreateTable
CREATE TABLE "reports" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "item" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "proof_url" TEXT,
    "state" TEXT NOT NULL DEFAULT 'submitted',
    "submitted_by_id" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "record_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reports_unit_id_submitted_at_id_idx" ON "reports"("unit_id", "submitted_at" DESC, "id");

-- CreateIndex
CREATE INDEX "reports_state_submitted_at_id_idx" ON "reports"("state", "submitted_at" DESC, "id");

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
