import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { affectation, identites, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';

const chemin = '/api/diagnostics/affectations/a-1';
const rendue = (notesInternes: boolean) =>
  affectation({
    etat: 'RENDUE',
    actions: [],
    rapport: {
      issue: 'REALISE_AVEC_MENAGE',
      realiseLe: '2026-11-20',
      notesInternes,
      rapportSocial: false,
    },
  });
const partage = {
  organisation: 'ddets-21',
  organisationNom: 'DDETS',
  role: 'secretariat',
  motif: 'Danger dans le logement',
  le: '2026-11-26',
};
const privees = {
  affectation: 'a-1',
  dossier: 'd-1',
  texte: 'Elle craint son voisin.',
  partages: [] as object[],
  lecteursPossibles: [
    { organisation: 'ddets-21', organisationNom: 'DDETS', role: 'secretariat' },
    { organisation: 'ddets-21', organisationNom: 'DDETS', role: 'gestionnaire' },
  ],
  actions: ['PARTAGER_NOTES'],
};
const moi = {
  'GET /api/moi': { corps: travailleurSocial },
  'POST /api/dossiers/identites': identites,
  [`GET ${chemin}`]: { corps: rendue(true) },
};

describe('the internal notes', () => {
  it('are read on demand, given to somebody with a reason, and taken back', async () => {
    const s = serveur({
      ...moi,
      [`GET ${chemin}/notes`]: { corps: privees },
      [`POST ${chemin}/notes/partages`]: { corps: { ...privees, partages: [partage] } },
      [`POST ${chemin}/notes/partages/reprise`]: {
        corps: { ...privees, partages: [{ ...partage, reprisLe: '2026-11-27' }] },
      },
    });
    ouvrir('/affectations/a-1');
    const lire = await screen.findByRole('button', { name: 'Lire les notes internes' });
    expect(s.demandes.some((d) => d.chemin.endsWith('/notes'))).toBe(false);
    await userEvent.click(lire);
    await screen.findByText('Elle craint son voisin.');
    expect(screen.getByText('Seule votre organisation lit ces notes.')).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Partager ces notes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Partager' }));
    await screen.findByRole('link', { name: 'Choisissez un lecteur.' });
    await accessible();
    await userEvent.selectOptions(
      screen.getByLabelText(/^Partager avec/),
      'Secrétariat de la CCAPEX, DDETS',
    );
    await userEvent.type(screen.getByLabelText(/^Motif du partage/), 'Danger dans le logement');
    await userEvent.click(screen.getByRole('button', { name: 'Partager' }));
    const reprendre = await screen.findByRole('button', { name: /^Reprendre le partage/ });
    expect(document.activeElement?.textContent).toBe('Partage des notes');
    expect(s.demandes.find((d) => d.chemin.endsWith('/partages'))?.corps).toEqual({
      organisation: 'ddets-21',
      role: 'secretariat',
      motif: 'Danger dans le logement',
    });
    await accessible();

    await userEvent.click(reprendre);
    await screen.findByText(/^Repris le/);
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/reprise'))?.corps).toEqual({
        organisation: 'ddets-21',
        role: 'secretariat',
      }),
    );
    expect(document.activeElement?.textContent).toBe('Partage des notes');
  });

  it('say to a reader why they were given to it, and let it do no more', async () => {
    serveur({
      ...moi,
      'GET /api/moi': { corps: secretariat },
      [`GET ${chemin}/notes`]: {
        corps: { ...privees, partages: [partage], lecteursPossibles: [], actions: [] },
      },
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Lire les notes internes' }));
    await screen.findByText(/Motif : Danger dans le logement/);
    expect(screen.queryByRole('button', { name: 'Partager ces notes' })).toBeNull();
    await accessible();
  });

  it('say that they were taken back meanwhile', async () => {
    serveur({ ...moi, [`GET ${chemin}/notes`]: probleme(404, 'Cela n’existe pas, ou plus.') });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Lire les notes internes' }));
    await screen.findByText(/Cela n’existe pas, ou plus/);
  });

  it('are not there for anybody else', async () => {
    serveur({ ...moi, [`GET ${chemin}`]: { corps: rendue(false) } });
    ouvrir('/affectations/a-1');
    await screen.findByText('Rapport remis');
    expect(screen.queryByText('Notes internes')).toBeNull();
  });
});
