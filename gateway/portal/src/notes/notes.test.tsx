import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Note, NotesDuDossier } from '../api/modeles';

const LE = '2026-11-18T09:00:00Z';

const note = (plus: Partial<Note> = {}): Note => ({
  id: 'n-1',
  sujet: 'MENAGE',
  libelle: 'la situation du ménage',
  mienne: true,
  par: 'social-cd-21',
  organisation: 'cd-21',
  nom: 'Conseil départemental',
  le: LE,
  texte: 'Madame rappelle lundi.',
  versions: [{ le: LE, texte: 'Madame rappelle lundi.' }],
  partages: [],
  changer: { permis: true },
  retirer: { permis: true },
  ...plus,
});

const lues = (plus: Partial<NotesDuDossier> = {}) => ({
  corps: {
    dossier: 'd-1',
    elements: [],
    ecrire: { permis: true },
    sujets: [
      { code: 'PROCEDURE', libelle: 'la procédure', lecteurs: [] },
      {
        code: 'MENAGE',
        libelle: 'la situation du ménage',
        lecteurs: [{ organisation: 'ddets-21', nom: 'DDETS de la Côte-d’Or' }],
      },
    ],
    ...plus,
  },
});

const GET = 'GET /api/dossiers/d-1/notes';
const POST = 'POST /api/dossiers/d-1/notes';
const base = (moi = travailleurSocial) => ({
  'GET /api/moi': { corps: moi },
  'GET /api/dossiers/d-1': { corps: dossier() },
});

describe('notes on a case', () => {
  it('are written for oneself; what is missing is named, and what the service refuses is said', async () => {
    const s = serveur({
      ...base(),
      [GET]: lues(),
      [POST]: probleme(400, 'À corriger.', [
        { champ: 'texte', code: 'NUMERO_SECURITE_SOCIALE', message: 'Ce champ ressemble à…' },
      ]),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText(/Vous n’avez pas de note/);
    await userEvent.click(screen.getByRole('button', { name: 'Écrire une note' }));
    const formulaire = screen.getByRole('form', { name: 'Nouvelle note' });
    const enregistrer = within(formulaire).getByRole('button', { name: 'Enregistrer' });
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Écrivez la note.' });
    await userEvent.selectOptions(within(formulaire).getByLabelText(/parle de/), 'MENAGE');
    await userEvent.type(within(formulaire).getByLabelText('Note'), 'Madame rappelle lundi.');
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Ce champ ressemble à…' });
    await charge();
    await accessible();

    s.repondre(POST, lues({ elements: [note()] }));
    s.repondre(GET, lues({ elements: [note()] }));
    await userEvent.click(enregistrer);
    await screen.findByText('à vous seul');
    await waitFor(() => expect(document.activeElement?.id).toBe('titre-notes-dossier'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      sujet: 'MENAGE',
      texte: 'Madame rappelle lundi.',
    });
  });

  it('are shared with an organisation by name and for a reason, and taken back', async () => {
    const s = serveur({
      ...base(),
      [GET]: lues({ elements: [note()] }),
      'POST /api/dossiers/d-1/notes/n-1/partage': lues(),
      'POST /api/dossiers/d-1/notes/n-1/reprise': lues(),
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(await screen.findByRole('button', { name: /^Partager : Note/ }));
    const formulaire = screen.getByRole('form', { name: 'Partage de la note' });
    await userEvent.selectOptions(within(formulaire).getByLabelText(/Partager avec/), 'ddets-21');
    await userEvent.type(within(formulaire).getByLabelText(/Motif/), 'Pour la séance.');
    const partage = {
      organisation: 'ddets-21',
      nom: 'DDETS de la Côte-d’Or',
      motif: 'Pour la séance.',
      le: '2026-11-19T09:00:00Z',
    };
    s.repondre(GET, lues({ elements: [note({ partages: [partage] })] }));
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Partager' }));
    const table = await screen.findByRole('table', { name: /À qui cette note est partagée/ });
    await accessible();
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      organisation: 'ddets-21',
      motif: 'Pour la séance.',
    });

    await userEvent.click(within(table).getByRole('button', { name: /^Reprendre/ }));
    await screen.findByText('Partage repris');
  });

  it('are corrected and withdrawn; the trace stays', async () => {
    const s = serveur({
      ...base(),
      [GET]: lues({
        elements: [
          note({
            texte: 'Elle rappelle mardi.',
            versions: [
              { le: LE, texte: 'Madame rappelle lundi.' },
              { le: '2026-11-19T09:00:00Z', texte: 'Elle rappelle mardi.', motif: 'Jour erroné' },
            ],
          }),
        ],
      }),
      'POST /api/dossiers/d-1/notes/n-1/retrait': lues(),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Avant : Madame rappelle lundi.');
    await userEvent.click(screen.getByRole('button', { name: /^Corriger/ }));
    const correction = screen.getByRole('form', { name: 'Correction de la note' });
    expect(within(correction).getByDisplayValue('Elle rappelle mardi.')).toBeDefined();
    await userEvent.click(within(correction).getByRole('button', { name: 'Renoncer' }));

    await userEvent.click(screen.getByRole('button', { name: /^Retirer : Note/ }));
    const retrait = screen.getByRole('form', { name: 'Retrait de la note' });
    await userEvent.type(within(retrait).getByLabelText(/Pourquoi/), 'Autre ménage');
    s.repondre(
      GET,
      lues({
        elements: [
          note({
            texte: undefined,
            retrait: { le: '2026-11-20T09:00:00Z', motif: 'Autre ménage' },
            versions: [{ le: LE }, { le: '2026-11-19T09:00:00Z' }],
            changer: { permis: false, raison: 'Cette note est retirée.' },
            retirer: { permis: false, raison: 'Cette note est retirée.' },
          }),
        ],
      }),
    );
    await userEvent.click(within(retrait).getByRole('button', { name: 'Retirer' }));
    await screen.findByText('Retirée le 20/11/2026 : Autre ménage');
    expect(screen.queryByRole('button', { name: /^Corriger/ })).toBeNull();
  });

  it('of somebody else are read, with why they were shared', async () => {
    serveur({
      ...base(secretariat),
      [GET]: lues({
        elements: [
          note({
            mienne: false,
            partages: [{ organisation: 'ddets-21', nom: 'DDETS', motif: 'La séance.', le: LE }],
            changer: { permis: false, raison: 'C’est à son auteur de le faire.' },
            retirer: { permis: false, raison: 'C’est à son auteur de le faire.' },
          }),
        ],
        ecrire: { permis: false, raison: 'Un accès par exception lit.' },
      }),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Par social-cd-21, Conseil départemental');
    await screen.findByText(/Partagée avec vous le 18\/11\/2026. Motif : La séance\./);
    await screen.findByText('Écrire une note : Un accès par exception lit.');
  });
});
