/** The versions of the framework: those that ship and the organisation's own. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { Page, table, tag } from '../app/parts.js'
import { moment } from '../app/words.js'

const STATES = { SHIPPED: ['Ships with the product', ''], DRAFT: ['Draft', 'warn'], PUBLISHED: ['Published', 'good'] }

class Frameworks extends Page {
  heading() { return 'Frameworks' }

  async load() {
    const answer = await get('/v1/frameworks')
    this.items = answer.frameworks ?? answer.items ?? answer
  }

  show() {
    return html`<p class="lede">What each role asks for. To change it, start from an existing version and make a draft of it.</p>
      ${table('Versions', [{ head: 'Version', lead: true, cell: f => html`<a href=${`/framework?version=${encodeURIComponent(f.version)}`}>${f.version}</a>` }, { head: 'Title', cell: f => f.title }, { head: 'State', cell: f => tag(...STATES[f.status]) },
        { head: 'Changed', cell: f => f.publishedAt ?? f.changedAt ? moment(f.publishedAt ?? f.changedAt) : '' }, { head: 'Followed by', cell: f => f.replacedBy ?? '' }], this.items)}`
  }
}

customElements.define('cp-frameworks', Frameworks)
