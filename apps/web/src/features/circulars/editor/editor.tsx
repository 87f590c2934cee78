import { listFacts } from '@mingkao/circular/preview'
import type { CircularDraft } from '@mingkao/contract'
import { useBlocker } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { useMe } from '../../../lib/current-user.ts'
import { BlockList } from './block-list.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { type Composed, composeWords, type Words } from './compose-words.ts'
import { ConformityPanel } from './conformity-panel.tsx'
import { EditorHeader } from './editor-header.tsx'
import { EditorPanes } from './editor-panes.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { IssuanceForm } from './issuance-form.tsx'
import { SaveConflict } from './save-conflict.tsx'
import { useSave } from './use-save.ts'
import { useWords } from './use-words.ts'

/** One draft, as it was read and as it is being written. */
export function Editor({ draft }: { draft: CircularDraft }) {
  const isLocked = useMe().role !== 'office'
  const { facts, mark, template } = draft
  const saved = useMemo<Words>(
    () => ({ blocks: draft.template.blocks, letterhead: draft.template.letterhead, issuance: draft.issuance }),
    [draft],
  )
  const editor = useWords(saved)
  const save = useSave(draft, editor)
  const [open, setOpen] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const words = useDeferredValue(editor.words)
  const composed = useMemo(() => composeWords({ facts, mark, name: template }, words), [facts, mark, template, words])
  const known = useMemo(() => listFacts(facts, words.issuance), [facts, words.issuance])
  useBlocker({
    shouldBlockFn: () => editor.isChanged && !window.confirm('修改还没有保存，离开后会丢失。确定离开吗？'),
    enableBeforeUnload: () => editor.isChanged,
  })
  const wrong = countDeviations(composed)
  const deviations = useMemo(
    () => countDeviations(composeWords({ facts, mark, name: template }, asIssued(words, draft.today))),
    [facts, mark, template, words, draft.today],
  )
  return (
    <>
      <EditorHeader
        draft={draft}
        isLocked={isLocked}
        isChanged={editor.isChanged}
        isSaving={save.isPending}
        problems={composed.problems.length}
        deviations={deviations}
        onSave={save.submit}
        onReset={editor.reset}
      />
      <EditorPanes
        html={composed.html}
        chosen={chosen}
        onChoose={(field) => setChosen(field === chosen ? null : field)}
        words={
          <>
            <IssuanceForm
              issuance={editor.words.issuance}
              letterhead={editor.words.letterhead}
              isLocked={isLocked}
              onChange={editor.change}
            />
            <BlockList
              editor={editor}
              composed={composed}
              facts={known}
              open={open}
              onOpen={setOpen}
              chosen={chosen}
              isLocked={isLocked}
            />
          </>
        }
        facts={
          <FactsPanel
            facts={known}
            used={composed.used}
            period={draft.period}
            isCorrection={draft.kind === 'correction'}
            chosen={chosen}
            onChoose={setChosen}
          />
        }
        conformity={<ConformityPanel lines={composed.conformity} isFaulty={composed.problems.length > 0} />}
        conformityLabel={wrong > 0 ? `版式核对（${wrong} 处不合）` : '版式核对'}
        changes={facts.correction ? <ChangesPanel correction={facts.correction} /> : null}
      />
      {composed.problems.length > 0 && (
        <p className="visually-hidden" role="status">
          文字里有 {composed.problems.length} 处要修改
        </p>
      )}
      {save.conflict && <SaveConflict {...save.conflict} />}
    </>
  )
}

function countDeviations({ conformity }: Composed): number {
  return conformity.filter(({ verdict }) => verdict === '不合').length
}

/** What issuing fills in is no deviation of the draft. */
function asIssued({ issuance, ...words }: Words, today: string): Words {
  return { ...words, issuance: { ...issuance, documentNumber: '政办〔2021〕1号', issuedOn: today } }
}
