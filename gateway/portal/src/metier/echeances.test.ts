import { describe, expect, it } from 'vitest';
import { delaiEnMots, graviteEcheance, motsEcheance, motsReport, plusUrgente } from './echeances';

const LE_20 = '2026-11-20';

describe('how far a deadline is, in words', () => {
  it.each([
    ['2026-11-18', 'dépassée de 2 jours'],
    ['2026-11-19', 'dépassée d’un jour'],
    ['2026-11-20', 'aujourd’hui'],
    ['2026-11-21', 'demain'],
    ['2026-11-22', 'dans 2 jours'],
  ])('%s is « %s »', (date, mots) => {
    expect(delaiEnMots(date, LE_20)).toBe(mots);
  });

  it('no longer counts what was done in time or has no object', () => {
    expect(motsEcheance({ date: '2026-01-01', etat: 'TENUE' }, LE_20)).toBe('tenue');
    expect(motsEcheance({ date: '2026-01-01', etat: 'SANS_OBJET' }, LE_20)).toBe('sans objet');
    expect(graviteEcheance('SANS_OBJET')).toBeUndefined();
  });

  it('puts first the earliest that is still open', () => {
    const liste = [
      { code: 'a', date: '2026-11-01', etat: 'TENUE' },
      { code: 'b', date: '2026-12-01', etat: 'A_VENIR' },
      { code: 'c', date: '2026-11-10', etat: 'ATTEINTE' },
    ];
    expect(plusUrgente(liste)?.code).toBe('c');
    expect(plusUrgente([])).toBeUndefined();
  });

  it('explains a date moved to a working day (R-047)', () => {
    expect(motsReport('2026-11-28', '2026-11-30')).toContain('reporté au 30/11/2026');
    expect(motsReport('2026-11-30', '2026-11-30')).toBeUndefined();
  });
});
