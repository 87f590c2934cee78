import { addDays, dayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import { draft } from '../../kernel/finding.ts'
import type { Draft, Outcome } from '../../kernel/finding.ts'
import type { Judge, JudgingContext, Judgement } from '../../kernel/indicator.ts'
import type { AccountFact, VetoFact } from '../../kernel/ledger.ts'
import * as words from './explain.ts'
import { isObliged, readAccount } from './facts.ts'
import type { AccountReading, Gap } from './facts.ts'
import type { NewMediaParameters } from './parameters.ts'

const indicator = 'new-media'

function about(account: AccountFact, key: string, outcome: Outcome, sentence: string, parameters: NewMediaParameters) {
  return draft({
    indicator,
    key: key === '' ? account.code : `${account.code}/${key}`,
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
  const vetoed = { points: nothingLeft, weighed: nothingLeft, pointsSource: parameters.vetoConditions.source }

  function idle(account: AccountFact, gap: Gap): Draft {
    return {
      ...about(account, 'no-update', 'vetoed', words.tooLongSentence(account, gap, maximum), parameters),
      ...vetoed,
      advice: `请立即更新${words.named(account)}，此后每次间隔不超过${maximum}天`,
      source: parameters.maximumGapDays.source,
      measure: '天',
      limit: maximum,
      actual: gap.days,
      since: addDays(gap.dueOn, 1),
    }
  }

  function confirmed(account: AccountFact, veto: VetoFact): Draft {
    return {
      ...about(account, veto.id, 'vetoed', words.vetoSentence(account, veto, parameters), parameters),
      ...vetoed,
      advice: '请立即整改并报送整改情况',
      since: veto.foundOn,
      evidence: [
        { kind: 'veto', id: veto.id },
        { kind: 'account', code: account.code },
      ],
    }
  }

  function suspected(account: AccountFact, veto: VetoFact): Draft {
    return {
      ...about(account, veto.id, 'undetermined', words.suspectedSentence(account, veto, parameters), parameters),
      advice: '请由第二人核实确认或排除',
      evidence: [{ kind: 'veto', id: veto.id }],
    }
  }

  function violation(account: AccountFact): Draft {
    return {
      ...about(account, account.lifecycle, 'unmet', words.violationSentence(account), parameters),
      points: violationPoints,
      weighed: violationPoints,
      advice: account.lifecycle === 'reopened' ? '请停止使用或补办批准手续' : '请补办备案或予以关停',
      source: parameters.violations.source,
      pointsSource: parameters.violation.source,
    }
  }

  /** What is left to say of an account without a fault of its own. */
  function quiet(reading: AccountReading): Draft {
    const { account, gap } = reading
    if (gap === null && account.publishesContent) {
      return {
        ...about(account, '', 'undetermined', words.unknownSentence(account), parameters),
        advice: `请检查${words.named(account)}最近更新日期`,
      }
    }
    const left = gap === null ? maximum : maximum - gap.days
    const isNear = gap !== null && gap.days * 100 >= maximum * parameters.nearGapPercent.value
    return {
      ...about(account, '', isNear ? 'warning' : 'met', words.passedSentence(reading), parameters),
      advice: isNear ? `距${maximum}天上限还有${left}天，请在${dayLabel(gap.dueOn)}前更新` : null,
      measure: gap === null ? null : '天',
      limit: gap === null ? null : maximum,
      actual: gap?.days ?? null,
    }
  }

  return (reading: AccountReading): Draft[] => {
    const { account, gap } = reading
    const findings = reading.confirmed.map((veto) => confirmed(account, veto))
    if (gap?.isTooLong === true) findings.push(idle(account, gap))
    if (reading.isViolation) findings.push(violation(account))
    if (findings.length === 0) findings.push(quiet(reading))
    return [...findings, ...reading.suspected.map((veto) => suspected(account, veto))]
  }
}

function withoutAccounts(parameters: NewMediaParameters, code: string): Judgement {
  const finding = draft({
    indicator,
    key: 'none',
    outcome: 'not-applicable',
    sentence: '本单位没有应检查的政务新媒体账号，本项不适用',
    advice: '如已开设账号，请先备案',
    source: parameters.vetoConditions.source,
    subject: { kind: 'unit', code },
  })
  return { earned: null, bonus: ZERO, findings: [finding] }
}

/** 政务新媒体: every account under obligation at the check time; one confirmed veto leaves nothing of the indicator. */
export function prepareNewMedia(parameters: NewMediaParameters, context: JudgingContext): Judge {
  const { occasion, full } = context
  const findingsOf = prepareFindings(parameters, context)

  return (ledger) => {
    const findings: Draft[] = []
    for (const account of ledger.accounts) {
      if (!isObliged(account, occasion.at.day)) continue
      findings.push(...findingsOf(readAccount(account, parameters, occasion)))
    }
    if (findings.length === 0) return withoutAccounts(parameters, ledger.unit.code)
    // A veto takes all there is, so it is told first; what it leaves is nothing.
    findings.sort((a, b) => Number(b.outcome === 'vetoed') - Number(a.outcome === 'vetoed'))
    const earned = findings.reduce((left, finding) => add(left, finding.points), full)
    return { earned: larger(earned, ZERO), bonus: ZERO, findings }
  }
}
