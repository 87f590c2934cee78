import { withSqlTransaction } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AccountRecord, accountRecordRepository } from './account-record.repository.ts'
import { changeRecord, staleRecord } from './change-record.ts'
import type { Changing } from './edit-account.ts'
import { type LifeCycleStep, takeStep } from './life-cycle.ts'

export type StepsAsked = {
  step: Exclude<LifeCycleStep, 'register' | 'find-unregistered'>
  accounts: readonly { code: string; version: number }[]
  from: string
  announcementUrl: string | null
}

/** 一批账号走一步: all of them, or none where one can't. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE naming the account */
export function takeSteps({ write, clock }: Changing, asked: StepsAsked): Promise<{ changed: number }> {
  const on = today(clock)
  return withSqlTransaction(write, async (transaction) => {
    const records = await accountRecordRepository(transaction.client).hold(asked.accounts.map(({ code }) => code))
    const versions = new Map(asked.accounts.map(({ code, version }) => [code, version]))
    const lacking = [...versions.keys()].find((code) => records.every((record) => record.code !== code))
    if (lacking !== undefined) throw new Refusal('NOT_FOUND', `没有编码为 ${lacking} 的账号。`)
    for (const record of records) {
      const version = versions.get(record.code)
      if (version !== undefined && version !== record.version) throw staleRecord(record, version)
      await changeRecord(transaction, record, { action: `${asked.step}-account`, ...stepped(record, asked, on) })
    }
    return { changed: records.length }
  })
}

function stepped(record: AccountRecord, { step, from, announcementUrl }: StepsAsked, on: string) {
  const fields = { ...record.fields }
  if (step === 'announce') {
    fields.announcementUrl = announcementUrl ?? fields.announcementUrl
    fields.announcedOn = from
  }
  if (step === 'cancel') fields.cancelledOn = from
  // Whoever opens it again owes again.
  if (step === 'find-reopened') fields.cancelledOn = null
  const taken = takeStep(step, record.state, { ...fields, today: on, on: from })
  if (!taken.ok) {
    const message = `“${fields.name}”：${taken.hindrance.message}`
    throw new Refusal('UNPROCESSABLE', message, { fields: [{ path: taken.hindrance.path, message }] })
  }
  return { from, fields, state: taken.state }
}
