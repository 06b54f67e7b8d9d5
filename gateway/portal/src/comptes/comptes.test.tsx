import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AUJOURDHUI, page, secretariat } from '../../tests/donnees';
import { accessible, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { AgentGere, AgentsDeLOrganisation, FicheAgent, Moi } from '../api/modeles';

const referent: Moi = {
  identifiant: 'referent-cd-21',
  nom: 'Sacha Essai',
  organisation: { code: 'cd-21', nom: 'Conseil départemental', departement: '21' },
  roles: ['referent-comptes'],
  aujourdhui: AUJOURDHUI,
};
const administrateur: Moi = {
  ...referent,
  identifiant: 'admin-21',
  organisation: { code: 'ddets-21', nom: 'DDETS', departement: '21' },
  roles: ['administrateur'],
};

const agent = (plus: Partial<AgentGere> = {}): AgentGere => ({
  id: 'a-1',
  identifiant: 'cd-21-bcdfg',
  nom: 'Camille Témoin',
  courriel: 'camille.temoin@cd-21.invalid',
  organisation: 'cd-21',
  roles: ['travailleur-social'],
  du: '2026-11-20',
  au: '2027-11-19',
  etat: 'ACTIVE',
  revueLe: '2027-05-20',
  revueDue: false,
  gerable: true,
  appliquee: true,
  ...plus,
});

const agents = (elements: AgentGere[]): { corps: AgentsDeLOrganisation } => ({
  corps: {
    organisation: { code: 'cd-21', nom: 'Conseil départemental' },
    accordables: ['encadrant', 'travailleur-social'],
    elements,
    total: elements.length,
    page: 0,
    taille: 50,
  },
});

const fiche = (plus: Partial<AgentGere> = {}): { corps: FicheAgent } => ({
  corps: {
    agent: agent(plus),
    organisation: { code: 'cd-21', nom: 'Conseil départemental' },
    accordables: ['encadrant', 'travailleur-social'],
    historique: [
      {
        code: 'ACCORDEE',
        le: '2026-11-20T09:00:00Z',
        par: 'referent-cd-21',
        roles: ['travailleur-social'],
        du: '2026-11-20',
        au: '2027-11-19',
        motif: 'PRISE_DE_POSTE',
      },
      { code: 'MAINTENUE', le: '2027-05-20T09:00:00Z', par: 'referent-cd-21', jour: '2027-11-20' },
      { code: 'ECHUE', le: '2027-11-20T09:00:00Z', par: 'tache:periodes-des-habilitations' },
    ],
  },
});

const PROVISOIRE = 'à changer dès demain';
const AGENTS = '/api/comptes/organisations/cd-21/agents';

describe('the accounts of an organisation', () => {
  it('shows the lead its agents, and opens the door to nobody else', async () => {
    serveur({ 'GET /api/moi': { corps: referent }, [`GET ${AGENTS}`]: agents([agent()]) });
    ouvrir('/comptes');
    await titre('Agents habilités');
    const ligne = within((await screen.findByText('Camille Témoin')).closest('tr')!);
    expect(ligne.getByText('Travailleur social')).toBeDefined();
    expect(ligne.getByText(/20\/11\/2026 au 19\/11\/2027/)).toBeDefined();
    expect(ligne.getByText('Actif')).toBeDefined();
    await accessible();
  });

  it('is closed to a role that manages no account', async () => {
    serveur({ 'GET /api/moi': { corps: secretariat } });
    ouvrir('/comptes');
    await titre('Accès refusé');
  });

  it('invites an agent, says what is missing first, and shows the password once', async () => {
    const s = serveur({
      'GET /api/moi': { corps: referent },
      [`GET ${AGENTS}`]: agents([]),
      [`POST ${AGENTS}`]: {
        statut: 201,
        corps: { id: 'a-2', identifiant: 'cd-21-hjkmn', motDePasse: PROVISOIRE },
      },
    });
    ouvrir('/comptes');
    await screen.findByText('Personne n’a encore de compte dans cette organisation.');
    await userEvent.click(screen.getByRole('button', { name: 'Inviter un agent' }));
    await userEvent.click(screen.getByRole('button', { name: 'Inviter' }));
    expect(screen.getAllByText('Choisissez au moins un rôle.').length).toBeGreaterThan(0);
    await accessible();

    await userEvent.type(screen.getByLabelText(/^Prénom/), 'Camille');
    await userEvent.type(screen.getByLabelText(/^Nom/), 'Témoin');
    await userEvent.type(screen.getByLabelText(/^Adresse électronique/), 'c.t@cd-21.invalid');
    await userEvent.click(screen.getByLabelText('Encadrant'));
    await userEvent.type(screen.getByLabelText(/^Dernier jour/), '2027-11-19');
    await userEvent.click(screen.getByRole('button', { name: 'Inviter' }));

    await screen.findByText(PROVISOIRE);
    await accessible();
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toEqual({
      prenom: 'Camille',
      nom: 'Témoin',
      courriel: 'c.t@cd-21.invalid',
      roles: ['encadrant'],
      du: AUJOURDHUI,
      au: '2027-11-19',
      motif: 'PRISE_DE_POSTE',
    });
    await userEvent.click(screen.getByRole('button', { name: 'C’est noté' }));
    expect(screen.queryByText(PROVISOIRE)).toBeNull();
  });

  it('says at its field what the service refuses', async () => {
    serveur({
      'GET /api/moi': { corps: administrateur },
      [`GET ${AGENTS}`]: {
        corps: { ...agents([]).corps, accordables: ['referent-comptes'] },
      },
      [`POST ${AGENTS}`]: probleme(400, 'À corriger', [
        { champ: 'courriel', code: 'COURRIEL_INVALIDE', message: 'Adresse incorrecte.' },
      ]),
    });
    ouvrir('/comptes/organisations/cd-21');
    await userEvent.click(await screen.findByRole('button', { name: 'Inviter un agent' }));
    await userEvent.type(screen.getByLabelText(/^Prénom/), 'Camille');
    await userEvent.type(screen.getByLabelText(/^Nom/), 'Témoin');
    await userEvent.type(screen.getByLabelText(/^Adresse électronique/), 'c.t');
    await userEvent.type(screen.getByLabelText(/^Dernier jour/), '2027-11-19');
    await userEvent.click(screen.getByRole('button', { name: 'Inviter' }));
    expect((await screen.findAllByText('Adresse incorrecte.')).length).toBeGreaterThan(0);
  });
});

describe('one agent', () => {
  it('tells who gave what, when and for what, and suspends with a reason', async () => {
    const s = serveur({
      'GET /api/moi': { corps: referent },
      'GET /api/comptes/agents/a-1': fiche(),
      'POST /api/comptes/agents/a-1/suspension': { statut: 204 },
    });
    ouvrir('/comptes/agents/a-1');
    await titre('Camille Témoin');
    expect(document.title).not.toContain('Camille');
    expect(screen.getByText('Habilitation accordée')).toBeDefined();
    expect(screen.getByText('Prise de poste')).toBeDefined();
    expect(screen.getByText('la plateforme')).toBeDefined();
    await accessible();

    await userEvent.click(screen.getByRole('button', { name: 'Suspendre' }));
    await userEvent.click(screen.getByRole('button', { name: 'Suspendre' }));
    expect(screen.getAllByText('Choisissez un motif.').length).toBeGreaterThan(0);
    await userEvent.selectOptions(screen.getByLabelText(/^Motif/), 'DEPART');
    s.repondre('GET /api/comptes/agents/a-1', fiche({ etat: 'SUSPENDUE', appliquee: false }));
    await userEvent.click(screen.getByRole('button', { name: 'Suspendre' }));

    await screen.findByRole('button', { name: 'Rétablir' });
    expect(screen.getByText(/dès qu’il répondra/)).toBeDefined();
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toEqual({ motif: 'DEPART' });
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Ce que vous pouvez décider'),
    );
  });

  it('keeps the roles that are not the reader’s to give', async () => {
    const s = serveur({
      'GET /api/moi': { corps: administrateur },
      'GET /api/comptes/agents/a-1': {
        corps: { ...fiche().corps, accordables: ['referent-comptes'] },
      },
      'POST /api/comptes/agents/a-1/habilitation': { statut: 204 },
    });
    ouvrir('/comptes/agents/a-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Changer les rôles ou la période' }),
    );
    expect(screen.getByLabelText<HTMLInputElement>('Travailleur social').disabled).toBe(true);
    await userEvent.click(screen.getByLabelText('Référent des comptes'));
    await userEvent.selectOptions(screen.getByLabelText(/^Motif/), 'CHANGEMENT_DE_FONCTION');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toEqual({
        roles: ['travailleur-social', 'referent-comptes'],
        du: '2026-11-20',
        au: '2027-11-19',
        motif: 'CHANGEMENT_DE_FONCTION',
      }),
    );
  });

  it('offers nothing on an account that is not the reader’s to decide on', async () => {
    serveur({
      'GET /api/moi': { corps: referent },
      'GET /api/comptes/agents/a-1': fiche({ gerable: false }),
    });
    ouvrir('/comptes/agents/a-1');
    await screen.findByText(/Vous ne décidez pas de ce compte/);
    expect(screen.queryByRole('button', { name: 'Suspendre' })).toBeNull();
  });
});

describe('the half-yearly review', () => {
  it('keeps one agent at once and closes another only after a second word', async () => {
    const dus = [
      agent({ revueDue: true, revueLe: '2026-11-01' }),
      agent({ id: 'a-2', nom: 'Alix Essai', revueDue: true, revueLe: '2026-11-10' }),
    ];
    const s = serveur({
      'GET /api/moi': { corps: referent },
      'GET /api/comptes/revues': page(dus),
      'POST /api/comptes/agents/a-1/revue': { statut: 204 },
      'POST /api/comptes/agents/a-2/revue': { statut: 204 },
    });
    ouvrir('/comptes/revues');
    await titre('Revue des habilitations');
    await screen.findByText('2 revues à faire');
    await accessible();

    s.repondre('GET /api/comptes/revues', page([dus[1]!]));
    await userEvent.click(screen.getByRole('button', { name: 'Maintenir Camille Témoin' }));
    await screen.findByText('1 revue à faire');

    await userEvent.click(screen.getByRole('button', { name: 'Retirer Alix Essai' }));
    expect(s.demandes.some((d) => d.chemin.endsWith('/a-2/revue'))).toBe(false);
    s.repondre('GET /api/comptes/revues', page([]));
    await userEvent.click(
      screen.getByRole('button', { name: 'Fermer pour de bon le compte de Alix Essai' }),
    );
    await screen.findByText('Tout est à jour.');
    expect(s.demandes.filter((d) => d.methode === 'POST').map((d) => d.corps)).toEqual([
      { decision: 'MAINTENU' },
      { decision: 'RETIRE' },
    ]);
  });
});

describe('the organisations of a département', () => {
  it('finds one by its name and shows where no lead is', async () => {
    const s = serveur({
      'GET /api/moi': { corps: administrateur },
      'GET /api/comptes/organisations': page([
        {
          code: 'cd-21',
          nom: 'Conseil départemental',
          type: 'DEPARTEMENT',
          agents: 4,
          referents: 0,
          revuesDues: 2,
        },
      ]),
    });
    ouvrir('/comptes');
    await titre('Comptes des organisations');
    expect(await screen.findByText('aucun')).toBeDefined();
    await accessible();
    await userEvent.type(screen.getByRole('searchbox'), 'départ');
    await userEvent.click(screen.getByRole('button', { name: /Chercher|Rechercher/ }));
    await waitFor(() =>
      expect(
        s.demandes
          .filter((d) => d.chemin === '/api/comptes/organisations')
          .at(-1)
          ?.parametres.get('texte'),
      ).toBe('départ'),
    );
  });
});
