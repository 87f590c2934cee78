/** The list with one of its members at another place; beyond the ends it stays at the end. */
export function moveTo<Member>(list: readonly Member[], member: Member, place: number): Member[] {
  const rest = list.filter((other) => other !== member)
  return rest.toSpliced(Math.max(0, Math.min(rest.length, place)), 0, member)
}
