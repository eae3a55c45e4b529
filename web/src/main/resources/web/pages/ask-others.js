/** Asking others: an invitation with its link, who has answered, what the groups say. */
import { html, nothing } from '../lit.js'
import { find, get, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { choices, confirm, dialog, empty, input, levelBar, note, problem, say, table, tag } from '../app/parts.js'
import { may, session } from '../app/session.js'
import { day, level, name, plural } from '../app/words.js'

const GROUPS = [['MANAGER', 'Your manager'], ['PEER', 'A peer'], ['REPORT', 'Somebody who reports to you', 'Shown three at a time, so that nobody can be identified'], ['COACH', 'Your coach']]
const TONES = { ANSWERED: 'good', EXPIRED: 'warn', PENDING: 'info' }

class AskOthers extends AboutPerson {
  static properties = { ...AboutPerson.properties, refused: { state: true } }

  needs = ['assessment']

  heading() { return 'Ask others' }

  async more() {
    if (!this.assessment?.readiness) return
    const path = `/v1/assessments/${this.subject.id}/raters`
    const [list, summary] = await Promise.all([get(path).catch(e => { if (e.status === 403 || e.status === 404) return { invitations: undefined }; throw e }), find(`${path}/summary`)])
    this.invitations = list.invitations
    this.summary = summary
  }

  get mayInvite() { return this.subject.own ? may('own:write') : may('assessments:write') }

  async invite() {
    const wish = { group: 'MANAGER', introduction: this.subject.own ? `${session.name ?? 'I'} would like to know how you see ${session.name ? `${session.name}'s` : 'my'} work.` : '' }
    let wrong
    const made = await dialog('Ask somebody', (close, draw) => html`<form novalidate @submit=${async e => {
      e.preventDefault()
      try {
        const body = Object.fromEntries(Object.entries(wish).filter(([, v]) => v))
        close((await send('POST', `/v1/assessments/${this.subject.id}/raters`, { body })).data)
      } catch (it) { wrong = it; draw() }
    }}>${wrong ? problem(wrong) : nothing}
      ${choices('group', 'Who is it?', wish.group, GROUPS, v => { wish.group = v })}
      ${input('label', 'Name, for you alone (may be left out)', '', v => { wish.label = v.trim() }, { maxlength: 100, hint: 'So that you know whom to remind. Never shown to anybody else.', error: wrong?.of?.('/label') })}
      ${input('introduction', 'What they read first', wish.introduction, v => { wish.introduction = v.trim() }, { maxlength: 500, error: wrong?.of?.('/introduction') })}
      <div class="row"><button class="primary">Make a link</button><button type="button" @click=${() => close()}>Not now</button></div></form>`)
    if (made) { await this.reload(); await (made.link ? this.shareLink(made) : this.sentByOthers(made)) }
  }

  shareLink(made) {
    const mail = `mailto:?subject=${encodeURIComponent('A few questions, about ten minutes')}&body=${encodeURIComponent(`Hello,\n\nI would value your view of my work. This link opens a few questions. It takes one answer and is good until ${day(made.expiresAt)}:\n\n${made.link}\n\nThank you!`)}`
    return dialog('The link, shown this once', close => html`<p>Send it to the one you asked. It takes one answer and is good until ${day(made.expiresAt)}.</p><label for="link">Link</label><input id="link" readonly .value=${made.link} @focus=${e => e.target.select()}>
      <div class="row"><button type="button" class="primary" @click=${async e => { await navigator.clipboard.writeText(made.link); e.target.textContent = 'Copied'; say('The link is copied.') }}>Copy the link</button><a class="btn" href=${mail}>Write an e-mail</a><button type="button" @click=${() => close()}>Close</button></div>`)
  }

  /** Whoever could answer for peers or reports could work out what the others said. */
  sentByOthers(made) {
    return dialog('The invitation is there', close => html`<p>Whoever looks after people in your organisation finds it on your page and sends the link to ${made.label ?? 'the one you mean'}. You do not see the link yourself, so everybody can be sure that the answer is theirs.</p><div class="row"><button type="button" class="primary" @click=${() => close()}>Close</button></div>`)
  }

  async newLink(it) {
    try {
      await this.shareLink((await send('POST', `/v1/assessments/${this.subject.id}/raters/${it.id}/link`)).data)
    } catch (e) { this.refused = e }
  }

  async takeBack(it) {
    if (!await confirm('Take this invitation back?', 'The link stops working at once.', 'Take it back', 'danger')) return
    try {
      await send('DELETE', `/v1/assessments/${this.subject.id}/raters/${it.id}`)
      say('The invitation is taken back.')
      await this.reload()
    } catch (e) { this.refused = e }
  }

  content() {
    const list = this.invitations
    return html`<p class="lede">What others see narrows the estimate more than anything else. Five to eight people from different sides are enough.</p>
      ${this.refused ? problem(this.refused) : nothing}
      ${this.mayInvite ? html`<div class="row"><button type="button" class="primary" @click=${() => this.invite()}>Ask somebody</button></div>` : nothing}
      ${list === undefined ? nothing : list.length ? table('Whom you asked', [
        { head: 'Who', lead: true, cell: it => html`<bdi>${it.label ?? name(it.group)}</bdi>` }, { head: 'Group', cell: it => name(it.group) }, { head: 'State', cell: it => tag(name(it.status), TONES[it.status]) },
        { head: 'Asked', cell: it => day(it.createdAt) }, { head: 'Good until', cell: it => day(it.expiresAt) },
        { head: 'Action', cell: it => it.status === 'PENDING' && this.mayInvite ? html`<button type="button" class="small-btn" aria-label=${`Take back: ${it.label ?? name(it.group)}`} @click=${() => this.takeBack(it)}>Take back</button>${may('assessments:write') ? html` <button type="button" class="small-btn" aria-label=${`New link: ${it.label ?? name(it.group)}`} @click=${() => this.newLink(it)}>New link</button>` : nothing}` : '' }], list)
      : empty('You have asked nobody yet.')}
      ${this.said()}`
  }

  said() {
    const s = this.summary
    if (!s?.groups?.length) return nothing
    return html`<section class="section">${table('Who has answered', [{ head: 'Group', lead: true, cell: g => name(g.group) }, { head: 'Asked', num: true, cell: g => g.invited }, { head: 'Answered', num: true, cell: g => g.answered }, { head: 'Shown', cell: g => g.shown < g.answered ? `${g.shown}; the others wait until nobody can be told` : String(g.shown) }], s.groups)}
      ${s.groups.some(g => g.comments.length) ? html`<h3>What they wrote</h3><ul>${s.groups.flatMap(g => g.comments.map(c => html`<li><bdi>${c}</bdi> <span class="soft">(${name(g.group)})</span></li>`))}</ul>` : nothing}
      ${s.competencies?.length ? html`<h3>By competency</h3>${s.competencies.map(c => html`<details><summary>${c.name}</summary><div>${c.groups.map(g => html`<div><p>${name(g.group)}: ${level(g.average)} on average of ${plural(g.answers, 'answer')}${g.lowest !== undefined && g.answers > 1 ? `, from ${level(g.lowest)} to ${level(g.highest)}` : ''}</p>${levelBar(g.average)}${g.comments.map(t => html`<p class="soft"><bdi>${t}</bdi></p>`)}</div>`)}</div></details>`)}` : note('info', html`<p>Nothing can be shown yet.</p>`)}</section>`
  }
}

customElements.define('cp-ask-others', AskOthers)
