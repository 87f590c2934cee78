/** 每月最少条数 of all groups shown: `10`, or `20/15/10` where groups owe differently, the most first. */
export function quotaLabel({ groups }: { readonly groups: readonly { readonly quota: number }[] }): string {
  return [...new Set(groups.map(({ quota }) => quota))].toSorted((a, b) => b - a).join('/')
}
