/** A day and perhaps a time as clocks in Asia/Shanghai show them: '2021-08-03', '09:19:00' or null when no time was given. */
export interface WallTime {
  day: string
  time: string | null
}
