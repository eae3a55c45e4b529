/** Where events are sent: all subscriptions, one with what was sent, and a new one. */
import { html, nothing } from '../lit.js'
import { all, send } from '../app/api.js'
import { act, apart, ask, choices, confirm, copy, dialog, empty, input, more, note, Page, say, select, table, tag } from '../app/parts.js'
import { go, keepInAddress } from '../app/router.js'
import { session } from '../app/session.js'
import { eventName, eventTypes, moment, name, plural } from '../app/words.js'

const TONES = { ACTIVE: 'good', PAUSED: 'warn', ENDED: 'bad', DELIVERED: 'good', FAILED: 'bad', PENDING: 'info' }

class Subscriptions extends Page {
  heading() { return 'Subscriptions' }

  async load() { this.items = await all('/v1/subscriptions') }

  show() {
    const add = html`<a class="btn primary" href="/subscriptions/new">Subscribe an address</a>`
    const called = apart(this.items, s => s.description || s.url)
    return this.items.length ? html`<div class="row">${add}</div>${table(plural(this.items.length, 'subscription'), [
      { head: 'Address', lead: true, cell: s => html`<a href=${`/subscriptions/${s.id}`}>${called.get(s)}</a>${s.description ? html`<br><span class="soft small">${s.url}</span>` : ''}` },
      { head: 'Kind', cell: s => s.kind === 'xapi' ? 'Learning record store' : 'Webhook' }, { head: 'State', cell: s => html`${tag(name(s.status), TONES[s.status])}${s.failingSince ? html` ${tag('Failing', 'bad')}` : ''}` },
      { head: 'Events', cell: s => s.types.length ? s.types.map(eventName).join(', ') : 'All that it may read' }], this.items)}`
    : empty('Nothing is sent anywhere yet. A subscription sends each event to one of your systems, signed, and keeps trying until it has arrived.', add)
  }
}

customElements.define('cp-subscriptions', Subscriptions)

const STATES = { PENDING: 'In line', DELIVERED: 'Delivered', FAILED: 'Given up', CANCELLED: 'No longer wanted' }

/** One subscription: what was sent, each attempt, and sending again. */
class Deliveries extends Page {
  static properties = { ...Page.properties, items: { state: true }, tested: { state: true } }

  heading() { return this.subscription?.description || 'Subscription' }

  get at() { return `/v1/subscriptions/${this.where.id}` }

  async load() {
    const { data, etag } = await send('GET', this.at)
    this.subscription = data
    this.etag = etag
    await this.page()
  }

  page(cursor) { return this.pageOf(`${this.at}/deliveries`, { limit: 25, status: new URLSearchParams(location.search).get('status') }, cursor) }

  turn(cursor) { return super.run(() => this.page(cursor)) }

  /** Does something and shows what came of it. */
  run(work, words) { return super.run(async () => { const it = await work(); if (words) say(typeof words === 'function' ? words(it) : words); await this.load() }) }

  replay(body, what) { return this.run(() => send('POST', `${this.at}/replay`, { body }), it => `${plural(it.data.deliveries, 'delivery', 'deliveries')} ${what}`) }

  async rotate() {
    if (!await confirm('Make a new secret?', 'For a while each event carries both signatures, so that you can change it without losing one.', 'Make a new one')) return
    await this.run(async () => {
      const { data } = await send('POST', `${this.at}/rotate-secret`)
      await dialog('The new secret, shown this once', close => html`<code class="secret">${data.secret}</code><p>The one before counts until ${moment(data.previousSecretUntil)}.</p><div class="row"><button type="button" class="primary" @click=${() => close()}>I have kept it</button></div>`)
    })
  }

  async since() {
    let from
    if (await ask('Send again since', 'Send again', () => from, () => input('since', 'Every event from this time on', '', v => { from = v && new Date(v).toISOString() }, { type: 'datetime-local' }))) await this.replay({ from }, 'are in line again.')
  }

  async remove() {
    if (!await confirm('Delete this subscription?', 'What waits for it and its log are deleted too.', 'Delete it', 'danger')) return
    await super.run(async () => { await send('DELETE', this.at, { match: this.etag }); go('/subscriptions') })
  }

  show() {
    const s = this.subscription
    const called = apart(this.items, d => `${eventName(d.type)}, ${moment(d.eventTime)}`)
    const button = (text, does, cls = '') => html`<button type="button" class=${cls} @click=${does}>${text}</button>`
    return html`<p><a href="/subscriptions">All subscriptions</a></p>${this.refusal()}
      <section class="card"><p>${s.kind === 'xapi' ? 'Learning record store' : 'Webhook'} at <code>${s.url}</code> ${tag(name(s.status), TONES[s.status])}</p>
        ${s.failingSince ? note('warn', html`<p>It has failed since ${moment(s.failingSince)}. What could not be sent is tried again by itself.</p>`) : nothing}${s.reason ? html`<p>${s.reason}</p>` : nothing}
        <p>${s.types.length ? s.types.map(eventName).join(', ') : 'All events that it may read'}</p>
        <div class="row">${s.status === 'ENDED' ? nothing : html`${button('Send a test event', () => this.run(async () => { this.tested = (await send('POST', `${this.at}/test`)).data }, 'Tested.'))}
          ${s.status === 'ACTIVE' ? button('Pause', () => this.run(() => send('POST', `${this.at}/pause`), 'Paused. Events are kept meanwhile.')) : button('Go on', () => this.run(() => send('POST', `${this.at}/resume`), 'It goes on where it stopped.'))}
          ${s.kind === 'webhook' ? button('New secret', () => this.rotate()) : nothing}`}${button('Delete', () => this.remove(), 'danger')}</div>
        ${this.tested ? note(this.tested.accepted ? 'good' : 'bad', html`<p>${this.tested.accepted ? 'The test event arrived' : 'The test event did not arrive'}${this.tested.status ? `, HTTP ${this.tested.status}` : ''}, ${this.tested.millis} ms. ${this.tested.failure ?? ''}</p>`) : nothing}</section>
      <section class="section"><h2>Deliveries</h2>
        <div class="row">${select('status', 'Show', new URLSearchParams(location.search).get('status') ?? '', Object.entries(STATES), v => { keepInAddress({ status: v }); this.turn() }, { none: 'All' })}
          ${button('Send again what was given up', () => this.replay({ failed: true }, 'are in line again.'))}${button('Send again since …', () => this.since())}</div>
        ${this.items.length ? this.items.map(d => this.one(d, called.get(d))) : empty('Nothing has been sent yet. As soon as something happens, it is listed here.')}
        ${this.cursor ? button('Show more', () => this.turn(this.cursor)) : nothing}</section>`
  }

  one(d, called) {
    return more(html`${called} ${tag(STATES[d.status] ?? name(d.status), TONES[d.status])} ${d.tries > 1 ? tag(plural(d.tries, 'attempt')) : nothing}`, html`<ol class="events">${d.attempts.map(a => html`<li><time class="soft" datetime=${a.at}>${moment(a.at)}</time><span>${a.status ? `HTTP ${a.status}` : 'No answer'}, ${a.millis} ms${a.failure ? `: ${a.failure}` : ''}${a.response ? html`<br><code>${a.response}</code>` : nothing}</span></li>`)}</ol>
        ${d.nextTryAt ? html`<p>Tried again ${moment(d.nextTryAt)}.</p>` : nothing}<p class="small soft">Event <code>${d.eventId}</code></p>
        ${act('Send again', called, () => this.run(() => send('POST', `${this.at}/deliveries/${d.id}/replay`), 'It is in line again.'))}`)
  }
}

customElements.define('cp-deliveries', Deliveries)

const STEPS = ['Where to', 'Which events', 'Secret and test']
const READABLE = t => t.startsWith('profile.') && t !== 'profile.erased' ? 'profiles:read' : t === 'assessment.completed' ? 'assessments:read' : undefined

/** A new one in three steps: where, what, try it; the secret is shown once. */
class Subscribe extends Page {
  static properties = { ...Page.properties, step: { state: true }, wish: { state: true }, made: { state: true }, tested: { state: true } }

  heading() { return 'Subscribe an address' }

  async load() {
    this.step = 0
    this.wish = { kind: 'webhook', url: '', description: '', types: [], scheme: 'BASIC' }
  }

  set(key, value) { this.wish = { ...this.wish, [key]: value } }

  to(step) { this.step = step; this.updateComplete.then(() => this.querySelector('#step')?.focus()) }

  async next(e) {
    e.preventDefault()
    if (!e.target.reportValidity()) return
    if (this.step === 0) return this.to(1)
    const { kind, url, description, types, scheme, username, password, token } = this.wish
    try {
      this.refused = undefined
      this.made = (await send('POST', '/v1/subscriptions', { body: { kind, url, ...description && { description }, ...types.length && { types: types.map(t => `${t}.v1`) }, ...kind === 'xapi' && { login: scheme === 'BASIC' ? { scheme, username, password } : { scheme, token } } } })).data
      this.to(2)
    } catch (it) {
      this.refused = it
      if (it.errors.some(x => /^\/(url|kind|description|login)/.test(x.pointer))) this.to(0)
    }
  }

  async test() {
    try {
      this.tested = (await send('POST', `/v1/subscriptions/${this.made.id}/test`)).data
      say(this.tested.accepted ? 'The address took the test event.' : 'The address did not take the test event.')
    } catch (it) { this.refused = it }
  }

  show() {
    return html`<ol class="progress" aria-label="Steps">${STEPS.map((t, i) => html`<li class=${i < this.step ? 'past' : ''} aria-current=${i === this.step ? 'step' : nothing}>${i + 1}. ${t}</li>`)}</ol>
      ${this.refusal()}
      ${this.step === 2 ? this.done() : html`<form class="card" novalidate @submit=${e => this.next(e)}><h2 id="step" tabindex="-1">${STEPS[this.step]}</h2>${this.step === 0 ? this.target() : this.events()}
        <div class="row">${this.step ? html`<button type="button" @click=${() => this.to(0)}>Back</button>` : nothing}<button class="primary">${this.step ? 'Subscribe' : 'Next'}</button></div></form>`}`
  }

  target() {
    const w = this.wish
    const wrong = p => this.refused?.of?.(p)
    return html`${choices('kind', 'What is there?', w.kind, [['webhook', 'A webhook', 'Takes each event as a signed CloudEvent'], ['xapi', 'A learning record store', 'Takes xAPI statements']], v => this.set('kind', v))}
      ${input('url', 'Address', w.url, v => this.set('url', v), { type: 'url', required: true, hint: 'https, on the public internet', error: wrong('/url') })}
      ${input('description', 'Name, for people (may be left out)', w.description, v => this.set('description', v), { maxlength: 200, error: wrong('/description') })}
      ${w.kind === 'xapi' ? html`${select('scheme', 'How it lets us in', w.scheme, [['BASIC', 'Name and password'], ['BEARER', 'Token']], v => this.set('scheme', v))}${w.scheme === 'BASIC' ? html`${input('username', 'Name', w.username, v => this.set('username', v), { autocomplete: 'off', error: wrong('/login/username') })}${input('password', 'Password', w.password, v => this.set('password', v), { type: 'password', autocomplete: 'new-password', error: wrong('/login/password') })}` : input('token', 'Token', w.token, v => this.set('token', v), { type: 'password', autocomplete: 'off', error: wrong('/login/token') })}` : nothing}`
  }

  events() {
    const able = eventTypes.filter(t => !['rating.submitted', 'framework.adopted'].includes(t) && (!READABLE(t) || session.scopes.includes(READABLE(t))))
    return choices('types', 'Which events?', this.wish.types, able.map(t => [t, eventName(t), html`<code>${t}</code>`]), v => this.set('types', v), { hint: 'Choose none to get all, including those added later.', across: true })
  }

  done() {
    return html`<section class="card"><h2 id="step" tabindex="-1">Subscribed</h2>
      ${this.made.secret ? html`<p>With this secret your system checks that an event comes from us. It is shown this once; keep it now.</p><code class="secret">${this.made.secret}</code><div class="row">${copy('secret', this.made.secret)}</div>` : nothing}
      <div class="row"><button type="button" class="primary" @click=${() => this.test()}>Send a test event</button><a class="btn" href=${`/subscriptions/${this.made.id}`}>See what is delivered</a></div>
      ${this.tested ? note(this.tested.accepted ? 'good' : 'bad', html`<p>${this.tested.accepted ? 'It arrived' : 'It did not arrive'} ${this.tested.status ? tag(`HTTP ${this.tested.status}`) : ''} after ${this.tested.millis} ms. ${this.tested.failure ?? ''}</p>${this.tested.response ? html`<p class="small">The answer began with: <code>${this.tested.response}</code></p>` : nothing}`) : nothing}</section>`
  }
}

customElements.define('cp-subscribe', Subscribe)
