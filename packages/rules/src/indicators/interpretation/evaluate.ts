import { daysBetween, shortDayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, smaller, subtract, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft, findingId } from '../../kernel/finding.ts'
import type { Draft } from '../../kernel/finding.ts'
import type { Judge, Judgement, JudgingContext } from '../../kernel/indicator.ts'
import { kept } from '../../kernel/kept.ts'
import { assessedYear, hasEnded } from '../../kernel/occasion.ts'
import { bonusScale } from './bonus-scale.ts'
import type { BonusScale } from './bonus-scale.ts'
import { countedFormsLabel, interpretationSentence } from './explain.ts'
import { readInterpretations } from './facts.ts'
import type { InterpretationReading } from './facts.ts'
import type { InterpretationParameters } from './parameters.ts'

const indicator = 'interpretation'

function prepareFindings(parameters: InterpretationParameters, scale: BonusScale, { occasion }: JudgingContext) {
  const year = assessedYear(occasion)
  const yearId = findingId(indicator, String(year))
  const lastDay = `${String(year).padStart(4, '0')}-12-31`
  const isYearOver = occasion.period.end === lastDay && hasEnded(occasion)
  const tooFewPoints = negate(exact(parameters.tooFew.value))
  const outOfStepPoints = negate(exact(parameters.outOfStep.value))
  const minimum = parameters.minimumPerYear.value
  const forms = countedFormsLabel(parameters)
  const stepAdvice = `今后请在文件公开后${parameters.stepWorkingDays.value}个工作日内发布解读`
  const left = Math.max(0, daysBetween(occasion.at.day, lastDay))

  function about(reading: InterpretationReading): Draft {
    const { fact } = reading
    return draft({
      id: findingId(indicator, fact.id),
      indicator,
      outcome: 'met',
      sentence: interpretationSentence(reading, parameters),
      source: parameters.countedForms.source,
      subject: { kind: 'interpretation', id: fact.id, title: fact.title },
      evidence: [{ kind: 'interpretation', id: fact.id }],
    })
  }

  /** `bonus`: what this one adds, and how many are in step with it. */
  function one(
    reading: InterpretationReading,
    bonus: { readonly points: Exact; readonly inStep: number } | null,
  ): Draft {
    const finding = about(reading)
    const { isInStep, notCounted, workingDays } = reading
    if (notCounted !== null) {
      finding.outcome = 'not-applicable'
      return finding
    }
    if (isInStep === null) {
      finding.outcome = 'undetermined'
      finding.advice = '请补录被解读文件的公开日期'
      return finding
    }
    finding.measure = '个工作日'
    finding.limit = parameters.stepWorkingDays.value
    finding.actual = workingDays
    if (!isInStep && parameters.isStepChecked.value) {
      finding.outcome = 'unmet'
      finding.points = outOfStepPoints
      finding.advice = stepAdvice
      finding.source = parameters.isStepChecked.source
      finding.pointsSource = parameters.outOfStep.source
    } else if (bonus !== null) {
      finding.outcome = 'bonus'
      finding.points = bonus.points
      finding.sentence = `${finding.sentence}，${reasonOf(bonus.inStep)}，予以加分`
      finding.source = parameters.isMoreRewarded.source
      finding.pointsSource = scale.source
    }
    return finding
  }

  const reasonOf = (inStep: number) =>
    parameters.bonusTiers === undefined ? `多于${minimum}篇` : `同步解读达到${inStep}篇`

  const enoughWords = kept((count: string) => `本年已发布${count}篇${forms}解读，达到每年${minimum}篇的要求`)

  /** 年度篇数: the year's number against its minimum. */
  function ofYear(counted: readonly InterpretationReading[]): Draft {
    const missing = minimum - counted.length
    const finding = draft({
      id: yearId,
      indicator,
      outcome: 'met',
      sentence: enoughWords(String(counted.length)),
      source: parameters.minimumPerYear.source,
      subject: { kind: 'year', year },
      evidence: counted.map((reading) => ({ kind: 'interpretation', id: reading.fact.id })),
    })
    finding.measure = '篇'
    finding.limit = minimum
    finding.actual = counted.length
    if (missing <= 0) return finding
    const few = `本年${forms}解读${counted.length}篇，少${missing}篇`
    if (!isYearOver) {
      const sentence = counted.length === 0 ? `本年尚无${forms}解读` : few
      const advice = `${shortDayLabel(lastDay)}前还须在本区政策解读栏目发布${missing}篇${forms}解读，剩${left}天`
      finding.outcome = 'warning'
      finding.sentence = sentence
      finding.advice = advice
      return finding
    }
    finding.outcome = 'unmet'
    finding.points = tooFewPoints
    finding.sentence = counted.length === 0 ? `本年没有发布${forms}解读` : few
    finding.advice = `请制定解读计划，每年至少发布${minimum}篇`
    finding.pointsSource = parameters.tooFew.source
    return finding
  }

  return { one, ofYear }
}

/** 政策解读 of the year to date: at least one, published in step with its policy; more earn a bonus. */
export function prepareInterpretation(parameters: InterpretationParameters, context: JudgingContext): Judge {
  const scale = bonusScale(parameters)
  const { one, ofYear } = prepareFindings(parameters, scale, context)
  const cap = exact(parameters.bonusCap.value)

  function judge(readings: readonly InterpretationReading[]): Judgement {
    const findings: Draft[] = [ofYear(readings.filter((reading) => reading.notCounted === null))]
    let inStep = 0
    let bonus = ZERO
    for (const reading of readings) {
      if (reading.notCounted === 'other-year' || reading.notCounted === 'later') continue
      const isInStep = reading.notCounted === null && reading.isInStep === true
      if (isInStep) inStep += 1
      const reached = isInStep ? smaller(scale.total(inStep), cap) : bonus
      const points = subtract(reached, bonus)
      bonus = reached
      findings.push(one(reading, points.n > 0 ? { points, inStep } : null))
    }
    let earned = context.full
    for (const { outcome, points } of findings) if (outcome === 'unmet') earned = add(earned, points)
    return { earned: larger(earned, ZERO), bonus, findings }
  }

  const nothing: Judgement = { ...judge([]), isShared: true }

  return ({ interpretations }) =>
    interpretations.length === 0 ? nothing : judge(readInterpretations(interpretations, parameters, context.occasion))
}
