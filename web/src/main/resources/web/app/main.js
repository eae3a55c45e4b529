/** Starts the app: the session first, then the shell. */
import { begin } from './session.js'
import './shell.js'

const shell = document.createElement('cp-shell')
try {
  shell.refused = await begin()
} catch (e) {
  shell.failed = e
}
document.body.replaceChildren(shell)
