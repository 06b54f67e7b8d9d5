import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ligne, page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';

const vue = {
  id: 'v-1',
  nom: 'Parc privé',
  mienne: true,
  partagee: false,
  par: 'secretariat-21',
  filtres: { parc: 'PRIVE' },
  total: 4,
};

const base = {
  'GET /api/moi': { corps: secretariat },
  'GET /api/dossiers': page([ligne()]),
  'GET /api/dossiers/compteurs': {
    corps: {
      elements: [
        {
          liste: 'SANS_REFERENT',
          libelle: 'Sans référent',
          explication: 'Personne n’en est le référent dans votre organisation.',
          total: 1200,
        },
      ],
    },
  },
  'GET /api/dossiers/vues': { corps: { elements: [vue] } },
};

describe('worklists and views', () => {
  it('are counted, and lead to what they count', async () => {
    serveur(base);
    const routeur = ouvrir('/dossiers');
    await userEvent.click(await screen.findByRole('link', { name: /Sans référent \(1.200\)/ }));
    expect(routeur.state.location.search).toBe('?liste=SANS_REFERENT');
    const ici = screen.getByRole('link', { name: /Sans référent/ });
    expect(ici.getAttribute('aria-current')).toBe('page');
    await userEvent.click(screen.getByRole('link', { name: 'Parc privé (4)' }));
    expect(routeur.state.location.search).toBe('?parc=PRIVE');
    await charge();
    await accessible();
  });

  it('keep the filters shown, without the words of a search', async () => {
    const s = serveur({
      ...base,
      'POST /api/dossiers/vues': { statut: 201, corps: { ...vue, id: 'v-2', nom: 'CQL' } },
    });
    ouvrir('/dossiers?stade=CQL&page=2');
    await userEvent.click(await screen.findByText('Garder ou gérer des vues'));
    const formulaire = screen.getByRole('form', { name: 'Garder les filtres affichés' });
    await userEvent.type(within(formulaire).getByRole('textbox'), 'CQL');
    await userEvent.click(within(formulaire).getByRole('checkbox'));
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Garder cette vue' }));
    await screen.findByText('Vue gardée : CQL');
    const depot = s.demandes.find((d) => d.methode === 'POST');
    expect(JSON.parse(String(depot?.corps))).toEqual({
      nom: 'CQL',
      partagee: true,
      filtres: { stade: 'CQL' },
    });
  });

  it('are shared and dropped by who keeps them', async () => {
    const s = serveur({ ...base, 'POST /api/dossiers/vues/v-1': { statut: 204 } });
    ouvrir('/dossiers');
    await userEvent.click(await screen.findByText('Garder ou gérer des vues'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Partager la vue Parc privé' }),
    );
    await screen.findByText('Vue partagée');
    expect(s.demandes.find((d) => d.chemin.endsWith('/v-1'))?.corps).toEqual({
      changement: 'PARTAGER',
    });
    s.repondre('POST /api/dossiers/vues/v-1', probleme(404, 'Cette vue n’existe plus.'));
    await userEvent.click(screen.getByRole('button', { name: 'Retirer la vue Parc privé' }));
    await screen.findByText(/Cette vue n’existe plus/);
  });

  it('may be away: the list opens without them', async () => {
    serveur({
      ...base,
      'GET /api/dossiers/compteurs': probleme(500, 'Panne.'),
      'GET /api/dossiers/vues': probleme(500, 'Panne.'),
    });
    ouvrir('/dossiers');
    await screen.findByRole('link', { name: '21-2026-00001' });
    await waitFor(() => expect(screen.getByText(/ne sont pas disponibles/)).toBeDefined());
  });
});
