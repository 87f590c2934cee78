import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { GateCard } from '../../components/gate-card.tsx'
import { meQuery } from '../../lib/current-user.ts'
import { pageHref } from '../../lib/page-href.ts'
import { safeNext } from './safe-next.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const router = useRouter()
  const queryClient = useQueryClient()
  const { next } = useSearch({ from: '/sign-in' })
  return (
    <GateCard title="登录" hint="忘记密码请联系区政府办管理员重置。">
      <SignInForm
        onSignedIn={async (me) => {
          const target = safeNext(next)
          queryClient.clear()
          queryClient.setQueryData(meQuery.queryKey, me)
          await router.navigate({
            href: me.mustChangePassword ? pageHref('/change-password', undefined, { next: target }) : target,
            replace: true,
          })
        }}
      />
    </GateCard>
  )
}
