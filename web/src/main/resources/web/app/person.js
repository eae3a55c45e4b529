/** Whose pages are shown: the reader's own, or those of somebody who is named in the address. */
import { html, nothing } from '../lit.js'
import { find, get, send } from './api.js'
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

/** Pages about a person: address, name, then for others than the person: its name, the organisation's right to it, what has to be shared. */
export const PAGES = [
  ['readiness', 'Readiness', 'Readiness', 'assessments:read', ['READINESS', 'LEVELS']],
  ['why', 'Why', 'Levels', 'assessments:read', ['LEVELS']],
  ['roadmap', 'Roadmap', 'Roadmap', 'roadmaps:read', ['ROADMAP']],
  ['what-if', 'What if', 'What if', 'roadmaps:read', []],
  ['in-the-role', 'In the role', 'In the role', 'roadmaps:read', ['ROADMAP']],
  ['ask-others', 'Ask others', 'What others said', 'assessments:read', ['RATINGS_SUMMARY']],
  ['evidence', 'Evidence', 'Evidence', 'profiles:read', ['EVIDENCE']],
  ['share', 'Share', '', '', []],
  ['together', 'Together', 'Together', '', ['ROADMAP']],
  ['my-data', 'My data', 'Data', 'profiles:read', []],
  ['profile', 'Profile', 'Profile', 'profiles:write', []]
]

/** Whether somebody with whom this is shared may open a page. */
export const opened = (share, page) => Boolean(PAGES.find(it => it[0] === page)?.[4].some(part => share?.sees.includes(part)))

/**
 * What a page is about, where its sister pages are, and which of them the reader may open.
 *
 * @param {{person?: string}} parts of the address
 * @returns {Promise<{id: string, own: boolean, share?: object, at: (page: string) => string, opens: (page: string) => boolean}|undefined>}
 */
export async function subject(parts) {
  const id = parts.person
  if (!id) {
    const me = await mine()
    return me && { id: me.id, own: true, at: page => `/${page}`, opens: page => page !== 'share' || may('own:write') }
  }
  const share = may('own:read') ? (await find('/v1/shared').catch(() => undefined))?.items.find(it => it.profileId === id) : undefined
  return { id, own: false, share, at: page => `/people/${id}/${page}`, opens: page => may(PAGES.find(it => it[0] === page)?.[3]) || opened(share, page) }
}

/** The pages about somebody as tabs. */
export const tabs = subject => subject ? html`<nav class="tabs" aria-label=${subject.own ? 'My path' : 'This person'}><ul>${PAGES.filter(([page]) => subject.opens(page)).map(([page, own, other]) => html`<li><a href=${subject.at(page)} aria-current=${location.pathname === subject.at(page) ? 'page' : nothing}>${subject.own ? own : other}</a></li>`)}</ul></nav>` : nothing
