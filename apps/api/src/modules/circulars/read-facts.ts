import { createHash } from 'node:crypto'
import { composeCircular, correctionOf, type JudgedPeriod, takeSnapshot } from '@mingkao/circular'
import { type CircularFacts, circularFactsSchema, type CircularIssuance, type TemplateContent } from '@mingkao/contract'
import { type Assessment, type AssessmentSource, openPeriod } from '../assessments/index.ts'
import { circularChecklists } from '../checklists/index.ts'
import { recheckedProblems } from '../rectifications/index.ts'

/** 通报所用事实 of a period at this moment, and what they were taken from. */
export type FactsAtHand = { facts: CircularFacts; hash: string; assessment: Assessment }

/** The issued circular whose figures are corrected: its words, its issue, and the facts that stand last. */
export type Corrected = { template: TemplateContent; issuance: CircularIssuance; facts: CircularFacts }

/**
 * The facts of a circular as the period is judged now: frozen where it is closed. Of a 更正通报 with what differs from the facts
 * that were issued; what was rechecked and listed then isn't taken anew.
 * @throws Refusal as openPeriod does
 */
export async function readFacts(
  source: AssessmentSource,
  period: string,
  corrected: Corrected | null,
): Promise<FactsAtHand> {
  const { current } = await openPeriod(source, period)
  const judged = {
    result: current.district,
    ledgers: [...current.ledgers.values()],
    scheme: current.scheme,
    occasion: current.occasion,
  }
  const facts = corrected
    ? correctFacts(factsOf({ ...judged, ...keptOf(corrected.facts) }), corrected)
    : factsOf({
        ...judged,
        rechecked: await recheckedOf(source, current.previous),
        ...(await checklistsOf(source, period)),
      })
  return { facts, hash: hashOfFacts(facts), assessment: current }
}

/** As the contract carries them and the database keeps them. */
function factsOf(judged: JudgedPeriod): CircularFacts {
  return circularFactsSchema.parse(takeSnapshot(judged))
}

export function hashOfFacts(facts: CircularFacts): string {
  return createHash('sha256').update(JSON.stringify(facts), 'utf8').digest('hex')
}

/** The facts that a correction issued, without what it says of the circular before it. */
function standingFacts({ correction: _of, ...facts }: CircularFacts): CircularFacts {
  return facts
}

function keptOf({ rechecked, checklists }: CircularFacts) {
  return { rechecked, checklists }
}

function correctFacts(now: CircularFacts, { template, issuance, facts }: Corrected): CircularFacts {
  const before = composeCircular(standingFacts(facts), template, issuance)
  const after = composeCircular(now, template, issuance)
  return circularFactsSchema.parse({ ...now, correction: correctionOf(before, after, issuance.issuedOn) })
}

/** The office's own lists for annexes 5 and 6; nothing where it keeps none, and the scheme's conditions stand there. */
async function checklistsOf({ db }: AssessmentSource, period: string): Promise<Pick<JudgedPeriod, 'checklists'>> {
  const checklists = await circularChecklists(db.pool, period)
  return checklists.length === 0 ? {} : { checklists }
}

async function recheckedOf({ db }: AssessmentSource, previous: string | null) {
  return previous === null ? [] : recheckedProblems(db.pool, previous)
}
