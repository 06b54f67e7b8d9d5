import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { lot, page, secretariat } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';

const natures = {
  corps: {
    elements: [
      {
        nature: 'ACTES',
        colonnes: [
          { champ: 'numero', intitule: 'N° acte', requise: true },
          { champ: 'etude', intitule: 'Étude', requise: false },
        ],
      },
      {
        nature: 'DECISIONS_CFP',
        colonnes: [
          { champ: 'numeroRfp', intitule: 'N° acte RFP', requise: true },
          { champ: 'veilleSociale', intitule: 'Veille sociale', requise: false },
        ],
      },
    ],
  },
};
const moi = {
  'GET /api/moi': { corps: secretariat },
  'GET /api/dossiers/imports/natures': natures,
};
const fichier = (nom = 'actes.csv', contenu = 'a;b') =>
  new File([contenu], nom, { type: 'text/csv' });

async function verifier(f: File) {
  const souris = userEvent.setup({ applyAccept: false });
  await souris.upload(screen.getByLabelText(/^Fichier à importer/), f);
  await souris.click(screen.getByRole('button', { name: 'Vérifier le fichier' }));
}

describe('importing a file', () => {
  it('refuses a wrong file before sending it, and leads to the field', async () => {
    const s = serveur({ ...moi, 'GET /api/dossiers/imports': page([]) });
    ouvrir('/imports');
    await titre('Imports');
    await charge();
    await verifier(fichier('actes.pdf'));
    const lien = await screen.findByRole('link', { name: /Choisissez un fichier CSV ou XLSX/ });
    await accessible();
    await userEvent.click(lien);
    await waitFor(() => expect(document.activeElement?.id).toBe('champ-fichier'));
    expect(s.demandes.some((d) => d.methode === 'POST')).toBe(false);
  });

  it('shows first what it would do, then does it', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers/imports': page([]),
      'POST /api/dossiers/imports': ({ parametres }) => ({
        corps:
          parametres.get('simulation') === 'true'
            ? lot({ id: 's-1', etat: 'SIMULATION', simulation: true })
            : lot(),
      }),
      'GET /api/dossiers/imports/i-1': { corps: lot() },
    });
    ouvrir('/imports');
    await titre('Imports');
    await verifier(fichier());
    const apercu = await screen.findByRole('heading', { name: 'Aperçu de l’import' });
    await waitFor(() => expect(document.activeElement).toBe(apercu));
    const problemes = screen.getByRole('table', { name: 'Problèmes regroupés' });
    expect(within(problemes).getByText('2 lignes')).toBeDefined();
    expect(
      screen.getByRole('link', { name: /Télécharger les lignes refusées/ }).getAttribute('href'),
    ).toBe('/api/dossiers/imports/s-1/lignes-refusees.xlsx');
    await accessible();

    await userEvent.selectOptions(screen.getByLabelText('Montrer les lignes'), 'ACCEPTEE');
    expect(
      within(screen.getByRole('table', { name: 'Lignes du fichier' })).getAllByRole('row'),
    ).toHaveLength(2);

    await userEvent.click(screen.getByRole('button', { name: 'Importer 1 ligne' }));
    await titre('Résultat de l’import');
    const envois = s.demandes.filter((d) => d.methode === 'POST');
    expect(envois.map((d) => d.parametres.get('simulation'))).toEqual(['true', 'false']);
    expect(envois.every((d) => d.entetes.get('X-Ancrage-Requete') === '1')).toBe(true);
    expect(envois[0]?.parametres.get('departement')).toBe('21');
  });

  it('says what each nature of file must hold, gives a model, and sends the nature chosen', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers/imports': page([]),
      'POST /api/dossiers/imports': {
        corps: lot({
          id: 's-2',
          nature: 'DECISIONS_CFP',
          etat: 'SIMULATION',
          simulation: true,
          rattaches: 2,
          ouverts: 0,
        }),
      },
    });
    ouvrir('/imports');
    await titre('Imports');
    await screen.findByText(/N° acte\./);
    await userEvent.selectOptions(screen.getByLabelText('Nature du fichier'), 'DECISIONS_CFP');
    await screen.findByText(/N° acte RFP/);
    expect(
      screen.getByRole('link', { name: /Télécharger un modèle vide/ }).getAttribute('href'),
    ).toBe('/api/dossiers/imports/natures/DECISIONS_CFP/modele.xlsx');
    await accessible();
    await verifier(fichier('decisions.csv'));
    await screen.findByText(/2 décisions à rattacher à un dossier connu/);
    expect(s.demandes.find((d) => d.methode === 'POST')?.parametres.get('nature')).toBe(
      'DECISIONS_CFP',
    );
    await accessible();
  });

  it('shows a long verification again after a reload, and imports once the file is chosen again', async () => {
    const enCours = lot({ id: 's-3', etat: 'EN_COURS', simulation: true, lignes: 100_000 });
    const s = serveur({
      ...moi,
      'GET /api/dossiers/imports': page([]),
      'GET /api/dossiers/imports/s-3': { corps: { ...enCours, traitees: 0 } },
      'GET /api/dossiers/imports/i-1': { corps: lot() },
      'POST /api/dossiers/imports': { corps: lot() },
    });
    ouvrir('/imports?verification=s-3');
    await screen.findByText(/0 lignes? traitées? sur 100/);
    screen.getByText(/d’abord regroupées par ménage/);
    await accessible();
    s.repondre('GET /api/dossiers/imports/s-3', {
      corps: { ...enCours, etat: 'SIMULATION', traitees: 100_000, acceptees: 99_998 },
    });
    const importer = await screen.findByRole('button', { name: /Importer 99.998 lignes/ });
    expect(importer.hasAttribute('disabled')).toBe(true);
    screen.getByText(/choisissez à nouveau le fichier/);
    await accessible();
    await userEvent.upload(screen.getByLabelText(/^Fichier à importer/), fichier());
    await userEvent.click(screen.getByRole('button', { name: /Importer 99.998 lignes/ }));
    await titre('Résultat de l’import');
    const envois = s.demandes.filter((d) => d.methode === 'POST');
    expect(envois.map((d) => d.parametres.get('simulation'))).toEqual(['false']);
  });

  it('says of a deposit which organisation’s software made it', async () => {
    serveur({
      ...moi,
      'GET /api/dossiers/imports/d-1': {
        corps: lot({
          id: 'd-1',
          etat: 'TERMINE',
          deposePar: 'service-account-x',
          logicielDe: 'orvitis',
        }),
      },
    });
    ouvrir('/imports/d-1');
    await titre('Résultat de l’import');
    await screen.findByText(/par un logiciel \(Orvitis\)/);
    expect(screen.queryByText(/service-account/)).toBeNull();
    await accessible();
  });

  it('says why the service refused the file', async () => {
    serveur({
      ...moi,
      'GET /api/dossiers/imports': page([]),
      'POST /api/dossiers/imports': probleme(422, 'La colonne « Nom » manque.'),
    });
    ouvrir('/imports');
    await titre('Imports');
    await verifier(fichier());
    await screen.findByText(/La colonne « Nom » manque/);
    await accessible();
  });
});

describe('a batch', () => {
  it('follows a long one until its end', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers/imports/i-1': {
        corps: lot({ etat: 'EN_COURS', lignes: 2000, traitees: 500 }),
      },
    });
    ouvrir('/imports/i-1');
    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('25');
    await accessible();
    s.repondre('GET /api/dossiers/imports/i-1', { corps: lot() });
    expect(await screen.findByRole('heading', { name: /Import terminé/ })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Ouvrir le dossier de la ligne 2' })).toBeDefined();
    await accessible();
  });

  it('is undone only after its consequence was said', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers/imports/i-1': { corps: lot() },
      'POST /api/dossiers/imports/i-1/annulation': { corps: lot({ etat: 'ANNULE' }) },
    });
    ouvrir('/imports/i-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler cet import' }));
    expect(screen.getByRole('group', { name: 'Annuler cet import ?' })).toBe(
      document.activeElement,
    );
    await accessible();
    expect(s.demandes.some((d) => d.methode === 'POST')).toBe(false);
    s.repondre('GET /api/dossiers/imports/i-1', { corps: lot({ etat: 'ANNULE' }) });
    await userEvent.click(screen.getByRole('button', { name: 'Oui, annuler l’import' }));
    await screen.findByText(/Cet import a été annulé/);
    await accessible();
  });

  it('undone, names the cases that keep their acts, and why', async () => {
    const s = serveur({
      ...moi,
      'GET /api/dossiers/imports/i-1': {
        corps: lot({
          etat: 'EN_COURS',
          acceptees: 4,
          annulees: 1,
          retenues: 1,
          detail: undefined,
        }),
      },
      'GET /api/dossiers/imports/i-1/lignes': page([
        {
          ligne: 2,
          etat: 'RETENUE',
          effet: 'OUVERT',
          dossier: 'd-1',
          problemes: [
            {
              champ: 'numero',
              code: 'COURRIER_PARTI',
              gravite: 'AVERTISSEMENT',
              message: 'Le dossier 21-2026-000001 garde ses actes : un courrier est parti.',
            },
          ],
        },
      ]),
    });
    ouvrir('/imports/i-1');
    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('50');
    screen.getByText(/Annulation en cours : 2 lignes reprises sur 4/);
    s.repondre('GET /api/dossiers/imports/i-1', {
      corps: lot({ etat: 'ANNULE', acceptees: 4, annulees: 3, retenues: 1 }),
    });
    const gardes = await screen.findByRole('table', { name: /dont le dossier garde l’acte/ });
    expect(within(gardes).getByText(/21-2026-000001 garde ses actes/)).toBeDefined();
    expect(within(gardes).getByRole('link', { name: /Ouvrir le dossier/ })).toBeDefined();
    await accessible();
  });

  it('that is not ours is not found', async () => {
    serveur(moi);
    ouvrir('/imports/ailleurs');
    await screen.findByRole('heading', { name: /Introuvable/ });
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
    await accessible();
  });
});
