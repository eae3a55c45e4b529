/** Where events are sent. */
import { html } from '../lit.js'
import { all } from '../app/api.js'
import { empty, Page, table, tag } from '../app/parts.js'
import { eventName, name, plural } from '../app/words.js'

const TONES = { ACTIVE: 'good', PAUSED: 'warn', ENDED: 'bad' }

class Subscriptions extends Page {
  heading() { return 'Subscriptions' }

  async load() { this.items = await all('/v1/subscriptions') }

  show() {
    const add = html`<a class="btn primary" href="/subscriptions/new">Subscribe an address</a>`
    return this.items.length ? html`<div class="row">${add}</div>${table(plural(this.items.length, 'subscription'), [
      { head: 'Address', lead: true, cell: s => html`<a href=${`/subscriptions/${s.id}`}>${s.description || s.url}</a>${s.description ? html`<br><span class="soft small">${s.url}</span>` : ''}` },
      { head: 'Kind', cell: s => s.kind === 'xapi' ? 'Learning record store' : 'Webhook' }, { head: 'State', cell: s => html`${tag(name(s.status), TONES[s.status])}${s.failingSince ? html` ${tag('Failing', 'bad')}` : ''}` },
      { head: 'Events', cell: s => s.types.length ? s.types.map(eventName).join(', ') : 'All that it may read' }], this.items)}`
    : empty('Nothing is sent anywhere yet. A subscription sends each event to one of your systems, signed, and keeps trying until it has arrived.', add)
  }
}

customElements.define('cp-subscriptions', Subscriptions)
