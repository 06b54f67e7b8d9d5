import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { AlerteDePiste, EntreeDePiste, Moi } from '../api/modeles';
import { ligneDeTemps, phraseDAlerte } from '../metier/piste';

const dpo: Moi = { ...secretariat, identifiant: 'dpo-21', roles: ['dpo'] };
const entree = (plus: Partial<EntreeDePiste> = {}): EntreeDePiste => ({
  id: 'case-service-1/1',
  le: '2026-11-20T09:00:00Z',
  agent: 'compte-1',
  organisation: 'orvitis',
  roles: ['bailleur'],
  action: 'LECTURE',
  genre: 'dossier',
  libelle: 'Consultation du dossier',
  concerne: ['d-1'],
  nombre: 1,
  statut: 200,
  route: 'GET /api/dossiers/{id}',
  ...plus,
});
const alerte = (plus: Partial<AlerteDePiste> = {}): AlerteDePiste => ({
  id: 'a-1',
  sorte: 'EXPORTS',
  agent: 'compte-1',
  organisation: 'orvitis',
  periode: '2026-11-20',
  le: '2026-11-20T09:00:00Z',
  nombre: 23,
  limite: 20,
  ...plus,
});
const vide = page([]);
const services = [
  'dossiers',
  'diagnostics',
  'commissions',
  'notifications',
  'relogements',
  'comptes',
];
const partout = (fin: string, reponse: { corps: unknown } = vide) =>
  Object.fromEntries(services.map((s) => [`GET /api/${s}/${fin}`, reponse]));
const moi = {
  'GET /api/moi': { corps: dpo },
  'GET /api/referentiels/21': {
    corps: { communes: [], organisations: [{ code: 'orvitis', nom: 'Orvitis' }] },
  },
  ...partout('piste'),
  ...partout('piste/alertes'),
};
const dossier = { corps: { dossier: 'd-1', reference: '21-2026-00001', anterieurs: ['d-0'] } };

describe('one time line', () => {
  const part = (base: 'dossiers' | 'diagnostics', les: string[], total: number) => ({
    base,
    pages: [
      {
        elements: les.map((le, i) => entree({ id: `${base}/${i}`, le })),
        total,
        page: 0,
        taille: 100,
      },
    ],
  });

  it('joins the services, the last entry first', () => {
    const ligne = ligneDeTemps([
      part('dossiers', ['2026-11-20T10:00:00Z', '2026-11-18T10:00:00Z'], 2),
      part('diagnostics', ['2026-11-19T10:00:00Z'], 1),
    ]);
    expect(ligne.map((e) => e.service)).toEqual(['Dossiers', 'Diagnostics et visites', 'Dossiers']);
  });

  it('stops where a service that has older entries stopped: nothing is missing in between', () => {
    const ligne = ligneDeTemps([
      part('dossiers', ['2026-11-20T10:00:00Z', '2026-11-19T10:00:00Z'], 500),
      part('diagnostics', ['2026-11-19T10:00:00Z', '2026-11-18T10:00:00Z'], 2),
    ]);
    expect(ligne.map((e) => e.le)).toEqual([
      '2026-11-20T10:00:00Z',
      '2026-11-19T10:00:00Z',
      '2026-11-19T10:00:00Z',
    ]);
  });
});

describe('who did what', () => {
  it('finds a case by its reference, with those that were reunited into it', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers/connaissances/21-2026-00001': dossier,
      'GET /api/dossiers/piste': page([entree()]),
      'GET /api/notifications/piste': page([
        entree({
          id: 'n/1',
          le: '2026-11-20T10:00:00Z',
          agent: '-',
          organisation: 'PROPRIETAIRE',
          roles: [],
          action: 'ENVOI',
          libelle: 'Courrier envoyé par la poste',
        }),
      ]),
    });
    ouvrir('/piste');
    await titre('Qui a fait quoi');
    await userEvent.type(screen.getByLabelText(/Référence du dossier/), '21-2026-00001');
    await userEvent.click(screen.getByRole('button', { name: 'Chercher' }));
    await screen.findByText('Courrier envoyé par la poste');
    const lignes = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(lignes.map((l) => l.textContent)).toEqual([
      expect.stringContaining('La plateforme'),
      expect.stringContaining('Orvitis'),
    ]);
    expect(
      s.demandes.find((d) => d.chemin === '/api/relogements/piste')?.parametres.getAll('dossier'),
    ).toEqual(['d-1', 'd-0']);
    expect(s.demandes.map((d) => d.chemin)).not.toContain('/api/comptes/piste');
    await accessible();
  });

  it('tells who came in at the door, and what was done to accounts', async () => {
    serveur({
      ...moi,
      'GET /api/comptes/piste': page([
        entree({ id: 'g/2', action: 'MODIFICATION', libelle: 'Agent suspendu' }),
        entree({ id: 'g/1', action: 'CONNEXION', libelle: 'Connexion au portail' }),
      ]),
    });
    ouvrir('/piste?agent=compte-1');
    await screen.findByText('Agent suspendu');
    const lignes = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(lignes[1]?.textContent).toContain('Connexion au portailConnexions et comptes');
    expect(lignes[1]?.textContent).toContain('1 compte');
    await accessible();
  });

  it('names the part of the platform that does not answer, and exports nothing incomplete', async () => {
    serveur({
      ...moi,
      'GET /api/dossiers/piste': page([entree()]),
      'GET /api/commissions/piste': 'panne',
    });
    ouvrir('/piste?agent=compte-1');
    await screen.findByText(/Commissions : cette partie de la plateforme ne répond pas/);
    await screen.findByText('Consultation du dossier');
    expect(screen.queryByRole('button', { name: /Exporter/ })).toBeNull();
    await accessible();
  });

  it('exports the whole as CSV, each reading told to the services as an export', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:essai');
    URL.revokeObjectURL = vi.fn();
    const s = serveur({ ...moi, 'GET /api/dossiers/piste': page([entree()]) });
    ouvrir('/piste?agent=compte-1');
    await userEvent.click(await screen.findByRole('button', { name: /Exporter la liste/ }));
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    const exports = s.demandes.filter((d) => d.parametres.get('export') === 'true');
    expect(exports.map((d) => d.chemin)).toEqual(['/api/dossiers/piste']);
    expect(exports[0]?.parametres.get('agent')).toBe('compte-1');
  });

  it('says when the document for the household cannot be made whole', async () => {
    serveur({
      ...moi,
      'GET /api/dossiers/connaissances/21-2026-00001': dossier,
      'GET /api/dossiers/d-1/connaissance.pdf': probleme(
        503,
        'Une partie de la plateforme ne répond pas (les commissions) : le document serait incomplet.',
      ),
    });
    ouvrir('/piste?reference=21-2026-00001');
    await screen.findByText(/1 dossier du même ménage y a été réuni/);
    await userEvent.click(screen.getByRole('button', { name: /Éditer le document/ }));
    await screen.findByText(/le document serait incomplet/);
  });

  it('opens to the data-protection officer alone', async () => {
    serveur({ ...moi, 'GET /api/moi': { corps: secretariat } });
    ouvrir('/piste');
    await titre('Accès refusé');
  });
});

describe('unusual volumes', () => {
  it('says what was unusual and closes it with what was found', async () => {
    const s = serveur({
      ...moi,
      'GET /api/relogements/piste/alertes': page([alerte()]),
      'POST /api/relogements/piste/alertes/a-1/examen': {
        corps: alerte({ examineeLe: '2026-11-20T10:00:00Z', constat: 'Bilan annuel.' }),
      },
    });
    ouvrir('/piste/alertes');
    await screen.findByText(/23 exports de listes demandés le 20 novembre 2026/);
    await charge();
    await accessible();
    await userEvent.type(screen.getByLabelText(/Ce que vous avez constaté/), 'Bilan annuel.');
    s.repondre('GET /api/relogements/piste/alertes', vide);
    await userEvent.click(screen.getByRole('button', { name: 'Clore l’alerte' }));
    await screen.findByText('Aucune alerte à examiner.');
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toBe(
      JSON.stringify({ constat: 'Bilan annuel.' }),
    );
  });

  it('tells an hour of many cases apart from a day of many exports', () => {
    expect(
      phraseDAlerte(
        alerte({ sorte: 'LECTURES', periode: '2026-11-20T09:00:00Z', nombre: 612, limite: 500 }),
      ),
    ).toBe(
      '612 dossiers différents consultés en une heure, le 20 novembre 2026 vers 10:00 ; l’usage ne dépasse pas 500. Rien n’a été refusé.',
    );
  });
});
