import { dayLabel } from '../../kernel/day.ts'
import { kept } from '../../kernel/kept.ts'
import { INTERPRETATION_FORM_LABELS } from '../../kernel/labels.ts'
import type { InterpretationReading } from './facts.ts'
import type { InterpretationParameters } from './parameters.ts'

export function countedFormsLabel(parameters: InterpretationParameters): string {
  return parameters.countedForms.value.map((form) => INTERPRETATION_FORM_LABELS[form]).join('或')
}

function named({ fact }: InterpretationReading): string {
  return `“${fact.title}”`
}

/** What follows the title of one that came too late: the same few numbers of days are told again and again. */
const lateWords = kept((policy: string) =>
  kept((step: number) => kept((days: number) => `”晚于${policy}${days}个工作日，超过${step}个工作日，未同步公开`)),
)

/** Counts or not, and why; without a full stop at its end. */
export function interpretationSentence(reading: InterpretationReading, parameters: InterpretationParameters): string {
  const { fact, notCounted, workingDays, isInStep } = reading
  switch (notCounted) {
    case 'form':
      return `${named(reading)}为${INTERPRETATION_FORM_LABELS[fact.form]}解读，只有${countedFormsLabel(parameters)}解读计入`
    case 'decorative':
      return `${named(reading)}只有装饰性配图，按文字解读，只有${countedFormsLabel(parameters)}解读计入`
    case 'superior':
      return `${named(reading)}解读的是上级文件，不是本区政策，不计入`
    case 'column':
      return `${named(reading)}未发布在本区政策解读栏目，不计入`
    case 'other-year':
      return `${named(reading)}发布于${dayLabel(fact.publishedOn)}，不属于本年度`
    case 'later':
      return `${named(reading)}发布于${dayLabel(fact.publishedOn)}，不在本周期内`
    case 'same-policy':
      return fact.policies.length > 1
        ? `${named(reading)}所解读的${fact.policies.length}份政策均已有计入的解读，不再计`
        : `${named(reading)}与已计入的解读为同一份政策，合计一篇`
    case null:
      break
  }
  if (isInStep === null || workingDays === null) return `${named(reading)}计入，文件公开日期不详，是否同步公开待核实`
  if (isInStep) return `“${fact.title}”计入，与文件同步公开`
  const policy = fact.policies.length > 1 ? '最后一份文件公开' : '文件公开'
  return `“${fact.title}${lateWords(policy)(parameters.stepWorkingDays.value)(workingDays)}`
}
