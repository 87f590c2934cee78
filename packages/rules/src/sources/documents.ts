import type { SourceDocument } from '../kernel/source.ts'
import { circular2021Q3 } from './circular-2021-q3/document.ts'

/** 依据文件 whose words the shipped schemes quote. */
export const documents: readonly SourceDocument[] = [circular2021Q3]
