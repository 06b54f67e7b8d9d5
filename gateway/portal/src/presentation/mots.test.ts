import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = resolve(import.meta.dirname, '..');
const SEUL = />\s*(Annuler|Revenir|Abandonner|Retour|Fermer sans enregistrer)\s*<\/Button>/;

/** README, « One word per meaning »: who gives up reads « Renoncer » everywhere. */
it('giving up is called one thing in all screens', () => {
  const autrement = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.tsx') && !f.endsWith('.test.tsx'))
    .filter((f) => SEUL.test(readFileSync(join(SOURCES, f), 'utf8')));
  expect(autrement).toEqual([]);
  expect(SEUL.test('<Button>\n  Revenir\n</Button>')).toBe(true);
});
