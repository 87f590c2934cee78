import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportKind } from '@mingkao/contract'
import { haveReaderAtHand } from '@mingkao/sheets'
import type { AppDeps } from '../../deps.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import { beginImport } from './begin-import.ts'
import { findImport } from './find-import.ts'
import type { ImportRow } from './import-row.ts'
import { importsRepository } from './imports.repository.ts'
import { runImport } from './run-import.ts'

const LINE_END = 0x0a

type LoadDeps = Pick<AppDeps, 'db' | 'clock'> & { log: Pick<AppDeps['log'], 'info'> }

/**
 * 初始导入 of a file on this machine, by the very steps an upload takes, and waited for. A file that is in is left alone;
 * one that a dead process has begun with is finished.
 * @returns the batch's row, whatever its state
 */
export async function loadFile({ db, clock, log }: LoadDeps, kind: ImportKind, path: string): Promise<ImportRow> {
  const content = await readFile(path)
  haveReaderAtHand(content)
  const hash = createHash('sha256').update(content).digest('hex')
  const begun = await importsRepository(db.pool).findInitialLoad(kind, hash)
  const id =
    begun ??
    (await beginImport(
      { writing: { db, actor: SYSTEM, reason: '初始导入' }, clock, jobs: null },
      {
        path,
        name: basename(path),
        hash,
        size: content.length,
        lines: linesOf(content),
      },
      { kind, mode: 'commit', onReject: 'none', isInitialLoad: true },
    ))
  await runImport({ db, log }, id)
  return findImport({ db }, id)
}

function linesOf(content: Buffer): number {
  let lines = 0
  for (let at = content.indexOf(LINE_END); at !== -1; at = content.indexOf(LINE_END, at + 1)) lines++
  return lines
}
