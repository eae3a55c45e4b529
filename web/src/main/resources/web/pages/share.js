/** With whom the reader shares what, and until when. */
import { html, nothing } from '../lit.js'
import { find, get, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { choices, confirm, dialog, empty, input, problem, say, table } from '../app/parts.js'
import { day, deed, inWords, moment, name, right, today } from '../app/words.js'

const PARTS = [['ROADMAP', 'The roadmap', 'Steps, dates, what is finished'], ['READINESS', 'Readiness', 'The figure with its range'], ['LEVELS', 'Levels by competency', 'With the reasons'], ['RATINGS_SUMMARY', 'What others said, summed up'], ['EVIDENCE', 'Evidence']]
const inThreeMonths = () => { const d = new Date(); d.setMonth(d.getMonth() + 3); return d.toISOString().slice(0, 10) }

class Share extends AboutPerson {
  static properties = { ...AboutPerson.properties, refused: { state: true } }

  heading() { return 'Share' }

  async more() {
    const at = `/v1/profiles/${this.subject.id}`;
    [this.shares, this.looked] = await Promise.all([get(`${at}/shares`).then(it => it.items), find(`${at}/audit?limit=50`).then(it => it?.items.filter(a => a.right !== 'OWN'))])
  }

  async give() {
    const wish = { with: '', as: 'COACH', sees: ['ROADMAP', 'READINESS'], until: inThreeMonths() }
    let wrong
    const given = await dialog('Share with somebody', (close, draw) => html`<form novalidate @submit=${async e => {
      e.preventDefault()
      try { close((await send('POST', `/v1/profiles/${this.subject.id}/shares`, { body: wish })).data) } catch (it) { wrong = it; draw() }
    }}>${wrong ? problem(wrong) : nothing}
      ${input('with', 'E-mail address', wish.with, v => { wish.with = v.trim() }, { autocomplete: 'off', error: wrong?.of?.('/with') })}
      ${choices('as', 'What is this person to you?', wish.as, [['COACH', 'Coach'], ['MANAGER', 'Manager'], ['SPONSOR', 'Sponsor']], v => { wish.as = v }, { across: true })}
      <fieldset><legend>What may they see?</legend><div class="choices">${PARTS.map(([part, text, more]) => html`<label class="choice"><input type="checkbox" .checked=${wish.sees.includes(part)} @change=${e => { wish.sees = e.target.checked ? [...wish.sees, part] : wish.sees.filter(p => p !== part) }}><span>${text}${more ? html`<br><span class="soft small">${more}</span>` : nothing}</span></label>`)}</div>${wrong?.of?.('/sees') ? html`<p class="error">${wrong.of('/sees')}</p>` : nothing}</fieldset>
      ${input('until', 'Until', wish.until, v => { wish.until = v }, { type: 'date', min: today(), error: wrong?.of?.('/until') })}
      <div class="row"><button class="primary">Share</button><button type="button" @click=${() => close()}>Not now</button></div></form>`)
    if (given) { say(`Shared with ${given.with}.`); await this.reload() }
  }

  async takeBack(share) {
    if (!await confirm('Stop sharing?', `${share.with} sees nothing more, from now on.`, 'Stop sharing', 'danger')) return
    try {
      await send('DELETE', `/v1/profiles/${this.subject.id}/shares/${share.id}`)
      say(`No longer shared with ${share.with}.`)
      await this.reload()
    } catch (e) { this.refused = e }
  }

  content() {
    return html`<p class="lede">You say who sees what, and until when. You can take it back at any time.</p>
      ${this.refused ? problem(this.refused) : nothing}
      <div class="row"><button type="button" class="primary" @click=${() => this.give()}>Share with somebody</button></div>
      ${this.shares.length ? table('Who sees something of yours', [
        { head: 'Who', lead: true, cell: s => html`<bdi>${s.with}</bdi>` }, { head: 'As', cell: s => name(s.as) }, { head: 'Sees', cell: s => inWords(s.sees.map(name)) }, { head: 'Until', cell: s => day(s.until) },
        { head: 'Action', cell: s => html`<button type="button" class="small-btn danger" aria-label=${`Stop sharing with ${s.with}`} @click=${() => this.takeBack(s)}>Stop sharing</button>` }], this.shares)
      : empty('You share with nobody. A coach or a sponsor who sees your roadmap can help you with the next step.')}
      ${this.looked?.length ? html`<section class="section">${table('Who has looked', [{ head: 'When', lead: true, cell: a => moment(a.at) }, { head: 'Who', cell: a => html`<bdi>${a.who ?? 'Somebody who was erased'}</bdi>` }, { head: 'What', cell: a => deed(a.action) }, { head: 'By which right', cell: a => right(a.right) }], this.looked)}</section>` : this.looked ? html`<p class="soft">Nobody else has looked at anything of yours.</p>` : nothing}`
  }
}

customElements.define('cp-share', Share)
