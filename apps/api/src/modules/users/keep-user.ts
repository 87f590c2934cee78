import type { User } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { requireKeeperOf } from './manageable-users.ts'
import { type KeptUser, userList, usersRepository } from './users.repository.ts'

/** Who keeps accounts, and how the write is noted. */
export type Keeping = { keeper: SignedInUser; write: WriteContext }

type Users = ReturnType<typeof usersRepository>

type Change = (users: Users, user: KeptUser) => Promise<{ before?: unknown; after?: unknown }>

/**
 * Changes one account: finds it, sees to the keeper's right, and notes what was done.
 * @returns the user as it stands afterwards
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function keepUser({ keeper, write }: Keeping, id: string, action: string, change: Change): Promise<User> {
  await withTransaction(write, async ({ prisma, audit }) => {
    const users = usersRepository(prisma)
    await users.takeTurn()
    const user = await findKept(users, keeper, id)
    const noted = await change(users, user)
    await audit({ action, entity: 'user', entityId: id, unitCode: user.unitCode, ...noted })
  })
  return userList(write.db.pool).get(id)
}

/** Before anything costly is done for it. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function requireKept({ keeper, write }: Keeping, id: string): Promise<void> {
  await findKept(usersRepository(write.db.prisma), keeper, id)
}

async function findKept(users: Users, keeper: SignedInUser, id: string): Promise<KeptUser> {
  const user = await users.find(id)
  if (!user) throw new Refusal('NOT_FOUND', '没有这个用户。')
  requireKeeperOf(keeper, user.role)
  return user
}
