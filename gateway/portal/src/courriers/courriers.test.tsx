import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { identites, page, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Envoi } from '../api/modeles';

const envoi = (plus: Partial<Envoi> = {}): Envoi => ({
  id: 'e-1',
  dossier: 'd-1',
  departement: '21',
  courrier: 'CP_MENAGE_PRIVE',
  libelle: 'Questionnaire au ménage',
  type: 'QUESTIONNAIRE',
  source: 'S003, étape 2 ; R-121',
  pourquoi: 'Commandement de payer du 12 novembre 2026',
  destinataire: 'MENAGE',
  destinataireLibelle: 'Le ménage',
  canal: 'COURRIER_POSTAL',
  etat: 'A_IMPRIMER',
  etatLibelle: 'À imprimer',
  essais: 0,
  prepareLe: '2026-11-20',
  ecritLe: '2026-11-20',
  lettre: true,
  actions: ['IMPRIMER'],
  ...plus,
});
const rien = { corps: { elements: [] } };
const moi = {
  'GET /api/moi': { corps: secretariat },
  'POST /api/dossiers/identites': identites,
  'GET /api/notifications/interruptions': rien,
  'GET /api/notifications/travail': rien,
};

describe('the register', () => {
  it('names households under my rights and keeps its filters in the address', async () => {
    const s = serveur({ ...moi, 'GET /api/notifications/envois': page([envoi()]) });
    ouvrir('/courriers?etat=A_IMPRIMER');
    await titre('Courriers et messages');
    await screen.findByText('Anne Témoin');
    await accessible();
    await userEvent.selectOptions(screen.getByLabelText('Canal'), 'COURRIER_POSTAL');
    await waitFor(() => {
      const derniere = s.demandes.filter((d) => d.chemin.endsWith('/envois')).at(-1);
      expect(derniere?.parametres.get('canal')).toBe('COURRIER_POSTAL');
      expect(derniere?.parametres.get('etat')).toBe('A_IMPRIMER');
    });
  });

  it('prints what waits as one batch, then records the day of posting', async () => {
    const s = serveur({
      ...moi,
      'GET /api/notifications/envois': page([envoi()]),
      'POST /api/notifications/impressions': { corps: { id: 'lot-1', total: 2 } },
      'POST /api/notifications/impressions/lot-1/postes': { corps: { postes: 2 } },
    });
    ouvrir('/courriers?etat=A_IMPRIMER');
    await userEvent.click(await screen.findByRole('button', { name: /Préparer l’impression/ }));
    const fichier = await screen.findByRole('link', { name: /fichier à imprimer \(2 lettres\)/ });
    expect(fichier.getAttribute('href')).toBe('/api/notifications/impressions/lot-1/lettres.pdf');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: /lettres postées/ }));
    await screen.findByText(/Postées : 2 lettres/);
    expect(s.demandes.find((d) => d.chemin.endsWith('/postes'))?.corps).toEqual({
      le: '2026-11-20',
    });
  });

  it('says in plain words what holds letters back', async () => {
    serveur({
      ...moi,
      'GET /api/notifications/interruptions': {
        corps: {
          elements: [
            {
              code: 'IDENTITES',
              libelle: 'Les noms des ménages ne sont pas disponibles.',
              depuis: '2026-11-20T08:00:00Z',
            },
          ],
        },
      },
      'GET /api/notifications/envois': page([
        envoi({ etat: 'PREPARE', etatLibelle: 'En attente de l’identité', actions: [] }),
      ]),
    });
    ouvrir('/courriers');
    await screen.findByText(/Les noms des ménages ne sont pas disponibles/);
    await screen.findByText('En attente de l’identité');
    await accessible();
  });

  it('shows the operator blocked mails without a household', async () => {
    const s = serveur({
      ...moi,
      'GET /api/moi': { corps: { ...secretariat, roles: ['exploitant'] } },
      'GET /api/notifications/envois': page([
        envoi({
          dossier: undefined,
          libelle: undefined,
          etat: 'BLOQUE',
          etatLibelle: 'Bloqué',
          organisation: 'cd-21',
          motifLibelle: 'La messagerie du destinataire a refusé ce message.',
          actions: ['REJOUER', 'ECARTER'],
        }),
      ]),
    });
    ouvrir('/courriers');
    await titre('Messages bloqués');
    await screen.findByText(/a refusé ce message/);
    expect(s.demandes.some((d) => d.chemin.endsWith('/identites'))).toBe(false);
    await accessible();
  });
});

describe('one letter', () => {
  it('says why it exists and opens its preview', async () => {
    serveur({
      ...moi,
      'GET /api/notifications/envois/e-1': { corps: envoi() },
      'GET /api/notifications/envois/e-1/apercu': {
        corps: { pages: ['Madame, Monsieur,', 'Questions'] },
      },
    });
    ouvrir('/courriers/e-1');
    await titre('Questionnaire au ménage');
    await screen.findByText('Commandement de payer du 12 novembre 2026');
    await screen.findByText('S003, étape 2 ; R-121');
    await userEvent.click(screen.getByRole('button', { name: 'Voir l’aperçu' }));
    await screen.findByText('Madame, Monsieur,');
    await accessible();
  });

  it('says why a button is off', async () => {
    serveur({
      ...moi,
      'GET /api/notifications/envois/e-1': {
        corps: envoi({
          actions: [],
          actionsRefusees: [{ action: 'POSTER', raison: 'Imprimez-la d’abord.' }],
        }),
      },
    });
    ouvrir('/courriers/e-1');
    const poster = await screen.findByRole('button', { name: 'Dire la lettre postée' });
    expect(poster.getAttribute('aria-disabled')).toBe('true');
    await screen.findByText('Imprimez-la d’abord.');
    await accessible();
  });

  it('that is blocked is sent again, or set aside with a reason only', async () => {
    const bloque = envoi({
      canal: 'MESSAGE',
      etat: 'BLOQUE',
      etatLibelle: 'Bloqué',
      lettre: undefined,
      motifLibelle: 'On ne sait pas si le message est parti.',
      actions: ['REJOUER', 'CONSTATER_PARTI', 'ECARTER'],
    });
    const s = serveur({
      ...moi,
      'GET /api/notifications/envois/e-1': { corps: bloque },
      'POST /api/notifications/envois/e-1/ecartement': {
        corps: envoi({ etat: 'ANNULE', etatLibelle: 'Annulé', actions: [], lettre: undefined }),
      },
    });
    ouvrir('/courriers/e-1');
    await screen.findByRole('button', { name: 'Remettre de nouveau' });
    await userEvent.click(screen.getByRole('button', { name: 'Écarter cet envoi' }));
    await screen.findByRole('link', { name: 'Dites pourquoi cet envoi est écarté.' });
    await accessible();
    await userEvent.type(screen.getByLabelText(/Raison de l’écarter/), 'Boîte fermée');
    await userEvent.click(screen.getByRole('button', { name: 'Écarter cet envoi' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/ecartement'))?.corps).toEqual({
        raison: 'Boîte fermée',
      }),
    );
  });
});

describe('the inbox', () => {
  const message = envoi({
    id: 'm-1',
    canal: 'MESSAGE',
    libelle: 'Demande de diagnostic',
    lien: '/affectations/a-1',
    lettre: undefined,
    actions: ['LIRE'],
  });

  it('lists what is not read and marks it for the whole organisation', async () => {
    const s = serveur({
      ...moi,
      'GET /api/moi': { corps: travailleurSocial },
      'GET /api/notifications/messages': page([message]),
      'GET /api/notifications/envois/m-1': { corps: message },
      'POST /api/notifications/messages/m-1/lecture': {
        corps: {
          ...message,
          luLe: '2026-11-20',
          actions: [],
          actionsRefusees: [{ action: 'LIRE', raison: 'Ce message est déjà marqué lu.' }],
        },
      },
    });
    ouvrir('/courriers/messages');
    await titre('Messages');
    await userEvent.click(await screen.findByRole('link', { name: 'Demande de diagnostic' }));
    await titre('Demande de diagnostic');
    expect(
      (await screen.findByRole('link', { name: 'Ouvrir la mission' })).getAttribute('href'),
    ).toBe('/affectations/a-1');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Marquer lu' }));
    await screen.findByText(/^Lu le/);
    await screen.findByText('Ce message est déjà marqué lu.');
    expect(screen.getByRole('button', { name: 'Marquer lu' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await accessible();
    expect(s.demandes.find((d) => d.chemin.endsWith('/messages'))?.parametres.get('nonLu')).toBe(
      'true',
    );
  });

  it('never follows a link that leaves the portal', async () => {
    serveur({
      ...moi,
      'GET /api/notifications/envois/m-1': { corps: { ...message, lien: '//ailleurs.invalid' } },
    });
    ouvrir('/courriers/messages/m-1');
    await titre('Demande de diagnostic');
    await charge();
    expect(screen.queryByRole('link', { name: /Ouvrir l/ })).toBeNull();
  });

  it('says when the service is down', async () => {
    serveur({
      ...moi,
      'GET /api/notifications/messages': probleme(503, 'Réessayez dans quelques minutes.'),
    });
    ouvrir('/courriers/messages');
    await screen.findByText(/Réessayez dans quelques minutes/);
    await accessible();
  });
});
