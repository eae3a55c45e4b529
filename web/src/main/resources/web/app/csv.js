/** Saves a table for a spreadsheet. A text that a spreadsheet would run as a formula is made harmless. */
const cell = value => {
  const text = String(value ?? '')
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
}

/**
 * @param {string} file its name
 * @param {string[]} heads
 * @param {unknown[][]} rows
 */
export function save(file, heads, rows) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['\ufeff', [heads, ...rows].map(row => row.map(cell).join(',')).join('\r\n')], { type: 'text/csv' }))
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
