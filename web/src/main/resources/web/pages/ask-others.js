/** Asking others: an invitation with its link, who has answered, what the groups say. */
import { html, nothing } from '../lit.js'
import { find, get, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { act, apart, area, ask, choices, confirm, dialog, empty, input, levelBar, more, note, once, say, table, tag } from '../app/parts.js'
import { may, session } from '../app/session.js'
import { day, level, name, plural } from '../app/words.js'

const GROUPS = [['MANAGER', 'Your manager'], ['PEER', 'A peer'], ['REPORT', 'Somebody who reports to you', 'Shown three at a time, so that nobody can be identified'], ['COACH', 'Your coach']]
const TONES = { ANSWERED: 'good', EXPIRED: 'warn', PENDING: 'info' }

class AskOthers extends AboutPerson {
  needs = ['assessment']

  heading() { return this.subject?.own === false ? 'What others said' : 'Ask others' }

  async more() {
    if (!this.assessment) return
    const [list, summary] = await Promise.all([get(this.at).catch(e => { if (e.status === 403 || e.status === 404) return { invitations: undefined }; throw e }), find(`${this.at}/summary`)])
    this.invitations = list.invitations
    this.summary = summary
  }

  get at() { return `/v1/assessments/${this.subject.id}/raters` }

  get mayInvite() { return this.subject.own ? may('own:write') : may('assessments:write') }

  async invite() {
    const wish = { group: 'MANAGER', introduction: this.subject.own ? `${session.name ?? 'I'} would like to know how you see ${session.name ? `${session.name}'s` : 'my'} work.` : '' }
    const made = await ask('Ask somebody', 'Make a link', async () => (await send('POST', this.at, { body: Object.fromEntries(Object.entries(wish).filter(([, v]) => v)) })).data, wrong => html`
      ${choices('group', 'Who is it?', wish.group, GROUPS, v => { wish.group = v })}
      ${input('label', 'Name, for you alone (may be left out)', '', v => { wish.label = v.trim() }, { maxlength: 100, hint: 'So that you know whom to remind. Never shown to anybody else.', error: wrong('/label') })}
      ${area('introduction', 'What they read first', wish.introduction, v => { wish.introduction = v.trim() }, { maxlength: 500, error: wrong('/introduction') })}`)
    if (made) { await this.reload(); await (made.link ? this.shareLink(made) : this.sentByOthers(made)) }
  }

  shareLink(made) {
    const mail = `mailto:?subject=${encodeURIComponent('A few questions, about ten minutes')}&body=${encodeURIComponent(`Hello,\n\nI would value your view of my work. This link opens a few questions. It takes one answer and is good until ${day(made.expiresAt)}:\n\n${made.link}\n\nThank you!`)}`
    return once('The link, shown this once', `Send it to the one you asked. It takes one answer and is good until ${day(made.expiresAt)}.`, 'link', made.link, html`<a class="btn" href=${mail}>Write an e-mail</a>`)
  }

  /** Whoever could answer for peers or reports could work out what the others said. */
  sentByOthers(made) {
    return dialog('The invitation is there', close => html`<p>Whoever looks after people in your organisation finds it on your page and sends the link to ${made.label ?? 'the one you mean'}. You do not see the link yourself, so everybody can be sure that the answer is theirs.</p><div class="row"><button type="button" class="primary" @click=${() => close()}>Close</button></div>`)
  }

  async newLink(it) {
    await this.run(async () => this.shareLink((await send('POST', `${this.at}/${it.id}/link`)).data))
  }

  async takeBack(it) {
    if (!await confirm('Take this invitation back?', 'The link stops working at once.', 'Take it back', 'danger')) return
    await this.run(async () => {
      await send('DELETE', `${this.at}/${it.id}`)
      say('The invitation is taken back.')
      await this.reload()
    })
  }

  content() {
    const list = this.invitations
    const called = apart(list ?? [], it => it.label ?? name(it.group))
    return html`${this.mayInvite ? html`<p class="lede">What others see narrows the estimate more than anything else. Five to eight people from different sides are enough.</p>` : nothing}
      ${this.refusal()}
      ${this.mayInvite ? html`<div class="row"><button type="button" class="primary" @click=${() => this.invite()}>Ask somebody</button></div>` : nothing}
      ${list === undefined ? nothing : list.length ? table('Whom you asked', [
        { head: 'Who', lead: true, cell: it => html`<bdi>${called.get(it)}</bdi>` }, { head: 'Group', cell: it => name(it.group) }, { head: 'State', cell: it => tag(name(it.status), TONES[it.status]) },
        { head: 'Asked', cell: it => day(it.createdAt) }, { head: 'Good until', cell: it => day(it.expiresAt) },
        { head: 'Action', cell: it => it.status === 'PENDING' && this.mayInvite ? html`${act('Take back', called.get(it), () => this.takeBack(it))} ${may('assessments:write') ? act('New link', called.get(it), () => this.newLink(it)) : nothing}` : '' }], list)
      : empty('You have asked nobody yet.')}
      ${this.said()}`
  }

  said() {
    const s = this.summary
    if (!s?.groups?.length) return this.mayInvite ? nothing : empty('Nobody has been asked yet.')
    return html`<section class="section">${table('Who has answered', [{ head: 'Group', lead: true, cell: g => name(g.group) }, { head: 'Asked', cell: g => g.invited }, { head: 'Answered', cell: g => g.answered }, { head: 'Shown', cell: g => g.shown < g.answered ? `${g.shown}; the others wait until nobody can be told` : String(g.shown) }], s.groups)}
      ${s.groups.some(g => g.comments.length) ? html`<h3>What they wrote</h3><ul>${s.groups.flatMap(g => g.comments.map(c => html`<li><bdi>${c}</bdi> <span class="soft">(${name(g.group)})</span></li>`))}</ul>` : nothing}
      ${s.competencies?.length ? html`<h3>By competency</h3>${s.competencies.map(c => more(c.name, c.groups.map(g => html`<div><p>${name(g.group)}: ${level(g.average)} on average of ${plural(g.answers, 'answer')}${g.lowest !== undefined && g.answers > 1 ? `, from ${level(g.lowest)} to ${level(g.highest)}` : ''}</p>${levelBar(g.average)}${g.comments.map(t => html`<p class="soft"><bdi>${t}</bdi></p>`)}</div>`)))}` : note('info', html`<p>Nothing can be shown yet.</p>`)}</section>`
  }
}

customElements.define('cp-ask-others', AskOthers)
