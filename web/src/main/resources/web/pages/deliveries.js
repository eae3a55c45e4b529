/** One subscription: what was sent, each attempt, and sending again. */
import { html, nothing } from '../lit.js'
import { send } from '../app/api.js'
import { confirm, dialog, empty, note, Page, problem, say, select, tag } from '../app/parts.js'
import { go, keepInAddress } from '../app/router.js'
import { eventName, moment, name, plural } from '../app/words.js'

const TONES = { ACTIVE: 'good', PAUSED: 'warn', ENDED: 'bad', DELIVERED: 'good', FAILED: 'bad', PENDING: 'info' }
const STATES = { PENDING: 'In line', DELIVERED: 'Delivered', FAILED: 'Given up', CANCELLED: 'No longer wanted' }

class Deliveries extends Page {
  static properties = { ...Page.properties, items: { state: true }, refused: { state: true }, tested: { state: true } }

  heading() { return this.subscription?.description || 'Subscription' }

  get at() { return `/v1/subscriptions/${this.where.id}` }

  async load() {
    const { data, etag } = await send('GET', this.at)
    this.subscription = data
    this.etag = etag
    await this.page()
  }

  async page(cursor) {
    const status = new URLSearchParams(location.search).get('status')
    const { data } = await send('GET', `${this.at}/deliveries?limit=25${status ? `&status=${encodeURIComponent(status)}` : ''}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
    this.items = cursor ? [...this.items, ...data.items] : data.items
    this.cursor = data.cursor
  }

  async run(work, words) {
    this.refused = undefined
    try { const it = await work(); if (words) say(typeof words === 'function' ? words(it) : words); await this.load(); this.requestUpdate() } catch (e) { this.refused = e }
  }

  replay(body, what) { return this.run(() => send('POST', `${this.at}/replay`, { body }), it => `${plural(it.data.deliveries, 'delivery', 'deliveries')} ${what}`) }

  async rotate() {
    if (!await confirm('Make a new secret?', 'For a while each event carries both signatures, so that you can change it without losing one.', 'Make a new one')) return
    await this.run(async () => {
      const { data } = await send('POST', `${this.at}/rotate-secret`)
      await dialog('The new secret, shown this once', close => html`<code class="secret">${data.secret}</code><p>The one before counts until ${moment(data.previousSecretUntil)}.</p><div class="row"><button type="button" class="primary" @click=${() => close()}>I have kept it</button></div>`)
    })
  }

  async since() {
    const from = await dialog('Send again since', close => html`<form @submit=${e => { e.preventDefault(); const v = new FormData(e.target).get('since'); if (v) close(new Date(v).toISOString()) }}><div class="field"><label for="since">Every event from this time on</label><input id="since" name="since" type="datetime-local" required></div><div class="row"><button class="primary">Send again</button><button type="button" @click=${() => close()}>Not now</button></div></form>`)
    if (from) await this.replay({ from }, 'are in line again.')
  }

  async remove() {
    if (!await confirm('Delete this subscription?', 'What waits for it and its log are deleted too.', 'Delete it', 'danger')) return
    this.refused = undefined
    try { await send('DELETE', this.at, { match: this.etag }); go('/subscriptions') } catch (e) { this.refused = e }
  }

  show() {
    const s = this.subscription
    const button = (text, does, cls = '') => html`<button type="button" class=${cls} @click=${does}>${text}</button>`
    return html`<p><a href="/subscriptions">All subscriptions</a></p>${this.refused ? problem(this.refused) : nothing}
      <section class="card"><p>${s.kind === 'xapi' ? 'Learning record store' : 'Webhook'} at <code>${s.url}</code> ${tag(name(s.status), TONES[s.status])}</p>
        ${s.failingSince ? note('warn', html`<p>It has failed since ${moment(s.failingSince)}. What could not be sent is tried again by itself.</p>`) : nothing}${s.reason ? html`<p>${s.reason}</p>` : nothing}
        <p>${s.types.length ? s.types.map(eventName).join(', ') : 'All events that it may read'}</p>
        <div class="row">${s.status === 'ENDED' ? nothing : html`${button('Send a test event', () => this.run(async () => { this.tested = (await send('POST', `${this.at}/test`)).data }, 'Tested.'))}
          ${s.status === 'ACTIVE' ? button('Pause', () => this.run(() => send('POST', `${this.at}/pause`), 'Paused. Events are kept meanwhile.')) : button('Go on', () => this.run(() => send('POST', `${this.at}/resume`), 'It goes on where it stopped.'))}
          ${s.kind === 'webhook' ? button('New secret', () => this.rotate()) : nothing}`}${button('Delete', () => this.remove(), 'danger')}</div>
        ${this.tested ? note(this.tested.accepted ? 'good' : 'bad', html`<p>${this.tested.accepted ? 'The test event arrived' : 'The test event did not arrive'}${this.tested.status ? `, HTTP ${this.tested.status}` : ''}, ${this.tested.millis} ms. ${this.tested.failure ?? ''}</p>`) : nothing}</section>
      <section class="section"><h2>Deliveries</h2>
        <div class="row">${select('status', 'Show', new URLSearchParams(location.search).get('status') ?? '', Object.entries(STATES), v => { keepInAddress({ status: v }); this.run(() => this.page()) }, { none: 'All' })}
          ${button('Send again what was given up', () => this.replay({ failed: true }, 'are in line again.'))}${button('Send again since …', () => this.since())}</div>
        ${this.items.length ? this.items.map(d => this.one(d)) : empty('Nothing has been sent yet. As soon as something happens, it is listed here.')}
        ${this.cursor ? button('Show more', () => this.run(() => this.page(this.cursor))) : nothing}</section>`
  }

  one(d) {
    return html`<details><summary>${eventName(d.type)}, ${moment(d.eventTime)} ${tag(STATES[d.status] ?? name(d.status), TONES[d.status])} ${d.tries > 1 ? tag(plural(d.tries, 'attempt')) : nothing}</summary>
      <div><ol class="events">${d.attempts.map(a => html`<li><time class="soft" datetime=${a.at}>${moment(a.at)}</time><span>${a.status ? `HTTP ${a.status}` : 'No answer'}, ${a.millis} ms${a.failure ? `: ${a.failure}` : ''}${a.response ? html`<br><code>${a.response}</code>` : nothing}</span></li>`)}</ol>
        ${d.nextTryAt ? html`<p>Tried again ${moment(d.nextTryAt)}.</p>` : nothing}<p class="small soft">Event <code>${d.eventId}</code></p>
        <button type="button" class="small-btn" @click=${() => this.run(() => send('POST', `${this.at}/deliveries/${d.id}/replay`), 'It is in line again.')}>Send again</button></div></details>`
  }
}

customElements.define('cp-deliveries', Deliveries)
