export interface Command {
  readonly key: string
  readonly kind: '页面' | '单位' | '栏目' | '账号' | '操作' | '办理'
  readonly label: string
  readonly detail: string
  /** Other words it is found by: code, full name, aliases, platform. */
  readonly words: readonly string[]
  readonly href?: string
  readonly run?: () => void
}

/** Every typed word must stand somewhere; a label that begins with the words comes first, then the order given. */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return commands.filter(({ kind }) => kind === '页面' || kind === '操作')
  const hits = commands.filter((command) => {
    const text = [command.label, command.detail, ...command.words].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const rank = ({ label }: Command) =>
    label.toLowerCase().startsWith(first) ? 0 : label.toLowerCase().includes(first) ? 1 : 2
  return hits.toSorted((a, b) => rank(a) - rank(b))
}
