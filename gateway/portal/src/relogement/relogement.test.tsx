import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AUJOURDHUI, identites, page, pageAvec, secretariat } from '../../tests/donnees';
import { accessible, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Concours, EntreeVivier, ListeSiao, Moi } from '../api/modeles';

const siao: Moi = {
  identifiant: 'siao-21',
  nom: 'Claude Essai',
  organisation: { code: 'siao-21', nom: 'SIAO de la Côte-d’Or', departement: '21' },
  roles: ['siao'],
  aujourdhui: AUJOURDHUI,
};

const moi = {
  'GET /api/moi': { corps: secretariat },
  'POST /api/dossiers/identites': identites,
};

const concours = (plus: Partial<Concours> = {}): Concours => ({
  id: 'c-1',
  dossier: 'd-1',
  departement: '21',
  commune: '21231',
  communeNom: 'Dijon',
  parc: 'PUBLIC',
  etat: 'ACCORDE',
  actes: [{ nature: 'DECISION_CFP', numero: 'D1', date: '2026-11-13', sens: 'OCTROI' }],
  octroi: { le: '2026-11-13', possibleLe: '2027-04-01', categorie: 'A', critereManquant: true },
  preavis: { jours: 10, source: 'S003, étape 6' },
  veille: [],
  listes: ['liste-siao/21/2026-S46'],
  actions: ['DIRE_EXECUTION', 'ANNONCER_EXPULSION'],
  ...plus,
});

const liste = (plus: Partial<ListeSiao> = {}): ListeSiao => ({
  departement: '21',
  semaine: '2026-S46',
  du: '2026-11-09',
  au: '2026-11-15',
  etat: 'FIGEE',
  destinataire: 'SIAO de la Côte-d’Or',
  source: 'S003, étape 6 ; R-181',
  figeeLe: '2026-11-16',
  nomsIndisponibles: false,
  lignes: [
    {
      concours: 'c-1',
      dossier: 'd-1',
      categorie: 'A',
      critereManquant: true,
      inconnuDesServices: true,
      commune: 'Dijon',
      decideLe: '2026-11-13',
      possibleLe: '2027-04-01',
      identite: {
        reference: '21-2026-00001',
        menage: 'Mme Anne Témoin',
        adresse: '1 rue Pasteur, 21000 Dijon',
        bailleur: 'Orvitis',
        etude: 'Étude Lefranc',
      },
    },
  ],
  retraits: [],
  ...plus,
});

const entree = (plus: Partial<EntreeVivier> = {}): EntreeVivier => ({
  id: 'e-1',
  dossier: 'd-1',
  communeNom: 'Dijon',
  parc: 'PUBLIC',
  etat: 'A_COMPLETER',
  entreeLe: '2026-08-17',
  origine: 'COMMISSION',
  essai: false,
  manques: ['RAPPORT_SOCIAL', 'TYPOLOGIE'],
  alertes: [
    { code: 'RAPPEL', le: '2026-11-17', atteinte: true, source: 'S003, annexe 2 ; R-303' },
    { code: 'LIMITE', le: '2027-02-17', atteinte: false, source: 'S003, annexe 2 ; R-303' },
  ],
  besoins: {},
  propositions: [],
  actions: ['PRECISER_BESOINS', 'SORTIR'],
  ...plus,
});

describe('the register of concours', () => {
  it('joins the names, explains the categories, and keeps its filters in the address', async () => {
    const s = serveur({ ...moi, 'GET /api/relogements/concours': page([concours()]) });
    ouvrir('/concours');
    await titre('Concours de la force publique');
    await screen.findByText('Anne Témoin');
    expect(screen.getByText('Anomalie : aucun critère enregistré')).toBeDefined();
    expect(screen.getByText('Les trois catégories du SIAO')).toBeDefined();
    await accessible();
    await userEvent.selectOptions(screen.getByLabelText('Catégorie du SIAO'), 'A');
    await waitFor(() =>
      expect(
        s.demandes
          .filter((d) => d.chemin === '/api/relogements/concours')
          .at(-1)
          ?.parametres.get('categorie'),
      ).toBe('A'),
    );
  });

  it('opens without names, and says when there is nothing', async () => {
    const s = serveur({
      ...moi,
      'POST /api/dossiers/identites': probleme(503, 'Plus tard.'),
      'GET /api/relogements/concours': page([concours()]),
    });
    ouvrir('/concours');
    await screen.findByText('indisponible');
    await accessible();
    s.repondre('GET /api/relogements/concours', page([]));
    await userEvent.selectOptions(screen.getByLabelText('État'), 'SURSIS');
    await screen.findByText('Aucun concours dans cette vue.');
  });

  it('records the execution, and shows field by field what is wrong', async () => {
    const s = serveur({
      ...moi,
      'GET /api/relogements/concours/c-1': { corps: concours() },
      'POST /api/relogements/concours/c-1/execution': probleme(400, 'À corriger.', [
        { champ: 'statut', code: 'OBLIGATOIRE', message: 'Ce champ est obligatoire.' },
      ]),
    });
    ouvrir('/concours/c-1');
    await titre('Un concours de la force publique');
    await userEvent.click(await screen.findByRole('button', { name: 'Dire l’exécution' }));
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByRole('link', { name: 'Ce champ est obligatoire.' });
    s.repondre('POST /api/relogements/concours/c-1/execution', {
      corps: concours({
        executions: [
          {
            statut: 'REPORTE',
            le: '2026-11-20',
            enregistreeLe: '2026-11-20',
            organisation: 'DDETS',
          },
        ],
      }),
    });
    await userEvent.selectOptions(screen.getByLabelText(/Ce qu’il est advenu/), 'REPORTE');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/Reporté le 20\/11\/2026/);
    expect(document.activeElement?.textContent).toBe('Ce que vous pouvez faire');
    await accessible();
  });
});

describe('an act that is off', () => {
  it.each([
    ['/concours/c-1', 'Noter la veille sociale', 'NOTER_VEILLE', 'Réservé à : SIAO.'],
    [
      '/vivier/e-1',
      'Proposer un logement',
      'PROPOSER',
      'Le rapport social doit d’abord être complet (R-266).',
    ],
  ])('%s says why', async (adresse, bouton, action, raison) => {
    const refus = { actions: [], actionsRefusees: [{ action, raison }] };
    serveur({
      ...moi,
      'GET /api/relogements/concours/c-1': { corps: concours(refus) },
      'GET /api/relogements/vivier/e-1': { corps: entree(refus) },
    });
    ouvrir(adresse);
    await screen.findByText(raison);
    document.querySelector('details.ancrage-explication')?.setAttribute('open', '');
    const eteint = await screen.findByRole('button', { name: bouton });
    expect(eteint.getAttribute('aria-disabled')).toBe('true');
    expect(
      document.getElementById(eteint.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toBe(raison);
    await accessible();
  });
});

describe('the weekly list', () => {
  it('reads as it was sent, without asking names of anybody', async () => {
    const s = serveur({
      'GET /api/moi': { corps: siao },
      'GET /api/relogements/listes-siao/21/2026-S46': { corps: liste() },
    });
    ouvrir('/listes-siao/21/2026-S46');
    await titre('Concours accordés — semaine 46 de 2026');
    await screen.findByText('Mme Anne Témoin');
    await screen.findByText(/telle qu’elle a été envoyée/);
    expect(screen.getByRole('link', { name: 'Télécharger (PDF)' }).getAttribute('href')).toBe(
      '/api/relogements/listes-siao/21/2026-S46.pdf',
    );
    expect(s.demandes.some((d) => d.chemin.endsWith('/identites'))).toBe(false);
    await accessible();
  });

  it('says that names are away, and offers no file without them', async () => {
    serveur({
      'GET /api/moi': { corps: siao },
      'GET /api/relogements/listes-siao/21/2026-S46': {
        corps: liste({
          nomsIndisponibles: true,
          lignes: liste().lignes.map((l) => {
            const { identite: _, ...sans } = l;
            return sans;
          }),
        }),
      },
    });
    ouvrir('/listes-siao/21/2026-S46');
    await screen.findByText('indisponible');
    expect(screen.queryByRole('link', { name: 'Télécharger (PDF)' })).toBeNull();
    await accessible();
  });

  it('tells of an empty week and of the weeks that wait', async () => {
    const s = serveur({
      'GET /api/moi': { corps: siao },
      'GET /api/relogements/listes-siao/21/2026-S46': { corps: liste({ lignes: [] }) },
    });
    ouvrir('/listes-siao/21/2026-S46');
    await screen.findByText(/Aucun concours de la force publique n’a été accordé/);
    await accessible();
    s.repondre('GET /api/relogements/listes-siao', {
      corps: {
        elements: [],
        total: 0,
        page: 0,
        taille: 20,
        ouvertes: [
          {
            departement: '21',
            semaine: '2026-S46',
            du: '2026-11-09',
            au: '2026-11-15',
            etat: 'EN_ATTENTE',
            total: 2,
          },
        ],
      },
    });
    await userEvent.click(
      screen
        .getAllByRole('link', { name: 'Listes au SIAO' })
        .find((l) => l.className.includes('breadcrumb'))!,
    );
    await titre('Listes au SIAO');
    await screen.findByText(/dès que les identités pourront être lues/);
    await accessible();
  });
});

describe('the pool', () => {
  it('says what is missing and what is late', async () => {
    serveur({ ...moi, 'GET /api/relogements/vivier': page([entree()]) });
    ouvrir('/vivier');
    await titre('Vivier des ménages à reloger');
    await screen.findByText('le rapport social, la typologie souhaitée');
    expect(screen.getByText('depuis le 17/11/2026')).toBeDefined();
    await accessible();
  });

  it('shows one entry with its sources, and records its needs', async () => {
    const s = serveur({
      ...moi,
      'GET /api/relogements/vivier/e-1': { corps: entree() },
      'POST /api/relogements/vivier/e-1/besoins': {
        corps: entree({ besoins: { typologie: 'T3', accompagnement: true, comptage: 'ACD' } }),
      },
    });
    ouvrir('/vivier/e-1');
    await screen.findByText(/aucun bailleur ne voit cette entrée/);
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Préciser les besoins' }));
    await userEvent.selectOptions(screen.getByLabelText('Typologie souhaitée'), 'T3');
    await userEvent.selectOptions(screen.getByLabelText(/mesure d’accompagnement/), 'oui');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/l’accord collectif départemental/);
    expect(s.demandes.find((d) => d.chemin.endsWith('/besoins'))?.corps).toEqual({
      typologie: 'T3',
      accompagnement: true,
    });
    await accessible();
  });

  it('tells the delay of a recourse, its article, and what comes after it', async () => {
    serveur({
      ...moi,
      'GET /api/relogements/vivier/e-1': {
        corps: entree({
          alertes: [
            { code: 'DALO_DEPASSE', le: '2026-11-01', atteinte: true, source: 'CCH, R. 441-15' },
          ],
          dalo: {
            recoursLe: '2026-08-01',
            delai: {
              attente: 'DECISION',
              le: '2026-11-01',
              etat: 'DEPASSE',
              source: 'CCH, R. 441-15',
              suite: 'Le demandeur peut saisir le tribunal administratif.',
            },
          },
        }),
      },
    });
    ouvrir('/vivier/e-1');
    await screen.findByText(/Décision de la commission de médiation attendue jusqu’au/);
    expect(screen.getByText(/délai dépassé/)).toBeDefined();
    expect(screen.getByText(/tribunal administratif/)).toBeDefined();
    await accessible();
  });

  it('says plainly that a dossier cannot be entered', async () => {
    serveur({
      ...moi,
      'GET /api/relogements/vivier': pageAvec([], ['ENTRER_AU_VIVIER']),
      'POST /api/relogements/vivier': probleme(400, 'À corriger.', [
        { champ: 'dossier', code: 'DOSSIER_INCONNU', message: 'Aucun dossier de ce nom.' },
      ]),
    });
    ouvrir('/vivier');
    await userEvent.type(await screen.findByLabelText(/identifiant du dossier/), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Inscrire au vivier' }));
    await screen.findByText('Aucun dossier de ce nom.');
    await accessible();
  });
});

describe('my work', () => {
  it('leads SIAO to its list first', async () => {
    serveur({
      'GET /api/moi': { corps: siao },
      'GET /api/relogements/travail': {
        corps: {
          elements: [
            {
              code: 'LISTE_SIAO',
              libelle: 'Ménages dans la liste de la semaine 46',
              total: 3,
              lien: '/listes-siao/21/2026-S46',
            },
          ],
        },
      },
      'GET /api/dossiers': page([]),
    });
    ouvrir('/');
    const lien = await screen.findByRole('link', { name: /3 Ménages dans la liste/ });
    expect(lien.getAttribute('href')).toBe('/listes-siao/21/2026-S46');
    await accessible();
  });
});
