import type { UnitChangeOutcome } from '@mingkao/contract'
import type { PrismaTransaction } from '../../db/client.ts'

/** Of one change: what leaves one unit and passes to another from a day on. */
export type Succession = { change: number; unitId: number; heirId: number; from: string }

export type Moved = UnitChangeOutcome['moved']

/** Rows that bear a day: from the day on they are the successor's. */
const DATED = {
  publications: 'published_on',
  disclosures: 'disclosed_on',
  interpretations: 'published_on',
  veto_findings: 'happened_on',
} as const

/** Where it stays known whose a row was before, and of which row. */
const FORMER = {
  account_former_owners: { moved: 'new_media_accounts', column: 'account_id' },
  exemption_former_units: { moved: 'exemption_requests', column: 'request_id' },
} as const

/** 合并: set by set, each row noted so that it can be put back. Month counts follow by their triggers. */
export function successionRepository(prisma: PrismaTransaction) {
  const moveDated = (table: keyof typeof DATED, { change, unitId, heirId, from }: Succession): Promise<number> =>
    prisma.$executeRawUnsafe(
      `with moved as (
         update ${table} set unit_id = $3, version = version + 1
          where unit_id = $2 and ${DATED[table]} >= $4::date returning id
       )
       insert into unit_change_rows (change_id, entity, entity_id, before, after)
       select $1, '${table}', id::text, jsonb_build_object('unit_id', $2::int), jsonb_build_object('unit_id', $3::int)
         from moved`,
      change,
      unitId,
      heirId,
      from,
    )

  /** Whose the rows that the change has moved were, until the day. */
  const noteFormer = (table: keyof typeof FORMER, { change, unitId, from }: Succession): Promise<number> => {
    const { moved, column } = FORMER[table]
    return prisma.$executeRawUnsafe(
      `with added as (
         insert into ${table} (${column}, unit_id, valid_from, valid_to)
         select r.entity_id::int, $2::int, (select max(valid_to) from ${table} o where o.${column} = r.entity_id::int), $3::date
           from unit_change_rows r where r.change_id = $1 and r.entity = '${moved}'
         returning *
       )
       insert into unit_change_rows (change_id, entity, entity_id, after)
       select $1::int, '${table}', id::text, to_jsonb(added) - 'id' from added`,
      change,
      unitId,
      from,
    )
  }

  /** Accounts that still have obligations on the day; whose they were before stays known. */
  const moveAccounts = async (succession: Succession): Promise<number> => {
    const { change, unitId, heirId, from } = succession
    const moved = await prisma.$executeRaw`
      with moved as (
        update new_media_accounts set unit_id = ${heirId}, version = version + 1
         where unit_id = ${unitId} and (cancelled_on is null or cancelled_on > ${from}::date) returning id
      )
      insert into unit_change_rows (change_id, entity, entity_id, before, after)
      select ${change}::int, 'new_media_accounts', id::text, jsonb_build_object('unit_id', ${unitId}::int),
             jsonb_build_object('unit_id', ${heirId}::int)
        from moved`
    await noteFormer('account_former_owners', succession)
    return moved
  }

  /** 整改通知 still to be answered or reviewed: the successor answers for them. What is settled stays where it was issued. */
  const moveOrders = ({ change, unitId, heirId }: Succession): Promise<number> => prisma.$executeRaw`
    with moved as (
      update rectification_orders set unit_id = ${heirId}, version = version + 1
       where unit_id = ${unitId} and state in ('issued', 'replied', 'returned') returning id
    )
    insert into unit_change_rows (change_id, entity, entity_id, before, after)
    select ${change}::int, 'rectification_orders', id::text, jsonb_build_object('unit_id', ${unitId}::int),
           jsonb_build_object('unit_id', ${heirId}::int)
      from moved`

  /**
   * 免考申请 of the columns and accounts that pass on, waiting or not yet over: they go with what they are about. Whose they
   * were before the day stays known. One stays behind where the heir has asked for the same column in the same days itself.
   */
  const moveExemptions = async (succession: Succession): Promise<number> => {
    const { change, unitId, heirId, from } = succession
    const moved = await prisma.$executeRaw`
      with moved as (
        update exemption_requests e set unit_id = ${heirId}, version = version + 1
         where e.unit_id = ${unitId} and e.state in ('open', 'approved') and e.ends_on >= ${from}::date
           and (e.kind = 'account' and exists (
                  select from new_media_accounts a where a.code = e.subject and a.unit_id = ${heirId})
             or e.kind = 'column' and exists (
                  select from column_assignments a join columns c on c.id = a.column_id
                   where c.code = e.subject and a.unit_id = ${heirId} and (a.valid_to is null or a.valid_to > ${from}::date)))
           and not exists (
             select from exemption_requests other
              where other.unit_id = ${heirId} and other.kind = e.kind and other.subject = e.subject
                and other.state in ('open', 'approved') and other.starts_on <= e.ends_on and other.ends_on >= e.starts_on)
        returning id
      )
      insert into unit_change_rows (change_id, entity, entity_id, before, after)
      select ${change}::int, 'exemption_requests', id::text, jsonb_build_object('unit_id', ${unitId}::int),
             jsonb_build_object('unit_id', ${heirId}::int)
        from moved`
    await noteFormer('exemption_former_units', succession)
    return moved
  }

  const moveUsers = ({ change, unitId, heirId }: Succession): Promise<number> => prisma.$executeRaw`
    with moved as (update users set unit_id = ${heirId} where unit_id = ${unitId} returning id)
    insert into unit_change_rows (change_id, entity, entity_id, before, after)
    select ${change}::int, 'users', id, jsonb_build_object('unit_id', ${unitId}::int),
           jsonb_build_object('unit_id', ${heirId}::int)
      from moved`

  return {
    moveExemptions,

    async move(succession: Succession): Promise<Moved> {
      return {
        publications: await moveDated('publications', succession),
        disclosures: await moveDated('disclosures', succession),
        interpretations: await moveDated('interpretations', succession),
        vetoFindings: await moveDated('veto_findings', succession),
        accounts: await moveAccounts(succession),
        orders: await moveOrders(succession),
        exemptions: await moveExemptions(succession),
        users: await moveUsers(succession),
      }
    },

    /**
     * 栏目分工 from the day on: what runs is ended and goes on with the heir, what has not begun is the heir's. Where the
     * heir keeps the column already, a supporting role is not doubled.
     */
    async carryColumns({ change, unitId, heirId, from }: Succession): Promise<void> {
      const run = (statement: string) =>
        prisma.$executeRawUnsafe(
          `with s as (select $1::int as change, $2::int as unit_id, $3::int as heir_id, $4::date as day), ${statement}`,
          change,
          unitId,
          heirId,
          from,
        )
      await prisma.$executeRaw`set constraints column_assignments_one_lead deferred`
      await run(edited('valid_to = s.day', MAKES_WAY))
      await run(CARRIED_ON)
      await run(edited('valid_to = s.day', `a.unit_id = s.unit_id and ${RUNS}`))
      await run(edited('unit_id = s.heir_id', 'a.unit_id = s.unit_id and a.valid_from >= s.day'))
      await prisma.$executeRaw`set constraints column_assignments_one_lead immediate`
    },
  }
}

const RUNS = 'a.valid_from < s.day and (a.valid_to is null or a.valid_to > s.day)'

/** 协办 of the heir, where it becomes 责任单位 of the same column. */
const MAKES_WAY = `
  a.unit_id = s.heir_id and a.role = 'supporting' and ${RUNS} and exists (
    select from column_assignments l where l.column_id = a.column_id and l.unit_id = s.unit_id and l.role = 'lead'
       and l.valid_from <= s.day and (l.valid_to is null or l.valid_to > s.day))`

/** Assignments changed in their unit or their end, and noted as they were. */
const edited = (set: string, where: string): string => `
  old as (select a.* from column_assignments a cross join s where ${where}),
  edited as (
    update column_assignments a set ${set}, version = a.version + 1 from old cross join s where a.id = old.id
    returning a.*)
  insert into unit_change_rows (change_id, entity, entity_id, before, after)
  select s.change, 'column_assignments', o.id::text,
         jsonb_build_object('unit_id', o.unit_id, 'valid_to', o.valid_to),
         jsonb_build_object('unit_id', e.unit_id, 'valid_to', e.valid_to)
    from old o join edited e using (id) cross join s`

/** What the heir goes on with. It overlaps what it goes on from until that is ended, so the check waits that long. */
const CARRIED_ON = `
  added as (
    insert into column_assignments (column_id, unit_id, role, valid_from, valid_to)
    select a.column_id, s.heir_id, a.role, s.day, a.valid_to
      from column_assignments a cross join s
     where a.unit_id = s.unit_id and ${RUNS} and (a.role = 'lead' or not exists (
       select from column_assignments b where b.column_id = a.column_id and b.unit_id = s.heir_id
          and (b.valid_to is null or b.valid_to > s.day)))
    returning *
  )
  insert into unit_change_rows (change_id, entity, entity_id, after)
  select s.change, 'column_assignments', added.id::text,
         jsonb_build_object('unit_id', added.unit_id, 'valid_from', valid_from, 'valid_to', valid_to) from added cross join s`
