// EventSource cannot send a token, so this reads the stream itself; a token in the fragment never leaves the browser.
const token = new URLSearchParams(location.hash.slice(1)).get('token')
history.replaceState(null, '', location.pathname)
let last = ''
class Refused extends Error {}
const say = text => document.querySelector('#state').textContent = text
function show({ event, data }) {
  const row = document.createElement('li'), it = JSON.parse(data)
  const cells = it.type ? [new Date(it.time).toLocaleString(), it.type.replace('dev.careerpath.', ''), it.subject] : ['', event, it.message]
  cells.forEach((text, i) => row.appendChild(document.createElement(['time', 'b', 'span'][i])).textContent = text)
  document.querySelector('#events').prepend(row)
}
async function follow() {
  const headers = { Authorization: 'Bearer ' + token, ...(last && { 'Last-Event-ID': last }) }
  const answer = await fetch('/v1/events?from=start', { headers })
  if (!answer.ok) throw new Refused(`The server answered ${answer.status}: the token may be expired or lack the scope roadmaps:read.`)
  say('Following.')
  let text = ''
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + part).split('\n\n')
    text = blocks.pop()
    for (const block of blocks) {
      const field = name => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1]
      last = field('id') ?? last
      if (field('data')) show({ event: field('event'), data: field('data') })
    }
  }
}
while (token) {
  try { await follow() } catch (e) {
    say(e instanceof Refused ? e.message : 'The connection broke; it is tried again.')
    if (e instanceof Refused) break
  }
  await new Promise(again => setTimeout(again, 1000))
}
