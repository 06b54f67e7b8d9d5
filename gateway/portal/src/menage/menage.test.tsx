import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { FicheMenage, Vulnerabilite } from './modeles';

const fiche = (plus: Partial<FicheMenage> = {}): FicheMenage => ({
  dossier: 'd-1',
  reference: '21-2026-00001',
  version: 0,
  personnes: [{ civilite: 'Mme', nom: 'Témoin', prenom: 'Anne' }],
  logement: { voie: '1 rue Pasteur', codePostal: '21000', commune: 'Dijon' },
  telephones: ['0600000000'],
  vulnerabilites: [],
  criteresDesActes: [],
  criteresPossibles: [{ code: 'SANTE', libelle: 'Problème de santé grave' }],
  completer: { permis: true },
  demanderVulnerabilite: { permis: true },
  versions: [],
  ...plus,
});

const demandee: Vulnerabilite = {
  id: 'v-1',
  critere: 'SANTE',
  libelle: 'Problème de santé grave',
  etat: 'DEMANDEE',
  etapes: [{ etat: 'DEMANDEE', le: '2026-11-18', par: 'Conseil départemental' }],
  retenir: { permis: true },
  terminer: { permis: true },
};

const GET = 'GET /api/dossiers/d-1/menage';
const POST = 'POST /api/dossiers/d-1/menage';

const surLeDossier = (moi: unknown, f: FicheMenage, plus = {}) =>
  serveur({
    'GET /api/moi': { corps: moi },
    'GET /api/dossiers/d-1': { corps: dossier() },
    [GET]: { corps: f },
    ...plus,
  });

const section = async () => {
  const titre = await screen.findByRole('heading', { name: 'Ménage et logement' });
  return within(titre.closest('section')!);
};

describe('the household of a case', () => {
  it('is completed and corrected; what is wrong is named; its versions stay', async () => {
    const s = surLeDossier(travailleurSocial, fiche(), {
      [POST]: probleme(400, 'À corriger.', [
        { champ: 'telephones[1]', code: 'TELEPHONE_INVALIDE', message: 'Téléphone non reconnu.' },
      ]),
    });
    ouvrir('/dossiers/d-1');
    const vue = await section();
    await vue.findByText('Mme Anne Témoin');
    vue.getByText(/personne ne l’a encore complété/);
    await userEvent.click(vue.getByRole('button', { name: 'Compléter ou corriger' }));
    const formulaire = within(vue.getByRole('form', { name: /Compléter ou corriger/ }));
    await userEvent.clear(formulaire.getByLabelText('Nom'));
    await userEvent.type(formulaire.getByLabelText('Nom'), 'Témoyn');
    await userEvent.type(formulaire.getByLabelText(/^Téléphones/), '\n12');
    await userEvent.type(formulaire.getByLabelText('Enfants'), '2');
    await userEvent.click(formulaire.getByRole('button', { name: 'Enregistrer' }));
    await formulaire.findByRole('link', { name: 'Téléphone non reconnu.' });
    await charge();
    await accessible();

    s.repondre(POST, {
      corps: fiche({
        version: 1,
        personnes: [{ civilite: 'Mme', nom: 'Témoyn', prenom: 'Anne' }],
        enfants: 2,
        versions: [
          {
            le: '2026-11-20',
            par: 'Conseil départemental',
            personnes: [{ civilite: 'Mme', nom: 'Témoyn', prenom: 'Anne' }],
            voie: '1 rue Pasteur',
            telephonesAjoutes: [],
            telephonesEcartes: ['0600000000'],
            enfants: 2,
          },
        ],
      }),
    });
    await userEvent.click(formulaire.getByRole('button', { name: 'Enregistrer' }));
    await vue.findByText('Mme Anne Témoyn');
    vue.getByText('2 enfants');
    vue.getByText('Historique du ménage : 1 version');
    vue.getByText(/écarté : 06 00 00 00 00/);
    await waitFor(() => expect(document.activeElement?.id).toBe('titre-fiche-menage'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      version: 0,
      personnes: [{ civilite: 'Mme', nom: 'Témoyn', prenom: 'Anne' }],
      voie: '1 rue Pasteur',
      telephones: ['0600000000', '12'],
      enfants: 2,
    });
  });

  it('has several persons, of whom one is taken out', async () => {
    const s = surLeDossier(travailleurSocial, fiche(), { [POST]: { corps: fiche() } });
    ouvrir('/dossiers/d-1');
    const vue = await section();
    await userEvent.click(await vue.findByRole('button', { name: 'Compléter ou corriger' }));
    await userEvent.click(vue.getByRole('button', { name: 'Ajouter une personne' }));
    await userEvent.type(
      within(vue.getByRole('group', { name: 'Personne 2' })).getByLabelText('Nom'),
      'Blanc',
    );
    await userEvent.click(vue.getByRole('button', { name: 'Retirer la personne 1' }));
    await userEvent.click(vue.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toMatchObject({
        personnes: [{ nom: 'Blanc', prenom: '' }],
      }),
    );
  });

  it('has criteria that are asked for, then retained by the secretariat', async () => {
    const s = surLeDossier(secretariat, fiche(), {
      'POST /api/dossiers/d-1/menage/vulnerabilites': {
        statut: 201,
        corps: fiche({ vulnerabilites: [demandee] }),
      },
      'POST /api/dossiers/d-1/menage/vulnerabilites/v-1/suite': {
        corps: fiche({
          vulnerabilites: [
            {
              ...demandee,
              etat: 'ACTIVE',
              etapes: [...demandee.etapes, { etat: 'ACTIVE', le: '2026-11-20', par: 'DDETS' }],
              retenir: { permis: false, raison: 'Déjà retenu.' },
            },
          ],
        }),
      },
    });
    ouvrir('/dossiers/d-1');
    const vue = await section();
    await vue.findByText('Aucun critère n’est demandé.');
    await userEvent.click(vue.getByRole('button', { name: 'Demander' }));
    vue.getByText('Choisissez un critère.');
    await userEvent.selectOptions(
      vue.getByRole('combobox', { name: /Demander un critère/ }),
      'SANTE',
    );
    await userEvent.click(vue.getByRole('button', { name: 'Demander' }));
    await vue.findByText('Demandé le 18/11/2026, Conseil départemental');
    await userEvent.click(vue.getByRole('button', { name: /^Retenir/ }));
    await vue.findByText('Retenu le 20/11/2026, DDETS');
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({ etat: 'ACTIVE' });
    expect(vue.queryByRole('button', { name: /^Retenir/ })).toBeNull();
  });

  it('says why it may not be changed', async () => {
    const non = { permis: false, raison: 'Un accès par exception lit.' };
    surLeDossier(travailleurSocial, fiche({ completer: non, demanderVulnerabilite: non }));
    ouvrir('/dossiers/d-1');
    const vue = await section();
    await vue.findByText('Compléter ou corriger : Un accès par exception lit.');
    vue.getByText('Demander un critère : Un accès par exception lit.');
  });
});
