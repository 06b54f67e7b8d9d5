import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { NatureActe } from '../api/modeles';

const natures: NatureActe[] = [
  {
    code: 'ASSIGNATION',
    libelle: 'Assignation',
    stade: 'ASSIGNATION',
    debuteUneProcedure: false,
    effet: 'Fixe l’audience.',
    champs: [
      {
        nom: 'dateAudience',
        libelle: 'Date de l’audience',
        saisie: 'JOUR',
        obligatoire: true,
      },
      {
        nom: 'motifs',
        libelle: 'Motifs',
        saisie: 'CHOIX_MULTIPLE',
        obligatoire: false,
        choix: [
          { code: 'IMPAYE', libelle: 'Impayés de loyer' },
          { code: 'DEFAUT_ASSURANCE', libelle: 'Défaut d’assurance' },
        ],
      },
      { nom: 'dette', libelle: 'Montant de la dette', saisie: 'MONTANT', obligatoire: false },
    ],
  },
  {
    code: 'CLOTURE',
    libelle: 'Clôture de la procédure',
    stade: 'CLOS',
    debuteUneProcedure: false,
    effet: 'Clôt le dossier ; un acte postérieur le rouvre.',
    champs: [
      {
        nom: 'issue',
        libelle: 'Précision',
        saisie: 'CHOIX',
        obligatoire: true,
        choix: [{ code: 'RELOGEMENT', libelle: 'Relogement' }],
      },
    ],
  },
];

const monde = (plus = {}) =>
  serveur({
    'GET /api/moi': { corps: secretariat },
    'GET /api/dossiers/d-1': { corps: dossier() },
    'GET /api/dossiers/natures-actes': { corps: { elements: natures } },
    ...plus,
  });

const ouvrirLeFormulaire = async () => {
  ouvrir('/dossiers/d-1');
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer un acte' }));
  return screen.findByRole('form', { name: 'Nouvel acte' });
};

describe('an act brought in by hand', () => {
  it('is asked for what its kind asks, and says what is missing', async () => {
    const s = monde({
      'POST /api/dossiers/d-1/actes': {
        statut: 201,
        corps: { id: 'd-1', effet: 'RATTACHE', avertissements: [] },
      },
    });
    const formulaire = await ouvrirLeFormulaire();
    await userEvent.selectOptions(await within(formulaire).findByLabelText(/^Acte/), 'ASSIGNATION');
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await within(formulaire).findByRole('link', { name: 'À renseigner : Date de l’audience.' });
    await charge();
    await accessible();

    await userEvent.type(within(formulaire).getByLabelText('Date de l’audience'), '2027-02-10');
    await userEvent.click(within(formulaire).getByLabelText('Impayés de loyer'));
    await userEvent.click(within(formulaire).getByLabelText('Défaut d’assurance'));
    await userEvent.type(within(formulaire).getByLabelText(/Montant/), '1 650,50');
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Enregistrer un acte'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      nature: 'ASSIGNATION',
      date: '2026-11-20',
      dateAudience: '2027-02-10',
      motifs: ['IMPAYE', 'DEFAUT_ASSURANCE'],
      dette: 1650.5,
    });
  });

  it('shows what the service refuses, at its field, and what it warns of', async () => {
    const s = monde({
      'POST /api/dossiers/d-1/actes': probleme(422, 'À corriger.', [
        { champ: 'dateSignification', code: 'DATE_FUTURE', message: 'La date est à venir.' },
      ]),
    });
    const formulaire = await ouvrirLeFormulaire();
    await userEvent.selectOptions(await within(formulaire).findByLabelText(/^Acte/), 'CLOTURE');
    await userEvent.selectOptions(within(formulaire).getByLabelText('Précision'), 'RELOGEMENT');
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await userEvent.click(
      await within(formulaire).findByRole('link', { name: 'La date est à venir.' }),
    );
    await waitFor(() => expect(document.activeElement?.id).toBe('champ-date'));

    s.repondre('POST /api/dossiers/d-1/actes', {
      corps: {
        id: 'd-1',
        effet: 'RATTACHE',
        avertissements: [{ champ: 'issue', code: 'X', message: 'Vérifiez l’issue.' }],
      },
    });
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/L’acte est enregistré. À vérifier : Vérifiez l’issue./);
  });

  it('is not offered to who may not, with the reason', async () => {
    monde({
      'GET /api/moi': { corps: travailleurSocial },
      'GET /api/dossiers/d-1': {
        corps: dossier({
          actions: {
            enregistrerActe: { permis: false, raison: 'Réservé au secrétariat.' },
            separerActe: { permis: false, raison: 'Réservé au secrétariat.' },
          },
        }),
      },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Enregistrer un acte : Réservé au secrétariat.');
    expect(screen.queryByRole('button', { name: 'Enregistrer un acte' })).toBeNull();
  });
});

describe('the procedure of a dossier', () => {
  it('shows what stands still, until when, and the hearing after its postponements', async () => {
    monde({
      'GET /api/dossiers/d-1': {
        corps: dossier({
          actes: [
            {
              numero: 'A-2',
              nature: 'ASSIGNATION',
              libelle: 'Assignation',
              date: '2026-08-03',
              dateAudience: '2026-10-12',
            },
            {
              numero: 'A-3',
              nature: 'RENVOI',
              libelle: 'Renvoi de l’audience',
              date: '2026-10-12',
              dateAudience: '2027-01-20',
            },
          ],
          suspensions: [
            {
              sorte: 'PCS',
              libelle: 'Protocole de cohésion sociale',
              arrete: ['l’exécution de l’expulsion'],
              du: '2026-09-01',
              au: '2026-11-20',
              reference: 'R-146',
              acte: 'A-4',
            },
            {
              sorte: 'SURENDETTEMENT',
              libelle: 'Procédure de surendettement',
              arrete: ['le paiement des dettes'],
              du: '2026-11-21',
              reference: 'R-026',
              acte: 'A-5',
            },
            {
              sorte: 'PLAN_JUDICIAIRE',
              libelle: 'Échéancier fixé par le juge',
              arrete: ['les effets de la clause résolutoire'],
              du: '2026-08-01',
              au: '2026-10-04',
              reference: 'loi 89-462 art. 24 VII',
              acte: 'A-6',
              rompueLe: '2026-10-05',
            },
          ],
        }),
      },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText(/Audience du mercredi 20 janvier 2027 \(après 1 renvoi\)/);
    const table = screen.getByRole('table', { name: 'Suspensions de la procédure' });
    expect(within(table).getByText('en cours')).toBeDefined();
    expect(within(table).getByText('à venir')).toBeDefined();
    expect(within(table).getByText('fin non connue')).toBeDefined();
    expect(within(table).getByText(/Échéancier non respecté le 05\/10\/2026/)).toBeDefined();
    await charge();
    await accessible();
  });
});

describe('a dossier opened by hand', () => {
  it('says what is missing, then leads to the dossier that the act joined', async () => {
    const s = monde({
      'POST /api/dossiers': {
        statut: 201,
        corps: { id: 'd-1', effet: 'RATTACHE', avertissements: [] },
      },
    });
    ouvrir('/dossiers/nouveau');
    const formulaire = await screen.findByRole('form', { name: 'Ouvrir un dossier' });
    const envoyer = within(formulaire).getByRole('button', { name: 'Ouvrir le dossier' });
    await userEvent.click(envoyer);
    await within(formulaire).findByRole('link', { name: 'Indiquez le nom du locataire.' });
    await charge();
    await accessible();

    await userEvent.type(within(formulaire).getByLabelText('Nom'), 'Témoin');
    await userEvent.type(within(formulaire).getByLabelText('Numéro et voie'), '1 rue Pasteur');
    await userEvent.type(within(formulaire).getByLabelText('Commune'), 'Dijon');
    await userEvent.selectOptions(within(formulaire).getByLabelText('Parc'), 'PRIVE');
    await userEvent.type(within(formulaire).getByLabelText(/^Loyer/), '512,50');
    await userEvent.selectOptions(within(formulaire).getByLabelText(/^Acte/), 'ASSIGNATION');
    await userEvent.type(within(formulaire).getByLabelText(/Numéro de l’acte/), 'A-1');
    await userEvent.type(within(formulaire).getByLabelText('Date de l’audience'), '2027-02-10');
    await userEvent.click(envoyer);

    await screen.findByRole('heading', { name: /Dossier 21-/ });
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      departement: '21',
      parc: 'PRIVE',
      menage: {
        personnes: [{ nom: 'Témoin' }],
        adresse: { voie: '1 rue Pasteur', commune: 'Dijon' },
      },
      bailleur: {},
      bail: { loyer: 512.5 },
      acte: {
        nature: 'ASSIGNATION',
        numero: 'A-1',
        date: '2026-11-20',
        dateAudience: '2027-02-10',
      },
    });
  });

  it('is not for who keeps no case', async () => {
    monde({ 'GET /api/moi': { corps: travailleurSocial } });
    ouvrir('/dossiers/nouveau');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('form', { name: 'Ouvrir un dossier' })).toBeNull();
  });
});
