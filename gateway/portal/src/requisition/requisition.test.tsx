import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { serveur } from '../../tests/serveur';
import type { Requisition } from '../api/modeles';

const requisition = (plus: Partial<Requisition> = {}): Requisition => ({
  dossier: 'd-1',
  reference: '21-2026-000001',
  numero: 'R-1',
  recueLe: '2026-10-12',
  complete: false,
  pieces: [
    {
      code: 'TITRE_EXECUTOIRE',
      libelle: 'Jugement ordonnant l’expulsion',
      reference: 'CPCE L. 411-1',
      presente: true,
      le: '2026-03-12',
      acte: 'J-1',
    },
    {
      code: 'PV_TENTATIVE',
      libelle: 'Procès-verbal de tentative d’expulsion',
      reference: 'CPCE R. 153-1',
      presente: false,
    },
  ],
  reponseLe: '2026-12-12',
  treve: { du: '2026-11-01', au: '2027-03-31' },
  suspensions: [
    {
      libelle: 'Procédure de surendettement',
      arrete: ['l’exécution de l’expulsion'],
      du: '2026-11-16',
      au: '2027-06-30',
      reference: 'R-026',
    },
  ],
  anomalies: [{ code: 'REQUISITION_PREMATUREE', explication: 'Avant la fin du délai.' }],
  aPeser: { vulnerabilite: 'OUI', enfants: 'OUI', dalo: 'NON_RENSEIGNE' },
  criteres: ['Handicap'],
  enfants: 2,
  rapport: {
    mission: 'DSF',
    organisation: 'cd-21',
    carence: false,
    le: '2026-08-01',
    jours: 111,
  },
  ...plus,
});

const page = { total: 0, page: 0, taille: 20 };

const monde = (r: Requisition, plus = {}) =>
  serveur({
    'GET /api/moi': { corps: secretariat },
    'GET /api/dossiers/d-1/requisition': { corps: r },
    'GET /api/dossiers/d-1/bonne-foi': {
      corps: { dossier: 'd-1', elements: [], motifsPossibles: [], apprecier: { permis: true } },
    },
    'GET /api/relogements/concours': {
      corps: { ...page, elements: [{ id: 'c-1', dossier: 'd-1' }] },
    },
    'GET /api/relogements/concours/c-1/dalo': { corps: { dalo: 'RECONNU_PRIORITAIRE' } },
    'GET /api/commissions/preconisations': {
      corps: {
        ...page,
        elements: [
          {
            seance: 's-1',
            formation: 'F',
            nomFormation: 'CCAPEX centralisée',
            dateSeance: '2026-09-15',
            dossier: 'd-1',
            peutSuivre: true,
            preconisation: {
              id: 'p-1',
              type: 'RELOGEMENT',
              libelle: 'Relogement adapté',
              organisation: 'orvitis',
              nomOrganisation: 'Orvitis',
              decideePar: [],
              etat: 'A_FAIRE',
              enRetard: false,
              suivis: [],
            },
          },
        ],
      },
    },
    ...plus,
  });

describe('the réquisition’s own screen', () => {
  it('shows its papers and all that a grant must not overlook', async () => {
    monde(requisition());
    ouvrir('/dossiers/d-1/requisition');
    await screen.findByText(/Réquisition n° R-1, reçue le 12\/10\/2026/);
    const pieces = screen.getByRole('table', { name: 'Pièces de la réquisition' });
    expect(within(pieces).getByText('Manquante')).toBeDefined();
    expect(screen.getByText(/Réquisition incomplète : 1 pièce/)).toBeDefined();
    expect(screen.getByText(/Trêve hivernale jusqu’au 31\/03\/2027/)).toBeDefined();
    expect(screen.getByText(/Procédure de surendettement, du 16\/11\/2026/)).toBeDefined();
    expect(screen.getByText('oui (Handicap)')).toBeDefined();
    expect(screen.getByText('oui (2)')).toBeDefined();
    expect(screen.getByText('non renseigné')).toBeDefined();
    expect(screen.getByText(/il y a 111 jours/)).toBeDefined();
    await screen.findByText('reconnu prioritaire');
    await screen.findByText('Relogement adapté');
    await charge();
    await accessible();
  });

  it('gives both dates when the last paper came later, and says what is not for the reader', async () => {
    const {
      criteres: _,
      enfants: __,
      rapport: ___,
      treve: ____,
      ...sans
    } = requisition({
      complete: true,
      pieces: [],
      completeeLe: '2026-10-20',
      reponseSiCompleteeLe: '2026-12-20',
      suspensions: [],
      anomalies: [],
    });
    monde(sans, { 'GET /api/moi': { corps: { ...secretariat, roles: ['gestionnaire'] } } });
    ouvrir('/dossiers/d-1/requisition');
    await screen.findByText('dimanche 20 décembre 2026');
    expect(screen.getAllByText('oui')).toHaveLength(2);
    expect(screen.queryByText(/Handicap/)).toBeNull();
    expect(screen.getByText('aucun rapport ni carence connus')).toBeDefined();
    await screen.findByText('reconnu prioritaire');
  });

  it('is offered from the judgment on, to who keeps the case', async () => {
    serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/d-1': { corps: dossier({ stade: 'CQL' }) },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByRole('link', { name: /Instruire la réquisition/ });
  });

  it('is not for a social worker', async () => {
    serveur({
      'GET /api/moi': { corps: travailleurSocial },
      'GET /api/dossiers/d-1': { corps: dossier({ stade: 'CQL' }) },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByRole('heading', { name: 'Actes' });
    expect(screen.queryByRole('link', { name: /Instruire la réquisition/ })).toBeNull();
  });
});
