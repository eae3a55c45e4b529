/** Where a leader stands today: how they work, where they want the role, what is within reach. All of it may be left out. */
import { html, nothing } from '../lit.js'
import { choices, input, select } from '../app/parts.js'
import { name } from '../app/words.js'

const named = codes => codes.map(it => [it, name(it)])
const REACH = [['TEAM', 'People to lead'], ['CUSTOMERS', 'Customers to talk to'], ['BUDGET', 'Money to decide on'], ['EXECUTIVES', 'Those who run the company'], ['NONE', 'None of these']]

/**
 * @param {object} s the situation as it is so far
 * @param {(work: (s: object) => void) => void} change
 * @param {(field: string) => string|undefined} wrong
 */
export function situation(s, change, wrong) {
  const set = (key, v) => change(x => { x[key] = v === '' ? undefined : v })
  const jobless = s.employment === 'BETWEEN_JOBS'
  const figure = (key, label, hint) => input(key, label, s[key], v => set(key, v === '' ? '' : Number(v)), { type: 'number', min: 0, step: 1, hint, error: wrong(key) })
  return html`<details ?open=${Object.values(s).some(it => it !== undefined)}><summary>Where you stand today (may be left out)</summary><div>
    <p class="hint">The plan then has only steps that are open to you. Nobody is told to lead a team that is not there.</p>
    ${select('employment', 'How do you work?', s.employment, named(['EMPLOYED', 'FOUNDER', 'FREELANCE', 'BETWEEN_JOBS', 'ON_LEAVE']), v => change(x => employed(x, v)), { none: 'Cannot say' })}
    ${jobless || s.employment === 'ON_LEAVE' ? figure('monthsAway', 'For how many months so far?') : nothing}
    ${select('employer', 'Where do you want the role?', s.employer, [...jobless ? [] : [['PRESENT', 'Where I am now']], ['NEW', 'At another company'], ['EITHER', 'Either']], v => set('employer', v), { none: 'Cannot say', hint: 'Growing into a role and applying for one take other last steps.' })}
    ${jobless ? nothing : html`${select('own-stage', 'How far has your company grown?', s.companyStage, named(['STARTUP', 'SCALE_UP', 'ENTERPRISE']), v => set('companyStage', v), { none: 'Cannot say', hint: 'The one you are with now, not the one that the role is in.' })}
      ${figure('companySize', 'How many people work there?', 'Roughly')}`}
    ${choices('reach', 'What can you work with today?', s.reach?.length === 0 ? ['NONE'] : s.reach ?? [], REACH, v => change(x => { x.reach = reached(x.reach, v) }), { hint: 'Only steps that can do with it are planned.' })}</div></details>`
}

/** What contradicts the way of working goes with it. */
function employed(s, how) {
  s.employment = how || undefined
  if (how !== 'BETWEEN_JOBS' && how !== 'ON_LEAVE') delete s.monthsAway
  if (how !== 'BETWEEN_JOBS') return
  if (s.employer === 'PRESENT') delete s.employer
  delete s.companyStage
  delete s.companySize
}

/** None at all is an answer too, and not the same as no answer. */
function reached(before, chosen) {
  if (chosen.includes('NONE') && before?.length !== 0) return []
  const some = chosen.filter(it => it !== 'NONE')
  return some.length ? some : undefined
}
