import { generateClient } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'

// pnpm generate: the database client, after a change of prisma/schema. npm start and npm test do it by themselves.

await runScript(generateClient)
