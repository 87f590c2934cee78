import type { RegistrationKind } from '@mingkao/contract'
import type { SignedInUser } from '../../../auth/signed-in-user.ts'
import type { SqlTransaction } from '../../../db/with-transaction.ts'
import { tellAbout } from '../../notifications/index.ts'
import type { RegistrationRow } from './registrations.repository.ts'

export const KIND_LABELS: Readonly<Record<RegistrationKind, string>> = {
  opening: '开设备案',
  change: '变更备案',
  closure: '关停备案',
}

type By = { user: SignedInUser; now: Date }

/** The office hears of what was handed in. */
export async function tellOffice(transaction: SqlTransaction, row: RegistrationRow, { user, now }: By): Promise<void> {
  await tellAbout(
    transaction,
    [
      {
        ...about(row),
        title: `${row.unit.name}报送${named(row)}`,
        detail: '请审核：通过，或写明原因退回。',
        to: { office: true },
        except: user.id,
      },
    ],
    now,
  )
}

/** The unit hears what became of it. */
export async function tellUnit(transaction: SqlTransaction, row: RegistrationRow, { user, now }: By): Promise<void> {
  const isApproved = row.state === 'approved'
  await tellAbout(
    transaction,
    [
      {
        ...about(row),
        title: `${named(row)}${isApproved ? '已通过' : '被退回'}`,
        detail: isApproved
          ? `账号编码${row.account?.code ?? ''}，可下载备案登记表。`
          : `原因：${row.officeOpinion ?? ''}。请修改后再提交。`,
        to: { units: [row.unit.code] },
        except: user.id,
      },
    ],
    now,
  )
}

function about({ id }: RegistrationRow) {
  return { kind: 'registration', subject: String(id), href: `/registrations?registration=${id}` } as const
}

function named({ kind, name, platform }: RegistrationRow): string {
  return `${KIND_LABELS[kind]}：${name}（${platform}）`
}
