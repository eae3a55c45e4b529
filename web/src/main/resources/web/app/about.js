/** What every page about one person needs: whose it is, and its assessment and roadmap as far as they may be seen. */
import { html, nothing } from '../lit.js'
import { find, follow, send } from './api.js'
import { empty, note, Page } from './parts.js'
import { subject } from './person.js'
import { may } from './session.js'
import { tabs } from './tabs.js'

export class AboutPerson extends Page {
  /** Which documents the page shows: any of assessment, roadmap. */
  needs = []

  async load() {
    this.subject = await subject(this.where)
    if (!this.subject) return
    const { id } = this.subject
    await Promise.all(this.needs.map(async what => {
      try {
        const { data, etag } = await send('GET', `/v1/${what}s/${id}`)
        this[what] = data
        this[`${what}Tag`] = etag
      } catch (e) {
        if (e.status !== 404 || !this.subject.own) throw e
        this[what] = undefined
      }
    }))
    if (!this.subject.own) this.someone = (await find(`/v1/profiles/${id}`).catch(() => undefined))?.name
    await this.more()
    this.watch()
  }

  /** What the page needs besides. */
  async more() {}

  /** Loads it anew when something has happened to this person. */
  watch() {
    if (this.watching || !this.needs.length) return
    this.watching = true
    follow(`profileId=${this.subject.id}`, () => { clearTimeout(this.soon); this.soon = setTimeout(() => this.reload(), 400) }, this.leaving.signal).catch(() => { /* without events the page shows what it read */ })
  }

  above() { return tabs(this.subject) }

  /** Whether the reader may change what is shown. */
  get mayChange() { return this.subject?.own ? may('own:write') : may('roadmaps:write') }

  show() {
    if (!this.subject) return empty('Your profile comes first; everything else follows from it.', html`<a class="btn primary" href="/profile">Begin your profile</a>`)
    return html`${this.someone ? html`<p class="soft">About <bdi><strong>${this.someone}</strong></bdi></p>` : nothing}
      ${this.needs.every(what => this.ready(what)) ? this.content()
      : !this.subject.own && this.needs.some(what => this[what]) ? note('info', html`<p>This part is not shared with you.</p>`)
      : note('info', html`<h2>This is not here yet</h2><p>A profile that was just sent takes a few seconds. <a href=${this.subject.at('being-made')}>See how far it is</a></p>`)}`
  }

  ready(what) { return what === 'assessment' ? Boolean(this.assessment?.competencies || this.assessment?.readiness) : Boolean(this.roadmap?.stages) }
}
