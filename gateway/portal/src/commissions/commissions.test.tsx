import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { page, pageAvec, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { deplacer, intervalle, semaines } from '../metier/commissions';
import type {
  Candidature,
  Formation,
  LigneOrdreDuJour,
  LignePreconisation,
  Seance,
} from './modeles';

const formation: Formation = {
  code: 'mediation-dijon',
  nom: 'Médiation de Dijon',
  niveau: 'LOCALE',
  nomNiveau: 'CCAPEX locale (métropole, à confirmer)',
  examineParDefaut: true,
  presidence: [{ organisation: 'ddets-21', nom: 'DDETS' }],
  parAnMinimum: 6,
  capacite: 10,
  menagesPresents: true,
  parcs: ['PUBLIC'],
  stades: ['CQL', 'REQUISITION'],
  lieu: 'Locaux de la DDETS',
  source: 'S003, II.A.2.c',
  derniereSeance: '2026-09-01',
  intervalleDepasse: true,
};

const seance = (plus: Partial<Seance> = {}): Seance => ({
  id: 's-1',
  formation: 'mediation-dijon',
  nomFormation: 'Médiation de Dijon',
  niveauFormation: 'CCAPEX locale (métropole, à confirmer)',
  date: '2026-11-20',
  heure: '09:30',
  lieu: 'Locaux de la DDETS',
  etat: 'PROGRAMMEE',
  inscrits: 2,
  avisRendus: 0,
  capacite: 10,
  menagesPresents: true,
  source: 'S003, II.A.2.c',
  convocationJusquAu: '2026-11-05',
  sourceConvocation: 'R-204 ; A-26',
  convocationAConfirmer: true,
  membres: [
    { organisation: 'cd-21', nom: 'Conseil départemental', permanent: true, invite: true },
    { organisation: 'orvitis', nom: 'Orvitis', permanent: false, invite: true },
  ],
  taches: [{ code: 'INVITATIONS', organisation: 'ddets-21', nom: 'DDETS', faite: false }],
  actions: ['COCHER', 'INSCRIRE', 'ORDONNER', 'RETIRER', 'NOTER_PRESENCES', 'RENDRE_AVIS'],
  avertissements: [],
  ...plus,
});

const ligne = (rang: number, plus: Partial<LigneOrdreDuJour> = {}): LigneOrdreDuJour => ({
  rang,
  dossier: `d-${rang}`,
  parc: 'PUBLIC',
  stade: 'CQL',
  commune: '21231',
  nomCommune: 'Dijon',
  nomBailleur: 'Orvitis',
  inscritLe: '2026-11-18',
  menageConvoque: true,
  ...plus,
});

const candidature: Candidature = {
  id: 'c-3',
  dossier: 'd-3',
  formation: 'mediation-dijon',
  nomFormation: 'Médiation de Dijon',
  etat: 'A_EXAMINER',
  depuis: '2026-11-10',
  regle: 'R-256',
  source: 'R-141 ; S003, II.A.2.c',
  explication: 'Première formation de la charte.',
  parc: 'PUBLIC',
  stade: 'CQL',
  nomCommune: 'Chenôve',
  actes: [{ numero: 'C1', nature: 'CQL', date: '2026-11-09' }],
  demandes: [],
  retours: [
    {
      type: 'RAPPORT',
      mission: 'DSF',
      organisation: 'cd-21',
      nomOrganisation: 'Conseil départemental',
      le: '2026-11-15',
    },
  ],
  nouveauRetour: true,
};

const noms = {
  corps: {
    elements: ['Témoin', 'Exemple', 'Modèle'].map((nom, i) => ({
      id: `d-${i + 1}`,
      reference: `21-2026-00000${i + 1}`,
      nom,
    })),
  },
};

const moi = {
  'GET /api/moi': { corps: secretariat },
  'POST /api/dossiers/identites': noms,
  'GET /api/commissions/formations': page([formation]),
};

const listes = {
  corps: {
    avis: [{ code: 'MAINTIEN', libelle: 'Maintien', source: 'R-207' }],
    preconisations: [{ code: 'PCS', libelle: 'Protocole', source: 'R-146' }],
    decisionsApl: [
      { code: 'PLAN_EN_COURS', libelle: 'Aide maintenue : plan', source: 'R-016', suspend: false },
      { code: 'MAUVAISE_FOI', libelle: 'Aide suspendue', source: 'R-016', suspend: true },
    ],
    organisations: [{ code: 'orvitis', nom: 'Orvitis', type: 'BAILLEUR_SOCIAL' }],
  },
};

const uneSeance = {
  ...moi,
  'GET /api/commissions/seances/s-1': { corps: seance() },
  'GET /api/commissions/seances/s-1/ordre-du-jour': page([ligne(1), ligne(2)]),
  'GET /api/commissions/candidatures': page([candidature]),
  'GET /api/commissions/listes': listes,
};

describe('the sittings', () => {
  it('tells a member past its delay why the agenda is closed to it', async () => {
    serveur({
      ...uneSeance,
      'GET /api/commissions/seances/s-1': {
        corps: seance({
          inscrits: 0,
          accesFiniLe: '2026-12-20',
          sourceAcces: 'R-401',
          actions: [],
        }),
      },
      'GET /api/commissions/seances/s-1/ordre-du-jour': page([]),
    });
    ouvrir('/commissions/seances/s-1');
    await screen.findByText(
      'Votre accès aux situations de cette séance a pris fin le 20/12/2026 (source : R-401).',
    );
    expect(screen.queryByText('0 sur 10 au plus')).toBeNull();
    await accessible();
  });

  it('are listed, and programmed by the secretariat', async () => {
    const s = serveur({
      ...moi,
      'GET /api/commissions/seances': pageAvec([seance()], ['PROGRAMMER']),
      'POST /api/commissions/seances': { corps: seance() },
      'GET /api/commissions/seances/s-1': { corps: seance() },
      'GET /api/commissions/seances/s-1/ordre-du-jour': page([]),
      'GET /api/commissions/candidatures': page([]),
    });
    ouvrir('/commissions');
    await titre('Commissions');
    await screen.findByText('2 sur 10');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Programmer une séance' }));
    await userEvent.click(screen.getByRole('button', { name: 'Programmer' }));
    await screen.findByText('Choisissez une formation.', { selector: 'a' });
    await userEvent.selectOptions(await screen.findByLabelText('Formation'), 'mediation-dijon');
    await userEvent.type(screen.getByLabelText('Date'), '2026-12-11');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Programmer' }));
    await titre('Médiation de Dijon');
    expect(
      s.demandes.find((d) => d.methode === 'POST' && d.chemin.endsWith('seances'))?.corps,
    ).toEqual({ formation: 'mediation-dijon', date: '2026-12-11', heure: '09:30' });
  });

  it('say why none may be programmed', async () => {
    serveur({
      ...moi,
      'GET /api/commissions/seances': pageAvec(
        [seance()],
        [],
        [{ action: 'PROGRAMMER', raison: 'Réservé au secrétariat de la CCAPEX.' }],
      ),
    });
    ouvrir('/commissions');
    await userEvent.click(await screen.findByText('Ce que d’autres que vous peuvent faire ici'));
    const bouton = await screen.findByRole('button', { name: 'Programmer une séance' });
    expect(bouton.getAttribute('aria-disabled')).toBe('true');
    await accessible();
  });

  it('are on a calendar', async () => {
    serveur({ ...moi, 'GET /api/commissions/seances': page([seance()]) });
    ouvrir('/commissions?vue=calendrier&mois=2026-11');
    await screen.findByRole('link', { name: /09:30 Médiation de Dijon/ });
    expect(screen.getByRole('heading', { name: 'Novembre 2026' })).toBeDefined();
    await accessible();
  });

  it('say when there is none', async () => {
    serveur({ ...moi, 'GET /api/commissions/seances': page([]) });
    ouvrir('/commissions');
    await screen.findByText('Aucune séance à venir.');
    await accessible();
  });
});

describe('one sitting', () => {
  it('is put in order by keyboard, and records an opinion with who does what', async () => {
    const s = serveur({
      ...uneSeance,
      'POST /api/commissions/seances/s-1/ordre': { corps: seance() },
      'POST /api/commissions/seances/s-1/avis': { corps: seance({ avisRendus: 1 }) },
    });
    ouvrir('/commissions/seances/s-1');
    await screen.findByRole('heading', { name: '1. Témoin' });
    await charge();
    await accessible();
    screen.getByRole('button', { name: 'Descendre Témoin' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/ordre'))?.corps).toEqual({
        dossiers: ['d-2', 'd-1'],
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer l’avis sur Témoin' }));
    const formulaire = await screen.findByRole('form', { name: 'Avis sur Témoin' });
    expect(document.activeElement).toBe(formulaire);
    await within(formulaire).findByLabelText('Avis');
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer l’avis' }));
    await within(formulaire).findByText('Choisissez l’avis de la commission.', { selector: 'a' });
    await userEvent.selectOptions(within(formulaire).getByLabelText('Avis'), 'MAINTIEN');
    await userEvent.click(
      within(formulaire).getByRole('button', { name: 'Ajouter une préconisation' }),
    );
    await userEvent.selectOptions(within(formulaire).getByLabelText('Ce qui est préconisé'), 'PCS');
    await userEvent.selectOptions(within(formulaire).getByLabelText('Qui agit'), 'orvitis');
    await accessible();
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer l’avis' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/avis'))?.corps).toEqual({
        dossier: 'd-1',
        avis: 'MAINTIEN',
        preconisations: [{ type: 'PCS', organisation: 'orvitis' }],
      }),
    );
  });

  it('decides of the housing aid when the payer has asked', async () => {
    const s = serveur({
      ...uneSeance,
      'GET /api/commissions/seances/s-1/ordre-du-jour': page([
        { ...ligne(1), saisineApl: { numero: 'A1', date: '2027-01-04', source: 'R-016' } },
      ]),
      'POST /api/commissions/seances/s-1/avis': { corps: seance({ avisRendus: 1 }) },
    });
    ouvrir('/commissions/seances/s-1');
    await screen.findByText('Aide au logement à décider');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Enregistrer l’avis sur Témoin' }),
    );
    const formulaire = await screen.findByRole('form', { name: 'Avis sur Témoin' });
    await userEvent.selectOptions(await within(formulaire).findByLabelText('Avis'), 'MAINTIEN');
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer l’avis' }));
    await within(formulaire).findByText('Choisissez la décision sur l’aide au logement.', {
      selector: 'a',
    });
    await userEvent.selectOptions(within(formulaire).getByLabelText(/^Décision/), 'MAUVAISE_FOI');
    await userEvent.type(within(formulaire).getByLabelText(/^Motivation/), 'Refus répétés.');
    await accessible();
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer l’avis' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/avis'))?.corps).toEqual({
        dossier: 'd-1',
        avis: 'MAINTIEN',
        decisionApl: { motif: 'MAUVAISE_FOI', motivation: 'Refus répétés.' },
        preconisations: [],
      }),
    );
  });

  it('asks why when its capacity is reached', async () => {
    const complet = {
      statut: 409,
      corps: {
        title: 'Ordre du jour complet',
        status: 409,
        detail: 'La charte limite.',
        code: 'CAPACITE_ATTEINTE',
      },
    };
    const s = serveur({
      ...uneSeance,
      'POST /api/commissions/seances/s-1/inscriptions': complet,
    });
    ouvrir('/commissions/seances/s-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Inscrire Modèle' }));
    await screen.findByText('La charte limite.');
    await userEvent.type(await screen.findByLabelText(/Motif de la dérogation/), 'audience proche');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Inscrire malgré tout' }));
    await waitFor(() =>
      expect(s.demandes.filter((d) => d.chemin.endsWith('/inscriptions')).at(-1)?.corps).toEqual({
        dossier: 'd-3',
        derogation: 'audience proche',
      }),
    );
  });

  it('takes a case that no rule proposed, by its reference', async () => {
    const s = serveur({
      ...uneSeance,
      'GET /api/dossiers': (d) =>
        d.parametres.get('reference') === '21-2026-000009' ? page([{ id: 'd-9' }]) : page([]),
      'POST /api/commissions/seances/s-1/inscriptions': { corps: seance({ inscrits: 3 }) },
    });
    ouvrir('/commissions/seances/s-1');
    const champ = await screen.findByLabelText(/par sa référence/, { selector: 'input' });
    await userEvent.type(champ, '21-2026-000008');
    await userEvent.click(screen.getByRole('button', { name: 'Inscrire par référence' }));
    await screen.findByText(/Aucun dossier que vous puissiez voir/);
    await userEvent.clear(champ);
    await userEvent.type(champ, '21-2026-000009');
    await userEvent.click(screen.getByRole('button', { name: 'Inscrire par référence' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/inscriptions'))?.corps).toEqual({
        dossier: 'd-9',
      }),
    );
    await accessible();
  });

  it('opens without the names, and says that its document must wait', async () => {
    serveur({
      ...uneSeance,
      'POST /api/dossiers/identites': probleme(503, 'Plus tard.'),
      'GET /api/commissions/seances/s-1/releve-de-decisions.pdf': probleme(
        503,
        'Les noms ne peuvent pas être lus pour l’instant.',
      ),
    });
    ouvrir('/commissions/seances/s-1');
    await screen.findAllByText('indisponible');
    await userEvent.click(screen.getByRole('button', { name: 'Projet de relevé (PDF)' }));
    await screen.findByText(/Les noms ne peuvent pas être lus/);
    await accessible();
  });

  it('says why a button is off, described by its reason and still within reach', async () => {
    serveur({
      ...uneSeance,
      'GET /api/commissions/seances/s-1': {
        corps: seance({
          actions: ['COCHER', 'INSCRIRE'],
          actionsRefusees: [
            { action: 'CLORE', raison: 'Des dossiers de l’ordre du jour n’ont pas encore d’avis.' },
            { action: 'RETIRER', raison: 'Réservé au secrétariat de la CCAPEX.' },
          ],
        }),
      },
    });
    ouvrir('/commissions/seances/s-1');
    const clore = await screen.findByRole('button', { name: 'Clore la séance' });
    expect(clore.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(clore.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Des dossiers de l’ordre du jour n’ont pas encore d’avis.',
    );
    clore.focus();
    expect(document.activeElement).toBe(clore);
    await screen.findByText('Ce que d’autres que vous peuvent faire ici');
    await accessible();
  });

  it('shows a closed one without anything to do', async () => {
    serveur({
      ...uneSeance,
      'GET /api/commissions/seances/s-1': {
        corps: seance({ etat: 'CLOSE', closeLe: '2026-11-20', actions: [] }),
      },
    });
    ouvrir('/commissions/seances/s-1');
    await screen.findByRole('button', { name: 'Relevé de décisions (PDF)' });
    await screen.findByRole('heading', { name: '1. Témoin' });
    expect(screen.queryByRole('button', { name: /Inscrire|Retirer|Clore/ })).toBeNull();
    await accessible();
  });
});

describe('the candidates', () => {
  it('say by which rule they wait, and are put aside with a reason', async () => {
    const s = serveur({
      ...moi,
      'GET /api/commissions/candidatures': pageAvec([candidature], ['ECARTER']),
      'POST /api/commissions/candidatures/ecartement': { corps: candidature },
    });
    ouvrir('/commissions/candidatures');
    await screen.findByRole('link', { name: 'Modèle' });
    expect(screen.getByText(/Règle R-256/)).toBeDefined();
    expect(screen.getByText('Nouveau rapport')).toBeDefined();
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Écarter Modèle' }));
    await userEvent.type(screen.getByLabelText(/Pourquoi écarter/), 'déjà suivi');
    await userEvent.click(screen.getByRole('button', { name: 'Écarter' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/ecartement'))?.corps).toEqual({
        dossier: 'd-3',
        formation: 'mediation-dijon',
        motif: 'déjà suivi',
      }),
    );
  });
});

describe('the recommendations', () => {
  const preconisation: LignePreconisation = {
    seance: 's-1',
    formation: 'mediation-dijon',
    nomFormation: 'Médiation de Dijon',
    dateSeance: '2026-10-09',
    dossier: 'd-1',
    nomCommune: 'Dijon',
    peutSuivre: true,
    preconisation: {
      id: 'p-1',
      type: 'PLAN_APUREMENT',
      libelle: 'Plan d’apurement',
      organisation: 'orvitis',
      nomOrganisation: 'Orvitis',
      echeance: '2026-11-10',
      decideePar: [],
      etat: 'A_FAIRE',
      enRetard: true,
      suivis: [],
    },
  };

  it('are reported on by the organisation that acts', async () => {
    const s = serveur({
      ...moi,
      'GET /api/moi': {
        corps: {
          ...secretariat,
          organisation: { code: 'orvitis', nom: 'Orvitis', departement: '21' },
          roles: ['bailleur'],
        },
      },
      'GET /api/commissions/preconisations': page([preconisation]),
      'POST /api/commissions/seances/s-1/preconisations/p-1/suivi': {
        corps: preconisation.preconisation,
      },
    });
    ouvrir('/preconisations');
    await titre('Préconisations');
    await screen.findByText('En retard', { selector: 'span' });
    // a landlord has no sitting to look at
    expect(screen.queryByRole('link', { name: 'Séances' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Commissions' })).toBeNull();
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: /Dire où elle en est/ }));
    await userEvent.selectOptions(screen.getByLabelText(/où en est-elle/), 'REALISEE');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/suivi'))?.corps).toEqual({
        etat: 'REALISEE',
      }),
    );
  });

  it('say when nothing is late', async () => {
    serveur({ ...moi, 'GET /api/commissions/preconisations': page([]) });
    ouvrir('/preconisations?vue=en-retard');
    await screen.findByText('Rien n’est en retard.');
    await accessible();
  });
});

describe('the formations', () => {
  it('say which one has not met for too long', async () => {
    serveur(moi);
    ouvrir('/commissions/formations');
    await screen.findByText('Intervalle dépassé');
    expect(screen.getByText(/au moins 6 fois par an/)).toBeDefined();
    await accessible();
  });
});

describe('the rules of these screens', () => {
  it('move a case by one place, and not beyond the ends', () => {
    expect(deplacer(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(deplacer(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(deplacer(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  });

  it('say an interval in words', () => {
    expect(['P2M', 'P1M', 'P1Y', 'P1W'].map(intervalle)).toEqual([
      'tous les 2 mois',
      'tous les mois',
      'tous les ans',
      'toutes les semaines',
    ]);
  });

  it('cut a month into weeks from Monday', () => {
    const novembre = semaines('2026-11');
    expect(novembre[0]?.[0]).toBe('2026-10-26');
    expect(novembre.at(-1)?.[6]).toBe('2026-12-06');
    expect(novembre).toHaveLength(6);
  });
});
