/**
 * A cell that a spreadsheet would run as a formula is preceded by an apostrophe; so is one that begins
 * with an apostrophe already, so that taking one away always gives back what was written.
 */
function cellule(valeur: string): string {
  const inerte = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(valeur) ? `'${valeur}` : valeur;
  return /[";\n\r]/.test(inerte) ? `"${inerte.replaceAll('"', '""')}"` : inerte;
}

/** French CSV: semicolons, and a byte-order mark so that spreadsheets read the accents. */
export const enCsv = (entetes: string[], lignes: string[][]): string =>
  '\uFEFF' + [entetes, ...lignes].map((l) => l.map(cellule).join(';')).join('\r\n') + '\r\n';
