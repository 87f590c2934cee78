-- AlterTable
ALTER TABLE "unit_exemptions" ADD COLUMN     "category" TEXT NOT NULL DEFAULT 'other';

-- AlterTable
ALTER TABLE "units" ADD COLUMN     "successor_id" INTEGER;

-- CreateTable
CREATE TABLE "account_former_owners" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "account_former_owners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_former_names" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "short_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "unit_former_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_changes" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "successor_id" INTEGER,
    "reason" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_change_rows" (
    "id" BIGSERIAL NOT NULL,
    "change_id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "unit_change_rows_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_former_owners_account_id_idx" ON "account_former_owners"("account_id");

-- CreateIndex
CREATE INDEX "unit_former_names_unit_id_idx" ON "unit_former_names"("unit_id");

-- CreateIndex
CREATE INDEX "unit_changes_unit_id_idx" ON "unit_changes"("unit_id");

-- CreateIndex
CREATE INDEX "unit_change_rows_change_id_entity_idx" ON "unit_change_rows"("change_id", "entity");

-- AddForeignKey
ALTER TABLE "account_former_owners" ADD CONSTRAINT "account_former_owners_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_former_owners" ADD CONSTRAINT "account_former_owners_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_former_names" ADD CONSTRAINT "unit_former_names_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_change_rows" ADD CONSTRAINT "unit_change_rows_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One name a day, and one owner a day.
alter table unit_former_names
  add constraint unit_former_names_validity check (short_name <> '' and full_name <> '' and valid_to > valid_from),
  add constraint unit_former_names_one_a_day
    exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&);
alter table account_former_owners
  add constraint account_former_owners_validity check (valid_to > valid_from),
  add constraint account_former_owners_one_a_day
    exclude using gist (account_id with =, daterange(valid_from, valid_to) with &&);
-- Only what has ended has a successor.
alter table units
  add constraint units_successor check (successor_id <> id and (successor_id is null or valid_to is not null));
alter table unit_exemptions add constraint unit_exemptions_category
  check (category in ('own-website', 'no-duty', 'newly-founded', 'reorganising', 'other'));
alter table unit_changes add constraint unit_changes_kind check (kind in ('rename', 'merge', 'close'));

create trigger facts_changed after insert or update or delete or truncate on unit_former_names
  for each statement execute function facts_changed();
create trigger facts_changed after insert or update or delete or truncate on account_former_owners
  for each statement execute function facts_changed();

-- 谁在哪一天叫什么名字: every name a unit can be called by, and between which days; valid_to is the first day it is not.
-- A weak name gives way where somebody else bears it on that day: a name before the unit began, a former name after the
-- renaming, and every name of a merged unit, which from that day on means the successor.
create view unit_names_by_day as
with recursive heirs (unit_id, heir_id, valid_from, valid_to) as (
  select u.id, s.id, u.valid_to, s.valid_to from units u join units s on s.id = u.successor_id
  union all
  select h.unit_id, s.id, h.valid_to, s.valid_to
    from heirs h join units b on b.id = h.heir_id join units s on s.id = b.successor_id
), own as (
  select u.id as unit_id, u.code as name, null::date as valid_from,
         case when u.successor_id is not null then u.valid_to end as valid_to, false as is_weak
    from units u
  union all
  select u.id, n.name, coalesce(f.since, u.valid_from), u.valid_to, false
    from units u cross join lateral (values (u.short_name), (u.full_name)) n (name)
    left join (select unit_id, max(valid_to) as since from unit_former_names group by unit_id) f on f.unit_id = u.id
  union all
  select u.id, n.name, null, coalesce(f.since, u.valid_from), true
    from units u cross join lateral (values (u.short_name), (u.full_name)) n (name)
    left join (select unit_id, max(valid_to) as since from unit_former_names group by unit_id) f on f.unit_id = u.id
  union all
  select f.unit_id, n.name, f.valid_from, f.valid_to, false
    from unit_former_names f cross join lateral (values (f.short_name), (f.full_name)) n (name)
  union all
  select f.unit_id, n.name, f.valid_to, u.valid_to, true
    from unit_former_names f join units u on u.id = f.unit_id
   cross join lateral (values (f.short_name), (f.full_name)) n (name)
  union all
  select u.id, a.alias, a.valid_from, least(a.valid_to, u.valid_to), false
    from unit_aliases a join units u on u.id = a.unit_id
)
select unit_id, name, valid_from, valid_to, is_weak from own
union all
select h.heir_id, o.name, h.valid_from, h.valid_to, true
  from own o join heirs h on h.unit_id = o.unit_id join units u on u.id = o.unit_id and u.valid_to = o.valid_to;
