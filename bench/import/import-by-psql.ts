import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a person at psql would do: \copy into a staging table, then one upsert; the triggers keep the counts all the same. */
const script = (path: string) => `
\\set ON_ERROR_STOP on
begin;
create temp table staging (source_id text, title text, url text, path text, unit text, published_at timestamp, kind text);
\\copy staging from '${path}' with (format csv, header true)
insert into publications (unit_id, column_id, title, url, source_id, kind, published_at, published_on, arrived_at)
  select u.id, c.id, s.title, s.url, s.source_id, case s.kind when '转载' then 'repost' else 'original' end,
         s.published_at at time zone 'Asia/Shanghai', s.published_at::date, s.published_at at time zone 'Asia/Shanghai'
    from staging s join units u on u.short_name = s.unit join columns c on c.path = s.path
  on conflict (source_id) do update
    set title = excluded.title, url = excluded.url, unit_id = excluded.unit_id, column_id = excluded.column_id,
        published_at = excluded.published_at, published_on = excluded.published_on, version = publications.version + 1;
commit;
select count(*) from publications;
`

/** @returns milliseconds, psql's own start included */
export async function importByPsql(url: string, path: string, rows: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mingkao-bench-'))
  const file = join(folder, 'import.sql')
  writeFileSync(file, script(path))
  const begun = performance.now()
  const { status, stdout, stderr, error } = spawnSync('psql', ['-X', '-q', '-A', '-t', '-f', file, url], {
    encoding: 'utf8',
  })
  const time = performance.now() - begun
  rmSync(folder, { recursive: true })
  if (error) throw new Error('psql is not installed: it is what this is measured against', { cause: error })
  if (status !== 0 || Number(stdout.trim()) !== rows) throw new Error(`psql: ${stderr}${stdout}`)
  return time
}
