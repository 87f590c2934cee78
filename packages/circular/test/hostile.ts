import { composeCircular, cangshanTemplate } from '../src/index.ts'
import type { CircularModel } from '../src/index.ts'
import { aSnapshot, aUnit, anAccount } from './a-snapshot.ts'
import { issuance } from './third-quarter.ts'

/** Names as nobody should have entered them. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</w:t></w:r><w:r><w:br w:type="page"/>',
  '"onmouseover="alert(1)',
  '{{信息发布总数}}',
  'a&amp;b]]>',
  '上\u0000\u0001渡\u001F\n街道',
  '\u202E道街渡下',
  '半\uD800边',
  '=HYPERLINK("http://x")',
  '长'.repeat(300),
  '',
  '😀镇',
] as const

/** A circular in which every name is one of them. */
export function hostileCircular(): CircularModel {
  const units = HOSTILE.map((name, index) => aUnit({ code: `X${index}`, name }))
  const named = units.map(({ code, name }) => ({ code, name }))
  return composeCircular(
    aSnapshot({
      units,
      topByVolume: [{ group: '镇街', units: named }],
      belowQuota: [{ group: '镇街', units: named }],
      staleColumns: HOSTILE.map((path, index) => ({
        code: `C${index}`,
        path: `${path}/${path}/${path}`,
        unit: named[index] ?? null,
        lastUpdatedOn: null,
        since: null,
        isBlank: false,
      })),
      accounts: HOSTILE.map((name, index) =>
        anAccount({ code: `M${index}`, name, platform: name, unit: named[index] ?? { code: '', name: '' } }),
      ),
      disclosures: { total: 0, zeroUnits: named },
      checklists: [{ title: '指标<b>', items: HOSTILE.map((item) => ({ group: item, item, standard: item })) }],
    }),
    { ...cangshanTemplate, blocks: cangshanTemplate.blocks },
    { ...issuance, issuer: '<i>办公室</i>' },
  )
}
