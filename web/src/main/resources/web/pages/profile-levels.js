/** The questions of a profile: each competency by its described levels. */
import { html, nothing, repeat } from '../lit.js'
import { tag } from '../app/parts.js'
import { level as inWords } from '../app/words.js'

const FIRST = 6

/**
 * @param {{competencies: {code: string, name: string, description: string, levels: string[]}[]}} framework
 * @param {string[]} asked codes that the role asks for
 * @param {string[]} gain codes, the one whose answer tells most first
 * @param {{competency: string, level: number}[]} ratings
 * @param {(code: string, level: number|undefined) => void} rate
 */
export function questions(framework, asked, gain, ratings, rate) {
  const known = new Map(framework.competencies.map(c => [c.code, c]))
  const rated = ratings.map(r => r.competency)
  const order = [...new Set([...gain, ...rated, ...asked])].filter(code => known.has(code))
  const one = code => question(known.get(code), ratings.find(r => r.competency === code)?.level, rate)
  return html`<p class="hint">The questions that tell most come first. Choose what describes you today; "Cannot say" is a good answer too.</p>
    <div>${repeat(order.slice(0, FIRST), it => it, one)}</div>
    ${order.length > FIRST ? html`<h3>More, if you have the time</h3><div>${repeat(order.slice(FIRST), it => it, one)}</div>` : nothing}`
}

function question(c, rating, rate) {
  const between = rating !== undefined && !Number.isInteger(rating)
  return html`<details><summary>${c.name} ${rating === undefined ? tag('Cannot say') : tag(`Level ${inWords(rating)}`, 'info')}</summary>
    <div><fieldset><legend>${c.description}</legend><div class="choices">
      <label class="choice"><input type="radio" name=${c.code} .checked=${rating === undefined} @change=${() => rate(c.code, undefined)}><span>Cannot say</span></label>
      ${c.levels.map((text, i) => html`<label class="choice"><input type="radio" name=${c.code} .checked=${rating === i} @change=${() => rate(c.code, i)}><span>${text}</span></label>`)}
      ${between ? html`<label class="choice"><input type="radio" name=${c.code} checked><span>Between these, at ${inWords(rating)}</span></label>` : nothing}
    </div></fieldset></div></details>`
}
