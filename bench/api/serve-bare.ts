import { createServer } from 'node:http'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import { announce } from './announce.ts'

/**
 * The peer: node:http and pg, no session, one statement by hand that ranks every group from the counts the triggers keep.
 * `constant`: sends the same bytes without asking the database, to show what Node alone can do.
 */
const [, , url = '', mode = 'rank'] = process.argv
const { pool } = openDatabase(url)

const RANK = {
  name: 'rank',
  text: `
    with counts as (
      select unit_id, month, sum(counted)::int as counted
        from (
          select unit_id, month, counted from unit_month_counts where month between '2021-07-01' and '2021-09-01'
          union all
          select unit_id, month, counted from month_count_corrections
           where period_id = '2021Q3' and month between '2021-07-01' and '2021-09-01') kept
       group by unit_id, month
    ), totals as (
      select unit_id, sum(counted)::int as total,
             json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'count', counted, 'met', counted >= 10) order by month) as months
        from counts group by unit_id
    )
    select group_name as "group", dense_rank() over (partition by group_name order by total desc)::int as place,
           code, short_name as name, total, months
      from units join totals on totals.unit_id = units.id
     order by group_name, place, protocol_order`,
}

const answer = mode === 'constant' ? async () => CONSTANT : async () => JSON.stringify((await pool.query(RANK)).rows)
const CONSTANT = JSON.stringify((await pool.query(RANK)).rows)

announce(
  createServer((_req, res) => {
    void answer().then((body) => {
      res.setHeader('content-type', 'application/json')
      res.end(body)
    })
  }),
  { cookie: '' },
)
