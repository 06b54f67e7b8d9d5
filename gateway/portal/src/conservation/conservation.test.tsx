import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { duree } from '../metier/conservation';
import type { Copie, Effacement, Gel, RegleConservation } from './modeles';

const dpo = { ...secretariat, identifiant: 'dpo-21', roles: ['dpo'] };
const effacement = (plus: Partial<Effacement> = {}): Effacement => ({
  id: 'e-1',
  departement: '21',
  references: ['21-2026-000042'],
  origine: 'DEMANDE',
  motif: 'Demande du ménage (droit à l’effacement)',
  objet: 'Toutes les données du dossier',
  decideLe: '2026-11-19',
  decideLeEnLettres: '19 novembre 2026',
  etat: 'FAIT',
  enRetard: false,
  services: [
    {
      code: 'case-service',
      libelle: 'Dossiers',
      repondu: true,
      le: '2026-11-19',
      leEnLettres: '19 novembre 2026',
      restants: 0,
      comptes: [],
    },
  ],
  reste: [],
  ...plus,
});
const gel: Gel = {
  id: 'g-1',
  reference: '21-2026-000042',
  motif: 'Recours devant le tribunal administratif',
  depuis: '2026-11-10',
  actif: true,
};
const copie: Copie = {
  id: 'c-1',
  reference: '21-2026-000042',
  etablieLe: '2026-11-20',
  complete: false,
  services: [
    { service: 'case-service', libelle: 'Dossiers', recue: true, elements: 3 },
    { service: 'rehousing-service', libelle: 'Relogement', recue: false, elements: 0 },
  ],
};
const regle: RegleConservation = {
  objet: 'DOSSIER',
  libelle: 'Dossier du ménage et ses actes',
  aPartirDe: 'CLOTURE_DU_DOSSIER',
  aFixer: true,
  sort: 'ARCHIVES_DEPARTEMENTALES',
  source: 'R-408 ; A-32',
  automatique: false,
};
const lectures = {
  'GET /api/moi': { corps: dpo },
  'GET /api/dossiers/conservation/effacements': page([effacement()]),
  'GET /api/dossiers/conservation/copies': page([copie]),
  'GET /api/dossiers/conservation/gels': page([gel]),
  'GET /api/dossiers/conservation/regles': { corps: { departement: '21', elements: [regle] } },
};

describe('the life of data', () => {
  it('shows each erasure with its proof, and who has not answered', async () => {
    serveur({
      ...lectures,
      'GET /api/dossiers/conservation/effacements': page([
        effacement(),
        effacement({
          id: 'e-2',
          references: ['21-2026-000043'],
          etat: 'EN_COURS',
          enRetard: true,
          services: [
            {
              code: 'rehousing-service',
              libelle: 'Relogement',
              repondu: false,
              leEnLettres: '',
              restants: 0,
              comptes: [],
            },
          ],
        }),
      ]),
    });
    ouvrir('/conservation');
    await titre('Vie des données');
    await charge();
    const preuve = screen.getByRole('link', { name: 'Certificat (PDF) de 21-2026-000042' });
    expect(preuve.getAttribute('href')).toBe(
      '/api/dossiers/conservation/effacements/e-1/certificat.pdf',
    );
    expect(screen.getByText(/En retard : Relogement/)).toBeDefined();
    await accessible();
  });

  it('erases by the reference alone, and says what holds it back', async () => {
    const s = serveur({
      ...lectures,
      'POST /api/dossiers/conservation/effacements': probleme(
        409,
        'Un gel retient les données de ce ménage depuis le 10 novembre 2026.',
      ),
    });
    ouvrir('/conservation');
    await titre('Vie des données');
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    await screen.findByText('Il manque un élément');
    await userEvent.type(screen.getByLabelText(/Référence du dossier/), '21-2026-000042');
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    await screen.findByText(/Effacer pour toujours .* 21-2026-000042/);
    expect(s.demandes.some((d) => d.methode === 'POST')).toBe(false);
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Garder ces données' }));
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    await userEvent.click(screen.getByRole('button', { name: 'Oui, effacer' }));
    await screen.findByText(/Un gel retient/);
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toEqual({
      reference: '21-2026-000042',
      motif: 'DROIT_A_L_EFFACEMENT',
      confirmeProcedureEnCours: false,
    });
    await accessible();
  });

  it('never calls a copy complete that lacks a service', async () => {
    serveur(lectures);
    ouvrir('/conservation?vue=copies');
    await titre('Vie des données');
    await charge();
    expect(screen.getByText('incomplète')).toBeDefined();
    expect(screen.getByText(/sans : Relogement/)).toBeDefined();
    await accessible();
  });

  it('holds for a reason, lifts, and the focus goes to the list', async () => {
    const s = serveur({
      ...lectures,
      'POST /api/dossiers/conservation/gels/g-1/levee': {
        corps: { ...gel, actif: false, leveLe: '2026-11-20' },
      },
    });
    ouvrir('/conservation?vue=gels');
    await titre('Vie des données');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Lever le gel de 21-2026-000042' }),
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Gels'));
    expect(s.demandes.some((d) => d.chemin.endsWith('/g-1/levee'))).toBe(true);
    await accessible();
  });

  it('says that a period is still to be fixed, and that nothing goes meanwhile', async () => {
    serveur(lectures);
    ouvrir('/conservation?vue=durees');
    await titre('Vie des données');
    await screen.findByText('à fixer par le DPO');
    expect(screen.getByText(/rien n’est effacé automatiquement/)).toBeDefined();
    await accessible();
  });

  it('shows the proof of the last time that a period was applied to files', async () => {
    const fichiers: RegleConservation = {
      objet: 'IMPORT',
      libelle: 'Fichiers déposés par les partenaires',
      aPartirDe: 'RECEPTION',
      duree: 'P1Y',
      aFixer: false,
      sort: 'SUPPRESSION',
      source: 'R-408',
      automatique: true,
      derniere: { le: '2026-11-20', jusqua: '2025-11-20', nombre: 12, source: 'R-408' },
    };
    serveur({
      ...lectures,
      'GET /api/dossiers/conservation/regles': {
        corps: { departement: '21', elements: [fichiers] },
      },
    });
    ouvrir('/conservation?vue=durees');
    await titre('Vie des données');
    await screen.findByText('1 an');
    expect(
      screen.getByText(/12 lignes effacées des fichiers reçus jusqu’au 20\/11\/2025/),
    ).toBeDefined();
    await accessible();
  });

  it('shows the secretariat holds and periods, not what households ask for', async () => {
    serveur({ ...lectures, 'GET /api/moi': { corps: secretariat } });
    ouvrir('/conservation');
    await titre('Vie des données');
    await screen.findByText(gel.motif);
    expect(screen.queryByRole('link', { name: 'Effacements et preuves' })).toBeNull();
    await accessible();
  });

  it('reads periods in French', () => {
    expect([duree('P2Y'), duree('P1M'), duree('P30D'), duree(undefined)]).toEqual([
      '2 ans',
      '1 mois',
      '30 jours',
      'à fixer par le DPO',
    ]);
  });
});
