import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { secretariat } from '../../tests/donnees';
import { accessible, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import type { Echeances } from '../api/modeles';
import type { EstimationIndemnite, ReglesDuDroit } from './modeles';

const MOI = { 'GET /api/moi': { corps: secretariat } };
const SIMULER = 'POST /api/dossiers/simulations-echeances';
const ESTIMER = 'POST /api/dossiers/simulations-indemnites';

const incertaines: Echeances = {
  echeances: [
    {
      code: 'CP_DELAI_AU_PLUS_TOT',
      date: '2026-12-15',
      dateBrute: '2026-12-15',
      regle: 'RS-2023',
      reference: 'loi 89-462 art. 24 I, réd. loi 2023-668',
      explication: 'Si le bail est récent, le commandement laisse 6 semaines.',
      confiance: 'V',
      etat: 'A_VENIR',
      acte: '1',
    },
    {
      code: 'CP_DELAI_AU_PLUS_TARD',
      date: '2027-01-04',
      dateBrute: '2027-01-03',
      regle: 'RS-2014',
      reference: 'loi 89-462 art. 24 I',
      explication: 'Si le bail est ancien, il laisse 2 mois.',
      confiance: '?',
      etat: 'A_VENIR',
      acte: '1',
    },
  ],
  anomalies: [{ code: 'DELAI_INCERTAIN', explication: 'La date du bail n’est pas connue.' }],
};

const estimee: EstimationIndemnite = {
  debut: {
    date: '2026-04-01',
    regle: 'RS-2025-IND',
    reference: 'CPCE art. R. 154-1 et R. 154-5',
    explication: 'Le concours est refusé ; l’État répond à partir du 1er avril 2026.',
    confiance: 'V2',
  },
  periode: { du: '2026-04-01', au: '2026-04-15' },
  mois: [{ mois: '2026-04', jours: 15, joursDuMois: 30, indemnite: 350, charges: 25 }],
  brut: 375,
  sommesRecues: 75,
  estimation: 300,
  aValider: true,
};

describe('the simulator of deadlines', () => {
  it('sends the facts alone and shows both dates of an uncertain delay with rule and article', async () => {
    const s = serveur({ ...MOI, [SIMULER]: { corps: incertaines } });
    ouvrir('/simulateur');
    await titre('Simulateur d’échéances');
    await userEvent.selectOptions(screen.getByLabelText('Acte'), 'CP');
    await userEvent.type(screen.getByLabelText('Date'), '2026-11-03');
    await userEvent.type(screen.getByLabelText('Loyer mensuel hors charges (€)'), '1 050,50');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Calculer les échéances' }));

    const resultat = await screen.findByRole('heading', { name: 'Échéances simulées' });
    await waitFor(() => expect(document.activeElement).toBe(resultat));
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toEqual({
      departement: '21',
      bail: { loyerHorsCharges: 1050.5 },
      actes: [{ nature: 'CP', date: '2026-11-03' }],
    });
    const ligne = screen.getByRole('list', { name: /Actes et échéances/ });
    expect(
      within(ligne)
        .getAllByRole('listitem')
        .map((l) => l.querySelector('time')?.getAttribute('datetime')),
    ).toEqual(['2026-11-03', '2026-12-15', '2027-01-04']);
    expect(within(ligne).getByText(/la plus proche des deux/)).toBeDefined();
    expect(within(ligne).getByText(/on ne peut pas dire la clause acquise/)).toBeDefined();
    expect(within(ligne).getByText(/art. 24 I — règle RS-2014/)).toBeDefined();
    expect(within(ligne).getByText('règle à confirmer')).toBeDefined();
    expect(within(ligne).getByText(/Compte simple : 03\/01\/2027/)).toBeDefined();
    expect(screen.getByText('La date du bail n’est pas connue.')).toBeDefined();
    expect(screen.getByText('date inconnue')).toBeDefined();
    await accessible();
  });

  it('asks of each act what its kind may say, and keeps the others when one is taken out', async () => {
    const s = serveur({ ...MOI, [SIMULER]: { corps: { echeances: [], anomalies: [] } } });
    ouvrir('/simulateur');
    await titre('Simulateur d’échéances');
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un acte' }));
    const second = screen.getByRole('group', { name: 'Acte 2' });
    await userEvent.selectOptions(within(second).getByLabelText('Acte'), 'DECISION_CFP');
    await userEvent.selectOptions(within(second).getByLabelText('Décision'), 'REFUS');
    await userEvent.type(within(second).getByLabelText('Date'), '2026-06-01');
    await userEvent.click(screen.getByRole('button', { name: 'Retirer l’acte 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Calculer les échéances' }));
    await screen.findByText('Aucune échéance ne découle de ces faits.');
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toMatchObject({
      actes: [{ nature: 'DECISION_CFP', date: '2026-06-01', sens: 'REFUS' }],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le refus du 01/06/2026' }));
    expect((screen.getByLabelText(/^Refus du concours/) as HTMLInputElement).value).toBe(
      '2026-06-01',
    );
  });

  it('leads from each refused field to it', async () => {
    serveur({
      ...MOI,
      [SIMULER]: probleme(400, 'À corriger.', [
        { champ: 'actes[0].date', code: 'OBLIGATOIRE', message: 'Indiquez la date de l’acte.' },
      ]),
    });
    ouvrir('/simulateur');
    await titre('Simulateur d’échéances');
    await userEvent.type(screen.getByLabelText('Dette (€)'), 'beaucoup');
    await userEvent.click(screen.getByRole('button', { name: 'Calculer les échéances' }));
    await screen.findByRole('link', { name: 'Écrivez un montant en euros, comme 612,50.' });
    await userEvent.clear(screen.getByLabelText(/^Dette/));
    await userEvent.selectOptions(screen.getByLabelText('Acte'), 'CP');
    await userEvent.click(screen.getByRole('button', { name: 'Calculer les échéances' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Indiquez la date de l’acte.' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('champ-actes[0].date'));
  });

  it('estimates what the State may owe, and says that somebody must check it', async () => {
    const s = serveur({ ...MOI, [ESTIMER]: { corps: estimee } });
    ouvrir('/simulateur');
    await titre('Simulateur d’échéances');
    await userEvent.type(screen.getByLabelText(/^Refus du concours/), '2026-01-20');
    await userEvent.type(screen.getByLabelText('Indemnité d’occupation mensuelle (€)'), '700');
    await userEvent.click(screen.getByRole('button', { name: 'Estimer l’indemnité' }));
    const montant = await screen.findByRole('heading', { name: /^Estimation : 300,00/ });
    await waitFor(() => expect(document.activeElement).toBe(montant));
    expect(screen.getByText(/Une personne la vérifie sur pièces/)).toBeDefined();
    expect(screen.getByText(/R. 154-5 — règle RS-2025-IND/)).toBeDefined();
    expect(screen.getByText(/La responsabilité court encore/)).toBeDefined();
    const table = screen.getByRole('table', { name: 'Indemnité mois par mois' });
    expect(within(table).getByText('15 sur 30')).toBeDefined();
    expect(s.demandes.find((d) => d.methode === 'POST')?.corps).toEqual({
      departement: '21',
      refus: '2026-01-20',
      indemniteMensuelle: 700,
      retardDuBailleur: false,
    });
    await accessible();
  });
});

const GET = 'GET /api/dossiers/regles';
const douteuse = {
  id: 'impaye.signalement/RS-2027-APL/2027-01-01',
  cle: 'impaye.signalement',
  regle: 'RS-2027-APL',
  valeur: 2,
  unite: 'MOIS',
  dateDebut: '2027-01-01',
  reference: 'CCH art. R. 824-4',
  confiance: '?',
  report642: false,
  adaptable: true,
};
const regles = (plus: Partial<ReglesDuDroit> = {}): { corps: ReglesDuDroit } => ({
  corps: {
    elements: [
      douteuse,
      {
        ...douteuse,
        id: 'cql.delai/RS-2023/2023-07-29',
        cle: 'cql.delai',
        regle: 'RS-2023',
        reference: 'CPCE art. L. 412-1',
        confiance: 'V',
        adaptable: false,
      },
    ],
    departement: '21',
    adapter: { permis: true },
    ...plus,
  },
});

describe('the rules of the law', () => {
  it('are read by all; who may adapt the doubtful ones is said', async () => {
    serveur({
      ...MOI,
      [GET]: regles({ adapter: { permis: false, raison: 'L’administrateur les adapte.' } }),
    });
    ouvrir('/regles');
    await titre('Règles du droit');
    const toutes = await screen.findByRole('table', { name: 'Toutes les règles' });
    expect(within(toutes).getByText('Délai du commandement de quitter les lieux')).toBeDefined();
    expect(screen.getByText('L’administrateur les adapte.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Adapter/ })).toBeNull();
    await accessible();
  });

  it('are adapted with a reason, and the focus comes back', async () => {
    const s = serveur({
      'GET /api/moi': { corps: { ...secretariat, roles: ['administrateur'] } },
      [GET]: regles(),
      'POST /api/dossiers/regles/adaptations': probleme(400, 'À corriger.', [
        { champ: 'motif', code: 'OBLIGATOIRE', message: 'Indiquez le motif.' },
      ]),
    });
    ouvrir('/regles');
    await userEvent.click(await screen.findByRole('button', { name: /^Adapter/ }));
    const formulaire = screen.getByRole('form', { name: /^Adapter/ });
    const valeur = within(formulaire).getByLabelText('Valeur, au lieu de 2 mois');
    await userEvent.clear(valeur);
    await userEvent.type(valeur, '3');
    const adapter = within(formulaire).getByRole('button', { name: 'Adapter la règle' });
    await userEvent.click(adapter);
    await within(formulaire).findByRole('link', { name: 'Indiquez le motif.' });
    await accessible();
    s.repondre(
      'POST /api/dossiers/regles/adaptations',
      regles({
        elements: [
          {
            ...douteuse,
            adaptation: { valeur: 3, report642: false, motif: 'Note de la CAF', le: '2026-11-20' },
          },
        ],
      }),
    );
    await userEvent.type(within(formulaire).getByLabelText(/^Motif/), 'Note de la CAF');
    await userEvent.click(adapter);
    await screen.findByText('3 mois depuis le 20/11/2026 : Note de la CAF');
    await waitFor(() => expect(document.activeElement?.id).toBe('titre-a-confirmer'));
    expect(s.demandes.findLast((d) => d.methode === 'POST')?.corps).toEqual({
      regle: douteuse.id,
      valeur: 3,
      report642: false,
      motif: 'Note de la CAF',
    });
  });
});
