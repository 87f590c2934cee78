import type { Observation } from './kinds/event-kind.ts'

/** Who is told: a person, or a webhook. `unit` null: of everything, as the office. */
export type Recipient = { key: string; unit: string | null }

/** What a recipient was last told about a subject. */
export type Told = { state: string; level: Level }

export type Level = 'alarm' | 'warning' | 'recovered'

/** One thing to be told, and remembered. */
export type Item = {
  kind: string
  subject: string
  state: string
  level: Level
  title: string
  detail: string
  href: string
}

/** What one recipient is told in one go. A digest may hold alarms, too. */
export type Message = { recipient: string; kind: 'alarm' | 'digest'; items: Item[] }

export type Round = {
  observations: readonly { kind: string; observation: Observation }[]
  recipients: readonly Recipient[]
  told: (recipient: string, kind: string, subject: string) => Told | undefined
  isDigestTime: boolean
  /** Who has had today's digest. */
  digested: ReadonlySet<string>
}

/**
 * What is to be told now. Only what differs from what the recipient was last told; a reached limit at once, everything else
 * once a day. What can't be told yet is not remembered, so the next round finds it again: nothing is lost by waiting.
 */
export function planRound({ observations, recipients, told, isDigestTime, digested }: Round): Message[] {
  return recipients.flatMap((recipient): Message[] => {
    const items = observations.flatMap(({ kind, observation }) => {
      const last = told(recipient.key, kind, observation.subject)
      const level = levelToTell(recipient, observation, last)
      return level ? [itemOf(kind, observation, level, recipient)] : []
    })
    const mayDigest = isDigestTime && !digested.has(recipient.key)
    const due = mayDigest ? items : items.filter(({ level }) => level === 'alarm')
    if (due.length === 0) return []
    const kind = due.some(({ level }) => level !== 'alarm') ? 'digest' : 'alarm'
    return [{ recipient: recipient.key, kind, items: due }]
  })
}

function levelToTell({ unit }: Recipient, { level, state, units }: Observation, last: Told | undefined): Level | null {
  if (last?.state === state) return null
  // Whoever was told of an alarm is told of its end, also when the subject has changed hands since.
  if (level === 'calm') return last?.level === 'alarm' ? 'recovered' : null
  return unit === null || units.includes(unit) ? level : null
}

function itemOf(kind: string, observation: Observation, level: Level, { unit }: Recipient): Item {
  const { subject, state, title, detail, href, officeHref } = observation
  return { kind, subject, state, level, title, detail, href: unit === null ? (officeHref ?? href) : href }
}
