import { os } from '../../http/implementer.ts'
import { asking } from '../../http/request-context.ts'
import { listAccountPosts, listAccounts, showAccount } from './list-accounts.ts'

export const accountsRoutes = {
  list: os.accounts.list.handler(({ input, context }) => listAccounts(asking(context), input)),
  get: os.accounts.get.handler(({ input, context }) => showAccount(asking(context), input)),
  posts: os.accounts.posts.handler(({ input, context }) => listAccountPosts(asking(context), input)),
}
