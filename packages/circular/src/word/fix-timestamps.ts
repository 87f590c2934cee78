const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
/** 1980-01-01 00:00, the first moment a zip file can tell. */
const TIME = 0
const DATE = 0x0021

/**
 * Sets the time of every file inside a zip file to the same moment, in place: the clock of the machine that packs a circular is no part
 * of it. Throws RangeError for what isn't a zip file.
 */
export function fixTimestamps(zip: ArrayBuffer): Uint8Array {
  const view = new DataView(zip)
  let end = view.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new RangeError('not a zip file')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('not a zip file')
    view.setUint16(at + 12, TIME, true)
    view.setUint16(at + 14, DATE, true)
    const local = view.getUint32(at + 42, true)
    view.setUint16(local + 10, TIME, true)
    view.setUint16(local + 12, DATE, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return new Uint8Array(zip)
}
