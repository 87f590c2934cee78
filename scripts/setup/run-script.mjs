import { stayWithParent } from './children.mjs'
import { PrepareError } from './prepare.mjs'

/** Runs a command of the product: exit code as `work` returns it, 1 after an error, which is said without a stack if known. */
export async function runScript(work) {
  stayWithParent()
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(error instanceof PrepareError ? `\n✗ ${error.message}` : error)
    process.exitCode = 1
  }
}
