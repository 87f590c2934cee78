import type { Role } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'

const EVERY_ROLE: readonly Role[] = ['staff', 'office', 'leader', 'operator']

/** Whose accounts somebody keeps: the office those of the units' staff, operators all. */
export function rolesKeptBy({ role }: SignedInUser): readonly Role[] {
  switch (role) {
    case 'operator':
      return EVERY_ROLE
    case 'office':
      return ['staff']
    case 'leader':
    case 'staff':
      return []
  }
}

/** @throws Refusal FORBIDDEN */
export function requireKeeperOf(keeper: SignedInUser, role: Role): void {
  if (rolesKeptBy(keeper).includes(role)) return
  throw new Refusal('FORBIDDEN', '区政府办管理员只管理经办人员账号，其他账号请联系运维人员。')
}

/** @throws Refusal UNPROCESSABLE where somebody would lock themselves out */
export function requireSomebodyElse(keeper: SignedInUser, userId: string, what: string): void {
  if (keeper.id === userId) throw new Refusal('UNPROCESSABLE', what)
}
