import { addDays, dayLabel } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import { draft, findingId, NO_EVIDENCE } from '../../kernel/finding.ts'
import type { Draft, Outcome } from '../../kernel/finding.ts'
import type { Judge, JudgingContext, Judgement } from '../../kernel/indicator.ts'
import { kept } from '../../kernel/kept.ts'
import type { AccountFact, VetoFact } from '../../kernel/ledger.ts'
import { isConfidentialCondition, vetoEvidence } from '../../kernel/vetoes.ts'
import * as words from './explain.ts'
import { gapDueOn, isObliged, readAccount } from './facts.ts'
import type { AccountReading, Gap } from './facts.ts'
import type { NewMediaParameters } from './parameters.ts'

const indicator = 'new-media'

function about(account: AccountFact, key: string, outcome: Outcome, sentence: string, parameters: NewMediaParameters) {
  return draft({
    id: findingId(indicator, key === '' ? account.code : `${account.code}/${key}`),
    indicator,
    outcome,
    sentence,
    source: parameters.vetoConditions.source,
    subject: { kind: 'account', code: account.code, name: account.name, platform: account.platform },
    evidence: [{ kind: 'account', code: account.code }],
  })
}

function prepareFindings(parameters: NewMediaParameters, context: JudgingContext) {
  const maximum = parameters.maximumGapDays.value
  const nothingLeft = negate(context.full)
  const violationPoints = negate(exact(parameters.violation.value))

  const nearAdvice = kept((left: number) =>
    kept((dueOn: Day) => `距${maximum}天上限还有${left}天，请在${dayLabel(dueOn)}前更新`),
  )

  function veto(finding: Draft, advice: string): Draft {
    finding.points = nothingLeft
    finding.pointsSource = parameters.vetoConditions.source
    finding.advice = advice
    return finding
  }

  function idle(account: AccountFact, gap: Gap): Draft {
    const sentence = words.tooLongSentence(account, gap, maximum)
    const finding = veto(
      about(account, 'no-update', 'vetoed', sentence, parameters),
      `请立即更新${words.named(account)}，此后每次间隔不超过${maximum}天`,
    )
    finding.source = parameters.maximumGapDays.source
    finding.measure = '天'
    finding.limit = maximum
    finding.actual = gap.days
    finding.since = addDays(gapDueOn(gap, maximum), 1)
    return finding
  }

  function confirmed(account: AccountFact, fact: VetoFact): Draft {
    const sentence = words.vetoSentence(account, fact, parameters)
    const finding = veto(about(account, fact.id, 'vetoed', sentence, parameters), '请立即整改并报送整改情况')
    finding.since = fact.foundOn
    finding.evidence = [...vetoEvidence(fact), { kind: 'account', code: account.code }]
    finding.isConfidential = isConfidentialCondition(fact.condition)
    return finding
  }

  function suspected(account: AccountFact, fact: VetoFact): Draft {
    const sentence = words.suspectedSentence(account, fact, parameters)
    const finding = about(account, fact.id, 'undetermined', sentence, parameters)
    finding.advice = '请由第二人核实确认或排除'
    finding.evidence = vetoEvidence(fact)
    finding.isConfidential = isConfidentialCondition(fact.condition)
    return finding
  }

  function violation(account: AccountFact): Draft {
    const finding = about(account, account.lifecycle, 'unmet', words.violationSentence(account), parameters)
    finding.points = violationPoints
    finding.advice = account.lifecycle === 'reopened' ? '请停止使用或补办批准手续' : '请补办备案或予以关停'
    finding.source = parameters.violations.source
    finding.pointsSource = parameters.violation.source
    return finding
  }

  /** What is left to say of an account without a fault of its own. */
  function quiet(reading: AccountReading): Draft {
    const { account, gap } = reading
    if (gap === null) {
      if (!account.publishesContent) return about(account, '', 'met', words.passedSentence(reading), parameters)
      const unknown = about(account, '', 'undetermined', words.unknownSentence(account), parameters)
      unknown.advice = `请检查${words.named(account)}最近更新日期`
      return unknown
    }
    const finding = about(account, '', 'met', words.passedSentence(reading), parameters)
    finding.measure = '天'
    finding.limit = maximum
    finding.actual = gap.days
    if (gap.days * 100 >= maximum * parameters.nearGapPercent.value) {
      finding.outcome = 'warning'
      finding.advice = nearAdvice(maximum - gap.days)(gapDueOn(gap, maximum))
    }
    return finding
  }

  /** Adds what there is to say of an account: at least one finding. */
  return (reading: AccountReading, findings: Draft[]): void => {
    const { account, gap } = reading
    const before = findings.length
    for (const fact of reading.confirmed) findings.push(confirmed(account, fact))
    if (gap?.isTooLong === true) findings.push(idle(account, gap))
    if (reading.isViolation) findings.push(violation(account))
    if (findings.length === before) findings.push(quiet(reading))
    for (const fact of reading.suspected) findings.push(suspected(account, fact))
  }
}

function withoutAccounts(parameters: NewMediaParameters, code: string): Judgement {
  const finding = draft({
    id: findingId(indicator, 'none'),
    indicator,
    outcome: 'not-applicable',
    sentence: '本单位没有应检查的政务新媒体账号，本项不适用',
    source: parameters.vetoConditions.source,
    subject: { kind: 'unit', code },
    evidence: NO_EVIDENCE,
  })
  finding.advice = '如已开设账号，请先备案'
  return { earned: null, bonus: ZERO, findings: [finding] }
}

/** 政务新媒体: every account under obligation at the check time; one confirmed veto leaves nothing of the indicator. */
export function prepareNewMedia(parameters: NewMediaParameters, context: JudgingContext): Judge {
  const { occasion, full } = context
  const tell = prepareFindings(parameters, context)

  return (ledger) => {
    const findings: Draft[] = []
    for (const account of ledger.accounts) {
      if (!isObliged(account, occasion.at.day)) continue
      tell(readAccount(account, parameters, occasion), findings)
    }
    if (findings.length === 0) return withoutAccounts(parameters, ledger.unit.code)
    // A veto takes all there is, so it is told first; what it leaves is nothing.
    if (findings.length > 1 && findings.some(({ outcome }) => outcome === 'vetoed'))
      findings.sort((a, b) => Number(b.outcome === 'vetoed') - Number(a.outcome === 'vetoed'))
    let earned = full
    for (const { points } of findings) earned = add(earned, points)
    return { earned: larger(earned, ZERO), bonus: ZERO, findings }
  }
}
