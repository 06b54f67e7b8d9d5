import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, echeances, page, travailleurSocial } from '../../tests/donnees';
import { accessible, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';

const chemin = '/api/diagnostics/dossiers/d-1/rapports';
const bailleur = {
  ...travailleurSocial,
  organisation: { code: 'orvitis', nom: 'Orvitis', departement: '21' },
  roles: ['bailleur'],
};
const lectures = {
  'GET /api/moi': { corps: bailleur },
  'GET /api/dossiers/d-1': { corps: dossier() },
  'GET /api/dossiers/d-1/echeances': { corps: echeances },
  'GET /api/dossiers/d-1/historique': page([]),
};
const diagnostic = {
  affectation: 'a-1',
  mission: 'DSF',
  organisation: 'dijon-metropole',
  organisationNom: 'Dijon Métropole',
  issue: 'REALISE_AVEC_MENAGE',
  realiseLe: '2026-11-19',
  remisLe: '2026-11-20',
  contradictoire: { observationsJusquAu: '2026-12-04' },
  sections: { endettementLocatif: 'Trois loyers.', traitementDette: 'Plan proposé.' },
};

const lire = async () => {
  ouvrir('/dossiers/d-1');
  await userEvent.click(await screen.findByRole('button', { name: 'Lire les rapports remis' }));
};

describe('the reports of a dossier, to who has no mission in it', () => {
  it('are read on demand, with until when one may answer', async () => {
    const s = serveur({
      ...lectures,
      [`GET ${chemin}`]: {
        corps: {
          dossier: 'd-1',
          rapportSocial: false,
          elements: [
            diagnostic,
            {
              affectation: 'a-2',
              mission: 'DSF',
              organisation: 'cd-21',
              carence: {
                le: '2026-10-01',
                lettre: { objet: 'Carence', paragraphes: ['Deux visites.'] },
              },
            },
          ],
        },
      },
    });
    ouvrir('/dossiers/d-1');
    const bouton = await screen.findByRole('button', { name: 'Lire les rapports remis' });
    expect(s.demandes.some((d) => d.chemin.endsWith('/rapports'))).toBe(false);
    await userEvent.click(bouton);
    await screen.findByText('Trois loyers.');
    expect(document.activeElement?.textContent).toBe('Rapports remis');
    expect(screen.getByText(/Observations reçues jusqu’au 04\/12\/2026/)).toBeDefined();
    expect(screen.getByText(/Remis le 20\/11\/2026 par Dijon Métropole/)).toBeDefined();
    expect(screen.getByText('Deux visites.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Lire le rapport social' })).toBeNull();
    expect(s.demandes.some((d) => d.chemin === '/api/diagnostics/affectations')).toBe(false);
    await accessible();
  });

  it('lead to the rapport social of who may read it', async () => {
    serveur({
      ...lectures,
      [`GET ${chemin}`]: {
        corps: { dossier: 'd-1', rapportSocial: true, elements: [diagnostic] },
      },
    });
    await lire();
    await screen.findByRole('button', { name: 'Lire le rapport social' });
  });

  it('are said to be none when none is open', async () => {
    serveur({ ...lectures, [`GET ${chemin}`]: probleme(404, 'Introuvable.') });
    await lire();
    await screen.findByText('Aucun rapport n’a été remis, ou aucun ne vous est ouvert.');
    await accessible();
  });
});
