/** A new subscription in three steps: where, what, try it; the secret is shown once. */
import { html, nothing } from '../lit.js'
import { send } from '../app/api.js'
import { choices, input, note, Page, problem, say, select, tag } from '../app/parts.js'
import { session } from '../app/session.js'
import { eventName, eventTypes } from '../app/words.js'

const STEPS = ['Where to', 'Which events', 'Secret and test']
const READABLE = t => t.startsWith('profile.') && t !== 'profile.erased' ? 'profiles:read' : t === 'assessment.completed' ? 'assessments:read' : undefined

class Subscribe extends Page {
  static properties = { ...Page.properties, step: { state: true }, wish: { state: true }, refused: { state: true }, made: { state: true }, tested: { state: true } }

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
      ${this.refused ? problem(this.refused) : nothing}
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
    return html`<fieldset><legend>Which events?</legend><p class="hint">Choose none to get all, including those added later.</p><div class="choices across">${able.map(t => html`<label class="choice"><input type="checkbox" .checked=${this.wish.types.includes(t)} @change=${e => this.set('types', e.target.checked ? [...this.wish.types, t] : this.wish.types.filter(x => x !== t))}><span>${eventName(t)}<br><code class="soft">${t}</code></span></label>`)}</div></fieldset>`
  }

  done() {
    return html`<section class="card"><h2 id="step" tabindex="-1">Subscribed</h2>
      ${this.made.secret ? html`<p>With this secret your system checks that an event comes from us. It is shown this once; keep it now.</p><code class="secret">${this.made.secret}</code><div class="row"><button type="button" @click=${async e => { await navigator.clipboard.writeText(this.made.secret); e.target.textContent = 'Copied'; say('The secret is copied.') }}>Copy the secret</button></div>` : nothing}
      <div class="row"><button type="button" class="primary" @click=${() => this.test()}>Send a test event</button><a class="btn" href=${`/subscriptions/${this.made.id}`}>See what is delivered</a></div>
      ${this.tested ? note(this.tested.accepted ? 'good' : 'bad', html`<p>${this.tested.accepted ? 'It arrived' : 'It did not arrive'} ${this.tested.status ? tag(`HTTP ${this.tested.status}`) : ''} after ${this.tested.millis} ms. ${this.tested.failure ?? ''}</p>${this.tested.response ? html`<p class="small">The answer began with: <code>${this.tested.response}</code></p>` : nothing}`) : nothing}</section>`
  }
}

customElements.define('cp-subscribe', Subscribe)
