// Runs the script of a page as a browser would, with as much of a browser around it as it uses; prints what it shows.
const address = new URL(process.argv[2]), http = globalThis.fetch
const element = () => ({ children: [],
  set textContent(text) { this.text = text; if (this.shown) console.log(text) },
  appendChild(child) { this.children.push(child); return child },
  prepend(row) { console.log(row.children.map(cell => cell.text).join(' | ')) } })
const shown = { '#state': element(), '#events': element() }
shown['#state'].shown = true
globalThis.location = address
globalThis.history = { replaceState: (state, title, path) => console.log('at ' + path) }
globalThis.document = { querySelector: selector => shown[selector], createElement: element }
globalThis.fetch = (path, options) => http(new URL(path, address), options)
const page = await (await http(new URL(address.pathname, address))).text()
const source = page.match(/<script type="module" src="([^"]+)"><\/script>/)[1]
const script = await (await http(new URL(source, address))).text()
await import('data:text/javascript,' + encodeURIComponent(script))
