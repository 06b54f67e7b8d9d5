import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CLES_DE_REGLE,
  acteVide,
  dernierRefus,
  faits,
  malEcrit,
  montant,
  motsValeur,
  procedureVide,
} from './simulateur';

describe('the facts to simulate', () => {
  it('are only what was typed', () => {
    expect(faits(procedureVide('21'))).toEqual({ departement: '21', actes: [] });
  });

  it('leave out what another kind of act had been told', () => {
    const acte = { ...acteVide(0), nature: 'CP', date: '2026-11-03', dateAudience: '2027-01-05' };
    expect(faits({ ...procedureVide('21'), actes: [acte] }).actes).toEqual([
      { nature: 'CP', date: '2026-11-03' },
    ]);
  });

  it('prefer the amount of the aid to its name', () => {
    const { dette } = faits({
      ...procedureVide('21'),
      aide: 'APL',
      aideMontant: '250',
      tiersPayant: true,
    });
    expect(dette).toEqual({ aideAuLogement: 250, tiersPayant: true });
  });
});

describe('an amount', () => {
  it('is read as people write it', () => {
    expect(montant('1 050,50 €')).toBe(1050.5);
    expect(montant('')).toBeUndefined();
    expect(malEcrit('douze')).toBe(true);
    expect(malEcrit(' ')).toBe(false);
  });
});

describe('the refusal that opens the liability', () => {
  const refus = { ...acteVide(0), nature: 'DECISION_CFP', sens: 'REFUS', date: '2026-05-04' };
  const silence = (etat: string) => [{ code: 'CFP_REPONSE', date: '2026-04-10', etat }];
  it('is the one said, or that of silence, and none when the prefect answered otherwise', () => {
    const saisie = { ...procedureVide('21'), actes: [refus] };
    expect(dernierRefus(saisie, silence('TENUE'))).toBe('2026-05-04');
    expect(dernierRefus(procedureVide('21'), silence('ATTEINTE'))).toBe('2026-04-10');
    expect(dernierRefus(procedureVide('21'), silence('TENUE'))).toBeUndefined();
  });
});

describe('the value of a rule', () => {
  it('is said with its unit', () => {
    expect(motsValeur(6, 'SEMAINES')).toBe('6 semaines');
    expect(motsValeur(1, 'JOURS')).toBe('1 jour');
    expect(motsValeur(undefined, 'SELON_CHARTE')).toBe('fixée par la charte du département');
    expect(motsValeur(0, 'JOURS')).toBe('dès ce jour');
  });
});

describe('the rules of the legal clock', () => {
  const dossier = '../../case-service/src/main/resources/regles';
  const cles = readdirSync(dossier).flatMap((jeu) =>
    [...readFileSync(`${dossier}/${jeu}`, 'utf8').matchAll(/^\s*- cle: (\S+)/gm)].map(
      (trouve) => trouve[1] ?? '',
    ),
  );

  it('all have words for people', () => {
    expect(cles.length).toBeGreaterThan(20);
    expect(cles.filter((cle) => !(cle in CLES_DE_REGLE))).toEqual([]);
  });
});
