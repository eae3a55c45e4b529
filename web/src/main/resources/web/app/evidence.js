/** Adds a piece of evidence to a competency. */
import { html } from '../lit.js'
import { send } from './api.js'
import { dialog, input, problem, select } from './parts.js'
import { name, today } from './words.js'

/**
 * @param {string} id of the profile
 * @param {{code: string, name: string}} competency
 * @returns {Promise<boolean>} whether it was added
 */
export async function addEvidence(id, competency) {
  const it = { competency: competency.code, kind: 'LED', date: today() }
  let wrong
  const key = crypto.randomUUID()
  return Boolean(await dialog(`Evidence for ${competency.name}`, (close, draw) => html`<form novalidate @submit=${async e => {
    e.preventDefault()
    try { close(await send('POST', `/v1/profiles/${id}/evidence`, { body: it, key })) } catch (refused) { wrong = refused; draw() }
  }}>${wrong ? problem(wrong) : ''}
    ${input('title', 'What did you do?', it.title, v => { it.title = v.trim() }, { maxlength: 300, hint: 'Such as: moved all customers to a new platform', error: wrong?.of?.('/title') })}
    ${select('kind', 'In which way?', it.kind, ['LED', 'SHIPPED', 'PRESENTED', 'PUBLISHED', 'CERTIFIED', 'OTHER'].map(k => [k, name(k)]), v => { it.kind = v })}
    ${input('when', 'When?', it.date, v => { it.date = v }, { type: 'date', max: today(), error: wrong?.of?.('/date') })}
    ${input('url', 'Where can it be seen? (may be left out)', it.url, v => { it.url = v.trim() || undefined }, { type: 'url', error: wrong?.of?.('/url') })}
    <div class="row"><button class="primary">Add it</button><button type="button" @click=${() => close()}>Not now</button></div></form>`))
}
