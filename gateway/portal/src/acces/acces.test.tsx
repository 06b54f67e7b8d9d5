import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, page, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { retenirRecherche } from '../dossiers/memoire';
import type { AccesException, ImplicationSuivie, Moi } from '../api/modeles';

const REFERENCE = '21-2026-000123';

const acces = (plus: Partial<AccesException> = {}): AccesException => ({
  id: 'e-1',
  dossier: 'd-1',
  reference: REFERENCE,
  agent: 'social-cd-21',
  nom: 'Conseil départemental',
  depuis: '2026-11-20',
  jusqua: '2026-11-22',
  motif: 'Le référent est absent et la famille appelle.',
  etat: 'A_CONFIRMER',
  ouvert: true,
  ...plus,
});

const implication = (plus: Partial<ImplicationSuivie> = {}): ImplicationSuivie => ({
  cle: 'a-1/cd-21',
  organisation: 'cd-21',
  nom: 'Conseil départemental',
  libelle: 'Désigné par la charte pour le diagnostic social et financier',
  depuis: '2026-03-02',
  source: 'Affectation de la mission',
  lien: '/affectations/a-1',
  etat: 'A_REVOIR',
  actions: { terminer: { permis: true }, revoir: { permis: true } },
  ...plus,
});

describe('access by exception', () => {
  it('is asked where a search finds nothing, with a reason, and opens the dossier', async () => {
    retenirRecherche(REFERENCE);
    const s = serveur({
      'GET /api/moi': { corps: travailleurSocial },
      'POST /api/dossiers/recherche': page([]),
      'POST /api/dossiers/acces-exceptions': {
        statut: 201,
        corps: { dossier: 'd-1', reference: REFERENCE, jusqua: '2026-11-21' },
      },
      'GET /api/dossiers/d-1': { corps: dossier({ reference: REFERENCE }) },
    });
    ouvrir('/dossiers');
    await userEvent.click(
      await screen.findByRole('button', { name: /demander un accès par exception/ }),
    );
    const formulaire = screen.getByRole('form', { name: 'Demander un accès par exception' });
    const champ = within(formulaire).getByLabelText<HTMLInputElement>(/Référence du dossier/);
    expect(champ.value).toBe(REFERENCE);
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir ce dossier par exception' }));
    await within(formulaire).findByRole('link', { name: 'Dites pourquoi, en une phrase.' });
    await accessible();

    await userEvent.type(
      within(formulaire).getByLabelText(/Pourquoi avez-vous besoin/),
      'Le référent est absent et la famille appelle.',
    );
    await userEvent.selectOptions(within(formulaire).getByLabelText(/Pour combien/), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir ce dossier par exception' }));
    await titre(`Dossier ${REFERENCE}`);
    expect(s.demandes.find((d) => d.chemin.endsWith('acces-exceptions'))?.corps).toEqual({
      reference: REFERENCE,
      motif: 'Le référent est absent et la famille appelle.',
      jours: 2,
    });
    retenirRecherche('');
  });

  it('is not offered to a landlord', async () => {
    retenirRecherche(REFERENCE);
    serveur({
      'GET /api/moi': { corps: { ...travailleurSocial, roles: ['bailleur'] } },
      'POST /api/dossiers/recherche': page([]),
    });
    ouvrir('/dossiers');
    await screen.findByText('Aucun dossier ne correspond.');
    expect(screen.queryByRole('button', { name: /accès par exception/ })).toBeNull();
    retenirRecherche('');
  });

  it('is confirmed by the secretariat, and the focus goes to the count', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/acces-exceptions': page([acces()]),
      'POST /api/dossiers/d-1/acces-exceptions/e-1/confirmation': { corps: acces() },
    });
    ouvrir('/acces-exceptions');
    await titre('Accès par exception');
    const bouton = await screen.findByRole('button', { name: /^Confirmer/ });
    await accessible();
    s.repondre(
      'GET /api/dossiers/acces-exceptions',
      page([acces({ etat: 'CONFIRME', par: 'secretariat-21', le: '2026-11-20' })]),
    );
    await userEvent.click(bouton);
    await screen.findByText('confirmé');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('0 accès à confirmer'));
  });

  it('is ended with a reason', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/acces-exceptions': page([acces()]),
      'POST /api/dossiers/d-1/acces-exceptions/e-1/fin': probleme(409, 'Déjà terminé.'),
    });
    ouvrir('/acces-exceptions');
    await userEvent.click(await screen.findByRole('button', { name: /^Mettre fin/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Mettre fin' }));
    await screen.findByText('Expliquez en quelques mots.');
    await userEvent.type(screen.getByLabelText(/Pourquoi y mettre fin/), 'Rien ne l’expliquait.');
    await userEvent.click(screen.getByRole('button', { name: 'Mettre fin' }));
    await screen.findByText(/Déjà terminé/);
    await accessible();
    expect(s.demandes.find((d) => d.chemin.endsWith('/fin'))?.corps).toEqual({
      raison: 'Rien ne l’expliquait.',
    });
  });
});

describe('involvement', () => {
  it('says on the dossier who, as what, since when and by what, and why a button is off', async () => {
    serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/d-1': { corps: dossier() },
      'GET /api/dossiers/d-1/implications': {
        corps: {
          dossier: 'd-1',
          reference: REFERENCE,
          implications: [
            implication({
              etat: 'TERMINEE',
              jusqua: '2026-11-20',
              finPar: 'secretariat-21',
              finRaison: 'Mission finie.',
              actions: {
                terminer: { permis: false, raison: 'Cette implication est déjà terminée.' },
                revoir: { permis: false, raison: 'Cette implication est déjà terminée.' },
              },
            }),
          ],
        },
      },
    });
    ouvrir('/dossiers/d-1');
    const table = await screen.findByRole('table', {
      name: 'Implications terminées dans le dossier',
    });
    expect(within(table).getByText('Cette implication est déjà terminée.')).toBeDefined();
    expect(within(table).getByText(/secretariat-21 : Mission finie/)).toBeDefined();
    expect(within(table).getByRole('link', { name: 'Affectation de la mission' })).toBeDefined();
    await charge();
    await accessible();
  });

  it('is confirmed when it is old', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/implications-a-revoir': page([
        { dossier: 'd-1', reference: REFERENCE, implications: [implication()] },
      ]),
      'POST /api/dossiers/d-1/implications/revue': { corps: {} },
    });
    ouvrir('/implications');
    await titre('Implications à revoir');
    const bouton = await screen.findByRole('button', { name: /^Toujours juste/ });
    await accessible();
    s.repondre('GET /api/dossiers/implications-a-revoir', page([]));
    await userEvent.click(bouton);
    await screen.findByText('Rien à revoir pour l’instant.');
    expect(s.demandes.find((d) => d.chemin.endsWith('/revue'))?.corps).toEqual({
      cle: 'a-1/cd-21',
    });
  });
});

describe('the policy', () => {
  const dpo: Moi = { ...secretariat, identifiant: 'dpo-21', roles: ['dpo'] };
  const politique = {
    corps: {
      service: 'dossiers',
      libelle: 'Dossiers',
      lignes: [
        {
          role: 'siao',
          portee: 'ceux dont le concours est accordé',
          classes: [{ code: 'I', libelle: 'identité' }],
          actes: [],
        },
      ],
    },
  };

  it('joins what each service says, and names the one that is away', async () => {
    serveur({
      'GET /api/moi': { corps: dpo },
      'GET /api/dossiers/politique': politique,
      'GET /api/diagnostics/politique': politique,
      'GET /api/commissions/politique': politique,
      'GET /api/notifications/politique': politique,
      'GET /api/relogements/politique': probleme(503, 'Relogement indisponible.'),
    });
    ouvrir('/politique');
    await titre('Qui peut voir quoi');
    const table = await screen.findByRole('table', { name: 'Qui peut voir quoi : Dossiers' });
    expect(within(table).getByText('Ceux dont le concours est accordé')).toBeDefined();
    await screen.findByText(/Relogement indisponible/);
    await accessible();
  });

  const AGENT = {
    identifiant: 'encadrant-cd-21',
    organisation: { code: 'cd-21', nom: 'Conseil départemental' },
    roles: ['encadrant'],
    du: '2026-01-05',
    etat: 'ACTIVE',
  };
  const raison = (plus: object = {}) => ({
    role: 'encadrant',
    portee: 'ceux confiés à son organisme',
    voit: false,
    explication: 'Rien de ce que ce rôle voit ici n’y correspond aujourd’hui.',
    classes: [],
    ...plus,
  });
  const rien = { corps: { service: 'x', voit: false, raisons: [raison()] } };
  const demander = async (identifiant: string) => {
    await userEvent.type(await screen.findByLabelText('Référence du dossier'), REFERENCE);
    await userEvent.type(screen.getByLabelText(/Identifiant de l’agent/), identifiant);
    await userEvent.click(screen.getByRole('button', { name: 'Demander' }));
  };

  it('says for each service why an agent sees a dossier, and nothing of the dossier', async () => {
    const s = serveur({
      'GET /api/moi': { corps: dpo },
      'POST /api/comptes/recherche': { corps: { ...AGENT, etat: 'SUSPENDUE' } },
      'POST /api/dossiers/politique/pourquoi': {
        corps: { reference: REFERENCE, dossier: 'd-1', voit: false, raisons: [raison()] },
      },
      'POST /api/diagnostics/politique/pourquoi': {
        corps: {
          service: 'diagnostics',
          voit: true,
          raisons: [
            raison({
              voit: true,
              explication: 'Diagnostic social et financier : elle est confiée à son organisme.',
              source: 'S003',
              depuis: '2026-11-20',
              classes: [{ code: 'P', libelle: 'procédure' }],
            }),
          ],
        },
      },
      'POST /api/commissions/politique/pourquoi': rien,
      'POST /api/notifications/politique/pourquoi': probleme(503, 'Courriers indisponibles.'),
      'POST /api/relogements/politique/pourquoi': rien,
    });
    ouvrir('/politique/pourquoi');
    await titre('Pourquoi cet agent voit-il ce dossier ?');
    await userEvent.click(screen.getByRole('button', { name: 'Demander' }));
    await screen.findByRole('link', { name: 'Indiquez l’identifiant de l’agent.' });
    expect(screen.queryByLabelText('Organisme')).toBeNull();
    await demander('encadrant-cd-21');
    await screen.findByRole('heading', {
      name: `encadrant-cd-21 voit quelque chose du dossier ${REFERENCE}`,
    });
    const missions = screen.getByRole('table', { name: /^Diagnostics et missions/ });
    expect(within(missions).getByText(/confiée à son organisme\./)).toBeDefined();
    expect(within(missions).getByText('depuis le 20/11/2026')).toBeDefined();
    await screen.findByText(/Courriers indisponibles/);
    await screen.findByText(/Ce compte est « suspendu/i);
    await accessible();
    expect(s.demandes.find((d) => d.chemin === '/api/dossiers/politique/pourquoi')?.corps).toEqual({
      reference: REFERENCE,
      agent: 'encadrant-cd-21',
      organisation: 'cd-21',
      roles: ['encadrant'],
    });
  });

  it.each([
    ['partner-system', 422, 'Cet identifiant est celui d’un logiciel.'],
    ['personne', 404, 'Aucun agent n’a cet identifiant.'],
  ])('says plainly that %s is no agent', async (identifiant, statut, detail) => {
    serveur({
      'GET /api/moi': { corps: dpo },
      'POST /api/comptes/recherche': probleme(statut, detail),
    });
    ouvrir('/politique/pourquoi');
    await demander(identifiant);
    await screen.findByText(detail);
    await accessible();
  });

  it('lets an administrator take the agent from the list of its organisation', async () => {
    const s = serveur({
      'GET /api/moi': { corps: { ...dpo, roles: ['administrateur'] } },
      'GET /api/referentiels/21': {
        corps: { communes: [], organisations: [{ code: 'cd-21', nom: 'Département' }] },
      },
      'GET /api/comptes/organisations/cd-21/agents': page([
        { id: 'c-1', identifiant: 'encadrant-cd-21', nom: 'Camille Témoin' },
      ]),
      'POST /api/comptes/recherche': { corps: { ...AGENT, roles: [] } },
    });
    ouvrir('/politique/pourquoi');
    await screen.findByRole('option', { name: 'Département' });
    await userEvent.selectOptions(screen.getByLabelText('Organisme'), 'cd-21');
    await screen.findByRole('option', { name: 'Camille Témoin (encadrant-cd-21)' });
    await userEvent.selectOptions(screen.getByLabelText(/^Agent/), 'encadrant-cd-21');
    await accessible();
    await userEvent.type(screen.getByLabelText('Référence du dossier'), REFERENCE);
    await userEvent.click(screen.getByRole('button', { name: 'Demander' }));
    await screen.findByText('Ce compte n’a aucun rôle sur la plateforme.');
    expect(s.demandes.some((d) => d.chemin.endsWith('/pourquoi'))).toBe(false);
  });
});
