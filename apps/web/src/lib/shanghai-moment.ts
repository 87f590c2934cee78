/** `2021-10-08T18:00` as a clock in Shanghai shows it → the moment; null for an empty field. */
export function shanghaiMoment(wallTime: string | undefined): string | null {
  return wallTime === undefined || wallTime === '' ? null : `${wallTime.slice(0, 16)}:00+08:00`
}
