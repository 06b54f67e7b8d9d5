import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { lot, page, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { declarerRoutes } from './adresses';
import { menu } from './menu';
import { adresseConnexion } from './retour';
import { routes } from './routes';

const vide = page([]);

describe('the door', () => {
  it('asks who is not known to sign in, and will bring them back', async () => {
    serveur({ 'GET /api/moi': { statut: 401 } });
    ouvrir('/dossiers?stade=CQL');
    await titre('Se connecter');
    expect(screen.getByRole('link', { name: 'Se connecter' }).getAttribute('href')).toBe(
      '/connexion?retour=%2Fdossiers%3Fstade%3DCQL',
    );
    expect(screen.queryByRole('link', { name: 'Imports' })).toBeNull();
    await accessible();
  });

  it('says when the identity provider refused', async () => {
    serveur({ 'GET /api/moi': { statut: 401 } });
    ouvrir('/?connexion=refusee');
    expect(await screen.findByText('La connexion n’a pas abouti')).toBeDefined();
    expect(adresseConnexion({ pathname: '/', search: '?connexion=refusee' })).toBe('/connexion');
    await accessible();
  });

  it('opens the public pages to anybody', async () => {
    serveur({ 'GET /api/moi': { statut: 401 } });
    ouvrir('/accessibilite');
    await titre('Accessibilité');
    await accessible();
  });

  it('says that the platform is away, and tries again', async () => {
    const s = serveur({ 'GET /api/moi': probleme(500, 'Réessayez plus tard.') });
    ouvrir('/accessibilite');
    await titre('Ancrage est momentanément indisponible');
    await accessible();
    s.repondre('GET /api/moi', { corps: secretariat });
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await titre('Accessibilité');
  });

  it('signs out with the header that no other site can set', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'POST /deconnexion': probleme(503, 'Plus tard.'),
    });
    ouvrir('/accessibilite');
    await titre('Accessibilité');
    await userEvent.click(screen.getAllByRole('button', { name: 'Se déconnecter' })[0]!);
    await screen.findByText('Plus tard.');
    const depart = s.demandes.find((d) => d.chemin === '/deconnexion');
    expect(depart?.entetes.get('X-Ancrage-Requete')).toBe('1');
  });
});

describe('a session that ends', () => {
  it('leaves the page where it is, and takes up again after a new sign-in', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/imports': { statut: 401 },
    });
    ouvrir('/imports');
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Votre session a expiré' }),
    ).toBeDefined();
    expect(screen.getByRole('link', { name: 'Se reconnecter' }).getAttribute('href')).toBe(
      '/connexion?retour=%2Fimports',
    );
    await accessible();

    s.repondre('GET /api/moi', { statut: 401 });
    await userEvent.click(screen.getByRole('button', { name: 'C’est fait, reprendre ici' }));
    await screen.findByText('Vous n’êtes pas encore reconnecté dans l’autre onglet.');

    s.repondre('GET /api/moi', { corps: secretariat });
    s.repondre('GET /api/dossiers/imports', page([lot()]));
    await userEvent.click(screen.getByRole('button', { name: 'C’est fait, reprendre ici' }));
    await screen.findByRole('link', { name: 'actes.csv' });
    expect(screen.queryByText('Votre session a expiré')).toBeNull();
  });
});

describe('the doors of a role', () => {
  it('are the only ones shown', async () => {
    serveur({ 'GET /api/moi': { corps: travailleurSocial } });
    ouvrir('/accessibilite');
    await titre('Accessibilité');
    const menu = screen.getByRole('navigation', { name: 'Menu principal' });
    const noms = [...menu.querySelectorAll('a')].map((a) => a.textContent);
    expect(noms).toEqual([
      'Mon travail',
      'Dossiers',
      'Affectations',
      'Préconisations',
      'Messages',
      'Envois',
      'Transmissions',
      'Tableaux hebdomadaires',
      'Vivier',
      'Simulateur d’échéances',
      'Règles du droit',
    ]);
  });

  it('are shut politely to the others', async () => {
    serveur({ 'GET /api/moi': { corps: travailleurSocial } });
    ouvrir('/imports');
    await titre('Accès refusé');
    await screen.findByText('Cette page n’est pas ouverte à votre rôle');
    await accessible();
  });

  it('lead nowhere for an unknown address', async () => {
    serveur({ 'GET /api/moi': { corps: secretariat } });
    ouvrir('/nulle-part');
    await titre('Page introuvable');
    await waitFor(() => expect(document.title).toBe('Page introuvable — Ancrage'));
    await accessible();
  });
});

describe('my work', () => {
  const aucun = { corps: { elements: [] } };
  const travauxVides = {
    'GET /api/dossiers/travail': aucun,
    'GET /api/diagnostics/travail': aucun,
    'GET /api/commissions/travail': aucun,
    'GET /api/notifications/travail': aucun,
    'GET /api/relogements/travail': aucun,
    'GET /api/comptes/travail': aucun,
  };
  const toutVide = {
    ...travauxVides,
    'GET /api/dossiers/imports': vide,
    'GET /api/dossiers': vide,
    'GET /api/diagnostics/affectations': vide,
  };

  it('says to the secretariat that nothing waits', async () => {
    serveur({ 'GET /api/moi': { corps: secretariat }, ...toutVide });
    ouvrir('/');
    await titre('Mon travail');
    await screen.findByText('Rien ne vous attend aujourd’hui.');
    await screen.findByText('Aucune échéance dans les quinze jours.');
    expect(screen.getByText('Vendredi 20 novembre 2026')).toBeDefined();
    await accessible();
  });

  it('keeps the other blocks when a service is down', async () => {
    serveur({
      'GET /api/moi': { corps: secretariat },
      ...toutVide,
      'GET /api/dossiers/imports': page([lot()]),
      'GET /api/diagnostics/affectations': probleme(500, 'Les diagnostics sont indisponibles.'),
    });
    ouvrir('/');
    await titre('Mon travail');
    await screen.findByRole('link', { name: 'actes.csv' });
    expect((await screen.findAllByText(/Les diagnostics sont indisponibles/)).length).toBe(2);
    await accessible();
  });

  it('shows what every service says, as one list of links, without the zeros', async () => {
    serveur({
      'GET /api/moi': { corps: secretariat },
      ...toutVide,
      'GET /api/dossiers/travail': {
        corps: {
          elements: [
            {
              code: 'RAPPROCHEMENTS',
              libelle: 'Rapprochements à trancher',
              total: 1200,
              lien: '/rapprochements',
            },
            { code: 'IMPORTS', libelle: 'Imports à reprendre', total: 0, lien: '/imports' },
          ],
        },
      },
      'GET /api/diagnostics/travail': {
        corps: {
          elements: [
            {
              code: 'EN_RETARD',
              libelle: 'Affectations en retard',
              total: 3,
              lien: '/affectations?vue=en-retard',
            },
          ],
        },
      },
      'GET /api/commissions/travail': {
        corps: {
          elements: [
            { code: 'A_VENIR', libelle: 'Page à venir', total: 2, lien: '/pas-encore-ecrite' },
            { code: 'AILLEURS', libelle: 'Page d’ailleurs', total: 1, lien: '//exemple.fr/x' },
          ],
        },
      },
    });
    ouvrir('/');
    const lien = await screen.findByRole('link', { name: /Affectations en retard/ });
    expect(lien.getAttribute('href')).toBe('/affectations?vue=en-retard');
    expect(lien.textContent).toBe('3 Affectations en retard');
    expect(await screen.findByRole('link', { name: /1\s200 Rapprochements/ })).toBeDefined();
    await charge();
    const liste = screen.getByRole('region', { name: 'Ce qui vous attend aujourd’hui' });
    expect(within(liste).queryByText('Imports à reprendre')).toBeNull();
    expect(within(liste).getByText('Page à venir').closest('a')).toBeNull();
    expect(within(liste).getByText('Page d’ailleurs').closest('a')).toBeNull();
    await accessible();
  });

  it('names the service that does not answer, and asks it again', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      ...toutVide,
      'GET /api/relogements/travail': probleme(500, 'Plus tard.'),
    });
    ouvrir('/');
    await screen.findByText('Ce qui vous attend sur le relogement : momentanément indisponible.');
    await screen.findByText('Rien d’autre ne vous attend, pour ce qui a pu être vérifié.');
    await accessible();
    s.repondre('GET /api/relogements/travail', aucun);
    await userEvent.click(screen.getByRole('button', { name: 'Redemander' }));
    await screen.findByText('Rien ne vous attend aujourd’hui.');
    expect(screen.queryByText(/momentanément indisponible/)).toBeNull();
  });

  it('is never an empty page, even for a role without any work here', async () => {
    serveur({
      'GET /api/moi': { corps: { ...secretariat, roles: ['dpo'] } },
      ...travauxVides,
      'GET /api/diagnostics/travail': probleme(403, 'Ce service n’a rien pour vous.'),
    });
    ouvrir('/');
    await screen.findByText('Rien ne vous attend aujourd’hui.');
    await charge();
    await accessible();
  });
});

describe('the menu', () => {
  it('leads only to pages that exist, and unfolds a service that has several', () => {
    const page = (path: string) => ({ path, element: null });
    declarerRoutes([
      { index: true, element: null },
      page('commissions'),
      page('indicateurs'),
      page('vivier'),
      page('*'),
    ]);
    const entrees = menu(['secretariat'], '/indicateurs');
    declarerRoutes(routes);
    expect(entrees.map((e) => e.text)).toEqual(['Mon travail', 'Commissions', 'Vivier']);
    const [, commissions, relogement] = entrees;
    expect(commissions?.menuLinks?.map((l) => [l.text, l.isActive])).toEqual([
      ['Séances', false],
      ['Indicateurs', true],
    ]);
    expect(commissions?.isActive).toBe(true);
    expect(relogement?.linkProps).toEqual({ to: '/vivier' });
  });

  it('shows to the observer of figures the door of the commissions alone', () => {
    declarerRoutes([{ path: 'indicateurs' }, { path: 'courriers' }, { path: 'vivier' }]);
    const entrees = menu(['observateur'], '/');
    declarerRoutes(routes);
    expect(entrees.map((e) => e.text)).toEqual(['Indicateurs']);
  });
});
