import './app/theme/base.css'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/providers.tsx'
import { reloadOnMissingChunk } from './app/reload-on-missing-chunk.ts'

reloadOnMissingChunk()

const root = document.querySelector('#root')
if (root) createRoot(root).render(<Providers />)
