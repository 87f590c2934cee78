import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import { createUser } from './create-user.ts'
import type { Keeping } from './keep-user.ts'
import { rolesKeptBy } from './manageable-users.ts'
import { requirePasswordChange, resetPassword, signUserOut } from './reset-password.ts'
import { disableUser, enableUser } from './set-user-enabled.ts'
import { userList } from './users.repository.ts'

export const usersRoutes = {
  list: os.users.list.handler(({ input, context: { deps, user } }) =>
    userList(deps.db.pool).list({ ...input, roles: rolesKeptBy(user) }),
  ),
  create: os.users.create.handler(({ input, context }) => createUser(keeping(context), input)),
  disable: os.users.disable.handler(({ input, context }) => disableUser(keeping(context), input.id)),
  enable: os.users.enable.handler(({ input, context }) => enableUser(keeping(context), input.id)),
  resetPassword: os.users.resetPassword.handler(({ input, context }) => resetPassword(keeping(context), input.id)),
  requirePasswordChange: os.users.requirePasswordChange.handler(({ input, context }) =>
    requirePasswordChange(keeping(context), input.id),
  ),
  signOutEverywhere: os.users.signOutEverywhere.handler(({ input, context }) =>
    signUserOut(keeping(context), input.id),
  ),
}

function keeping(context: SignedInContext): Keeping {
  return { keeper: context.user, write: writing(context) }
}
