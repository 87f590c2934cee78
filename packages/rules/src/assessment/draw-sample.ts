/** FNV-1a over the text, mixed: a number that the text alone decides. */
function numberOf(text: string): number {
  let hash = 2_166_136_261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * 随机抽样: `size` of the codes, in their own order. The same seed over the same codes draws the same ones, in any process; a code that is
 * added or gone changes nothing about how the others compare.
 */
export function drawSample(codes: readonly string[], size: number, seed: string): string[] {
  const ranked = codes
    .map((code) => ({ code, number: numberOf(`${seed} ${code}`) }))
    .toSorted((a, b) => a.number - b.number || (a.code < b.code ? -1 : 1))
  const drawn = new Set(ranked.slice(0, size).map(({ code }) => code))
  return codes.filter((code) => drawn.has(code))
}
