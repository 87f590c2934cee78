import type { PatrolSetting } from '@mingkao/contract'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { requireSelectors, withoutBlanks } from './require-selectors.ts'
import { type SettingFields, settingsRepository } from './settings.repository.ts'

type Settings = Pick<ReturnType<typeof settingsRepository>, 'find'>

/** @throws Refusal NOT_FOUND */
export async function requireSetting(settings: Settings, code: string): Promise<PatrolSetting> {
  const setting = await settings.find(code)
  if (!setting) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
  return setting
}

/** 修改巡检设置. @throws Refusal NOT_FOUND, CONFLICT with the setting as it stands, UNPROCESSABLE for a bad selector */
export async function saveSetting(
  { writing }: { writing: WriteContext },
  { code, version, ...given }: SettingFields & { code: string; version: number },
): Promise<PatrolSetting> {
  const fields = withoutBlanks(given)
  requireSelectors(fields)
  return withSqlTransaction(writing, async ({ client, audit }) => {
    const settings = settingsRepository(client)
    const before = await requireSetting(settings, code)
    if (before.version !== version || !(await settings.save(code, version, fields))) throw stale(before, version)
    const after = await requireSetting(settings, code)
    await audit({ action: 'save-patrol-setting', entity: 'patrol-setting', entityId: code, before, after })
    return after
  })
}

function stale(current: PatrolSetting, version: number): Refusal {
  return new Refusal('CONFLICT', '这个栏目的巡检设置已被他人修改，请对照后再保存。', {
    data: { current, currentVersion: current.version, yourVersion: version },
  })
}
