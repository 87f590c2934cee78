-- CreateTable
CREATE TABLE "circular_templates" (
    "id" SERIAL NOT NULL,
    "template_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "default_for" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "circular_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circulars" (
    "id" SERIAL NOT NULL,
    "period_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "corrects_id" INTEGER,
    "template" JSONB NOT NULL,
    "issuer" TEXT NOT NULL,
    "document_number" TEXT,
    "issued_on" DATE,
    "report_due_on" DATE,
    "self_check_due_on" DATE,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT,
    "issued_at" TIMESTAMPTZ(3),
    "title" TEXT,
    "snapshot" JSONB,
    "model" JSONB,
    "closing_version" INTEGER,
    "closing_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "circulars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circular_files" (
    "circular_id" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "circular_files_pkey" PRIMARY KEY ("circular_id","format")
);

-- CreateTable
CREATE TABLE "circular_units" (
    "circular_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "problems" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "circular_units_pkey" PRIMARY KEY ("circular_id","unit_id")
);

-- CreateTable
CREATE TABLE "circular_receipts" (
    "circular_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "place" SERIAL NOT NULL,

    CONSTRAINT "circular_receipts_pkey" PRIMARY KEY ("circular_id","user_id")
);

-- CreateTable
CREATE TABLE "circular_reminders" (
    "circular_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "reminded_by" TEXT NOT NULL,

    CONSTRAINT "circular_reminders_pkey" PRIMARY KEY ("circular_id","unit_id","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "circular_templates_template_id_number_key" ON "circular_templates"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "circular_templates_default_for_key" ON "circular_templates"("default_for");

-- CreateIndex
CREATE INDEX "circulars_period_id_idx" ON "circulars"("period_id");

-- CreateIndex
CREATE INDEX "circular_units_unit_id_idx" ON "circular_units"("unit_id");

-- CreateIndex
CREATE INDEX "circular_receipts_unit_id_idx" ON "circular_receipts"("unit_id");

-- CreateIndex
CREATE INDEX "circular_reminders_unit_id_idx" ON "circular_reminders"("unit_id");

-- AddForeignKey
ALTER TABLE "circulars" ADD CONSTRAINT "circulars_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circulars" ADD CONSTRAINT "circulars_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "circulars"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_files" ADD CONSTRAINT "circular_files_circular_id_fkey" FOREIGN KEY ("circular_id") REFERENCES "circulars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_units" ADD CONSTRAINT "circular_units_circular_id_fkey" FOREIGN KEY ("circular_id") REFERENCES "circulars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_units" ADD CONSTRAINT "circular_units_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_receipts" ADD CONSTRAINT "circular_receipts_circular_id_fkey" FOREIGN KEY ("circular_id") REFERENCES "circulars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_receipts" ADD CONSTRAINT "circular_receipts_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_reminders" ADD CONSTRAINT "circular_reminders_circular_id_fkey" FOREIGN KEY ("circular_id") REFERENCES "circulars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_reminders" ADD CONSTRAINT "circular_reminders_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE circulars ADD CONSTRAINT circulars_kind_check CHECK (kind IN ('regular', 'correction') AND (kind = 'correction') = (corrects_id IS NOT NULL));
ALTER TABLE circulars ADD CONSTRAINT circulars_issued_check CHECK (
  state = 'draft' OR (state = 'issued' AND document_number IS NOT NULL AND issued_on IS NOT NULL AND title IS NOT NULL
    AND issued_by IS NOT NULL AND issued_at IS NOT NULL AND snapshot IS NOT NULL AND model IS NOT NULL AND closing_hash IS NOT NULL)
);

-- 一个周期一份通报；一份通报同时只有一份更正草稿；文号不重复
CREATE UNIQUE INDEX circulars_one_a_period ON circulars (period_id) WHERE kind = 'regular';
CREATE UNIQUE INDEX circulars_one_correction_at_a_time ON circulars (corrects_id) WHERE state = 'draft';
CREATE UNIQUE INDEX circulars_document_number ON circulars (document_number) WHERE state = 'issued';

-- 已印发的通报和印发文件不再改动
CREATE FUNCTION keep_issued_circular() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'issued' THEN
    RAISE EXCEPTION 'circular % is issued and never changes', OLD.id;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER keep_issued_circular BEFORE UPDATE OR DELETE ON circulars FOR EACH ROW EXECUTE FUNCTION keep_issued_circular();

CREATE FUNCTION keep_circular_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the files of circular % never change', OLD.circular_id;
END $$;
CREATE TRIGGER keep_circular_file BEFORE UPDATE OR DELETE ON circular_files FOR EACH ROW EXECUTE FUNCTION keep_circular_file();
