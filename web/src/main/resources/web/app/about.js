/** What every page about one person needs: whose it is, and its assessment and roadmap as far as they may be seen. */
import { html, nothing } from '../lit.js'
import { find, follow, send } from './api.js'
import { empty, note, Page } from './parts.js'
import { subject, tabs } from './person.js'
import { may } from './session.js'
import { day, inWords, name } from './words.js'

const PARTS = ['ROADMAP', 'READINESS', 'LEVELS', 'RATINGS_SUMMARY', 'EVIDENCE']
const said = parts => inWords(parts.map(it => name(it).toLowerCase()))

export class AboutPerson extends Page {
  /** Which documents the page shows: any of assessment, roadmap. */
  needs = []

  async load() {
    this.subject = await subject(this.where)
    if (!this.subject || this.closed) return
    const { id, share } = this.subject
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
    if (!this.subject.own) this.someone = share?.name ?? (await find(`/v1/profiles/${id}`).catch(() => undefined))?.name
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

  /** Whether other pages of this person are shared, and this one is not. */
  get closed() { return Boolean(this.subject.share) && !this.subject.opens(this.where.page) }

  /** Whether the reader may change what is shown. */
  get mayChange() { return this.subject?.own ? may('own:write') : may('roadmaps:write') }

  /** A link to another page of this person, where the reader may open it. */
  link(page, text, look = '') { return this.subject.opens(page) ? html`<a class=${look} href=${this.subject.at(page)}>${text}</a>` : nothing }

  show() {
    if (!this.subject) return empty('Your profile comes first; everything else follows from it.', html`<a class="btn primary" href="/profile">Begin your profile</a>`)
    return html`${this.shared()}
      ${this.closed ? note('info', html`<p>This part is not shared with you.</p>`)
      : this.needs.every(what => this.ready(what)) ? this.content()
      : note('info', html`<h2>This is not here yet</h2><p>A profile that was just sent takes a few seconds. <a href=${this.subject.at('being-made')}>See how far it is</a></p>`)}`
  }

  /** Whom it is about, what of theirs the reader sees, and what there is to ask for. */
  shared() {
    const { share } = this.subject
    const who = html`<bdi><strong>${share?.name ?? this.someone}</strong></bdi>`
    if (!share) return this.someone ? html`<p class="soft">About ${who}</p>` : nothing
    const more = PARTS.filter(it => !share.sees.includes(it))
    return html`<p class="soft">${who} shows you ${said(share.sees)}, until ${day(share.until)}.${more.length ? ` You can ask to see ${said(more)} too.` : ''}</p>`
  }

  ready(what) { return what === 'assessment' ? Boolean(this.assessment?.version) : Boolean(this.roadmap?.stages) }
}
