import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { dossier, secretariat, travailleurSocial } from '../../tests/donnees';
import { accessible, charge, ouvrir } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Consentement, ConsentementsDuDossier } from '../api/modeles';

const parole = {
  le: '2026-11-18',
  moyen: 'ORAL' as const,
  recueilliPar: 'cd-21',
  nom: 'Conseil départemental',
  agent: 'ts-cd-21',
  enregistreLe: '2026-11-19',
};

const refus = (plus: Partial<Consentement> = {}): Consentement => ({
  id: 'c-1',
  objet: 'CLPIL',
  libelle: 'Examen par la CLPIL',
  sens: 'REFUS',
  etat: 'EN_VIGUEUR',
  effet: 'Le dossier sort de la liste de la CLPIL, pas de la procédure.',
  donne: parole,
  retirer: { permis: true },
  ...plus,
});

const lus = (plus: Partial<ConsentementsDuDossier> = {}) => ({
  corps: { dossier: 'd-1', elements: [], enregistrer: { permis: true }, ...plus },
});

const GET = 'GET /api/dossiers/d-1/consentements';

describe('the household’s consents', () => {
  it('are none at first; an answer is recorded, and what is missing is named', async () => {
    const s = serveur({
      'GET /api/moi': { corps: travailleurSocial },
      'GET /api/dossiers/d-1': { corps: dossier() },
      [GET]: lus(),
      'POST /api/dossiers/d-1/consentements': probleme(400, 'À corriger.', [
        { champ: 'le', code: 'DATE_AVANT_DOSSIER', message: 'Cette date est avant le dossier.' },
      ]),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Aucune réponse du ménage n’est encore enregistrée.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Enregistrer une réponse du ménage' }),
    );
    const formulaire = screen.getByRole('form', { name: 'Réponse du ménage' });
    expect(within(formulaire).getByText(/pas de la procédure/)).toBeDefined();
    const enregistrer = within(formulaire).getByRole('button', { name: 'Enregistrer' });
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Indiquez l’objet.' });
    await userEvent.selectOptions(within(formulaire).getByLabelText('Objet'), 'CLPIL');
    await userEvent.selectOptions(within(formulaire).getByLabelText('Réponse du ménage'), 'REFUS');
    await userEvent.selectOptions(within(formulaire).getByLabelText(/Comment/), 'ORAL');
    await userEvent.click(enregistrer);
    await within(formulaire).findByRole('link', { name: 'Cette date est avant le dossier.' });
    await charge();
    await accessible();

    s.repondre('POST /api/dossiers/d-1/consentements', lus({ elements: [refus()] }));
    s.repondre(GET, lus({ elements: [refus()] }));
    await userEvent.click(enregistrer);
    const table = await screen.findByRole('table', { name: 'Consentements du ménage' });
    expect(
      within(table).getByText('le 18/11/2026, de vive voix, par Conseil départemental'),
    ).toBeDefined();
    await waitFor(() => expect(document.activeElement?.id).toBe('titre-consentements'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toMatchObject({
      objet: 'CLPIL',
      sens: 'REFUS',
      moyen: 'ORAL',
      recueilliPar: travailleurSocial.organisation.code,
    });
  });

  it('are withdrawn, and the trace stays', async () => {
    const s = serveur({
      'GET /api/moi': { corps: secretariat },
      'GET /api/dossiers/d-1': { corps: dossier() },
      [GET]: lus({ elements: [refus()] }),
      'POST /api/dossiers/d-1/consentements/c-1/retrait': lus(),
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(await screen.findByRole('button', { name: /^Retirer/ }));
    const formulaire = screen.getByRole('form', { name: 'Retrait : Examen par la CLPIL' });
    expect(within(formulaire).queryByLabelText('Objet')).toBeNull();
    await userEvent.selectOptions(within(formulaire).getByLabelText(/Comment/), 'ECRIT');
    s.repondre(
      GET,
      lus({
        elements: [
          refus({
            etat: 'RETIRE',
            effet: 'Sans effet.',
            retrait: { ...parole, le: '2026-11-19', moyen: 'ECRIT' },
            retirer: { permis: false, raison: 'Le ménage est revenu sur cette réponse.' },
          }),
        ],
      }),
    );
    await userEvent.click(within(formulaire).getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Retrait : le 19/11/2026, par écrit, par Conseil départemental');
    await screen.findByText('Le ménage est revenu sur cette réponse.');
  });

  it('say why nothing may be recorded', async () => {
    serveur({
      'GET /api/moi': { corps: travailleurSocial },
      'GET /api/dossiers/d-1': { corps: dossier() },
      [GET]: lus({ enregistrer: { permis: false, raison: 'Un accès par exception lit.' } }),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('Enregistrer une réponse : Un accès par exception lit.');
  });

  it('are not asked for by a landlord', async () => {
    const s = serveur({
      'GET /api/moi': { corps: { ...travailleurSocial, roles: ['bailleur'] } },
      'GET /api/dossiers/d-1': { corps: dossier() },
    });
    ouvrir('/dossiers/d-1');
    await screen.findByRole('heading', { name: 'Actes' });
    expect(s.demandes.some((d) => d.chemin.endsWith('/consentements'))).toBe(false);
  });
});
