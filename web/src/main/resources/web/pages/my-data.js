/** Everything that is held on a person: to take along, and to erase. */
import { html, nothing } from '../lit.js'
import { find, get, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { act, apart, confirm, dialog, once, say } from '../app/parts.js'
import { forget } from '../app/person.js'
import { go } from '../app/router.js'
import { may, session } from '../app/session.js'
import { capital, day, moment } from '../app/words.js'

class MyData extends AboutPerson {
  heading() { return this.subject && !this.subject.own ? 'Data' : 'My data' }

  async more() {
    this.profile = await get(`/v1/profiles/${this.subject.id}`)
    this.calendars = this.subject.own ? (await find(this.at))?.items : undefined
  }

  get at() { return `/v1/roadmaps/${this.subject.id}/calendars` }

  subscribe() {
    return this.run(async () => {
      const { address } = (await send('POST', this.at)).data
      await once('The address, shown this once', 'Add it in your calendar program. Whoever knows it can read your steps.', 'address', address)
      await this.reload()
    })
  }

  revoke(it) {
    return this.run(async () => {
      if (!await confirm('Revoke this address?', 'It stops working at once.', 'Revoke', 'danger')) return
      await send('DELETE', `${this.at}/${it.id}`)
      await this.reload()
    })
  }

  async erase() {
    const called = this.profile.name
    const sure = await dialog('Erase everything', (close, draw) => html`<p>The profile, every assessment, every roadmap and every answer of others are erased. Nobody can bring them back.</p>
      <form @submit=${e => { e.preventDefault(); if (this.typed === called) close(true); else { this.mistyped = true; draw() } }}><div class="field"><label for="typed">Type the name to confirm: <bdi>${called}</bdi></label><input id="typed" autocomplete="off" aria-invalid=${this.mistyped ? 'true' : 'false'} aria-describedby="typed-error" @input=${e => { this.typed = e.target.value }}>
        <p class="error" id="typed-error">${this.mistyped ? 'That is not the name as it is written here.' : ''}</p></div>
      <div class="row"><button class="danger">Erase everything</button><button type="button" @click=${() => close(false)}>Keep it</button></div></form>`)
    if (!sure) return
    await this.run(async () => {
      await send('DELETE', `/v1/profiles/${this.subject.id}`)
      for (const key of Object.keys(localStorage)) if (key.includes(this.subject.id) || key.startsWith(`draft:${session.subject}`)) localStorage.removeItem(key)
      say('Everything is erased.')
      if (this.subject.own) forget(undefined)
      go(this.subject.own ? '/' : '/people')
    })
  }

  content() {
    const { id } = this.subject
    const load = (what, from, file = '') => html`<a class="btn" href=${from} download=${file} aria-label=${`Download: ${what}`}>Download</a>`
    const called = apart(this.calendars ?? [], it => `made on ${moment(it.createdAt)}`)
    const file = (ending, title, text) => html`<div class="card"><h3>${title}</h3><p class="soft">${text}</p><p>${load(title, `/v1/roadmaps/${id}.${ending}`)}</p></div>`
    const mayErase = this.subject.own ? may('own:write') : may('profiles:write')
    return html`${this.refusal()}
      <section class="section"><h2>Take it along</h2><div class="grid">${file('pdf', 'Document', 'The roadmap to hand to a sponsor, as PDF.')}${file('ics', 'Calendar', 'Every step with its dates. A later file updates what is there.')}${file('md', 'Text', 'The roadmap for a note or a wiki.')}
        <div class="card"><h3>Everything</h3><p class="soft">All that is held, from every part of the system, for you or for another program.</p><p>${load('Everything', `/v1/profiles/${id}/export`, 'career-path.json')}</p></div></div></section>
      ${this.calendars ? html`<section class="section"><h2>Subscribe in your calendar</h2><p class="soft">A secret address that calendar programs follow.</p><p><button type="button" @click=${() => this.subscribe()}>Make an address</button></p>
        <ul>${this.calendars.map(it => html`<li>${capital(called.get(it))}, last read ${it.lastUsedOn ? day(it.lastUsedOn) : 'never'} ${act('Revoke', called.get(it), () => this.revoke(it))}</li>`)}</ul></section>` : nothing}
      ${mayErase ? html`<section class="section"><h2>Erase</h2><div class="note bad"><p>Everything is erased everywhere. It takes effect at once and cannot be taken back.</p><button type="button" class="danger" @click=${() => this.erase()}>Erase everything</button></div></section>` : nothing}`
  }
}

customElements.define('cp-my-data', MyData)
