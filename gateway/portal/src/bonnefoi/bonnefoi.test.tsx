import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { serveur } from '../../tests/serveur';
import type { BonneFoi } from '../api/modeles';

const GET = 'GET /api/dossiers/d-1/bonne-foi';
const POST = 'POST /api/dossiers/d-1/bonne-foi';

const lue = (plus: Partial<BonneFoi> = {}) => ({
  corps: {
    dossier: 'd-1',
    elements: [],
    motifsPossibles: [{ code: 'PLAN_RESPECTE', libelle: 'Le plan d’apurement est respecté' }],
    apprecier: { permis: true },
    ...plus,
  },
});

const appreciation = {
  id: 'f-1',
  sens: 'FAVORABLE',
  libelle: 'Bonne foi',
  le: '2026-11-20',
  motifs: ['Le plan d’apurement est respecté'],
  par: 'ddets-21',
  nom: 'DDETS de la Côte-d’Or',
  agent: 'secretariat-21',
  enregistreeLe: '2026-11-20',
};

describe('assessments of good faith', () => {
  it('are dated, signed and say why', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/d-1': { corps: dossier() },
      [GET]: lue(),
      [POST]: lue({ elements: [appreciation] }),
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Enregistrer une appréciation' }),
    );
    const formulaire = screen.getByRole('form', { name: 'Appréciation de la bonne foi' });
    const enregistrer = within(formulaire).getByRole('button', { name: 'Enregistrer' });
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Indiquez au moins un motif.' });
    await charge();
    await accessible();

    await userEvent.selectOptions(within(formulaire).getByLabelText('Appréciation'), 'FAVORABLE');
    await userEvent.click(within(formulaire).getByLabelText(/plan d’apurement/));
    s.repondre(GET, lue({ elements: [appreciation] }));
    await userEvent.click(enregistrer);
    const table = await screen.findByRole('table', { name: 'Appréciations de la bonne foi' });
    expect(within(table).getByText('secretariat-21, DDETS de la Côte-d’Or')).toBeDefined();
    await waitFor(() => expect(document.activeElement?.id).toBe('titre-bonne-foi'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      sens: 'FAVORABLE',
      le: '2026-11-20',
      motifs: ['PLAN_RESPECTE'],
    });
  });

  it('are not asked for by a landlord', async () => {
    const s = serveur({
      'GET /api/moi': { corps: { ...travailleurSocial, roles: ['bailleur'] } },
      'GET /api/dossiers/d-1': { corps: dossier() },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByRole('heading', { name: 'Actes' });
    expect(s.demandes.some((d) => d.chemin.endsWith('/bonne-foi'))).toBe(false);
  });
});
