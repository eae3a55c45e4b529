/** The pages about one person, as tabs above each of them. */
import { html, nothing } from '../lit.js'
import { may } from './session.js'

const TABS = [['readiness', 'Readiness'], ['why', 'Why'], ['roadmap', 'Roadmap'], ['what-if', 'What if'], ['in-the-role', 'In the role'], ['ask-others', 'Ask others'], ['share', 'Share', 'own:write'], ['together', 'Together'], ['my-data', 'My data'], ['profile', 'Profile']]

/** @param {{own: boolean, at: (page: string) => string}} subject */
export const tabs = subject => subject ? html`<nav class="tabs" aria-label=${subject.own ? 'My path' : 'This person'}><ul>${TABS.filter(([page, , scope]) => (!scope || (subject.own && may(scope))) && (page !== 'together' || may('own:read')) && (page !== 'profile' || subject.own || may('profiles:write')))
  .map(([page, text]) => html`<li><a href=${subject.at(page)} aria-current=${location.pathname === subject.at(page) ? 'page' : nothing}>${subject.own || page !== 'my-data' ? text : 'Data'}</a></li>`)}</ul></nav>` : nothing
