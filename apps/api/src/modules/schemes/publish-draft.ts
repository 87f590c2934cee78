import { dayLabel } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { tellAbout } from '../notifications/index.ts'
import { changeDraft, type SchemeWriting } from './change-draft.ts'
import { foreseePublishing } from './foresee-publishing.ts'
import { readDraft } from './read-draft.ts'

type Publishing = { id: string; revision: number; from: string; reason: string }

/**
 * 发布: in force from a day on; the version before it ends the day before. Published, it never changes.
 * @throws Refusal as changeDraft and readDraft do, UNPROCESSABLE for an impossible day or a number that departs from its quoted words
 */
export function publishDraft(context: SchemeWriting, { id, revision, from, reason }: Publishing): Promise<void> {
  const { writing, clock } = context
  const now = clock.now()
  return changeDraft(context, { id, revision }, async ({ client, audit, schemes, scheme: draft }) => {
    readDraft(draft, '草稿')
    const { refusal, departures, supersedes, version } = await foreseePublishing({ sql: client, clock }, { id, from })
    if (refusal !== null) throw new Refusal('UNPROCESSABLE', refusal, { fields: [{ path: 'from', message: refusal }] })
    if (departures.length > 0) {
      const fields = departures.map(({ path, message }) => ({ path: `scheme.${path}`, message }))
      throw new Refusal('UNPROCESSABLE', `有 ${departures.length} 处取值与原文不一致，请先改好依据再发布。`, { fields })
    }
    const scheme = { ...draft, version, effectiveFrom: from }
    if (supersedes) await schemes.end(supersedes.id, from)
    await schemes.publish(scheme, { name: writing.actor.name, at: now, reason })
    await audit({
      action: 'publish-scheme',
      entity: 'scheme',
      entityId: id,
      after: { name: scheme.name, version, effectiveFrom: from, supersedes },
      reason,
    })
    await tellAbout(
      { client, audit },
      [
        {
          kind: 'scheme',
          subject: id,
          title: `考核方案 v${version} 自${dayLabel(from)}起施行`,
          detail: supersedes ? `v${supersedes.version} 施行到${dayLabel(supersedes.lastDay)}为止。` : scheme.name,
          href: `/schemes/${id}`,
          to: { office: true, units: await schemes.findUnits() },
          except: writing.actor.id,
        },
      ],
      now,
    )
  })
}
