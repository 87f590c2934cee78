import { readScheme, type Scheme, type SchemeIssue, type SchemePath, withValueAt } from '@mingkao/rules'

/** A draft as it is being edited: valid or not. `valid`: the last state of it that was. */
export interface EditorState {
  readonly tree: unknown
  readonly issues: readonly SchemeIssue[]
  readonly valid: Scheme | null
  /** What was last saved, and the revision that made. */
  readonly saved: { readonly tree: unknown; readonly revision: number }
}

export type EditorStep =
  | { readonly kind: 'change'; readonly path: SchemePath; readonly value: unknown }
  | { readonly kind: 'saved'; readonly tree: unknown; readonly revision: number }

export function openEditor(tree: unknown, revision: number): EditorState {
  const { scheme, issues } = readScheme(tree)
  return { tree, issues, valid: scheme, saved: { tree, revision } }
}

/** One step of the editing. An invalid draft keeps what was valid last, for the preview. */
export function editorReducer(state: EditorState, step: EditorStep): EditorState {
  if (step.kind === 'saved') return openEditor(step.tree, step.revision)
  const tree = withValueAt(state.tree, step.path, step.value)
  const { scheme, issues } = readScheme(tree)
  return { ...state, tree, issues, valid: scheme ?? state.valid }
}

export function isDirty({ tree, saved }: EditorState): boolean {
  return tree !== saved.tree && JSON.stringify(tree) !== JSON.stringify(saved.tree)
}
