import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { DetteDuDossier } from '../api/modeles';
import { montantSaisi } from '../metier/dette';

const ORIGINE = {
  agent: 'ts-cd-21',
  organisation: 'cd-21',
  nom: 'Conseil départemental',
  le: '2026-11-19',
};

const vide: DetteDuDossier = {
  dossier: 'd-1',
  releves: [],
  depense: {},
  definitions: [],
  seuils: [],
  plans: [],
  budgets: [],
  annulations: [],
  gestes: {
    sources: [
      { code: 'BAILLEUR', libelle: 'Bailleur' },
      { code: 'MENAGE', libelle: 'Ménage' },
    ],
    types: [{ code: 'APUREMENT', libelle: 'Plan d’apurement amiable' }],
    paiement: true,
    budget: true,
    annulables: [],
  },
};

const pleine: DetteDuDossier = {
  ...vide,
  releves: [
    {
      id: 'r-2',
      source: 'MENAGE',
      libelle: 'Ménage',
      au: '2026-11-18',
      montant: 650,
      depuis: '2026-06-05',
      depense: { loyer: 500, charges: 100, aide: 250, tiersPayant: true },
      origine: ORIGINE,
    },
    {
      id: 'acte/A1',
      source: 'COMMISSAIRE_JUSTICE',
      libelle: 'Commissaire de justice',
      au: '2026-10-01',
      montant: 900,
      depense: {},
      origine: { acte: 'A1', le: '2026-10-02' },
    },
  ],
  retenu: 'r-2',
  ecart: 250,
  depense: { loyer: 500, charges: 100, aide: 250, tiersPayant: true, residuel: 350 },
  definitions: [
    {
      code: 'AIDES',
      libelle: 'Impayé au sens des aides au logement',
      regle: 'RS-2019',
      reference: 'CCH art. R. 824-1',
      aConfirmer: false,
      applicable: true,
      constat: 'NON_CONSTITUE',
      explication: 'Dette de 650,00 € ; seuil : 700,00 €.',
    },
    {
      code: 'AIDES',
      libelle: 'Impayé au sens des aides au logement',
      regle: 'RS-2027-APL',
      reference: 'CCH art. R. 824-1, réd. décret 2026-84',
      aConfirmer: false,
      applicable: false,
      constat: 'CONSTITUE',
      le: '2026-06-05',
      explication: 'Dette de 650,00 € ; seuil : plus de 450,00 €.',
    },
  ],
  seuils: [
    {
      definition: {
        code: 'AIDES',
        libelle: 'Impayé au sens des aides au logement',
        regle: 'RS-2019',
        reference: 'CCH art. R. 824-1',
        aConfirmer: false,
        applicable: true,
        constat: 'CONSTITUE',
        le: '2026-10-01',
        explication: 'Dette de 900,00 € ; seuil : 700,00 €.',
      },
      releve: {
        id: 'acte/A1',
        source: 'COMMISSAIRE_JUSTICE',
        libelle: 'Commissaire de justice',
        au: '2026-10-01',
        montant: 900,
        depense: {},
        origine: { acte: 'A1', le: '2026-10-02' },
      },
    },
  ],
  plans: [
    {
      id: 'p-1',
      type: 'JUDICIAIRE',
      libelle: 'Échéancier accordé par le juge',
      reference: 'loi 89-462 art. 24 V et VII',
      signeLe: '2026-09-01',
      dette: 200,
      paye: 100,
      etat: 'ROMPU',
      rupture: { le: '2026-11-05', rang: 2, explication: 'La mensualité n’a pas été payée.' },
      mensualites: [
        {
          rang: 1,
          date: '2026-10-05',
          montant: 100,
          resteDu: 0,
          etat: 'PAYEE',
          paiements: [{ id: 'x-1', le: '2026-10-05', montant: 100, origine: ORIGINE }],
        },
        { rang: 2, date: '2026-11-05', montant: 100, resteDu: 100, etat: 'MANQUEE', paiements: [] },
      ],
      loyersImpayes: [],
      remarques: [
        {
          regle: 'RS-2023',
          reference: 'loi 89-462 art. 24 VII',
          aConfirmer: false,
          explication: 'La suspension de la clause a pris fin au premier impayé.',
        },
      ],
      origine: ORIGINE,
    },
  ],
  budgets: [
    {
      id: 'b-1',
      au: '2026-11-18',
      postes: [
        {
          nature: 'SALAIRE',
          libelle: 'Salaires et revenus d’activité',
          genre: 'RESSOURCE',
          montant: 3600,
          periodicite: 'TRIMESTRIELLE',
          parMois: 1200,
        },
      ],
      ressources: 1200,
      charges: 0,
      resteAVivre: 1200,
      vieCourante: 1100,
      capacite: 100,
      moisPourApurer: 7,
      origine: ORIGINE,
    },
  ],
};

const GET = 'GET /api/dossiers/d-1/dette';
const RELEVES = 'POST /api/dossiers/d-1/dette/releves';

const ouvrirAvec = (dette: DetteDuDossier, moi: unknown = secretariat, plus = {}) => {
  const s = serveur({
    'GET /api/moi': { corps: moi },
    'GET /api/dossiers/d-1': { corps: dossier() },
    [GET]: { corps: dette },
    ...plus,
  });
  ouvrir('/dossiers/d-1');
  return s;
};

describe('the debt of a case', () => {
  it('is nothing at first; a statement is added, and what is missing is named', async () => {
    const s = ouvrirAvec(vide, secretariat, {
      [RELEVES]: probleme(400, 'À corriger.', [
        { champ: 'depuis', code: 'IMPAYE_APRES_RELEVE', message: 'Le premier impayé est après.' },
      ]),
    });
    await screen.findByText('Personne n’a encore dit ce qui est dû.');
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un relevé' }));
    const formulaire = screen.getByRole('form', { name: 'Nouveau relevé de dette' });
    const enregistrer = within(formulaire).getByRole('button', { name: 'Enregistrer' });
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Indiquez qui le dit.' });
    await userEvent.selectOptions(within(formulaire).getByLabelText('Qui le dit'), 'MENAGE');
    await userEvent.type(within(formulaire).getByLabelText(/Montant dû/), '1 200,50');
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Le premier impayé est après.' });
    await charge();
    await accessible();

    s.repondre(RELEVES, { statut: 201, corps: pleine });
    s.repondre(GET, { corps: pleine });
    await userEvent.click(enregistrer);
    await screen.findByRole('table', { name: 'Relevés de dette' });
    await waitFor(() => expect(document.activeElement?.id).toBe('titre-dette'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toMatchObject({
      source: 'MENAGE',
      montant: 1200.5,
    });
  });

  it('shows the definitions side by side with their rules, on the statement that is chosen', async () => {
    const s = ouvrirAvec(pleine);
    const table = await screen.findByRole('table', { name: 'Définitions de l’impayé' });
    expect(within(table).getByText(/pour information/)).toBeDefined();
    expect(within(table).getByText(/RS-2027-APL/)).toBeDefined();
    expect(screen.getByText(/d’écart entre leurs/)).toBeDefined();
    const seuils = screen.getByRole('table', { name: 'Seuils atteints' });
    expect(
      within(seuils).getByText(/Commissaire de justice, 900,00 € au 01\/10\/2026/),
    ).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^Calculer/ }));
    await waitFor(() =>
      expect(s.demandes.some((d) => d.parametres.get('releve') === 'acte/A1')).toBe(true),
    );
    await charge();
    await accessible();
  });

  it('proposes the plan by default with its article, and begins the form with it', async () => {
    ouvrirAvec({
      ...pleine,
      plans: [],
      gestes: { ...pleine.gestes, types: [{ code: 'AIDES', libelle: 'Plan transmis à la CAF' }] },
      planParDefaut: {
        mensualite: 18.06,
        mois: 36,
        regle: 'RS-2019',
        reference: 'CCH art. R. 824-12',
        aConfirmer: false,
      },
    });
    await screen.findByText(/CCH art. R. 824-12, règle RS-2019/);
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre cette mensualité' }));
    const formulaire = screen.getByRole('form', { name: 'Nouveau plan de paiement' });
    expect(within(formulaire).getByLabelText<HTMLInputElement>(/^Mensualité/).value).toBe('18,06');
    expect(within(formulaire).getByLabelText<HTMLInputElement>(/^Dette/).value).toBe('650');
    await charge();
    await accessible();
  });

  it('names the first breach of a plan, and takes a payment', async () => {
    const s = ouvrirAvec(pleine, secretariat, {
      'POST /api/dossiers/d-1/dette/plans/p-1/paiements': { statut: 201, corps: pleine },
    });
    await screen.findByText(/Première rupture : mensualité n° 2/);
    await userEvent.click(screen.getByRole('button', { name: /^Noter un paiement/ }));
    const formulaire = screen.getByRole('form', { name: 'Paiement d’une mensualité' });
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toMatchObject({
        rang: 2,
        montant: 100,
      }),
    );
  });

  it('records a budget line by line', async () => {
    const s = ouvrirAvec(pleine, travailleurSocial, {
      'POST /api/dossiers/d-1/dette/budgets': { statut: 201, corps: pleine },
    });
    await screen.findByText(/apure le relevé retenu en 7 mois/);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer un budget' }));
    const formulaire = screen.getByRole('form', { name: 'Budget du ménage' });
    await userEvent.type(within(formulaire).getByLabelText(/^Énergie et eau/), '90');
    await accessible();
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toMatchObject({
        postes: [{ nature: 'ENERGIE_EAU', montant: 90, periodicite: 'MENSUELLE' }],
      }),
    );
  });

  it('says why nothing may be written, and shows no budget where there is none to read', async () => {
    ouvrirAvec({
      ...pleine,
      budgets: undefined,
      gestes: {
        sources: [],
        types: [],
        paiement: false,
        annulables: [],
        raison: 'Un accès par exception lit.',
      },
    });
    await screen.findByText('Écrire : Un accès par exception lit.');
    expect(screen.queryByRole('button', { name: 'Ajouter un relevé' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Budget du ménage' })).toBeNull();
  });

  it('lets a mistake be cancelled with a reason, and keeps the trace', async () => {
    const s = ouvrirAvec({ ...pleine, gestes: { ...pleine.gestes, annulables: ['r-2', 'x-1'] } });
    await screen.findByRole('table', { name: 'Relevés de dette' });
    expect(screen.getByRole('button', { name: /^Annuler : paiement de 100/ })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^Annuler : relevé « Ménage »/ }));
    const formulaire = screen.getByRole('form', { name: /^Annuler : relevé/ });
    const enregistrer = within(formulaire).getByRole('button', { name: 'Enregistrer' });
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Expliquez en quelques mots.' });
    await userEvent.type(within(formulaire).getByLabelText(/Pourquoi/), 'Un zéro de trop');
    const annulee = {
      ...vide,
      annulations: [{ libelle: 'Relevé « Ménage »', raison: 'Un zéro de trop', origine: ORIGINE }],
    };
    s.repondre('POST /api/dossiers/d-1/dette/annulations', { corps: annulee });
    s.repondre(GET, { corps: annulee });
    await userEvent.click(enregistrer);
    await screen.findByText(/« Un zéro de trop »/);
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      element: 'r-2',
      raison: 'Un zéro de trop',
    });
    await accessible();
  });

  it('is not asked for by an office', async () => {
    const s = ouvrirAvec(vide, { ...secretariat, roles: ['commissaire-justice'] });
    await screen.findByRole('heading', { name: 'Actes' });
    expect(s.demandes.some((d) => d.chemin.endsWith('/dette'))).toBe(false);
  });

  it('reads amounts as people write them', () => {
    expect(montantSaisi('1 200,50 €')).toBe(1200.5);
    expect(montantSaisi('0')).toBe(0);
    expect(montantSaisi('12,345')).toBeUndefined();
    expect(montantSaisi('douze')).toBeUndefined();
  });
});
