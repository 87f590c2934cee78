import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../lib/api-client.ts'
import { pageHref } from '../../lib/page-href.ts'
import { useSettled } from '../../lib/use-settled.ts'
import type { Command } from './match-commands.ts'

const pause = 200
const mostFound = 100

/** The accounts in which every typed word stands, asked of the server: a district may have thousands. */
export function useAccountCommands(
  typed: string,
  enabled: boolean,
): { commands: readonly Command[]; isLoading: boolean } {
  const wanted = typed.trim()
  const q = useSettled(wanted, pause)
  const isAsked = enabled && q !== ''
  const found = useQuery({
    ...orpc.accounts.list.queryOptions({ input: { q, pageSize: mostFound }, enabled: isAsked }),
    placeholderData: keepPreviousData,
  })
  const rows = isAsked ? (found.data?.rows ?? []) : []
  return {
    commands: rows.map(({ code, name, platform, unit }) => ({
      key: `account ${code}`,
      kind: '账号',
      label: name,
      detail: `${platform} · ${unit.name}`,
      words: [code],
      href: pageHref('/accounts', undefined, { account: code }),
    })),
    isLoading: enabled && (wanted !== q || found.isFetching),
  }
}
