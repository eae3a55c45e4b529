/** Everything around the pages: navigation, sign-in, help, focus after navigation, the live region. */
import { html, LitElement, nothing } from '../lit.js'
import { send } from './api.js'
import { dialog, note, problem, say } from './parts.js'
import { go, match, moved } from './router.js'
import { may, read, session, signOut } from './session.js'
import { moment } from './words.js'

const AREAS = [
  ['My path', '/', () => may('own:read')],
  ['Start', '/', () => !may('own:read')],
  ['Shared with me', '/shared', () => may('own:read')],
  ['People', '/people', () => may('profiles:read')],
  ['Heat map', '/heat-map', () => may('cohorts:read')],
  ['Succession', '/succession', () => may('cohorts:read')],
  ['Frameworks', '/frameworks', () => may('frameworks:manage')],
  ['Subscriptions', '/subscriptions', () => may('subscriptions:manage')],
  ['Operations', '/operations', () => may('operations:manage')],
  ['Audit trail', '/audit', () => may('operations:manage')],
  ['Live events', '/events', () => may('roadmaps:read', 'own:read')]
]

const KEYS = [['?', 'This list'], ['g then h', 'Your start page'], ['g then r', 'Readiness'], ['g then p', 'Roadmap'], ['g then w', 'What if'], ['Tab, Shift and Tab', 'To the next and the previous control'], ['Enter or Space', 'Open, close, choose'], ['Arrow keys', 'Between the answers of one question'], ['Esc', 'Leave a dialog']]
const SHORT = { h: '/', r: '/readiness', p: '/roadmap', w: '/what-if' }

class Shell extends LitElement {
  static properties = { refused: { attribute: false }, failed: { attribute: false }, page: { state: true }, ended: { state: true } }

  createRenderRoot() { return this }

  connectedCallback() {
    super.connectedCallback()
    this.gone = new AbortController()
    const on = (type, what) => addEventListener(type, what, { signal: this.gone.signal })
    on('popstate', () => { if (moved()) this.show() })
    on('hashchange', () => { if (location.hash.startsWith('#code=')) location.reload() })
    on('navigate', () => this.show())
    on('click', e => this.followed(e))
    on('keydown', e => this.pressed(e))
    on('session-ended', () => { if (session.signedIn) { this.ended = true; say('Your session has ended. Sign in again; nothing that you typed is lost.'); this.updateComplete.then(() => this.querySelector('.top #code, .top .btn.primary')?.focus()) } })
    if (session.signedIn) this.show(true)
  }

  disconnectedCallback() { super.disconnectedCallback(); this.gone.abort() }

  /** A click on a link of the app changes the page without loading it anew. */
  followed(e) {
    const link = e.target.closest?.('a[href]')
    if (!link || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.pathname === location.pathname && link.hash) return
    if (!match(link.pathname)) return
    e.preventDefault()
    go(link.pathname + link.search)
  }

  pressed(e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.('input, select, textarea, dialog') || localStorage.getItem('keys') === 'off') return
    if (e.key === '?') { e.preventDefault(); this.help() }
    const second = this.pending && Date.now() - this.pending < 1500
    this.pending = e.key === 'g' ? Date.now() : 0
    if (second && SHORT[e.key]) go(SHORT[e.key])
  }

  help() {
    return dialog('Keys', close => html`<table role="table"><caption class="unseen">Keys and what they do</caption>
      <tbody role="rowgroup">${KEYS.map(([key, what]) => html`<tr role="row"><th role="rowheader" scope="row">${key}</th><td role="cell">${what}</td></tr>`)}</tbody></table>
      <label class="choice"><input type="checkbox" .checked=${localStorage.getItem('keys') !== 'off'} @change=${e => localStorage.setItem('keys', e.target.checked ? 'on' : 'off')}> <span>Single keys do something</span></label>
      <div class="row"><button type="button" @click=${() => close()}>Close</button></div>`)
  }

  /** Shows the page of the address; focus goes to its heading, except when the app has just begun. */
  async show(first = false) {
    moved()
    const found = match(location.pathname)
    this.page = found ?? { element: undefined, parts: {} }
    try {
      if (found) await import(`../pages/${found.module}.js`)
    } catch {
      this.page = { element: undefined, parts: {}, broken: true }
    }
    await this.updateComplete
    const main = document.getElementById('main')
    let heading
    if (this.page.element) {
      const page = document.createElement(this.page.element)
      page.where = this.page.parts
      main.replaceChildren(page)
      await page.updateComplete
      heading = page.querySelector('h1')
    } else {
      main.replaceChildren(Object.assign(document.createElement('h1'), { tabIndex: -1, textContent: this.page.broken ? 'This page could not be loaded' : 'There is no such page' }),
        Object.assign(document.createElement('p'), { textContent: this.page.broken ? 'Check the connection, then load the page again.' : 'The address may have been mistyped. The links above lead to every page that you may see.' }))
      heading = main.querySelector('h1')
    }
    document.title = `${heading?.textContent.trim() || 'Career Path'} · Career Path`
    if (!first) { scrollTo(0, 0); heading?.focus() }
    this.requestUpdate()
  }

  async signIn(e) {
    e.preventDefault()
    const typed = new FormData(e.target).get('code').trim()
    const code = typed.includes('code=') ? typed.split('code=')[1] : typed
    try {
      await send('POST', '/session', { body: { code } })
      await read()
      const wasOpen = this.ended
      this.ended = false
      this.refused = undefined
      this.requestUpdate()
      if (wasOpen) say('You are signed in again.')
      else await this.show()
    } catch (problem) {
      this.refused = problem.message
      say(problem.message)
    }
  }

  async leave() {
    const address = await signOut()
    if (address) location.assign(address)
    else location.assign('/')
  }

  signInForm(heading) {
    const local = session.signIn !== 'oidc'
    return html`${heading}
      ${this.refused ? note('bad', html`<p role="alert">${this.refused}</p>`) : nothing}
      ${local ? html`<p class="prose">Run <code>./career-path open</code> on the computer where Career Path runs. It prints a link that signs you in once, within a minute. Open it, or paste it here.</p>
        <form class="card" @submit=${e => this.signIn(e)}><div class="field"><label for="code">Link or code</label><input id="code" name="code" required autocomplete="off" spellcheck="false"></div>
          <button class="primary">Sign in</button></form>`
      : html`<p class="prose">Your organisation signs you in; you come back to where you are now.</p><p><a class="btn primary" href=${session.signInAddress} target="_self">Sign in</a></p>`}`
  }

  render() {
    const here = location.pathname
    return html`<a class="skip" href="#main" @click=${e => { e.preventDefault(); document.querySelector('main h1')?.focus() }}>Skip to the content</a>
      <header class="top"><div><a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0b5c69"/><path d="M6 25h6v-6h6v-6h6V7" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/><circle cx="24" cy="7" r="3" fill="#efbd6b"/></svg>Career Path</a>
        <nav aria-label="Main">${session.signedIn ? html`<ul>${AREAS.filter(([, , mayUse]) => mayUse()).map(([text, to]) => html`<li><a href=${to} aria-current=${here === to || (to !== '/' && here.startsWith(`${to}/`)) || (text === 'My path' && this.page?.parts.page && !this.page.parts.person) ? 'page' : nothing}>${text}</a></li>`)}</ul>` : nothing}</nav>
        <div class="account">${session.signedIn ? html`<span>${session.name || session.subject}</span><button type="button" class="small-btn" @click=${() => this.leave()}>Sign out</button>` : nothing}
          <button type="button" class="small-btn" aria-label="Help: keys" @click=${() => this.help()}>?</button></div></div></header>
      ${this.ended ? html`<div class="top"><div role="region" aria-label="Sign in again"><div class="stack tight">${this.signInForm(html`<h2>Your session has ended</h2><p>What you typed on this page is still there. Sign in again, then go on.</p>`)}</div></div></div>` : nothing}
      <main id="main">${this.failed ? html`<h1 tabindex="-1">Career Path does not answer</h1>${problem(this.failed, () => location.reload())}` : session.signedIn ? nothing
        : html`<div class="stack">${this.signInForm(html`<h1 tabindex="-1">Sign in</h1>`)}</div>`}</main>
      <footer class="foot"><div class="row apart"><span>${session.signedIn && session.tenant ? `Organisation: ${session.tenant}` : 'Career Path'}${session.expiresAt ? ` · signed in until ${moment(session.expiresAt)}` : ''}</span><a href="/design">How this app looks</a></div></footer>
      <div id="says" class="unseen" role="status" aria-live="polite"></div>`
  }
}

customElements.define('cp-shell', Shell)
