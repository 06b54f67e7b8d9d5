import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, ligne, page, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { colonnes, fraicheur, leSien, motsDeLaCase } from '../metier/situation';
import type { FicheSituation, FournisseurFiche, MesureFiche, RubriqueFiche } from './modeles';

const connaissance = (plus: Partial<RubriqueFiche> = {}): RubriqueFiche => ({
  rubrique: 'CONNAISSANCE',
  libelle: 'Ménage connu ou accompagné',
  forme: 'CONNAISSANCE',
  choix: [
    { code: 'NON_CONNU', libelle: 'Non connu' },
    { code: 'CONNU', libelle: 'Connu' },
    { code: 'ACCOMPAGNE', libelle: 'Accompagné' },
  ],
  repris: false,
  renseigner: { permis: true },
  anterieures: [],
  ...plus,
});

const mesures: RubriqueFiche = {
  ...connaissance(),
  rubrique: 'MESURES',
  libelle: 'Mesures d’accompagnement',
  forme: 'MESURES',
  choix: [],
};

const cd = (plus: Partial<RubriqueFiche> = {}): FournisseurFiche => ({
  code: 'DEPARTEMENT',
  libelle: 'Conseil départemental',
  organisation: 'cd-21',
  nom: 'Conseil départemental de la Côte-d’Or',
  source: 'S003, étapes 1 et 2 ; R-109, R-123',
  aConfirmer: false,
  social: [connaissance(plus), mesures],
});

const ccas: FournisseurFiche = {
  ...cd(),
  code: 'CCAS',
  libelle: 'CCAS de la commune',
  organisation: 'ccas-dijon',
  nom: 'CCAS de Dijon',
  social: [connaissance({ renseigner: { permis: false, raison: 'Réservé au CCAS.' } })],
};

const loyer: RubriqueFiche = {
  ...connaissance(),
  rubrique: 'LOYER_CHARGES',
  libelle: 'Loyer et charges par mois',
  forme: 'MONTANT',
  choix: [],
  valeur: '572.50',
  le: '2026-11-12',
  repris: true,
};

const asll: MesureFiche = {
  id: 'm-1',
  code: 'ASLL',
  libelle: 'ASLL',
  organisation: 'cd-21',
  nom: 'Conseil départemental de la Côte-d’Or',
  debut: '2026-11-02',
  etat: 'EN_COURS',
  le: '2026-11-02',
  saisiPar: 'Conseil départemental de la Côte-d’Or',
  arreter: { permis: true },
};

const fiche = (plus: Partial<FicheSituation> = {}): FicheSituation => ({
  dossier: 'd-1',
  reference: '21-2026-00001',
  fournisseurs: [cd(), ccas],
  mesures: [],
  alertes: [],
  catalogue: [
    { code: 'ASLL', libelle: 'ASLL', consentement: 'Signature du ménage.', source: 'R-330' },
    { code: 'AVDL', libelle: 'AVDL', source: 'R-337' },
  ],
  ...plus,
});

const GET = 'GET /api/dossiers/d-1/situation';
const DIRE = 'POST /api/dossiers/d-1/situation/renseignements';
const INSCRIRE = 'POST /api/dossiers/d-1/situation/mesures';
const GRILLE = 'POST /api/dossiers/situations';

const surLeDossier = (f: FicheSituation, plus = {}) =>
  serveur({
    'GET /api/moi': { corps: travailleurSocial },
    'GET /api/dossiers/d-1': { corps: dossier() },
    [GET]: { corps: f },
    ...plus,
  });

const enGrille = (fiches: FicheSituation[], plus = {}) =>
  serveur({
    'GET /api/moi': { corps: travailleurSocial },
    'GET /api/dossiers': page([ligne(), ligne({ id: 'd-2', reference: '21-2026-00002' })]),
    'POST /api/dossiers/identites': {
      corps: { elements: [{ id: 'd-1', reference: '21-2026-00001', nom: 'Anne Témoin' }] },
    },
    [GRILLE]: { corps: { elements: fiches } },
    ...plus,
  });

describe('the fiche situation of a case', () => {
  it('says who has not said anything, and keeps what one says on leaving the cell', async () => {
    const s = surLeDossier(fiche(), {
      [DIRE]: {
        corps: fiche({
          fournisseurs: [
            cd({ parole: 'p-1', valeur: 'ACCOMPAGNE', le: '2026-11-20', saisiPar: 'DDETS' }),
            ccas,
          ],
        }),
      },
    });
    ouvrir('/dossiers/d-1');
    const table = await screen.findByRole('table', { name: 'Fiche situation' });
    within(table).getByText('Non renseigné par CCAS de Dijon');
    const champ = within(table).getByLabelText(/Conseil départemental de la Côte-d’Or/);
    await userEvent.selectOptions(champ, 'ACCOMPAGNE');
    expect(s.demandes.some((d) => d.methode === 'POST' && d.chemin.includes('situation'))).toBe(
      false,
    );
    await userEvent.tab();
    await within(table).findByText('20/11/2026, aujourd’hui, noté par DDETS');
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      organisation: 'cd-21',
      rubrique: 'CONNAISSANCE',
      valeur: 'ACCOMPAGNE',
    });
    await charge();
    await accessible();
  });

  it('says why a word was not kept, and keeps what was typed', async () => {
    surLeDossier(fiche(), { [DIRE]: probleme(409, 'Quelqu’un a renseigné cette case.') });
    ouvrir('/dossiers/d-1');
    const table = await screen.findByRole('table', { name: 'Fiche situation' });
    const champ = within(table).getByLabelText(/Conseil départemental de la Côte-d’Or/);
    await userEvent.selectOptions(champ, 'CONNU');
    await userEvent.keyboard('{Enter}');
    await within(table).findByText('Quelqu’un a renseigné cette case.');
    expect((champ as HTMLSelectElement).value).toBe('CONNU');
    await userEvent.type(champ, '{Escape}');
    expect((champ as HTMLSelectElement).value).toBe('');
  });

  it('takes a measure, and warns of a doublon', async () => {
    const s = surLeDossier(fiche({ mesures: [asll] }), {
      [INSCRIRE]: {
        statut: 201,
        corps: fiche({
          mesures: [asll, { ...asll, id: 'm-2', code: 'AVDL', libelle: 'AVDL' }],
          alertes: [
            {
              mesures: ['m-1', 'm-2'],
              explication: 'ASLL et AVDL font double emploi.',
              source: 'R-338',
            },
          ],
        }),
      },
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Inscrire une mesure' }));
    const formulaire = screen.getByRole('form', { name: /Inscrire une mesure/ });
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await within(formulaire).findByRole('link', { name: 'Indiquez la mesure.' });
    await userEvent.selectOptions(within(formulaire).getByLabelText(/^Mesure/), 'AVDL');
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/ASLL et AVDL font double emploi/);
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      organisation: 'cd-21',
      code: 'AVDL',
      debut: travailleurSocial.aujourdhui,
    });
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Mesures d’accompagnement'),
    );
  });

  it('ends a measure, or strikes out a mistake', async () => {
    const s = surLeDossier(fiche({ mesures: [asll] }), {
      'POST /api/dossiers/d-1/situation/mesures/m-1/arret': {
        corps: fiche({
          mesures: [
            { ...asll, etat: 'ANNULEE', arreter: { permis: false, raison: 'Déjà arrêtée.' } },
          ],
        }),
      },
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(await screen.findByRole('button', { name: /^Arrêter/ }));
    await userEvent.click(screen.getByLabelText('Cette mesure a été inscrite par erreur'));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Déjà arrêtée.');
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({ erreur: true });
  });

  it('is not asked for by an office', async () => {
    const s = surLeDossier(fiche(), {
      'GET /api/moi': { corps: { ...travailleurSocial, roles: ['commissaire-justice'] } },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByRole('heading', { name: 'Actes' });
    expect(s.demandes.some((d) => d.chemin.endsWith('/situation'))).toBe(false);
  });
});

describe('the grid before a commission', () => {
  it('opens on what the agent’s own organisation has to say; Enter goes on to the next case', async () => {
    const seconde = fiche({ dossier: 'd-2', reference: '21-2026-00002' });
    const s = enGrille([fiche(), seconde], {
      [DIRE]: {
        corps: fiche({
          fournisseurs: [cd({ parole: 'p-1', valeur: 'CONNU', le: '2026-11-20' }), ccas],
        }),
      },
    });
    ouvrir('/situation');
    await titre('Fiches situation');
    const table = await screen.findByRole('table', { name: 'Fiches situation' });
    expect(within(table).queryByText(/CCAS/)).toBeNull();
    await within(table).findByText('Anne Témoin');
    const champ = within(table).getByLabelText(/dossier 21-2026-00001/, { selector: 'select' });
    await userEvent.selectOptions(champ, 'CONNU');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toContain('21-2026-00002'),
    );
    await within(table).findByText('20/11/2026, aujourd’hui');
    expect(s.demandes.filter((d) => d.chemin.endsWith('/renseignements'))).toHaveLength(1);
    await charge();
    await accessible();
    await userEvent.selectOptions(screen.getByLabelText('Partenaire'), '');
    within(table).getAllByText('Non renseigné par CCAS de Dijon');
  });

  it('is that of a sitting’s agenda, and says when there is nothing in it', async () => {
    const s = enGrille([fiche()], {
      'GET /api/moi': { corps: secretariat },
      'GET /api/commissions/seances/s-1': {
        corps: { id: 's-1', nomFormation: 'Commission technique', date: '2026-12-03' },
      },
      'GET /api/commissions/seances/s-1/ordre-du-jour': page([]),
    });
    ouvrir('/situation?seance=s-1');
    await screen.findByText('Aucun dossier dans cette grille.');
    expect(s.demandes.some((d) => d.chemin === '/api/dossiers/situations')).toBe(false);
  });

  it('is closed to an observer', async () => {
    enGrille([], { 'GET /api/moi': { corps: { ...travailleurSocial, roles: ['observateur'] } } });
    ouvrir('/situation');
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Fiches situation' })).toBeNull(),
    );
  });
});

describe('the words of the fiche', () => {
  it('tell how old a word is', () => {
    expect(fraicheur('2026-11-20', '2026-11-20')).toBe('20/11/2026, aujourd’hui');
    expect(fraicheur('2026-11-19', '2026-11-20')).toBe('19/11/2026, hier');
    expect(fraicheur('2026-11-18', '2026-11-20')).toBe('18/11/2026, il y a 2 jours');
  });

  it('are exported as shown', () => {
    const f = fiche({
      mesures: [asll],
      fournisseurs: [cd(), ccas, { ...cd(), code: 'BAILLEUR', social: [], dette: [loyer] }],
    });
    const [su, mesure, autre, prix] = colonnes([f], '');
    expect([su, mesure, autre, prix].map((c) => motsDeLaCase(f, c!))).toEqual([
      'non renseigné par Conseil départemental de la Côte-d’Or',
      'ASLL, depuis le 02/11/2026',
      'non renseigné par CCAS de Dijon',
      expect.stringMatching(/^572,50\s€ \(12\/11\/2026\)$/),
    ]);
    expect(motsDeLaCase(fiche(), prix!)).toBe('sans objet');
    expect(leSien([f], 'ccas-dijon')).toBe('CCAS');
    expect(leSien([f], 'adil-21')).toBe('');
  });
});
