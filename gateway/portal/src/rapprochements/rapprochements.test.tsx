import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, ligne, page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';

const proposition = {
  id: 'r-1',
  dossier: 'd-1',
  candidat: 'd-2',
  raisons: [
    { code: 'MEME_TELEPHONE', libelle: 'même numéro de téléphone', contraire: false },
    { code: 'BAIL_DIFFERENT', libelle: 'date de bail différente', contraire: true },
  ],
};
const lectures = {
  'GET /api/moi': { corps: secretariat },
  'GET /api/dossiers/rapprochements': page([proposition]),
  'GET /api/dossiers/d-1': { corps: dossier() },
  'GET /api/dossiers/d-2': { corps: dossier({ id: 'd-2', reference: '21-2026-00002' }) },
};

describe('likely reunions', () => {
  it('put the two dossiers side by side with the reasons', async () => {
    serveur(lectures);
    ouvrir('/rapprochements');
    await titre('Rapprochements');
    await charge();
    const carte = screen.getByRole('article', {
      name: 'Rapprochement de 21-2026-00001 et 21-2026-00002',
    });
    expect(within(carte).getByText('Même numéro de téléphone')).toBeDefined();
    const doute = within(carte).getByRole('heading', { name: 'Ce qui fait douter' });
    expect(doute.nextElementSibling?.textContent).toBe('Date de bail différente');
    await accessible();
  });

  it('are those of one dossier when one comes from it', async () => {
    const s = serveur({
      ...lectures,
      'GET /api/dossiers/d-1': { corps: dossier({ aRapprocher: true }) },
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Dire si c’est le même ménage' }),
    );
    await titre('Rapprochements');
    await screen.findByText(/Ceux d’un seul dossier/);
    expect(
      s.demandes.findLast((d) => d.chemin.endsWith('/rapprochements'))?.parametres.get('dossier'),
    ).toBe('d-1');
    await userEvent.click(screen.getByRole('link', { name: 'Voir tous les rapprochements' }));
    await waitFor(() => expect(screen.queryByText(/Ceux d’un seul dossier/)).toBeNull());
  });

  it('once ruled leave the list, and the focus goes to the count', async () => {
    const s = serveur({
      ...lectures,
      'POST /api/dossiers/rapprochements/r-1/acceptation': { corps: { dossier: 'd-2' } },
    });
    ouvrir('/rapprochements');
    const bouton = await screen.findByRole('button', {
      name: 'Réunir les dossiers 21-2026-00001 et 21-2026-00002',
    });
    s.repondre('GET /api/dossiers/rapprochements', page([]));
    await userEvent.click(bouton);
    await screen.findByText('Rien à trancher pour l’instant.');
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('0 rapprochement à trancher'),
    );
    await accessible();
  });

  it('say when somebody else ruled first', async () => {
    serveur({
      ...lectures,
      'POST /api/dossiers/rapprochements/r-1/refus': probleme(409, 'Déjà tranché.'),
    });
    ouvrir('/rapprochements');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Garder séparés 21-2026-00001 et 21-2026-00002',
      }),
    );
    await screen.findByText(/Déjà tranché/);
    await accessible();
  });
});

describe('other procedures of a dossier', () => {
  const lecturesDuDossier = {
    'GET /api/moi': { corps: secretariat },
    'GET /api/dossiers/d-1': { corps: dossier() },
    'GET /api/dossiers/d-1/echeances': { corps: { echeances: [], anomalies: [] } },
    'GET /api/dossiers/d-1/historique': page([]),
  };

  it('say what they have to do with it and lead there', async () => {
    serveur({
      ...lecturesDuDossier,
      'GET /api/dossiers/d-1/autres-procedures': page([
        {
          lien: 'MEME_MENAGE',
          libelle: 'même ménage, autre procédure',
          dossier: ligne({ id: 'd-0', reference: '21-2025-00009', stade: 'CLOS' }),
        },
      ]),
    });
    ouvrir('/dossiers/d-1');
    const tableau = await screen.findByRole('table', {
      name: 'Autres procédures du ménage ou à son adresse',
    });
    expect(within(tableau).getByText('Même ménage, autre procédure')).toBeDefined();
    expect(within(tableau).getByRole('link', { name: '21-2025-00009' }).getAttribute('href')).toBe(
      '/dossiers/d-0',
    );
    await accessible();
  });

  it('say that there is none', async () => {
    serveur({ ...lecturesDuDossier, 'GET /api/dossiers/d-1/autres-procedures': page([]) });
    ouvrir('/dossiers/d-1');
    await screen.findByText(
      'Aucune autre procédure n’est connue pour ce ménage ni à cette adresse.',
    );
    await accessible();
  });
});
