import type { AppealWindow } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import type { Asking } from './list-appeals.ts'
import { appealsRepository } from './appeals.repository.ts'
import { type PeriodStage, periodStageRepository } from './period-stage.repository.ts'

/** 申诉期 of a period, and what the unit has appealed against already. @throws Refusal NOT_FOUND for an unknown period */
export async function showAppealWindow(
  { source: { db, clock } }: Asking,
  { code, period }: { code: string; period: string },
): Promise<AppealWindow> {
  const [stage, appeals] = await Promise.all([
    periodStageRepository(db.pool).find(period),
    appealsRepository(db.pool).findOfUnit(code, period),
  ])
  if (!stage) throw unknownPeriod()
  return {
    period,
    stage: stage.stage,
    until: stage.appealsUntil?.toISOString() ?? null,
    isOpen: isOpenAt(stage, clock.now()),
    message: windowWords(stage, clock.now()),
    appeals,
  }
}

/** @throws Refusal NOT_FOUND, UNPROCESSABLE with when it ended or why it has not begun */
export function requireOpenWindow(stage: PeriodStage | null, now: Date): void {
  if (!stage) throw unknownPeriod()
  if (!isOpenAt(stage, now)) throw new Refusal('UNPROCESSABLE', windowWords(stage, now))
}

/** Nothing changes a frozen period. @throws Refusal NOT_FOUND, UNPROCESSABLE */
export function requireNotClosed(stage: PeriodStage | null): void {
  if (!stage) throw unknownPeriod()
  if (stage.stage === 'final' || stage.stage === 'issued') {
    throw new Refusal(
      'UNPROCESSABLE',
      `${stage.label}已定稿，申诉不能再办理。结果确有错误的，请在“考核周期”里办理更正。`,
    )
  }
}

function isOpenAt({ stage, appealsUntil }: PeriodStage, now: Date): boolean {
  return stage === 'draft' && appealsUntil !== null && now <= appealsUntil
}

function windowWords({ label, stage, appealsUntil }: PeriodStage, now: Date): string {
  switch (stage) {
    case 'open':
      return `${label}还没有出初稿，出初稿后才能申诉。现在可以先核对，发现漏采的信息请用“报送”补报。`
    case 'draft':
      if (appealsUntil === null) return `${label}没有设申诉期，请联系区政府办。`
      return now <= appealsUntil
        ? `申诉期到${momentWords(appealsUntil)}为止。`
        : `申诉期已于${momentWords(appealsUntil)}截止，不能再提出申诉。`
    case 'final':
    case 'issued':
      return `${label}已定稿，不再受理申诉。结果确有错误的，请联系区政府办更正。`
  }
}

const WORDS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2021年10月13日 23:59`. */
function momentWords(moment: Date): string {
  return WORDS.format(moment)
}

function unknownPeriod(): Refusal {
  return new Refusal('NOT_FOUND', '没有这个考核周期，请从周期列表中选择。')
}
