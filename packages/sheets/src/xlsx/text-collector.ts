/** Gathers the text of a string item: plain (`t`) or in runs (`r` with `t`); phonetic runs (`rPh`, the reading of kanji) are left out. */
export class TextCollector {
  #text = ''
  #isActive = false
  #isInText = false
  #phonetic = 0

  start(): void {
    this.#text = ''
    this.#isActive = true
    this.#isInText = false
    this.#phonetic = 0
  }

  open(element: string): void {
    if (!this.#isActive) return
    if (element === 't') this.#isInText = true
    else if (element === 'rPh') this.#phonetic += 1
  }

  text(text: string): void {
    if (this.#isInText && this.#phonetic === 0) this.#text += text
  }

  close(element: string): void {
    if (element === 't') this.#isInText = false
    else if (element === 'rPh') this.#phonetic -= 1
  }

  finish(): string {
    this.#isActive = false
    return this.#text
  }
}

/** Office writes characters that XML can't hold as _x000D_. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
