import { describe, expect, it } from 'vitest';
import { ageAuCommandement, alertes, decisions } from './concours';

const acte = (nature: string, date: string, plus = {}) => ({ numero: date, nature, date, ...plus });

describe('what is read of the acts', () => {
  it('the latest decision comes first and a cancelled one does not count', () => {
    const lues = decisions([
      acte('DECISION_CFP', '2026-11-13'),
      acte('DECISION_CFP', '2026-12-01'),
      acte('DECISION_CFP', '2026-12-05', { annule: 'IMPORT_ANNULE' }),
      acte('RFP', '2026-11-09'),
    ]);
    expect(lues.map((d) => d.date)).toEqual(['2026-12-01', '2026-11-13']);
  });

  it('signalements and saisines stand together', () => {
    expect(
      alertes([acte('SIGNALEMENT', '2026-10-01'), acte('SAISINE_CCAPEX', '2026-10-12')]),
    ).toHaveLength(2);
  });

  it.each([
    ['2026-08-17', 1],
    ['2026-08-18', 0],
    ['2026-08-19', undefined],
  ])('a signalement of %s has an age at the commandement of 18 August', (date, attendu) => {
    expect(ageAuCommandement(acte('SIGNALEMENT', date), [acte('CP', '2026-08-18')])).toBe(attendu);
  });

  it('no commandement, no age', () => {
    expect(ageAuCommandement(acte('SIGNALEMENT', '2026-10-01'), [])).toBeUndefined();
  });
});
