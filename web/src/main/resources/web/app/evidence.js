/** Adds a piece of evidence to a competency. */
import { html } from '../lit.js'
import { send } from './api.js'
import { ask, input, select } from './parts.js'
import { name, today } from './words.js'

/**
 * @param {string} id of the profile
 * @param {{code: string, name: string}} competency
 * @returns {Promise<boolean>} whether it was added
 */
export async function addEvidence(id, competency) {
  const it = { competency: competency.code, kind: 'LED', date: today() }
  const key = crypto.randomUUID()
  return Boolean(await ask(`Evidence for ${competency.name}`, 'Add it', () => send('POST', `/v1/profiles/${id}/evidence`, { body: it, key }), wrong => html`
    ${input('title', 'What did you do?', it.title, v => { it.title = v.trim() }, { maxlength: 300, hint: 'Such as: moved all customers to a new platform', error: wrong('/title') })}
    ${select('kind', 'In which way?', it.kind, ['LED', 'SHIPPED', 'PRESENTED', 'PUBLISHED', 'CERTIFIED', 'OTHER'].map(k => [k, name(k)]), v => { it.kind = v })}
    ${input('when', 'When?', it.date, v => { it.date = v }, { type: 'date', max: today(), error: wrong('/date') })}
    ${input('url', 'Where can it be seen? (may be left out)', it.url, v => { it.url = v.trim() || undefined }, { type: 'url', error: wrong('/url') })}`))
}
