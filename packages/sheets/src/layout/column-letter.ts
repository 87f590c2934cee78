/** A for 0, Z for 25, AA for 26. */
export function columnLetter(index: number): string {
  const letters: string[] = []
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1)
    letters.unshift(String.fromCharCode(65 + (left % 26)))
  return letters.join('')
}

/** 0 for A, 26 for AA; -1 for what is no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return -1
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
