import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { dossier, ligne, page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Suivi } from '../api/modeles';

const priorite = {
  niveau: 'FORTE',
  points: 50,
  raisons: [
    {
      code: 'ECHEANCE_TROIS_JOURS',
      libelle: 'Échéance légale dans 2 j',
      points: 35,
      source: 'Au-delà de l’échéance, un recours ou un délai est perdu',
    },
    { code: 'ENFANTS', libelle: 'Enfants dans le ménage : 2', points: 15, source: 'Des enfants' },
  ],
};

const suivi = (plus: Partial<Suivi> = {}) => ({
  corps: {
    dossier: 'd-1',
    abonne: false,
    nouveautes: [],
    agents: ['paul', 'secretariat-21'],
    noter: { permis: true },
    suivre: { permis: true },
    ...plus,
  },
});

const GET = 'GET /api/dossiers/d-1/suivi';
const POST = 'POST /api/dossiers/d-1/suivi';
const base = {
  'GET /api/moi': { corps: secretariat },
  'GET /api/dossiers/d-1': { corps: dossier({ priorite }) },
};

describe('the follow-up of a dossier', () => {
  it('says how urgent it is and why, names a référent, and follows', async () => {
    const s = serveur({ ...base, [GET]: suivi(), [POST]: suivi({ referent: 'paul' }) });
    ouvrir('/dossiers/d-1');
    const zone = await screen.findByRole('region', { name: 'Suivi par votre organisation' });
    expect(within(zone).getByText('Forte')).toBeDefined();
    expect(within(zone).getByText(/un délai est perdu/)).toBeDefined();
    await within(zone).findByText('aucun');
    const changer = within(zone).getByRole('button', { name: 'Changer le référent' });
    expect(changer.hasAttribute('disabled')).toBe(true);
    await userEvent.selectOptions(within(zone).getByLabelText(/Référent dans/), 'paul');
    await userEvent.click(changer);
    await waitFor(() =>
      expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toBe(
        JSON.stringify({ geste: 'CONFIER', agent: 'paul' }),
      ),
    );
    await within(zone).findByText('paul', { selector: 'dd' });
    await charge();
    await accessible();

    s.repondre(POST, probleme(409, 'C’est déjà le cas : rien n’a changé.'));
    await userEvent.click(within(zone).getByRole('button', { name: 'Suivre ce dossier' }));
    await within(zone).findByText(/rien n’a changé/);
  });

  it('tells what others did since the last visit, until it is read', async () => {
    const s = serveur({
      ...base,
      [GET]: suivi({
        abonne: true,
        nouveautes: [
          {
            sequence: 9,
            type: 'dossier.etape-enregistree.v1',
            le: '2026-11-19T10:00:00Z',
            par: 'paul',
            libelle: 'Assignation enregistrée.',
          },
        ],
      }),
      [POST]: suivi({ abonne: true }),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('1 nouveauté depuis votre dernière visite');
    await userEvent.click(screen.getByRole('button', { name: 'Marquer comme lu' }));
    await screen.findByText('Rien de nouveau depuis votre dernière visite.');
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toContain('VOIR');
  });

  it('says why nothing may be noted', async () => {
    serveur({
      ...base,
      [GET]: suivi({ noter: { permis: false, raison: 'La procédure est terminée.' } }),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Référent et date de revue : La procédure est terminée.');
  });
});

describe('many dossiers at once', () => {
  it('are ticked and acted on; those that refuse are named with their reason', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers': page([
        ligne({ priorite }),
        ligne({ id: 'd-2', reference: '21-2026-00002', suivi: { referent: 'paul', abonne: true } }),
      ]),
      'POST /api/dossiers/suivis': {
        corps: {
          faits: 1,
          elements: [
            { id: 'd-1', reference: '21-2026-00001', fait: true },
            {
              id: 'd-2',
              reference: '21-2026-00002',
              fait: false,
              motif: 'DOSSIER_CLOS',
              raison: 'La procédure est terminée.',
            },
          ],
        },
      },
    });
    ouvrir('/dossiers');
    const appliquer = await screen.findByRole('button', { name: 'Appliquer aux dossiers cochés' });
    expect(screen.getByText('Référent : paul')).toBeDefined();
    expect(appliquer.hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByLabelText('Cocher 21-2026-00001'));
    await userEvent.click(screen.getByLabelText('Cocher 21-2026-00002'));
    await userEvent.selectOptions(screen.getByLabelText('Agir sur 2 dossiers cochés'), 'CONFIER');
    await userEvent.click(appliquer);
    await screen.findByRole('heading', { name: 'Fait pour 1 dossier sur 2' });
    expect(screen.getByText(/La procédure est terminée/)).toBeDefined();
    expect(s.demandes.find((d) => d.chemin.endsWith('/suivis'))?.corps).toBe(
      JSON.stringify({ ids: ['d-1', 'd-2'], geste: 'CONFIER' }),
    );
    await charge();
    await accessible();
  });

  it('leave in a file that the service makes of the filters, never of an address', async () => {
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers': page([ligne()]),
      'POST /api/dossiers/export': { corps: 'xlsx' },
    });
    ouvrir('/dossiers?parc=PRIVE&liste=SANS_REFERENT&tri=priorite');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Exporter la liste (tableur)' }),
    );
    await screen.findByText('Export prêt');
    expect(JSON.parse(String(s.demandes.find((d) => d.chemin.endsWith('/export'))?.corps))).toEqual(
      { format: 'XLSX', parc: 'PRIVE', liste: 'SANS_REFERENT', tri: 'priorite' },
    );
    s.repondre('POST /api/dossiers/export', probleme(429, 'Vous avez déjà exporté 20 listes.'));
    await userEvent.click(screen.getByRole('button', { name: 'Exporter la liste (CSV)' }));
    await screen.findByText(/déjà exporté 20 listes/);
  });
});
