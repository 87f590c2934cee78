export type NameCell = {
  text: string
  /** Rows it reaches down over; 0 = covered by the one above. */
  rows: number
}

/** 一级栏目、二级栏目 …: equal names under the same column above are one cell that reaches down over them. */
export function mergeNames(paths: readonly (readonly string[])[], levels: number): NameCell[][] {
  return paths.map((path, row) =>
    Array.from({ length: levels }, (_, level) => {
      const text = path[level] ?? ''
      if (text === '') return { text, rows: 1 }
      const isSame = (other: readonly string[] | undefined) =>
        other?.[level] === text && path.slice(0, level).every((name, above) => other[above] === name)
      if (isSame(paths[row - 1])) return { text, rows: 0 }
      let rows = 1
      while (isSame(paths[row + rows])) rows += 1
      return { text, rows }
    }),
  )
}
