import './app/theme/base.css'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/providers.tsx'

const root = document.querySelector('#root')
if (root) createRoot(root).render(<Providers />)
