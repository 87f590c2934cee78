import type { Me } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'

export function presentMe({ id, username, name, role, unit, mustChangePassword }: SignedInUser): Me {
  return {
    id,
    username,
    name,
    role,
    unit: unit && { code: unit.code, name: unit.name, group: unit.group },
    mustChangePassword,
  }
}
