/** Who is signed in, and what that person may do. */
import { send } from './api.js'

/**
 * @typedef {object} Session
 * @property {boolean} signedIn
 * @property {string} [subject]
 * @property {string} [name]
 * @property {string} [tenant]
 * @property {string[]} scopes
 * @property {string} [expiresAt]
 * @property {'local'|'oidc'} [signIn] how one signs in here
 * @property {string} [signInAddress] where, with oidc
 * @property {string} [accessContact] whom to ask for a right
 */

/** @type {Session} */
export let session = { signedIn: false, scopes: [] }

/**
 * Reads who is signed in. A one-time code in the address is turned into a session first and taken
 * out of the address before anything else happens.
 *
 * @returns {Promise<string|undefined>} why the code was refused, if it was
 */
export async function begin() {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  let refused
  if (code) {
    history.replaceState(null, '', location.pathname + location.search)
    try {
      await send('POST', '/session', { body: { code } })
    } catch (e) {
      refused = e.message
    }
  }
  await read()
  return refused
}

/** Reads it again, as after signing in elsewhere. */
export async function read() {
  const answer = (await send('GET', '/session')).data
  session = { ...answer, scopes: answer.scopes || [] }
  return session
}

/** Ends it. */
export async function signOut() {
  const answer = await send('DELETE', '/session')
  session = { signedIn: false, scopes: [] }
  return answer.data?.signOutAddress
}

/** Whom to ask for a right that is missing. */
export const keeper = () => session.accessContact ?? 'whoever manages access in your organisation'

/** Whether one of these scopes is held. */
export const may = (...scopes) => scopes.some(it => session.scopes.includes(it))
