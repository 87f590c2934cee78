-- CreateTable
CREATE TABLE "exemption_former_units" (
    "id" SERIAL NOT NULL,
    "request_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "exemption_former_units_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exemption_former_units_request_id_idx" ON "exemption_former_units"("request_id");

-- CreateIndex
CREATE INDEX "exemption_former_units_unit_id_idx" ON "exemption_former_units"("unit_id");

-- AddForeignKey
ALTER TABLE "exemption_former_units" ADD CONSTRAINT "exemption_former_units_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "exemption_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_former_units" ADD CONSTRAINT "exemption_former_units_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One unit a day.
alter table exemption_former_units
  add constraint exemption_former_units_validity check (valid_to > valid_from),
  add constraint exemption_former_units_one_a_day
    exclude using gist (request_id with =, daterange(valid_from, valid_to) with &&);

create trigger facts_changed after insert or update or delete or truncate on exemption_former_units
  for each statement execute function facts_changed();
