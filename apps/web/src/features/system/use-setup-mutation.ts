import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

/** A step of the set-up: afterwards everything the frame knows is read anew, the periods among it. */
export function useSetupMutation<Input>(run: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: run,
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      await router.invalidate()
    },
  })
}
