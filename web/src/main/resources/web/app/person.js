/** Whose pages are shown: the reader's own, or those of somebody who is named in the address. */
import { get, send } from './api.js'
import { may } from './session.js'

let own

/**
 * The reader's own profile; the first time it is claimed, should somebody else have submitted it.
 *
 * @returns {Promise<{id: string}|undefined>} undefined before there is one
 */
export async function mine() {
  if (own === undefined && may('own:read', 'own:write')) {
    const me = may('own:write') ? (await send('POST', '/v1/me/claim')).data : await get('/v1/me')
    own = me.profiles.length ? { id: me.profiles[0] } : undefined
  }
  return own
}

/** After a profile was made or erased. */
export function forget(profile) { own = profile }

/**
 * What a page is about, and where its sister pages are.
 *
 * @param {{person?: string}} parts of the address
 * @returns {Promise<{id: string, own: boolean, at: (page: string) => string}|undefined>}
 */
export async function subject(parts) {
  if (parts.person) return { id: parts.person, own: false, at: page => `/people/${parts.person}/${page}` }
  const me = await mine()
  return me && { id: me.id, own: true, at: page => `/${page}` }
}
