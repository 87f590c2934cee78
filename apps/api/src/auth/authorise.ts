import { Refusal } from '../refusal.ts'
import type { Policy } from './policy.ts'
import type { SignedInUser } from './signed-in-user.ts'

/**
 * The one place where rights are enforced: may this user call the route that has this policy, with this input?
 * @returns the user; null only for a route that is open to anyone
 * @throws Refusal UNAUTHORIZED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN
 */
export function authorise<Input>(policy: Policy<Input>, user: SignedInUser | null, input: Input): SignedInUser | null {
  if (policy === 'anyone') return user
  if (!user) throw new Refusal('UNAUTHORIZED', '请先登录。')
  if (user.mustChangePassword && !policy.beforePasswordChange) {
    throw new Refusal('PASSWORD_CHANGE_REQUIRED', '首次登录须先修改密码，改好后才能继续。')
  }
  if (user.role !== 'staff') {
    if (!policy.roles.includes(user.role)) throw noRight()
    return user
  }
  const { staff } = policy
  if (!staff) throw noRight()
  if (staff !== 'every-row' && !user.unit) throw otherUnit()
  if (typeof staff === 'object' && (!user.unit || staff.unitCode(input) !== user.unit.code)) throw otherUnit()
  return user
}

/**
 * Guards a row that the use case has loaded: staff may only touch rows of their own unit. Other roles pass, since the
 * route's policy has let them in already.
 * @throws Refusal FORBIDDEN
 */
export function requireOwnUnit(user: SignedInUser, unitCode: string | null): void {
  if (user.role === 'staff' && (!user.unit || user.unit.code !== unitCode)) throw otherUnit()
}

/**
 * The unit a list has to be narrowed to for this user, null for no narrowing.
 * @throws Refusal FORBIDDEN for a staff account that has lost its unit
 */
export function visibleUnit(user: SignedInUser): { id: number; code: string } | null {
  if (user.role !== 'staff') return null
  if (!user.unit) throw otherUnit()
  return user.unit
}

function noRight(): Refusal {
  return new Refusal('FORBIDDEN', '您的角色没有这项权限，如确有需要请联系区政府办管理员。')
}

function otherUnit(): Refusal {
  return new Refusal('FORBIDDEN', '只能查看和处理本单位的数据。')
}
