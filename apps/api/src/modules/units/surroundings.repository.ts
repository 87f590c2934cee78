import type { UnitChangeOutcome, UnitDetail } from '@mingkao/contract'
import type { PrismaReader } from '../../db/client.ts'

type Kept = UnitDetail['columns'][number]

/** What hangs on a unit: read for the drawer, and before a change to it is made. */
export function surroundingsRepository(prisma: PrismaReader) {
  return {
    /** Columns it keeps on the day or later. */
    listColumns(unitId: number, day: string): Promise<Kept[]> {
      return prisma.$queryRaw<Kept[]>`
        select c.code, c.path, a.role, a.valid_from::text as "validFrom", a.valid_to::text as "validTo"
          from column_assignments a join columns c on c.id = a.column_id
         where a.unit_id = ${unitId} and (a.valid_to is null or a.valid_to > ${day}::date)
         order by a.role, c.code, a.valid_from`
    },

    /** Accounts whose obligations run on the day. */
    listAccounts(unitId: number, day: string): Promise<UnitDetail['accounts']> {
      return prisma.$queryRaw<UnitDetail['accounts']>`
        select code, name, platform from new_media_accounts
         where unit_id = ${unitId} and (cancelled_on is null or cancelled_on > ${day}::date) order by code`
    },

    /** People who sign in for it and are not disabled. */
    listStaff(unitId: number): Promise<UnitChangeOutcome['staff']> {
      return prisma.$queryRaw<UnitChangeOutcome['staff']>`
        select coalesce(display_username, username, '') as username, name from users
         where unit_id = ${unitId} and banned is not true order by username`
    },

    /** What it is called in each period that has begun, newest first: on the day of its check, or today. */
    listPeriodNames(unitId: number, today: string): Promise<UnitChangeOutcome['periods']> {
      return prisma.$queryRaw<UnitChangeOutcome['periods']>`
        select p.id, p.label, coalesce(f.short_name, u.short_name) as name
          from periods p cross join units u
         cross join lateral (
           select least((p.check_at at time zone 'Asia/Shanghai')::date, ${today}::date) as day) d
          left join unit_former_names f
            on f.unit_id = u.id and f.valid_to > d.day and (f.valid_from is null or f.valid_from <= d.day)
         where u.id = ${unitId} and p.starts_on <= ${today}::date
         order by p.ends_on desc, p.starts_on desc limit 8`
    },
  }
}
