import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  affectation,
  dossier,
  echeances,
  faits,
  identites,
  ligne,
  page,
  secretariat,
} from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { retenirRecherche } from './memoire';

const moi = { 'GET /api/moi': { corps: secretariat } };

beforeEach(() => retenirRecherche(''));

const comptee = (elements: unknown[], numero: number) => ({
  corps: { elements, total: 10000, auMoins: true, page: numero, taille: 20 },
});

describe('the list of dossiers', () => {
  it('reads its filters from the address', async () => {
    const s = serveur({ ...moi, 'GET /api/dossiers': page([ligne()], 45, 1) });
    ouvrir('/dossiers?stade=CQL&page=2');
    await screen.findByRole('link', { name: '21-2026-00001' });
    const lecture = s.demandes.find((d) => d.chemin === '/api/dossiers');
    expect(Object.fromEntries(lecture!.parametres)).toEqual({
      stade: 'CQL',
      page: '1',
      taille: '20',
    });
    expect(screen.getByText('Filtrer et trier (1 filtre)')).toBeDefined();
    expect(screen.getByRole('heading', { name: '45 dossiers' })).toBeDefined();
    await accessible();
  });

  it('says that there are more than were counted, and leads back from a page that is no more', async () => {
    serveur({ ...moi, 'GET /api/dossiers': comptee([ligne()], 0) });
    ouvrir('/dossiers');
    await screen.findByRole('heading', { name: /^Plus de 10\s000 dossiers$/ });
    expect(screen.getByText(/page 1 sur plus de 500/)).toBeDefined();
    cleanup();
    serveur({ ...moi, 'GET /api/dossiers': comptee([], 700) });
    ouvrir('/dossiers?page=701');
    await screen.findByText('La liste n’a plus autant de pages.');
    await accessible();
  });

  it('says how to reach the others when a search finds more than it shows', async () => {
    retenirRecherche('Martin');
    serveur({ ...moi, 'POST /api/dossiers/recherche': comptee([ligne()], 0) });
    ouvrir('/dossiers');
    await screen.findByText(/Ajoutez un mot \(prénom, rue, commune\) ou un filtre/);
    await accessible();
  });

  it('writes them there when they are applied', async () => {
    serveur({ ...moi, 'GET /api/dossiers': page([ligne()]) });
    const routeur = ouvrir('/dossiers');
    await screen.findByRole('link', { name: '21-2026-00001' });
    await userEvent.click(screen.getByText('Filtrer et trier'));
    await userEvent.selectOptions(screen.getByLabelText('Parc'), 'PUBLIC');
    expect(routeur.state.location.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Appliquer les filtres' }));
    await waitFor(() => expect(routeur.state.location.search).toBe('?parc=PUBLIC'));
  });

  it('searches a name without ever writing it in an address', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers': page([]),
      'POST /api/dossiers/recherche': page([ligne()]),
    });
    const routeur = ouvrir('/dossiers');
    await screen.findByText('Aucun dossier ne correspond.');
    await accessible();
    await userEvent.type(
      screen.getByRole('searchbox', { name: /Rechercher un dossier/ }),
      'Temoin',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Rechercher' }));
    await screen.findByRole('link', { name: '21-2026-00001' });
    expect(s.demandes.find((d) => d.chemin === '/api/dossiers/recherche')?.corps).toMatchObject({
      texte: 'Temoin',
    });
    expect(routeur.state.location.search).toBe('');
    expect(s.demandes.some((d) => d.parametres.toString().includes('Temoin'))).toBe(false);
    // Said by an effect, which a busy machine may run after the list is shown.
    await screen.findByText('1 dossier dans la liste');
  });

  it('says « non communiqué » of a household that is not for the reader', async () => {
    const { menage: _, ...sansMenage } = ligne();
    serveur({ ...moi, 'GET /api/dossiers': page([sansMenage]) });
    ouvrir('/dossiers');
    const rangee = await screen.findByRole('row', { name: /21-2026-00001/ });
    expect(within(rangee).getByText('non communiqué')).toBeDefined();
  });

  it('says what to do when the service is down', async () => {
    serveur({ ...moi, 'GET /api/dossiers': probleme(500, 'Réessayez dans un instant.') });
    ouvrir('/dossiers');
    await screen.findByText(/Réessayez dans un instant/);
    expect(screen.getByText(/Référence : abc123/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeDefined();
    await accessible();
  });

  it('says that it loads', async () => {
    serveur({ ...moi, 'GET /api/dossiers': 'silence' });
    ouvrir('/dossiers');
    await screen.findByText('Chargement des dossiers…');
    await accessible();
  });
});

describe('one dossier', () => {
  const lectures = {
    ...moi,
    'GET /api/dossiers/d-1': { corps: dossier() },
    'GET /api/dossiers/d-1/echeances': { corps: echeances },
    'GET /api/dossiers/d-1/historique': page(faits(20), 25),
    'GET /api/diagnostics/affectations': page([affectation()]),
    'POST /api/dossiers/identites': identites,
    'GET /api/dossiers/d-1/implications': {
      corps: {
        dossier: 'd-1',
        reference: '21-2026-00001',
        implications: [
          {
            cle: 'a-1/cd-21',
            organisation: 'cd-21',
            nom: 'CD 21',
            libelle: 'Désigné par la charte pour le diagnostic social et financier',
            depuis: '2026-11-09',
            source: 'Affectation de la mission',
            lien: '/affectations/a-1',
            etat: 'EN_COURS',
            actions: { terminer: { permis: true }, revoir: { permis: true } },
          },
        ],
      },
    },
  };

  it('shows where the procedure stands, what is due and why, and who acts', async () => {
    serveur(lectures);
    ouvrir('/dossiers/d-1');
    await titre('Dossier 21-2026-00001');
    await charge();
    expect(screen.getByRole('heading', { name: 'Mme Anne Témoin' })).toBeDefined();
    const etapes = screen.getByRole('list', { name: 'Étapes de la procédure' });
    expect(within(etapes).getByText('Assignation').getAttribute('aria-current')).toBe('step');
    const table = screen.getByRole('table', { name: 'Échéances du dossier' });
    expect(within(table).getByText('dans 10 jours')).toBeDefined();
    expect(within(table).getByText(/reporté au 30\/11\/2026/)).toBeDefined();
    expect(screen.getByText('Anomalie : notification tardive au préfet')).toBeDefined();
    expect(screen.getByRole('rowheader', { name: 'CD 21' })).toBeDefined();
    // The title of the tab stays in the browser's history: it names the dossier, never the household.
    expect(document.title).toBe('Dossier 21-2026-00001 — Ancrage');
    await accessible();
  });

  it('shows the decision on the concours, what partners reported, and why each organisation is there', async () => {
    serveur({
      ...lectures,
      'GET /api/dossiers/d-1': {
        corps: dossier({
          stade: 'CFP',
          criteres: [{ code: 'HANDICAP', libelle: 'Handicap' }],
          situation: {
            enfants: 2,
            aideAuLogement: 'APL',
            tiersPayant: true,
            organismePayeur: 'CAF',
          },
          actes: [
            {
              numero: 'A-1',
              nature: 'CP',
              libelle: 'Commandement de payer',
              date: '2026-08-12',
              constats: ['Loyer garanti par une caution'],
            },
            {
              numero: 'SIG-1',
              nature: 'SIGNALEMENT',
              libelle: 'Signalement d’impayé',
              date: '2026-08-02',
              arriere: { constitueLe: '2026-06-01', montant: 1650, allocataire: '1234567' },
            },
            {
              numero: 'CFP-1',
              nature: 'DECISION_CFP',
              libelle: 'Décision sur le concours de la force publique',
              date: '2026-11-13',
              sens: 'OCTROI',
              concours: {
                expulsionPossibleLe: '2027-04-01',
                acteVise: 'F7354505',
                veilleSociale: true,
                critereValide: true,
              },
            },
          ],
        }),
      },
      'GET /api/dossiers/d-1/implications': {
        corps: {
          dossier: 'd-1',
          reference: '21-2026-00001',
          implications: [
            {
              cle: 'seance/s-1/caf-21',
              organisation: 'caf-21',
              nom: 'CAF de la Côte-d’Or',
              libelle: 'Membre de la commission « Médiation » pour la séance du 11 décembre 2026',
              depuis: '2026-11-20',
              jusqua: '2027-01-11',
              source: 'Inscription à l’ordre du jour',
              etat: 'EN_COURS',
              actions: { terminer: { permis: true }, revoir: { permis: false, raison: 'Rien.' } },
            },
          ],
        },
      },
    });
    ouvrir('/dossiers/d-1');
    await titre('Dossier 21-2026-00001');
    await charge();
    const concours = screen.getByRole('region', { name: 'Concours de la force publique' });
    expect(within(concours).getByText('Concours accordé')).toBeDefined();
    expect(within(concours).getByText('jeudi 1er avril 2027')).toBeDefined();
    expect(within(concours).getByText('demandée')).toBeDefined();
    const alertes = screen.getByRole('table', { name: 'Signalements et saisines du dossier' });
    expect(within(alertes).getByText(/10 jours avant le commandement de payer/)).toBeDefined();
    expect(screen.getByText(/Loyer garanti par une caution/)).toBeDefined();
    expect(screen.getByText('Handicap')).toBeDefined();
    expect(screen.getByText(/Membre de la commission « Médiation »/)).toBeDefined();
    await accessible();
  });

  it('shows nothing of the concours nor of vulnerability when the reader may not know it', async () => {
    serveur(lectures);
    ouvrir('/dossiers/d-1');
    await titre('Dossier 21-2026-00001');
    await charge();
    expect(screen.queryByText('Critères de vulnérabilité')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Concours de la force publique' })).toBeNull();
  });

  it('reads its timeline further on demand', async () => {
    const s = serveur({
      ...lectures,
      'GET /api/dossiers/d-1/historique': ({ parametres }) =>
        parametres.get('page') === '1' ? page(faits(5, 20), 25, 1) : page(faits(20), 25),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Fait numéro 1.');
    await userEvent.click(screen.getByRole('button', { name: 'Voir la suite' }));
    await screen.findByText('Fait numéro 25.');
    expect(screen.queryByRole('button', { name: 'Voir la suite' })).toBeNull();
    expect(s.demandes.filter((d) => d.chemin.endsWith('/historique'))).toHaveLength(2);
  });

  it('opens without what other services hold', async () => {
    serveur({
      ...lectures,
      'GET /api/diagnostics/affectations': probleme(500, 'Diagnostics indisponibles.'),
      'GET /api/dossiers/d-1/echeances': probleme(500, 'Échéances indisponibles.'),
    });
    ouvrir('/dossiers/d-1');
    await titre('Dossier 21-2026-00001');
    await screen.findByText(/Diagnostics indisponibles/);
    await screen.findByText(/Échéances indisponibles/);
    await accessible();
  });

  it('separates an act that is not of this household, and sends its number', async () => {
    const s = serveur({
      ...lectures,
      'POST /api/dossiers/d-1/separation': { corps: { dossier: 'd-9' } },
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(
      await screen.findByRole('button', { name: /Séparer l’acte Assignation du 09\/11\/2026/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/separation'))?.corps).toEqual({
        acte: 'A-2',
      }),
    );
    const suite = await screen.findByRole('link', { name: 'Ouvrir le dossier de l’acte séparé' });
    expect(suite.getAttribute('href')).toBe('/dossiers/d-9');
    await waitFor(() => expect(document.activeElement).toBe(suite.parentElement));
  });

  it('that was closed by mistake is opened again, and says what stays closed', async () => {
    const clos = {
      ...lectures['GET /api/dossiers/d-1'].corps,
      stade: 'CLOS',
      cloture: { issue: 'SANS_SUITE', le: '2026-11-16' },
      actions: {
        enregistrerActe: { permis: true },
        separerActe: { permis: true },
        annulerCloture: { permis: true },
      },
    };
    const s = serveur({
      ...lectures,
      'GET /api/dossiers/d-1': { corps: clos },
      'POST /api/dossiers/d-1/cloture/annulation': { statut: 204 },
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler la clôture' }));
    expect(screen.getByText(/restent fermées/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
    await screen.findByText('Clôture annulée, dossier rouvert');
    expect(s.demandes.some((d) => d.chemin.endsWith('/cloture/annulation'))).toBe(true);
    await accessible();
  });

  it('that is invisible is not found', async () => {
    serveur({ ...moi, 'GET /api/dossiers/x': probleme(404, 'Ce dossier ne vous est pas ouvert.') });
    ouvrir('/dossiers/x');
    await screen.findByText(/Ce dossier ne vous est pas ouvert/);
    await accessible();
  });
});
