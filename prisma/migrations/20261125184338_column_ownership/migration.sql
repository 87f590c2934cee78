-- AlterTable
ALTER TABLE "column_assignments" ADD COLUMN     "contact" TEXT,
ADD COLUMN     "responsible_leader" TEXT;

-- AlterTable
ALTER TABLE "column_observations" ADD COLUMN     "evidence_text" TEXT,
ADD COLUMN     "evidence_url" TEXT,
ADD COLUMN     "observed_by" TEXT;

-- AlterTable
ALTER TABLE "columns" ADD COLUMN     "archive_notice" TEXT,
ADD COLUMN     "position" INTEGER;

-- CreateTable
CREATE TABLE "column_change_sets" (
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_name" TEXT NOT NULL,
    "reason" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "column_change_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column_changes" (
    "change_set_id" UUID NOT NULL,
    "column_id" INTEGER NOT NULL,
    "before" JSONB,
    "version_after" INTEGER NOT NULL,

    CONSTRAINT "column_changes_pkey" PRIMARY KEY ("change_set_id","column_id")
);

-- CreateIndex
CREATE INDEX "column_change_sets_at_idx" ON "column_change_sets"("at");

-- CreateIndex
CREATE INDEX "column_changes_column_id_idx" ON "column_changes"("column_id");

-- AddForeignKey
ALTER TABLE "column_changes" ADD CONSTRAINT "column_changes_change_set_id_fkey" FOREIGN KEY ("change_set_id") REFERENCES "column_change_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_changes" ADD CONSTRAINT "column_changes_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

create index column_observations_manual on column_observations (column_id, observed_at desc, id desc) where kind = 'manual';
create index audit_entries_of_columns on audit_entries (entity_id, id desc) where entity = 'column';

alter table columns
  add constraint columns_archive_notice check (archive_notice is null or archived_on is not null),
  add constraint columns_position check (position >= 0);

-- 责任单位与协办单位 through time: who keeps which column from which day until (not including) which other. The one place that
-- standing, table, history and evidence read it from.
create view column_keepers as
  select a.id, a.column_id, a.unit_id, a.role, a.valid_from, a.valid_to, a.responsible_leader, a.contact, a.version,
         u.code as unit_code, u.short_name as unit_name, u.protocol_order, u.valid_to as unit_closed_on
    from column_assignments a join units u on u.id = a.unit_id;

-- 核查与巡检: what is known of a column's page by a moment. A person's word holds over the patrol's, until a later patrol saw
-- an item newer than the day that person looked. A patrol that saw no date says nothing; a failed one leaves no row.
create function column_sightings(known_by timestamptz, only_ids int[])
returns table (column_id int, last_updated_on date, is_blank boolean, kind text) language sql stable as $$
  select c.id, coalesce(patrol.last_updated_on, manual.last_updated_on),
         case when patrol.id is null then manual.is_blank else patrol.is_blank end,
         case when patrol.id is null then 'manual' else 'patrol' end
    from columns c
    left join lateral (
      select o.id, o.last_updated_on, o.is_blank, o.observed_at from column_observations o
       where o.column_id = c.id and o.kind = 'manual' and o.observed_at <= known_by
       order by o.observed_at desc, o.id desc limit 1) manual on true
    left join lateral (
      select o.id, o.last_updated_on, o.is_blank from column_observations o
       where o.column_id = c.id and o.kind = 'patrol' and o.observed_at <= known_by
         and (o.last_updated_on is not null or o.is_blank)
         and (manual.id is null or (o.observed_at > manual.observed_at
              and o.last_updated_on > (manual.observed_at at time zone 'Asia/Shanghai')::date))
       order by o.observed_at desc, o.id desc limit 1) patrol on true
   where (only_ids is null or c.id = any(only_ids)) and (manual.id is not null or patrol.id is not null)
$$;

-- 最近更新: what is known of each column itself at a moment. Newest counted item, what was seen on its page, and whether the
-- feed covers it at all. An item that has no date is none.
create function column_updates(at timestamptz, data_as_of timestamptz, now timestamptz, only_ids int[])
returns table (
  column_id int, published_on date, observed_on date, is_seen_empty boolean, sighted_by text, is_covered boolean
) language sql stable as $$
  select c.id, newest.published_on, seen.last_updated_on, seen.is_blank, seen.kind,
         newest.published_on is not null or exists (
           select from publications p where p.column_id = c.id and p.arrived_at <= coalesce(data_as_of, now))
    from columns c
    left join lateral (
      select p.published_on from publications p
       where p.column_id = c.id and p.published_at <= at
         and is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, data_as_of, now)
       order by p.published_at desc limit 1) newest on true
    left join column_sightings(coalesce(data_as_of, now), only_ids) seen on seen.column_id = c.id
   where only_ids is null or c.id = any(only_ids)
$$;

-- 一个栏目的全貌, its assignments included: what the audit log keeps, what undo and restore bring back.
create function column_record(c columns) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'id', c.id, 'code', c.code, 'name', c.name, 'parentId', c.parent_id,
    'parent', (select p.code from columns p where p.id = c.parent_id),
    'path', c.path, 'position', c.position, 'url', c.url, 'category', c.category, 'limit', c."limit",
    'openedOn', c.opened_on, 'archivedOn', c.archived_on, 'archiveNotice', c.archive_notice,
    'exemptReason', c.exempt_reason, 'remark', c.remark, 'version', c.version,
    'assignments', coalesce((
      select jsonb_agg(jsonb_build_object(
          'id', k.id, 'unitId', k.unit_id, 'unit', k.unit_code, 'unitName', k.unit_name, 'role', k.role,
          'from', k.valid_from, 'to', k.valid_to, 'responsibleLeader', k.responsible_leader, 'contact', k.contact,
          'version', k.version
        ) order by k.role, k.valid_from, k.protocol_order, k.id)
        from column_keepers k where k.column_id = c.id), '[]'))
$$;
