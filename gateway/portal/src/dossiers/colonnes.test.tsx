import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ligne, page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { serveur } from '../../tests/serveur';
import { retenirRecherche } from './memoire';

const colonne = (code: string, intitule: string, habituelle = true) => ({
  code,
  intitule,
  obligatoire: code === 'REFERENCE',
  habituelle,
});

const base = {
  'GET /api/moi': { corps: secretariat },
  'GET /api/dossiers': page([ligne()]),
  'GET /api/dossiers/colonnes': {
    corps: {
      elements: [
        colonne('REFERENCE', 'Référence'),
        colonne('MENAGE', 'Ménage'),
        colonne('STADE', 'Stade'),
        colonne('DETTE', 'Dette', false),
      ],
    },
  },
  'POST /api/dossiers/export': { corps: 'xlsx' },
};

beforeEach(() => retenirRecherche(''));

const entetes = () =>
  screen
    .getAllByRole('columnheader')
    .map((e) => e.textContent.replace('Cocher tous les dossiers de la page ', ''));
const adresse = (routeur: ReturnType<typeof ouvrir>) =>
  new URLSearchParams(routeur.state.location.search).get('colonnes');

describe('the columns of the list', () => {
  it('are added, moved and taken away; the address keeps them, and nothing is read again', async () => {
    const s = serveur(base);
    const routeur = ouvrir('/dossiers');
    await userEvent.click(await screen.findByText(/^Choisir les colonnes/));
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter : Dette' }));
    expect(adresse(routeur)).toBe('MENAGE,STADE,DETTE');
    await waitFor(() => expect(entetes()).toEqual(['Référence', 'Ménage', 'Stade', 'Dette']));
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Colonnes montrées/);

    await userEvent.click(screen.getByRole('button', { name: 'Avancer : Dette' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avancer : Dette' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avancer : Dette' }));
    expect(adresse(routeur)).toBe('DETTE,MENAGE,STADE');
    await userEvent.click(screen.getByRole('button', { name: 'Reculer : Dette' }));
    await userEvent.click(screen.getByRole('button', { name: 'Enlever : Stade' }));
    expect(adresse(routeur)).toBe('MENAGE,DETTE');
    expect(
      within(screen.getByRole('table')).getByText('1 650,00 €', { exact: false }),
    ).toBeDefined();
    await charge();
    await accessible();
    expect(s.demandes.filter((d) => d.chemin === '/api/dossiers')).toHaveLength(1);

    await userEvent.click(
      screen.getByRole('button', { name: 'Remettre les colonnes habituelles' }),
    );
    expect(adresse(routeur)).toBeNull();
  });

  it('are those of the export, in the same order', async () => {
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    const s = serveur(base);
    ouvrir('/dossiers?colonnes=STADE,MENAGE');
    await waitFor(() => expect(entetes()).toEqual(['Référence', 'Stade', 'Ménage']));
    await userEvent.click(screen.getByRole('button', { name: /^Exporter la liste \(CSV\)/ }));
    await screen.findByText('Export prêt');
    expect(JSON.parse(String(s.demandes.find((d) => d.chemin.endsWith('/export'))?.corps))).toEqual(
      { format: 'CSV', colonnes: ['REFERENCE', 'STADE', 'MENAGE'] },
    );
  });

  it('that this reader may not have are left out, whatever the address asks for', async () => {
    serveur(base);
    ouvrir('/dossiers?colonnes=TELEPHONE,STADE');
    await waitFor(() => expect(entetes()).toEqual(['Référence', 'Stade']));
  });
});
