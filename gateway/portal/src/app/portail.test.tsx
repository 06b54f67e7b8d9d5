import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { lot, page, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { adresseConnexion } from './retour';

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
    expect(noms).toEqual(['Mon travail', 'Dossiers', 'Affectations', 'Vivier']);
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
  const toutVide = {
    'GET /api/dossiers/rapprochements': vide,
    'GET /api/dossiers/imports': vide,
    'GET /api/dossiers': vide,
    'GET /api/diagnostics/affectations': vide,
  };

  it('says to the secretariat that nothing waits', async () => {
    serveur({ 'GET /api/moi': { corps: secretariat }, ...toutVide });
    ouvrir('/');
    await titre('Mon travail');
    await screen.findByText('Rien à trancher pour l’instant.');
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

  it('tells a role without pages that nothing is here for it', async () => {
    serveur({ 'GET /api/moi': { corps: { ...secretariat, roles: ['exploitant'] } } });
    ouvrir('/');
    await screen.findByText('Rien ne vous attend ici.');
    await charge();
    await accessible();
  });
});
