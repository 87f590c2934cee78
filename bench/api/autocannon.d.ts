/** What the bench uses of autocannon, which brings no types. */
declare module 'autocannon' {
  type Run = PromiseLike<{ requests: { average: number }; errors: number; non2xx: number }> & {
    on: (
      event: 'response',
      listen: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ) => void
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
  }): Run
}
