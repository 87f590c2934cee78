import type { PatrolSetting } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

export type SettingFields = Pick<
  PatrolSetting,
  'listUrl' | 'itemSelector' | 'linkSelector' | 'dateSelector' | 'isEnabled'
>

/** 巡检设置 of the columns; one that has none is read as usual. */
export function settingsRepository(db: Pool | PoolClient) {
  return {
    async find(code: string): Promise<PatrolSetting | null> {
      const { rows } = await db.query<PatrolSetting>(
        `select json_build_object('code', c.code, 'path', c.path, 'url', c.url) as "column", s.list_url as "listUrl",
                s.item_selector as "itemSelector", s.link_selector as "linkSelector", s.date_selector as "dateSelector",
                coalesce(s.is_enabled, true) as "isEnabled", coalesce(s.version, 0) as version
           from columns c left join patrol_settings s on s.column_id = c.id where c.code = $1`,
        [code],
      )
      return rows[0] ?? null
    },

    /** @param version the one the editor saw, 0 for none @returns false when another one stands there now */
    async save(code: string, version: number, fields: SettingFields): Promise<boolean> {
      const values = [
        code,
        fields.listUrl,
        fields.itemSelector,
        fields.linkSelector,
        fields.dateSelector,
        fields.isEnabled,
      ]
      const { rowCount } =
        version === 0
          ? await db.query(
              `insert into patrol_settings (column_id, list_url, item_selector, link_selector, date_selector, is_enabled)
               select id, $2, $3, $4, $5, $6 from columns where code = $1 on conflict do nothing`,
              values,
            )
          : await db.query(
              `update patrol_settings set list_url = $2, item_selector = $3, link_selector = $4, date_selector = $5,
                      is_enabled = $6, version = version + 1
                where column_id = (select id from columns where code = $1) and version = $7`,
              [...values, version],
            )
      return rowCount === 1
    },
  }
}
