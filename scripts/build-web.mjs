import { buildWeb } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// pnpm build: the console's files, when its sources have changed. npm start and npm test do it by themselves.

await runScript(buildWeb)
