/** A leader and those who help: what is to be confirmed, agreed and said; and who shares something with the reader. */
import { html, nothing } from '../lit.js'
import { find, get, send } from '../app/api.js'
import { act, apart, ask, empty, input, Page, table, tag } from '../app/parts.js'
import { opened, PAGES } from '../app/person.js'
import { open, standing, Talk, who } from '../app/talk.js'
import { day, inWords, moment, name, plural, today } from '../app/words.js'

const TONES = { PROPOSED: 'info', AGREED: 'warn', DONE: 'good', MISSED: 'bad' }

class Together extends Talk {
  needs = ['roadmap']

  heading() { return 'Together' }

  async more() {
    if (!this.roadmap?.stages) return
    [, this.commitments] = await Promise.all([this.listen(), find(`${this.at}/commitments`).then(it => it?.items).catch(() => undefined)])
  }

  async propose() {
    const wish = { what: '', until: '' }
    const key = crypto.randomUUID()
    if (await ask('Propose a commitment', 'Propose it', () => send('POST', `${this.at}/commitments`, { body: wish, key }), wrong => html`
      ${input('what', 'What is to be done?', wish.what, v => { wish.what = v.trim() }, { maxlength: 300, error: wrong('/what') })}
      ${input('until', 'Until when? Such as your next meeting', wish.until, v => { wish.until = v || undefined }, { type: 'date', min: today(), error: wrong('/until') })}`)) await this.done('It is proposed; the other side can agree now.')
  }

  move(c, state) { return this.attempt(() => send('PATCH', `${this.at}/commitments/${c.id}`, { body: { state }, match: `"${c.version}"` }), `${c.what}: ${name(state)}`) }

  actions(c, called) {
    const action = (text, does) => act(text, called, does)
    const away = () => c.mine ? action('Take back', () => this.attempt(() => send('DELETE', `${this.at}/commitments/${c.id}`), 'It is taken back.')) : nothing
    switch (c.state) {
      case 'PROPOSED': return [(c.by.as === 'LEADER') === this.subject.own ? nothing : action('Agree', () => this.move(c, 'AGREED')), away()]
      case 'AGREED': return [action('Done', () => this.move(c, 'DONE')), action('Not done', () => this.move(c, 'MISSED'))]
      default: return [action('Open again', () => this.move(c, 'AGREED')), away()]
    }
  }

  content() {
    const r = this.roadmap
    if (!this.comments) return empty('Only the leader, and whoever the roadmap is shared with, can see what they say to each other.')
    const agreed = this.commitments ?? []
    const called = apart(agreed, c => c.what)
    const [next] = open(r)
    const { late, last } = standing(r)
    const waiting = r.stages.flatMap(s => s.milestones).filter(m => m.status === 'DONE' && m.confirmation?.outcome !== 'CONFIRMED')
    return html`${this.refusal()}
      ${this.subject.own ? html`<p class="lede">Whoever you show your roadmap to can comment on a step, confirm what is finished and agree with you on what comes next. <a href="/share">See who that is</a></p>` : nothing}
      <dl class="facts card"><div><dt>Next step</dt><dd>${next ? html`${next.title}<br><span class="small soft">until ${day(next.end)}</span>` : 'Everything is done'}</dd></div>
        <div><dt>Slips</dt><dd>${late ? tag(`${late} overdue`, 'bad') : 'None is overdue'}${r.slips ? html`<br><span class="small soft">the plan moved ${plural(r.slips, 'time')} because of it</span>` : nothing}</dd></div>
        <div><dt>Last activity</dt><dd>${moment(last)}</dd></div></dl>
      <section class="section"><h2>Until the next meeting</h2>
        ${agreed.length ? html`<ul class="plan">${agreed.map(c => html`<li><div class="row apart"><h3>${c.what}</h3>${tag(name(c.state), TONES[c.state])}</div>
          <p>Until ${day(c.until)}${c.state === 'AGREED' && c.until < today() ? html` ${tag('Overdue', 'bad')}` : nothing}; proposed by ${who(c.by)}</p>${this.mayTalk ? html`<div class="row">${this.actions(c, called.get(c))}</div>` : nothing}</li>`)}</ul>` : html`<p class="soft">Nothing is agreed yet.</p>`}
        ${this.mayTalk ? html`<div class="row"><button type="button" @click=${() => this.propose()}>Propose a commitment</button></div>` : nothing}</section>
      ${waiting.length ? html`<section class="section"><h2>Finished, not confirmed</h2><p class="prose soft">What somebody else confirms counts for more in the readiness.</p><ul class="plan">${waiting.map(m => html`<li data-step=${m.id}><h3 tabindex="-1">${m.title}</h3>${this.judged(m)}</li>`)}</ul></section>` : nothing}
      <section class="section"><h2>What was said</h2>${this.comments.length ? html`<ul class="talk">${this.said(this.comments.slice(0, 20), true)}</ul>` : html`<p class="soft">Nobody has commented yet.</p>`}
        <p><a href=${this.subject.at('roadmap')}>Comment on a step of the roadmap</a></p></section>`
  }
}

customElements.define('cp-together', Together)

/** What others share with the reader. */
class Shared extends Page {
  heading() { return 'Shared with me' }

  async load() {
    this.items = (await get('/v1/shared')).items
    await Promise.all(this.items.filter(it => it.sees.includes('ROADMAP')).map(async it => { it.roadmap = await find(`/v1/roadmaps/${it.profileId}`).catch(() => undefined) }))
  }

  next(it) {
    const [step] = open(it.roadmap)
    return !it.roadmap ? html`<span class="soft">Not shared</span>` : step ? html`${step.title}, until ${day(step.end)}` : 'Everything is done'
  }

  show() {
    return this.items.length ? table('People who share something with you', [
      { head: 'Who', lead: true, cell: it => html`<a href=${`/people/${it.profileId}/${['together', ...PAGES.map(([page]) => page)].find(page => opened(it, page))}`}><bdi>${it.name ?? 'Unnamed'}</bdi></a>` },
      { head: 'On the way to', cell: it => name(it.targetRole) }, { head: 'Next step', cell: it => this.next(it) }, { head: 'Slips', cell: it => { const { late } = standing(it.roadmap); return late ? tag(`${late} overdue`, 'bad') : it.roadmap ? 'None' : '' } }, { head: 'Last activity', cell: it => it.roadmap ? moment(standing(it.roadmap).last) : '' }, { head: 'You see', cell: it => inWords(it.sees.map(name)) }, { head: 'Until', cell: it => day(it.until) }], this.items)
    : empty('Nobody shares anything with you. When a leader does, you find it here.')
  }
}

customElements.define('cp-shared', Shared)
