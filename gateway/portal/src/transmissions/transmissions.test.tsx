import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { page, secretariat } from '../../tests/donnees';
import { accessible, ouvrir, titre } from '../../tests/portail';
import { serveur } from '../../tests/serveur';
import type { TableauHebdomadaire, Transmission } from '../api/modeles';

const moi = { 'GET /api/moi': { corps: secretariat } };
const transmission: Transmission = {
  id: 't-1',
  departement: '21',
  regle: 'R-182',
  libelle: 'Date et heure de l’expulsion',
  source: 'S003, étape 6',
  de: { code: 'scp-vauban-dijon', nom: 'SCP Vauban' },
  vers: [{ code: 'siao-21', nom: 'SIAO' }],
  echeance: '2026-12-05',
  explication: 'Expulsion prévue le 2026-12-15.',
  etat: 'A_FAIRE',
  actions: ['FAIRE', 'ECARTER'],
};

describe('transmissions', () => {
  it('are done with a proof only', async () => {
    const s = serveur({
      ...moi,
      'GET /api/notifications/transmissions': page([transmission]),
      'POST /api/notifications/transmissions/t-1/faite': {
        corps: { ...transmission, etat: 'FAITE', actions: [] },
      },
    });
    ouvrir('/transmissions');
    await titre('Transmissions');
    await screen.findByText('SCP Vauban');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: /^Faite/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByRole('link', { name: 'Dites comment on sait qu’elle est faite.' });
    await accessible();
    await userEvent.type(screen.getByLabelText(/^Preuve/), 'Courriel du 4');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/faite'))?.corps).toEqual({
        preuve: 'Courriel du 4',
      }),
    );
  });

  it('that are late have their own address', async () => {
    const s = serveur({ ...moi, 'GET /api/notifications/transmissions': page([]) });
    ouvrir('/transmissions?etat=EN_RETARD');
    await screen.findByText('Rien n’est en retard.');
    expect(s.demandes.at(-1)?.parametres.get('etat')).toBe('EN_RETARD');
    await accessible();
  });
});

describe('a weekly table', () => {
  const tableau: TableauHebdomadaire = {
    departement: '21',
    semaine: '2026-S46',
    debut: '2026-11-09',
    figeLe: '2026-11-16',
    source: 'S003, étape 2',
    identitesIndisponibles: false,
    lignes: [
      {
        acte: 'C1',
        dossier: 'd-1',
        communeNom: 'Dijon',
        parc: 'PRIVE',
        date: '2026-11-09',
        recuLe: '2026-11-10',
        reference: '21-2026-1',
        personnes: ['Anne Témoin'],
        adresse: ['1 rue Pasteur'],
      },
    ],
    annulations: [{ acte: 'C0', semaine: '2026-S45', le: '2026-11-12' }],
  };
  const chemin = 'GET /api/notifications/tableaux/21/2026-S46';

  it('is read as it was frozen and can be taken away', async () => {
    serveur({ ...moi, [chemin]: { corps: tableau } });
    ouvrir('/transmissions/tableaux/21/2026-S46');
    await screen.findByText('Anne Témoin');
    await screen.findByText(/Acte C0, semaine 2026-S45/);
    expect(screen.getByRole('link', { name: 'Télécharger le PDF' }).getAttribute('href')).toBe(
      '/api/notifications/tableaux/21/2026-S46/tableau.pdf',
    );
    await accessible();
  });

  it('stays readable when names cannot be had, and says when it is empty', async () => {
    const s = serveur({
      ...moi,
      [chemin]: {
        corps: {
          ...tableau,
          identitesIndisponibles: true,
          lignes: [{ ...tableau.lignes[0], personnes: undefined, reference: undefined }],
        },
      },
    });
    ouvrir('/transmissions/tableaux/21/2026-S46');
    await screen.findByText(/les noms et les adresses ne peuvent pas être lus/);
    await accessible();
    expect(s.demandes.length).toBeGreaterThan(0);
  });

  it('of an empty week says so', async () => {
    serveur({ ...moi, [chemin]: { corps: { ...tableau, lignes: [], annulations: [] } } });
    ouvrir('/transmissions/tableaux/21/2026-S46');
    await screen.findByText('Aucun commandement de payer reçu cette semaine.');
    await accessible();
  });

  it('of the past is in the list of weeks', async () => {
    serveur({ ...moi, 'GET /api/notifications/tableaux': page([tableau]) });
    ouvrir('/transmissions/tableaux');
    await screen.findByRole('link', { name: '2026-S46' });
    await accessible();
  });
});
