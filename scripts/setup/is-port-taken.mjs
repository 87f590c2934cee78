import { connect } from 'node:net'

/** Whether something on this machine already answers at the port, by either family of addresses. */
export function isPortTaken(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port: Number(port), autoSelectFamily: true })
    const end = (isTaken) => {
      socket.destroy()
      resolve(isTaken)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
