/** Where groups of people stand, by competency; a real table with the figure in each cell. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { empty, Page } from '../app/parts.js'
import { level, name } from '../app/words.js'

class HeatMap extends Page {
  heading() { return 'Heat map' }

  async load() {
    const [matrix, list] = await Promise.all([get('/v1/cohorts/matrix'), get('/v1/frameworks')])
    this.matrix = matrix
    const framework = await get(`/v1/frameworks/${encodeURIComponent(list.current)}`)
    this.names = new Map(framework.competencies.map(c => [c.code, c.name]))
  }

  show() {
    const { cohorts, competencies } = this.matrix
    if (!cohorts.length) return empty('There is no group of five or more people yet. Fewer are never shown, so that nobody can be identified.')
    return html`<p class="lede">The mean level of each group that aims for the same role in companies of the same stage. An empty cell has fewer than five people behind it.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Heat map"><table><caption>Levels of 0 to 5</caption><thead><tr><th scope="col">Competency</th>${cohorts.map(c => html`<th scope="col">${name(c.targetRole)}, ${name(c.companyStage)}</th>`)}</tr></thead>
      <tbody>${competencies.map(r => html`<tr><th scope="row">${this.names.get(r.competency) ?? name(r.competency)}</th>${cohorts.map(c => { const cell = r.cells[c.id]; return cell ? html`<td class=${`heat heat-${Math.min(4, Math.floor(cell.level))}`}>${level(cell.level)} <span class="small">(${cell.people})</span></td>` : html`<td class="heat"><span class="unseen">fewer than five</span></td>` })}</tr>`)}</tbody></table></div>`
  }
}

customElements.define('cp-heat-map', HeatMap)
