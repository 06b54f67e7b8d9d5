import { describe, expect, it } from 'vitest';
import { enCsv } from './csv';

const cellule = (valeur: string): string =>
  enCsv([], [[valeur]])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

/** What a reader of the file finds in the cell. */
const lue = (ecrite: string): string =>
  /^".*"$/s.test(ecrite) ? ecrite.slice(1, -1).replaceAll('""', '"') : ecrite;

describe('un export en CSV', () => {
  it.each([
    "=cmd|'/C calc'!A0",
    '+33 6 00 00 00 00',
    '-2+3',
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＠SUM(1)',
    '=HYPERLINK("http://evil.invalid";"voir")',
  ])('ne donne aucune formule à un tableur : %j', (valeur) => {
    expect(lue(cellule(valeur))).toBe(`'${valeur}`);
  });

  it.each(["d'abord", 'Dijon', '12 rue de la Paix', '1 650,00', 'a=b', ''])(
    'laisse le reste comme il est : %j',
    (valeur) => {
      expect(cellule(valeur)).toBe(valeur);
    },
  );

  it.each(['=1', "'=1", "''", "'Haÿ", '-', 'a;b', 'dit "non"', 'deux\r\nlignes'])(
    'redonne ce qui était écrit, apostrophe ôtée : %j',
    (valeur) => {
      const cellule1 = lue(cellule(valeur));
      expect(cellule1.startsWith("'") ? cellule1.slice(1) : cellule1).toBe(valeur);
    },
  );

  it('ne laisse aucune valeur en ouvrir une autre', () => {
    expect(enCsv(['a', 'b'], [['x;=1+1', 'y\r\n=1+1']])).toBe(
      '\uFEFFa;b\r\n"x;=1+1";"y\r\n=1+1"\r\n',
    );
  });
});
