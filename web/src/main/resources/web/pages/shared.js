/** What others share with the reader. */
import { html } from '../lit.js'
import { find, get } from '../app/api.js'
import { empty, Page, table, tag } from '../app/parts.js'
import { opened, PAGES } from '../app/person.js'
import { open, standing } from '../app/talk.js'
import { day, inWords, moment, name } from '../app/words.js'

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
