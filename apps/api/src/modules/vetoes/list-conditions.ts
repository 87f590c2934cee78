import type { VetoCondition } from '@mingkao/contract'
import { accountVetoConditions, isConfidentialCondition, type Scheme } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, openRegister } from '../assessments/index.ts'
import { type FindingSubject, subjectsRepository } from './subjects.repository.ts'

/** 单项否决条件 of an account by its platform, or of units. @throws Refusal NOT_FOUND, UNPROCESSABLE without a scheme */
export async function listConditions(source: AssessmentSource, code: string | undefined): Promise<VetoCondition[]> {
  const scheme = await schemeInForce(source)
  if (code === undefined) return conditionsOf(null, scheme)
  const subject = await subjectsRepository(source.db.pool).findAccount(code)
  if (!subject) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的账号。`)
  return conditionsOf(subject.account, scheme)
}

/** @throws Refusal UNPROCESSABLE where nothing says what a veto is */
export async function schemeInForce(source: AssessmentSource): Promise<Scheme> {
  const register = await openRegister(source, undefined)
  if (!register) throw new Refusal('UNPROCESSABLE', '当前没有生效的考核方案或进行中的考核周期，请先建立后再登记。')
  return register.scheme
}

export function conditionsOf(account: FindingSubject['account'], scheme: Scheme): VetoCondition[] {
  const conditions = account
    ? accountVetoConditions(account, scheme)
    : scheme.indicators['unit-veto'].conditions.value.map((condition) => ({ ...condition, isAutomatic: false }))
  return conditions.map((condition) => ({ ...condition, isConfidential: isConfidentialCondition(condition.id) }))
}
