import type { TreeNode } from './changes.repository.ts'
import { RowRefusal } from './column-record.ts'

/** A column's name or place as it is to be. */
export type Placing = { id: number; name: string; parentId: number | null }

export type PlannedTree = {
  /** New paths, of the columns placed anew and of everything below them. */
  paths: Map<number, string>
  /** Placings that can't be: the rest holds without them. */
  refused: Map<number, RowRefusal>
}

/** 移动与改名: the paths that follow, for whole subtrees; circles and paths that are taken are refused one by one. */
export function planTree(tree: readonly TreeNode[], placings: readonly Placing[]): PlannedTree {
  const refused = new Map<number, RowRefusal>()
  for (;;) {
    const standing = placings.filter(({ id }) => !refused.has(id))
    const nodes = new Map<number, TreeNode>(tree.map((node) => [node.id, node]))
    for (const { id, name, parentId } of standing) {
      const node = nodes.get(id)
      if (node) nodes.set(id, { ...node, name, parentId })
    }
    const circle = standing.find(({ id }) => runsInCircle(id, nodes))
    if (circle) {
      refused.set(circle.id, new RowRefusal('parent', '不能移到自己或自己的下级栏目之下，请另选上级栏目。'))
      continue
    }
    const paths = pathsOf(nodes, new Set(standing.map(({ id }) => id)))
    const clash = firstClash(nodes, paths)
    if (!clash) return { paths, refused }
    const culprit = culpritOf(clash.id, nodes, new Set(standing.map(({ id }) => id)))
    if (culprit === null) return { paths, refused }
    refused.set(culprit, new RowRefusal('name', `已有栏目“${clash.path}”，同一上级之下名称不能重复。`))
  }
}

function runsInCircle(id: number, nodes: ReadonlyMap<number, TreeNode>): boolean {
  const seen = new Set([id])
  for (let at = nodes.get(id)?.parentId ?? null; at !== null; at = nodes.get(at)?.parentId ?? null) {
    if (seen.has(at)) return at === id
    seen.add(at)
  }
  return false
}

/** The paths of the columns placed anew and of those below them. */
function pathsOf(nodes: ReadonlyMap<number, TreeNode>, placed: ReadonlySet<number>): Map<number, string> {
  const paths = new Map<number, string>()
  const known = new Map<number, boolean>()
  const isMoved = ({ id, parentId }: TreeNode): boolean => {
    const found = known.get(id)
    if (found !== undefined) return found
    known.set(id, placed.has(id))
    const parent = parentId === null ? undefined : nodes.get(parentId)
    const moved = placed.has(id) || (parent !== undefined && isMoved(parent))
    known.set(id, moved)
    return moved
  }
  const pathOf = (node: TreeNode): string => {
    if (!isMoved(node)) return node.path
    const found = paths.get(node.id)
    if (found !== undefined) return found
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    const path = parent === undefined ? node.name : `${pathOf(parent)}/${node.name}`
    paths.set(node.id, path)
    return path
  }
  for (const node of nodes.values()) if (isMoved(node)) pathOf(node)
  return paths
}

/** A column placed anew whose path another one has. */
function firstClash(
  nodes: ReadonlyMap<number, TreeNode>,
  paths: ReadonlyMap<number, string>,
): { id: number; path: string } | null {
  const taken = new Map<string, number>()
  for (const { id, path } of nodes.values()) if (!paths.has(id)) taken.set(path, id)
  for (const [id, path] of paths) {
    if (taken.has(path)) return { id, path }
    taken.set(path, id)
  }
  return null
}

/** The column itself or the one above it that was placed anew. */
function culpritOf(id: number, nodes: ReadonlyMap<number, TreeNode>, placed: ReadonlySet<number>): number | null {
  for (let at: number | null = id; at !== null; at = nodes.get(at)?.parentId ?? null) if (placed.has(at)) return at
  return null
}
