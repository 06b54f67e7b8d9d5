import { describe, expect, it } from 'vitest';
import { ongletsPour, estDuTravail } from './affectations';
import { carencePossible, ceQuiManque } from './carence';
import { enCsv } from './csv';
import { grouperProblemes, lignesEnMots, pourcentage, refusDuFichier } from './imports';
import { libelle, nomOrganisation, pluriel, STADES } from './libelles';
import { adresseEnLigne, nomDuMenage, telephoneLisible } from './menage';
import { ORDRE_STADES, positionDuStade } from './procedure';
import {
  ETAPES_RAPPORT,
  SECTIONS_DSF,
  etapesDuRapport,
  preconisationsPossibles,
  sectionsARemettre,
  sectionsManquantes,
  socialARemettre,
  socialManquant,
  visiteManquante,
} from './rapport';
import { trouverCommune } from './referentiel';
import { dossiersHorsDeVue } from './roles';
import { aLaPorte } from './roles';
import { quiAttend } from './travail';

describe('a carence (R-272, F-21)', () => {
  const matin = { le: '2026-11-18', demiJournee: 'MATIN' };

  it('needs two attempts on different half-days', () => {
    expect(carencePossible([])).toBe(false);
    expect(carencePossible([matin])).toBe(false);
    expect(carencePossible([matin, matin])).toBe(false);
    expect(carencePossible([matin, { ...matin, demiJournee: 'SOIREE' }])).toBe(true);
    expect(carencePossible([matin, { ...matin, le: '2026-11-19' }])).toBe(true);
  });

  it('says what is missing', () => {
    expect(ceQuiManque([])).toContain('deux tentatives');
    expect(ceQuiManque([matin])).toContain('une tentative');
    expect(ceQuiManque([matin, matin])).toContain('même demi-journée');
    expect(ceQuiManque([matin, { ...matin, le: '2026-11-19' }])).toBeUndefined();
  });
});

describe('the report (R-262)', () => {
  it('has twelve mandatory sections and three « le cas échéant », each in one step', () => {
    expect(SECTIONS_DSF.filter((s) => s.obligatoire)).toHaveLength(12);
    expect(SECTIONS_DSF.slice(12).every((s) => !s.obligatoire)).toBe(true);
    expect(ETAPES_RAPPORT.flatMap((e) => e.sections)).toEqual(SECTIONS_DSF);
  });

  it('misses what is blank', () => {
    const saisies = Object.fromEntries(SECTIONS_DSF.map((s) => [s.cle, 'texte']));
    expect(sectionsManquantes(saisies)).toEqual([]);
    expect(sectionsManquantes({ ...saisies, redacteur: '  ' }).map((s) => s.cle)).toEqual([
      'redacteur',
    ]);
    expect(sectionsManquantes({ ...saisies, ccapex: '' })).toEqual([]);
  });

  it('leaves out the optional sections that say nothing', () => {
    const remises = sectionsARemettre({ redacteur: ' Anne ', relogement: '', ccapex: 'oui' });
    expect(remises.redacteur).toBe('Anne');
    expect(remises).not.toHaveProperty('relogement');
    expect(remises.ccapex).toBe('oui');
  });
});

describe('an import told to a secretary', () => {
  const p = (code: string, gravite = 'ERREUR') => ({ champ: 'nom', code, gravite, message: code });

  it('groups the same problem, refusals first', () => {
    const groupes = grouperProblemes([
      { ligne: 2, etat: 'ACCEPTEE', problemes: [p('A', 'AVERTISSEMENT')] },
      { ligne: 3, etat: 'ACCEPTEE', problemes: [p('A', 'AVERTISSEMENT')] },
      { ligne: 4, etat: 'REFUSEE', problemes: [p('B')] },
    ]);
    expect(groupes.map((g) => [g.code, g.lignes])).toEqual([
      ['B', [4]],
      ['A', [2, 3]],
    ]);
  });

  it('does not list a thousand lines', () => {
    expect(lignesEnMots([3, 7])).toBe('3, 7');
    expect(lignesEnMots([1, 2, 3, 4], 3)).toBe('1, 2, 3 et 1 autre');
  });

  it('refuses before sending what would be refused after', () => {
    expect(refusDuFichier({ name: 'Actes.CSV', size: 10 })).toBeUndefined();
    expect(refusDuFichier({ name: 'actes.pdf', size: 10 })).toContain('CSV ou XLSX');
    expect(refusDuFichier({ name: 'actes.csv', size: 0 })).toContain('vide');
    expect(refusDuFichier({ name: 'actes.csv', size: 21 * 1024 * 1024 })).toContain('20 Mo');
  });

  it('tells how far a long one is', () => {
    expect(pourcentage({ lignes: 0 })).toBe(0);
    expect(pourcentage({ lignes: 200, traitees: 50 })).toBe(25);
  });
});

describe('people and places', () => {
  it('names a household, or says that its name is not for the reader', () => {
    const menage = {
      nom: 'Témoin',
      personnes: [
        { civilite: 'Mme', nom: 'Témoin', prenom: 'Anne' },
        { nom: 'Exemple', prenom: 'Jean' },
      ],
    };
    expect(nomDuMenage(menage)).toBe('Mme Anne Témoin et Jean Exemple');
    expect(nomDuMenage(undefined)).toBe('non communiqué');
    expect(adresseEnLigne(undefined)).toBeUndefined();
    expect(adresseEnLigne({ voie: '1 rue Pasteur', codePostal: '21000', commune: 'Dijon' })).toBe(
      '1 rue Pasteur, 21000 Dijon',
    );
    expect(telephoneLisible('0600000000')).toBe('06 00 00 00 00');
    expect(telephoneLisible('+33 6')).toBe('+33 6');
  });

  it('finds a commune without accents, hyphens or « Saint »', () => {
    const communes = [
      { insee: '21540', nom: 'Saint-Apollinaire' },
      { insee: '21390', nom: 'Marsannay-la-Côte' },
    ];
    expect(trouverCommune(communes, 'st apollinaire')).toBe('21540');
    expect(trouverCommune(communes, 'MARSANNAY LA COTE')).toBe('21390');
    expect(trouverCommune(communes, '21390')).toBe('21390');
    expect(trouverCommune(communes, '99999')).toBeUndefined();
    expect(trouverCommune([], '21231')).toBe('21231');
    expect(trouverCommune(communes, '')).toBeUndefined();
  });

  it('shows an organisation by its code when no name is known', () => {
    expect(nomOrganisation('cd-21')).toBe('CD 21');
    expect(nomOrganisation('dijon-metropole')).toBe('Dijon Metropole');
  });
});

describe('words', () => {
  it('has one for every stage, and never hides an unknown code', () => {
    for (const stade of ORDRE_STADES) expect(STADES[stade]).toBeDefined();
    expect(libelle(STADES, 'CODE_NOUVEAU')).toBe('code nouveau');
    expect(positionDuStade('IMPAYE')).toEqual({
      rang: 1,
      total: 9,
      suivant: 'COMMANDEMENT_DE_PAYER',
    });
    expect(positionDuStade('CLOS')).toBeUndefined();
  });

  it('begins the plural at two', () => {
    expect(pluriel(0, 'dossier')).toBe('0 dossier');
    expect(pluriel(1, 'dossier')).toBe('1 dossier');
    expect(pluriel(2, 'dossier')).toBe('2 dossiers');
  });
});

describe('doors', () => {
  it('open by role', () => {
    expect(aLaPorte(['secretariat'], 'imports')).toBe(true);
    expect(aLaPorte(['travailleur-social'], 'imports')).toBe(false);
    expect(aLaPorte(['exploitant'], 'dossiers')).toBe(false);
    expect(aLaPorte([], 'affectations')).toBe(false);
  });
});

describe('an exported list', () => {
  it('holds no formula, and keeps separators inside cells', () => {
    expect(enCsv(['a'], [['=1+1'], ['x;"y"']])).toBe('\uFEFFa\r\n\'=1+1\r\n"x;""y"""\r\n');
  });
});

describe('the views of the work in hand', () => {
  it('are the own work of a service, then what it has handed in', () => {
    expect(ongletsPour(true).filter(estDuTravail)).toEqual([
      'a-accepter',
      'en-retard',
      'cette-semaine',
      'sans-activite',
    ]);
    expect(ongletsPour(true)).not.toContain('sans-organisation');
    expect(ongletsPour(false)).toContain('sans-organisation');
  });

  it('leave out what nobody waits for', () => {
    const e = (code: string, total: number) => ({ code, libelle: code, total, lien: '/' });
    expect(
      quiAttend([{ elements: [e('A', 0), e('B', 2)] }, undefined, { elements: [e('C', 1)] }]).map(
        (x) => x.code,
      ),
    ).toEqual(['B', 'C']);
  });
});

describe('the report of a visite d’anticipation (R-265)', () => {
  it('is one step, and needs an evaluation and a recommendation', () => {
    expect(etapesDuRapport('VISITE_ANTICIPATION')).toHaveLength(1);
    expect(etapesDuRapport('ENQUETE_SOCIALE')).toBe(ETAPES_RAPPORT);
    const vide = { evaluation: ' ', demarches: '', preconisations: [] };
    expect(visiteManquante(vide).map((m) => m.champ)).toEqual([
      'visite.evaluation',
      'visite.preconisations',
    ]);
    expect(
      visiteManquante({ ...vide, evaluation: 'x', preconisations: ['COMMISSION_SIAO'] }),
    ).toEqual([]);
  });

  it('recommends a measure to stay in the parc public alone', () => {
    const codes = (parc: string) => preconisationsPossibles(parc).map(([code]) => code);
    expect(codes('PUBLIC')).toHaveLength(5);
    expect(codes('PRIVE')).toHaveLength(4);
    expect(codes('PRIVE')).not.toContain('MESURE_MAINTIEN');
  });
});

describe('the rapport social (R-266)', () => {
  const vide = { joint: false, textes: {}, accompagnement: '', aucunAccompagnement: false };
  const textes = {
    motifsProcedure: 'a',
    motifsEmpechantMaintien: 'b',
    typologieSouhaitee: 'T3',
    planDette: 'c ',
    occupationLogement: 'd',
  };

  it('is complete or is not there', () => {
    expect(socialManquant(vide)).toEqual([]);
    expect(socialARemettre(vide)).toBeUndefined();
    expect(socialManquant({ ...vide, joint: true })).toHaveLength(6);
    expect(socialManquant({ ...vide, joint: true, textes, aucunAccompagnement: true })).toEqual([]);
  });

  it('says which support, or that none is needed', () => {
    expect(socialARemettre({ ...vide, joint: true, textes, accompagnement: 'AVDL' })).toMatchObject(
      { planDette: 'c', accompagnement: 'AVDL' },
    );
    const sans = socialARemettre({
      ...vide,
      joint: true,
      textes,
      accompagnement: 'reste',
      aucunAccompagnement: true,
    });
    expect(sans).toMatchObject({ aucunAccompagnement: true });
    expect(sans?.accompagnement).toBeUndefined();
  });
});

describe('what a list does not show', () => {
  it('is said in the terms of who reads it', () => {
    expect(dossiersHorsDeVue(['secretariat'])).toContain('département');
    expect(dossiersHorsDeVue(['gestionnaire'])).toContain('arrondissements');
    expect(dossiersHorsDeVue(['operateur'])).toContain('votre organisation');
  });
});
