/** What a leader and those who help say about a step: comments, and whether it counts as done. */
import { html, nothing } from '../lit.js'
import { AboutPerson } from './about.js'
import { all, send } from './api.js'
import { act, apart, area, ask, confirm, more, say, tag } from './parts.js'
import { may } from './session.js'
import { moment, name, today } from './words.js'

/** The steps that are open, the one under way first. */
export const open = r => r?.stages?.flatMap(s => s.milestones).filter(m => m.status === 'PLANNED' || m.status === 'IN_PROGRESS').sort((a, b) => (b.status === 'IN_PROGRESS') - (a.status === 'IN_PROGRESS')) ?? []

/** How many steps should have ended, and when the leader last acted on one. */
export const standing = r => ({ late: open(r).filter(m => m.end < today()).length, last: r?.stages?.flatMap(s => s.milestones.map(m => m.statusAt)).filter(Boolean).sort().at(-1) })

export const who = p => html`<bdi>${p.name ?? name(p.as)}</bdi>${p.name ? ` (${name(p.as)})` : ''}`

/** Asks for a text of several lines; see `ask`. */
export function write(title, label, submit, { value = '', action = 'Send', most = 2000 } = {}) {
  let text = value
  return ask(title, action, async () => { await submit(text); return true }, () => area('text', label, text, v => { text = v }, { maxlength: most, lines: true }))
}

/** A page on which steps are talked about. */
export class Talk extends AboutPerson {
  get at() { return `/v1/roadmaps/${this.subject.id}` }

  /** Reads what was said; nothing where the reader may not see it. */
  async listen() { this.comments = await all(`${this.at}/comments`).catch(() => undefined) }

  get mayTalk() { return Boolean(this.comments) && may('own:write') }

  /** Reads it all again and goes back to where the reader was. */
  async done(words, step) {
    say(words)
    await this.reload()
    await this.updateComplete
    const back = step && this.querySelector(`[data-step="${CSS.escape(step)}"] h3`);
    (back || this.querySelector('h1'))?.focus()
  }

  async comment(m) {
    const key = crypto.randomUUID()
    if (await write(`Comment on “${m.title}”`, 'What do you want to say?', text => send('POST', `${this.at}/comments`, { body: { milestoneId: m.id, text }, key }))) await this.done('Your comment is there.', m.id)
  }

  async mend(c) {
    if (await write('Change your comment', 'What do you want to say?', text => send('PATCH', `${this.at}/comments/${c.id}`, { body: { text }, match: `"${c.version}"` }), { value: c.text, action: 'Change it' })) await this.done('Your comment is changed.', c.milestoneId)
  }

  async takeBack(c) {
    if (!await confirm('Take your comment back?', 'It is gone for everybody.', 'Take it back', 'danger')) return
    await this.attempt(() => send('DELETE', `${this.at}/comments/${c.id}`), 'Your comment is gone.', c.milestoneId)
  }

  async attempt(work, words, step) {
    await this.run(work)
    if (!this.refused) await this.done(words, step)
  }

  judge(m, body) { return send('PUT', `${this.at}/milestones/${encodeURIComponent(m.id)}/confirmation`, { body }) }

  async refuse(m) {
    if (await write(`Is “${m.title}” not done yet?`, 'What is missing?', reason => this.judge(m, { outcome: 'REFUSED', reason }), { action: 'Say so', most: 1000 })) await this.done('The leader is told what is missing.', m.id)
  }

  /** What somebody else says of a finished step, and what the reader can say of it. */
  judged(m) {
    const c = m.confirmation
    const yes = c?.outcome === 'CONFIRMED'
    return html`${c?.by ? html`<p>${yes ? tag('Confirmed', 'good') : tag('Not confirmed', 'warn')} ${who(c.by)}${c.reason ? html`: <span class="said">${c.reason}</span>` : nothing}</p>` : nothing}
      ${!this.subject.own && this.mayTalk && m.status === 'DONE' ? html`<div class="row">${yes ? nothing : act('Confirm', m.title, () => this.attempt(() => this.judge(m, { outcome: 'CONFIRMED' }), `${m.title}: confirmed`, m.id), 'primary')}
        ${act('Something is missing', m.title, () => this.refuse(m))}</div>` : nothing}`
  }

  /** Comments, each with what can be done about it; with the step's title where they are of several. */
  said(comments, titled) {
    const called = apart(comments, c => `${c.title}, ${c.text.slice(0, 60)}`)
    return comments.map(c => html`<li>${titled ? html`<p class="small soft">${c.title}</p>` : nothing}<p class="small"><strong>${who(c.by)}</strong> <span class="soft">${moment(c.at)}${c.changedAt ? ', changed' : ''}</span></p><p class="said">${c.text}</p>
      ${c.mine && this.mayTalk ? html`<div class="row">${act('Change', called.get(c), () => this.mend(c), 'quiet')}${act('Take back', called.get(c), () => this.takeBack(c), 'quiet')}</div>` : nothing}</li>`)
  }

  /** The comments on a step. */
  talk(m) {
    if (!this.comments) return nothing
    const here = this.comments.filter(c => c.milestoneId === m.id).reverse()
    return html`${here.length ? more(`Comments: ${here.length}`, html`<ul class="talk">${this.said(here)}</ul>`, m.title) : nothing}
      ${this.mayTalk ? html`<div class="row">${act('Comment', m.title, () => this.comment(m), 'quiet')}</div>` : nothing}`
  }
}
