/** With whom the reader shares what, and until when. */
import { html, nothing } from '../lit.js'
import { find, get, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { act, ask, choices, confirm, empty, input, lines, say, table } from '../app/parts.js'
import { day, deed, inWords, moment, name, right, seen, today, who } from '../app/words.js'

const PARTS = [['ROADMAP', 'The roadmap', 'Steps, dates, what is finished'], ['READINESS', 'Readiness', 'The figure with its range'], ['LEVELS', 'Levels by competency', 'Where each stands, and what the role asks for'], ['RATINGS_SUMMARY', 'What others said, summed up'], ['EVIDENCE', 'Evidence']]
const inThreeMonths = () => { const d = new Date(); d.setMonth(d.getMonth() + 3); return d.toISOString().slice(0, 10) }

class Share extends AboutPerson {
  heading() { return 'Share' }

  async more() {
    const at = `/v1/profiles/${this.subject.id}`;
    [this.shares, this.looked] = await Promise.all([get(`${at}/shares`).then(it => it.items), find(`${at}/audit?limit=50`).then(it => it?.items.filter(a => a.right !== 'OWN'))])
  }

  async give() {
    const wish = { with: '', as: 'COACH', sees: ['ROADMAP', 'READINESS'], until: inThreeMonths() }
    const given = await ask('Share with somebody', 'Share', async () => (await send('POST', `/v1/profiles/${this.subject.id}/shares`, { body: wish })).data, wrong => html`
      ${input('with', 'E-mail address', wish.with, v => { wish.with = v.trim() }, { autocomplete: 'off', error: wrong('/with') })}
      ${choices('as', 'What is this person to you?', wish.as, [['COACH', 'Coach'], ['MANAGER', 'Manager'], ['SPONSOR', 'Sponsor']], v => { wish.as = v }, { across: true })}
      ${choices('sees', 'What may they see?', wish.sees, PARTS, v => { wish.sees = v }, { error: wrong('/sees') })}
      ${input('until', 'Until', wish.until, v => { wish.until = v }, { type: 'date', min: today(), error: wrong('/until') })}`)
    if (given) { say(`Shared with ${given.with}.`); await this.reload() }
  }

  async takeBack(share) {
    if (!await confirm('Stop sharing?', `${share.with} sees nothing more, from now on.`, 'Stop sharing', 'danger')) return
    await this.run(async () => {
      await send('DELETE', `/v1/profiles/${this.subject.id}/shares/${share.id}`)
      say(`No longer shared with ${share.with}.`)
      await this.reload()
    })
  }

  content() {
    return html`<p class="lede">You say who sees what, and until when. You can take it back at any time.</p>
      ${this.refusal()}
      <div class="row"><button type="button" class="primary" @click=${() => this.give()}>Share with somebody</button></div>
      ${this.shares.length ? table('Who sees something of yours', [
        { head: 'Who', lead: true, cell: s => html`<bdi>${s.with}</bdi>` }, { head: 'As', cell: s => name(s.as) }, { head: 'Sees', cell: s => inWords(s.sees.map(name)) }, { head: 'Until', cell: s => day(s.until) },
        { head: 'Action', cell: s => act('Stop sharing', s.with, () => this.takeBack(s), 'danger') }], this.shares)
      : empty('You share with nobody. A coach or a sponsor who sees your roadmap can help you with the next step.')}
      ${this.looked?.length ? html`<section class="section">${lines('Who has looked', [{ head: 'When', lead: true, cell: a => moment(a.at) }, { head: 'Who', cell: a => html`<bdi>${who(a)}</bdi>` }, { head: 'What', cell: a => deed(a.action) }, { head: 'By which right', cell: a => right(a.right) }], this.looked, seen)}</section>` : this.looked ? html`<p class="soft">Nobody else has looked at anything of yours.</p>` : nothing}`
  }
}

customElements.define('cp-share', Share)
