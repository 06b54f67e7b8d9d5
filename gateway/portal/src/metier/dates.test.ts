import { describe, expect, it } from 'vitest';
import {
  ajouterJours,
  aujourdhuiMachine,
  dateCourte,
  dateHeure,
  dateLongue,
  joursEntre,
} from './dates';

describe('dates as people of a French office read them', () => {
  it('writes a date short and long', () => {
    expect(dateCourte('2026-11-20')).toBe('20/11/2026');
    expect(dateLongue('2026-11-20')).toBe('vendredi 20 novembre 2026');
  });

  it('says « 1er » of the first of the month only', () => {
    expect(dateLongue('2026-12-01')).toBe('mardi 1er décembre 2026');
    expect(dateLongue('2026-12-11')).toBe('vendredi 11 décembre 2026');
  });

  it('gives an instant in the time of the département', () => {
    expect(dateHeure('2026-11-20T13:05:00Z')).toBe('20/11/2026 à 14:05');
    expect(dateHeure('2026-07-20T22:30:00Z')).toBe('21/07/2026 à 00:30');
  });

  it('counts whole days across the change of hour', () => {
    expect(joursEntre('2026-10-24', '2026-10-26')).toBe(2);
    expect(joursEntre('2026-11-20', '2026-11-19')).toBe(-1);
    expect(ajouterJours('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('knows that it is already tomorrow in Paris', () => {
    expect(aujourdhuiMachine(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
  });
});
