import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { secretariat } from '../../tests/donnees';
import { accessible, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Bilan } from './modeles';

const ligne = (code: string, libelle: string, annee?: number) => ({
  code,
  libelle,
  ...(annee === undefined ? {} : { annee }),
  precedente: 12,
  source: 'S003, IV',
});

const bilan = (plus: Partial<Bilan> = {}): Bilan => ({
  annee: 2025,
  nomDepartement: 'Côte-d’Or',
  etat: 'EN_PREPARATION',
  expulsions: [ligne('I-12', 'Commandements de quitter les lieux', 140), ligne('E-01', 'PV')],
  activite: [ligne('SEANCES', 'Séances tenues', 24)],
  avis: [ligne('MAINTIEN', 'Maintien', 30)],
  preconisations: [ligne('REALISEE', 'Réalisées', 40)],
  objectifs: [
    {
      code: 'EXPULSIONS',
      libelle: 'Diminuer les expulsions',
      variation: -30,
      de: 2020,
      a: 2024,
      source: 'S003 ; R-350',
    },
  ],
  declarations: [
    {
      code: 'I-17',
      libelle: 'Expulsions effectives',
      fournisseur: 'Commissaires de justice',
      source: 'S003, IV',
    },
  ],
  actions: ['ECRIRE', 'ARRETER'],
  ...plus,
});

const moi = { 'GET /api/moi': { corps: secretariat } };

describe('the annual bilan', () => {
  it('shows what is counted, takes what is declared, and is frozen after a confirmation', async () => {
    const s = serveur({
      ...moi,
      'GET /api/commissions/bilans/2025': { corps: bilan() },
      'POST /api/commissions/bilans/2025/textes': { corps: bilan({ propositions: 'Agir.' }) },
      'POST /api/commissions/bilans/2025/arret': {
        corps: bilan({ arreteLe: '2026-11-20', etat: 'ARRETE', actions: [] }),
      },
    });
    ouvrir('/bilans/2025');
    await titre('Bilan annuel de 2025');
    await screen.findByText('140');
    expect(screen.getByText('moins de 5')).toBeDefined();
    expect(screen.getByText('−30 % entre 2020 et 2024')).toBeDefined();
    await accessible();

    await userEvent.click(screen.getByRole('button', { name: /Écrire les textes/ }));
    await userEvent.type(screen.getByLabelText(/^Propositions/), 'Agir.');
    await userEvent.type(screen.getByLabelText('Valeur'), '21');
    await userEvent.type(screen.getByLabelText(/D’où vient ce chiffre/), 'Chambre');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Agir.');
    expect(s.demandes.find((d) => d.chemin.endsWith('/textes'))?.corps).toEqual({
      propositions: 'Agir.',
      declarations: [{ code: 'I-17', valeur: 21, source: 'Chambre' }],
    });

    await userEvent.click(screen.getByRole('button', { name: 'Arrêter le bilan' }));
    await userEvent.click(screen.getByRole('button', { name: 'Arrêter et transmettre' }));
    await screen.findByText(/Arrêté le 20\/11\/2026/);
    await waitFor(() => expect(screen.queryByRole('button', { name: /Arrêter/ })).toBeNull());
  });

  it('says to the others that it is being prepared', async () => {
    serveur({
      'GET /api/moi': { corps: { ...secretariat, roles: ['observateur'] } },
      'GET /api/commissions/bilans/2025': probleme(404, 'Introuvable.'),
    });
    ouvrir('/bilans/2025');
    await screen.findByText(/n’est pas encore arrêté/);
    await accessible();
  });

  it('tells which declared figure has no source', async () => {
    serveur({
      ...moi,
      'GET /api/commissions/bilans/2025': { corps: bilan() },
      'POST /api/commissions/bilans/2025/textes': probleme(400, 'À corriger.', [
        { champ: 'declarations[0].source', code: 'OBLIGATOIRE', message: 'Donnez la source.' },
      ]),
    });
    ouvrir('/bilans/2025');
    await userEvent.click(await screen.findByRole('button', { name: /Écrire les textes/ }));
    await userEvent.type(screen.getByLabelText('Valeur'), '21');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Donnez la source.', { selector: 'a' });
    await accessible();
  });
});
