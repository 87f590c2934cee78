import type { Database } from '../db/client.ts'

/** A row of CS-T01 and one of CS-T02 of each kind that routes name by id, in the small district. */
export async function rightsRows({ pool }: Database): Promise<Record<string, string>> {
  const { rows } = await pool.query<Record<string, string>>(`
    with other as (
      insert into publications (unit_id, title, published_at, published_on, arrived_at)
      select id, '别的单位的信息', '2021-09-01 09:00+08', '2021-09-01', '2021-09-01 09:00+08' from units where code = 'CS-T02'
      returning id),
    vetoes as (
      insert into veto_findings (unit_id, condition, state, note, happened_on, found_by)
      select id, 'harmful-content', 'suspected', '待核实', '2021-09-01', '王主任' from units order by code
      returning id, unit_id),
    reported as (
      insert into reports (kind, unit_id, item, title, note, submitted_by_id, submitted_by, submitted_at)
      select 'publication', id, jsonb_build_object('kind', 'publication', 'title', '漏采', 'url', null, 'column', null,
                                                   'publishedAt', '2021-10-08T09:00:00+08:00', 'publicationKind', 'original'),
             '漏采', '没有采到', 'nobody', '小陈', now() from units where code in ('CS-T01', 'CS-T02')
      returning id, unit_id),
    entries as (
      insert into audit_entries (actor_name, actor_role, action, entity, unit_code)
      select '王主任', 'office', 'update-unit', 'unit', code from units where code in ('CS-T01', 'CS-T02')
      returning id, unit_code),
    registrations as (
      insert into account_registrations (kind, state, unit_id, fields, created_by, created_at)
      select 'opening', 'draft', id, jsonb_build_object('name', '小程序', 'platform', '小程序', 'unit', code, 'publishesContent', true),
             '李经办', '2021-10-08 09:00+08' from units order by code
      returning id, unit_id),
    runs as (
      insert into patrol_runs (id, trigger, state, created_by, finished_at)
      values (gen_random_uuid(), 'manual', 'done', '王主任', now()) returning id),
    visits as (
      insert into patrol_visits (run_id, column_id, state, outcome, failure)
      select runs.id, c.id, 'done', 'failed', 'timeout' from runs, columns c where c.code in ('C0102', 'C0103')
      returning id, column_id),
    orders as (
      insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, issued_by)
      select id, '2021Q3', '整改通知', '2021-10-09', '2021-10-16', '限期整改', '王主任' from units
      returning id, unit_id),
    lists as (
      insert into checklists (name, source, level, state, created_by, created_at, published_by, published_at)
      values ('检查指标', '通知', 'district', 'published', '王主任', now(), '王主任', now()) returning id),
    inspections as (
      insert into self_inspection_rounds (checklist_id, period_id, due_on, opened_by, opened_at)
      select id, '2021Q3', '2021-12-30', '王主任', now() from lists returning id),
    sheets as (
      insert into self_inspection_sheets (round_id, unit_id, due_on)
      select inspections.id, u.id, '2021-12-30' from inspections, units u where u.code in ('CS-T01', 'CS-T02')
      returning id, unit_id),
    talks as (
      insert into interviews (unit_id, period_id, held_on, held_by, leader, handler, subject, minutes, recorded_by)
      select id, '2021Q3', '2021-10-09', '区效能办', '李局', '小张', '栏目长期未更新', '内部记录', '王主任' from units),
    filed as (
      insert into appeals (unit_id, period_id, finding_id, indicator, finding, reason, filed_by_id, filed_by, filed_at)
      select id, '2021Q3', 'monthly-quota/2021-09', 'monthly-quota',
             jsonb_build_object('id', 'monthly-quota/2021-09', 'outcome', 'unmet', 'points', -2, 'weighed', -2,
               'sentence', '9月发布1条，不足10条', 'advice', null, 'source', jsonb_build_object('kind', 'local', 'reason', '测试'),
               'pointsSource', null, 'subject', jsonb_build_object('kind', 'month', 'id', '2021-09', 'label', '9月'),
               'limit', 10, 'actual', 1, 'evidence', jsonb_build_array(), 'isConfidential', false, 'isAppealable', true),
             '有漏采', 'nobody', '小陈', '2021-10-10 09:00+08' from units
      returning id, unit_id),
    exempt as (
      insert into exemption_requests (unit_id, kind, subject_label, starts_on, ends_on, ground, note, asked_by_id, asked_by, asked_at)
      select id, 'unit', '整个单位', '2021-12-01', '2021-12-31', 'reform', '机构改革', 'nobody', '小陈', '2021-10-10 09:00+08'
        from units
      returning id, unit_id)
    select (select id::text from entries where unit_code = 'CS-T01') as audit,
           (select f.id::text from filed f join units u on u.id = f.unit_id where u.code = 'CS-T01') as appeal,
           (select f.id::text from filed f join units u on u.id = f.unit_id where u.code = 'CS-T02') as "otherAppeal",
           (select e.id::text from exempt e join units u on u.id = e.unit_id where u.code = 'CS-T01') as exemption,
           (select e.id::text from exempt e join units u on u.id = e.unit_id where u.code = 'CS-T02') as "otherExemption",
           (select r.id::text from reported r join units u on u.id = r.unit_id where u.code = 'CS-T01') as report,
           (select r.id::text from reported r join units u on u.id = r.unit_id where u.code = 'CS-T02') as "otherReport",
           (select id::text from entries where unit_code = 'CS-T02') as "otherAudit",
           (select o.id::text from orders o join units u on u.id = o.unit_id where u.code = 'CS-T01') as "order",
           (select o.id::text from orders o join units u on u.id = o.unit_id where u.code = 'CS-T02') as "otherOrder",
           (select s.id::text from sheets s join units u on u.id = s.unit_id where u.code = 'CS-T01') as sheet,
           (select s.id::text from sheets s join units u on u.id = s.unit_id where u.code = 'CS-T02') as "otherSheet",
           (select r.id::text from registrations r join units u on u.id = r.unit_id where u.code = 'CS-T01') as registration,
           (select r.id::text from registrations r join units u on u.id = r.unit_id where u.code = 'CS-T02') as "otherRegistration",
           (select v.id::text from visits v join columns c on c.id = v.column_id where c.code = 'C0102') as visit,
           (select v.id::text from visits v join columns c on c.id = v.column_id where c.code = 'C0103') as "otherVisit",
           (select v.id::text from vetoes v join units u on u.id = v.unit_id where u.code = 'CS-T01') as veto,
           (select v.id::text from vetoes v join units u on u.id = v.unit_id where u.code = 'CS-T02') as "otherVeto",
           (select min(p.id)::text from publications p join units u on u.id = p.unit_id where u.code = 'CS-T01') as publication,
           (select id::text from other) as "otherPublication",
           (select id::text from disclosures where index_number = 'FZ-1') as disclosure,
           (select id::text from disclosures where index_number = 'FZ-2') as "otherDisclosure",
           (select id::text from interpretations where code = 'J1') as interpretation,
           (select id::text from interpretations where code = 'J3') as "otherInterpretation"`)
  return rows[0] ?? {}
}
