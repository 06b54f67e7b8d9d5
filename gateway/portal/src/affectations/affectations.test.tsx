import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  affectation,
  dossier,
  echeances,
  faits,
  identites,
  page,
  secretariat,
  travailleurSocial,
} from '../../tests/donnees';
import { accessible, charge, ouvrir, titre } from '../../tests/portail';
import { probleme, serveur } from '../../tests/serveur';
import { SECTIONS_DSF } from '../metier/rapport';

const moi = {
  'GET /api/moi': { corps: travailleurSocial },
  'POST /api/dossiers/identites': identites,
};
const acceptee = affectation({
  etat: 'ACCEPTEE',
  actions: ['ENREGISTRER_TENTATIVE', 'REMETTRE_RAPPORT', 'CONSTATER_CARENCE'],
});
const chemin = '/api/diagnostics/affectations/a-1';

const enTexte = (blob: Blob) =>
  new Promise<string>((lu) => {
    const lecteur = new FileReader();
    lecteur.onload = () => lu(lecteur.result as string);
    lecteur.readAsText(blob);
  });

describe('my assignments', () => {
  it('show the household under my rights, and one view per address', async () => {
    const s = serveur({ ...moi, 'GET /api/diagnostics/affectations': page([affectation()]) });
    ouvrir('/affectations');
    await titre('Mes affectations');
    await screen.findByText('Anne Témoin');
    await accessible();
    await userEvent.click(screen.getByRole('link', { name: 'En retard' }));
    await waitFor(() =>
      expect(
        s.demandes
          .filter((d) => d.chemin.endsWith('/affectations'))
          .at(-1)
          ?.parametres.toString(),
      ).toBe('page=0&taille=20&travail=EN_RETARD&organisation=cd-21'),
    );
    expect(screen.getByRole('link', { name: 'En retard' }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  it('open even when the names cannot be had', async () => {
    serveur({
      ...moi,
      'POST /api/dossiers/identites': probleme(503, 'Plus tard.'),
      'GET /api/diagnostics/affectations': page([affectation()]),
    });
    ouvrir('/affectations');
    await screen.findByText('indisponible');
    expect(screen.getByRole('link', { name: /Diagnostic social et financier/ })).toBeDefined();
    await accessible();
  });

  it('leave as a table of the whole view, with names when they can be had', async () => {
    let contenu: Blob | undefined;
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (b: Blob) => ((contenu = b), 'blob:x'),
        revokeObjectURL: () => {},
      }),
    );
    const s = serveur({ ...moi, 'GET /api/diagnostics/affectations': page([affectation()]) });
    ouvrir('/affectations?vue=en-cours');
    await userEvent.click(await screen.findByRole('button', { name: 'Exporter la liste (CSV)' }));
    await screen.findByText('Export prêt : 1 affectation');
    const texte = await enTexte(contenu!);
    expect(texte).toContain('Anne Témoin;Dijon;Parc privé;Diagnostic social et financier');
    expect(
      s.demandes
        .filter((d) => d.chemin.endsWith('/affectations'))
        .at(-1)
        ?.parametres.get('taille'),
    ).toBe('200');

    s.repondre('POST /api/dossiers/identites', probleme(503, 'Plus tard.'));
    await userEvent.click(screen.getByRole('button', { name: 'Exporter la liste (CSV)' }));
    await waitFor(async () => expect(await enTexte(contenu!)).toContain(';indisponible;Dijon'));
  });

  it('say when there is nothing', async () => {
    serveur({ ...moi, 'GET /api/diagnostics/affectations': page([]) });
    ouvrir('/affectations');
    await screen.findByText('Rien à accepter : vous êtes à jour.');
    await accessible();
  });
});

describe('one assignment', () => {
  it('is accepted, and the focus stays with it', async () => {
    const s = serveur({
      ...moi,
      [`GET ${chemin}`]: { corps: affectation() },
      [`POST ${chemin}/acceptation`]: { corps: acceptee },
    });
    ouvrir('/affectations/a-1');
    await titre('Diagnostic social et financier');
    await screen.findByText('Anne Témoin');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Accepter la mission' }));
    await screen.findByRole('button', { name: 'Rédiger le rapport' });
    expect(document.activeElement?.textContent).toContain('Anne Témoin');
    expect(
      s.demandes.find((d) => d.chemin.endsWith('/acceptation'))?.entetes.get('X-Ancrage-Requete'),
    ).toBe('1');
    await accessible();
  });

  it('is refused with a reason only', async () => {
    const s = serveur({
      ...moi,
      [`GET ${chemin}`]: { corps: affectation() },
      [`POST ${chemin}/refus`]: { corps: affectation({ etat: 'REFUSEE', actions: [] }) },
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Refuser la mission' }));
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer le refus' }));
    await screen.findByRole('link', { name: 'Choisissez un motif.' });
    await accessible();
    await userEvent.selectOptions(screen.getByLabelText('Motif du refus'), 'CAPACITE');
    await userEvent.type(screen.getByLabelText(/^Explication/), 'Plus de place');
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer le refus' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/refus'))?.corps).toEqual({
        motif: 'Plus de place',
        motifCode: 'CAPACITE',
      }),
    );
  });

  it('taken by a colleague is read again, and says so', async () => {
    const s = serveur({
      ...moi,
      [`GET ${chemin}`]: { corps: affectation() },
      [`POST ${chemin}/acceptation`]: probleme(
        409,
        'Cette affectation a déjà été prise en charge.',
      ),
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Accepter la mission' }));
    await screen.findByText(/déjà été prise en charge/);
    await waitFor(() =>
      expect(s.demandes.filter((d) => d.methode === 'GET' && d.chemin === chemin)).toHaveLength(2),
    );
  });

  it('takes an attempt, once all is told', async () => {
    const s = serveur({
      ...moi,
      [`GET ${chemin}`]: { corps: acceptee },
      [`POST ${chemin}/tentatives`]: {
        corps: {
          ...acceptee,
          tentatives: [
            { le: '2026-11-20', moyen: 'VISITE', demiJournee: 'MATIN', resultat: 'SANS_REPONSE' },
          ],
        },
      },
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ajouter une tentative de contact' }),
    );
    const form = screen.getByRole('form', { name: 'Tentative de contact' });
    await userEvent.click(within(form).getByRole('button', { name: 'Enregistrer la tentative' }));
    expect(within(form).getAllByRole('link')).toHaveLength(3);
    await accessible();
    await userEvent.selectOptions(within(form).getByLabelText('Moyen'), 'VISITE');
    await userEvent.selectOptions(within(form).getByLabelText('Moment'), 'MATIN');
    await userEvent.selectOptions(within(form).getByLabelText('Résultat'), 'SANS_REPONSE');
    await userEvent.click(within(form).getByRole('button', { name: 'Enregistrer la tentative' }));
    await screen.findByRole('table', { name: 'Tentatives de contact' });
    expect(s.demandes.find((d) => d.chemin.endsWith('/tentatives'))?.corps).toEqual({
      le: '2026-11-20',
      moyen: 'VISITE',
      demiJournee: 'MATIN',
      resultat: 'SANS_REPONSE',
    });
    expect(document.activeElement?.textContent).toBe('Votre travail');
  });

  it('does not become a carence before two attempts', async () => {
    serveur({ ...moi, [`GET ${chemin}`]: { corps: acceptee } });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Constater la carence' }));
    await screen.findByText('Pas encore possible.');
    expect(screen.getByRole('group', { name: 'Constater la carence' })).toBe(
      document.activeElement,
    );
    expect(screen.queryByRole('button', { name: 'Confirmer la carence' })).toBeNull();
    await accessible();
  });

  it('becomes a carence after two, with its letter', async () => {
    const tentatives = ['MATIN', 'SOIREE'].map((demiJournee) => ({
      le: '2026-11-18',
      moyen: 'VISITE',
      demiJournee,
      resultat: 'SANS_REPONSE',
    }));
    serveur({
      ...moi,
      [`GET ${chemin}`]: { corps: { ...acceptee, tentatives } },
      [`POST ${chemin}/carence`]: {
        corps: {
          ...acceptee,
          etat: 'CARENCE',
          actions: [],
          tentatives,
          carence: {
            le: '2026-11-20',
            lettre: { objet: 'Carence', paragraphes: ['Deux visites.'] },
          },
        },
      },
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Constater la carence' }));
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer la carence' }));
    await screen.findByText('Deux visites.');
    await accessible();
  });

  it('receives its report step by step, and keeps the draft while elsewhere', async () => {
    const s = serveur({
      ...moi,
      'GET /api/diagnostics/affectations': page([acceptee]),
      [`GET ${chemin}`]: { corps: acceptee },
      [`POST ${chemin}/rapport`]: {
        corps: {
          ...acceptee,
          etat: 'RENDUE',
          actions: [],
          rapport: { issue: 'REALISE_AVEC_MENAGE', realiseLe: '2026-11-19' },
        },
      },
    });
    const routeur = ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Rédiger le rapport' }));
    await userEvent.click(screen.getByRole('button', { name: 'Suivant' }));
    expect(screen.getByRole('link', { name: 'Indiquez si le ménage a participé.' })).toBeDefined();
    await accessible();
    await userEvent.click(screen.getByLabelText('Réalisé avec le ménage'));
    const date = screen.getByLabelText('Réalisé le');
    await userEvent.type(date, '2026-11-19');
    await userEvent.type(screen.getByLabelText(/^Identité et coordonnées/), 'Texte');

    await routeur.navigate('/affectations');
    await titre('Mes affectations');
    expect(localStorage.length + sessionStorage.length).toBe(0);
    const fermeture = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(fermeture);
    expect(fermeture.defaultPrevented).toBe(true);

    await routeur.navigate('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre le rapport' }));
    for (let etape = 0; etape < 5; etape++) {
      const form = screen.getByRole('form', { name: 'Rapport' });
      for (const champ of within(form).getAllByRole('textbox'))
        if (champ.tagName === 'TEXTAREA' && !(champ as HTMLTextAreaElement).value)
          await userEvent.type(champ, 'Texte');
      if (etape < 4) await userEvent.click(screen.getByRole('button', { name: 'Suivant' }));
    }
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Remettre le rapport' }));
    await screen.findByText('Réalisé avec le ménage, le 19/11/2026.');
    const corps = s.demandes.find((d) => d.chemin.endsWith('/rapport'))?.corps as {
      sections: Record<string, string>;
    };
    expect(corps).toMatchObject({ issue: 'REALISE_AVEC_MENAGE', realiseLe: '2026-11-19' });
    expect(Object.keys(corps.sections).sort()).toEqual(SECTIONS_DSF.map((x) => x.cle).sort());
    const apres = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(apres);
    expect(apres.defaultPrevented).toBe(false);
    await charge();
    await accessible();
  });

  it('that nobody took is given by the secretariat to another organisation', async () => {
    const s = serveur({
      ...moi,
      'GET /api/moi': { corps: secretariat },
      'GET /api/referentiels/21': {
        corps: { communes: [], organisations: [{ code: 'caf-21', nom: 'CAF' }] },
      },
      [`GET ${chemin}`]: { corps: affectation({ etat: 'REFUSEE', actions: ['REAFFECTER'] }) },
      [`POST ${chemin}/reaffectation`]: { corps: affectation({ organisation: 'caf-21' }) },
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Confier à une autre organisation' }),
    );
    await userEvent.selectOptions(screen.getByLabelText('Organisation'), 'caf-21');
    await userEvent.type(screen.getByLabelText(/^Explication/), 'Suivi connu');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Confier la mission' }));
    await waitFor(() =>
      expect(s.demandes.find((d) => d.chemin.endsWith('/reaffectation'))?.corps).toEqual({
        organisation: 'caf-21',
        motif: 'Suivi connu',
      }),
    );
  });
});

describe('a mission in hand', () => {
  it('is taken over by a colleague', async () => {
    const s = serveur({
      ...moi,
      [`GET ${chemin}`]: {
        corps: { ...acceptee, accepteePar: 'collegue', actions: ['PRENDRE'] },
      },
      [`POST ${chemin}/prise-en-main`]: { corps: { ...acceptee, accepteePar: 'social-cd-21' } },
    });
    ouvrir('/affectations/a-1');
    await screen.findByText('Cette mission est suivie par collegue.');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Je la reprends' }));
    await screen.findByRole('button', { name: 'Rédiger le rapport' });
    expect(screen.queryByRole('button', { name: 'Je la reprends' })).toBeNull();
    expect(s.demandes.some((d) => d.chemin.endsWith('/prise-en-main'))).toBe(true);
  });

  it('is given by the lead to somebody else', async () => {
    const confiable = { ...acceptee, accepteePar: 'collegue', actions: ['CONFIER'] };
    const s = serveur({
      ...moi,
      'GET /api/moi': { corps: { ...travailleurSocial, roles: ['encadrant'] } },
      [`GET ${chemin}`]: { corps: confiable },
      'GET /api/diagnostics/agents': {
        corps: {
          elements: [
            { identifiant: 'collegue', enCours: 3 },
            { identifiant: 'autre', enCours: 1 },
          ],
        },
      },
      [`POST ${chemin}/attribution`]: { corps: { ...confiable, accepteePar: 'autre' } },
    });
    ouvrir('/affectations/a-1');
    const choix = await screen.findByLabelText('Confier à');
    expect(within(choix).queryByText(/collegue/)).toBeNull();
    await userEvent.selectOptions(choix, 'autre');
    await accessible();
    await userEvent.click(screen.getByRole('button', { name: 'Confier la mission' }));
    await screen.findByText('Cette mission est suivie par autre.');
    expect(document.activeElement?.textContent).toBe('En main');
    expect(s.demandes.find((d) => d.chemin.endsWith('/attribution'))?.corps).toEqual({
      agent: 'autre',
    });
    await accessible();
  });
});

describe('a visite d’anticipation', () => {
  const visiteAcceptee = affectation({
    mission: 'VISITE_ANTICIPATION',
    parc: 'PRIVE',
    etat: 'ACCEPTEE',
    actions: ['ENREGISTRER_TENTATIVE', 'REMETTRE_RAPPORT', 'CONSTATER_CARENCE'],
  });
  const operateur = {
    ...travailleurSocial,
    roles: ['operateur'],
    organisation: { code: 'adefo', nom: 'ADEFO', departement: '21' },
  };

  it('is reported with its recommendations and the rapport social of the pool', async () => {
    const s = serveur({
      ...moi,
      'GET /api/moi': { corps: operateur },
      [`GET ${chemin}`]: { corps: visiteAcceptee },
      [`POST ${chemin}/rapport`]: {
        corps: {
          ...visiteAcceptee,
          etat: 'RENDUE',
          actions: [],
          rapport: {
            issue: 'REALISE_AVEC_MENAGE',
            realiseLe: '2026-11-19',
            rapportSocial: true,
            visite: { evaluation: 'Le ménage répond.', preconisations: ['ACCES_LOGEMENT'] },
          },
        },
      },
      'GET /api/diagnostics/dossiers/d-1/rapport-social': {
        corps: {
          dossier: 'd-1',
          affectation: 'a-1',
          mission: 'VISITE_ANTICIPATION',
          organisation: 'adefo',
          organisationNom: 'ADEFO',
          remisLe: '2026-11-20',
          rapportSocial: {
            motifsProcedure: 'Impayé',
            motifsEmpechantMaintien: 'Loyer trop élevé',
            typologieSouhaitee: 'T3',
            planDette: 'Plan de 36 mois',
            occupationLogement: 'Évaluée',
            aucunAccompagnement: true,
          },
        },
      },
    });
    ouvrir('/affectations/a-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Rédiger le rapport' }));
    await userEvent.click(screen.getByLabelText(/^Joindre un rapport social/));
    await userEvent.click(screen.getByRole('button', { name: 'Remettre le rapport' }));
    expect(
      screen.getByRole('link', { name: 'Choisissez au moins une préconisation.' }),
    ).toBeDefined();
    expect(screen.getByRole('link', { name: 'Remplissez « Plan pour la dette ».' })).toBeDefined();
    expect(screen.queryByLabelText('Mesure pour le maintien dans le logement')).toBeNull();
    await accessible();

    await userEvent.click(screen.getByLabelText('Réalisé avec le ménage'));
    await userEvent.type(screen.getByLabelText('Réalisé le'), '2026-11-19');
    await userEvent.click(screen.getByLabelText('Accès à un nouveau logement'));
    await userEvent.click(screen.getByLabelText('Aucun accompagnement n’est nécessaire'));
    const form = screen.getByRole('form', { name: 'Rapport' });
    for (const champ of within(form).getAllByRole('textbox'))
      if (champ.tagName === 'TEXTAREA' && champ.getAttribute('aria-required'))
        await userEvent.type(champ, 'Texte');
    await userEvent.click(screen.getByRole('button', { name: 'Remettre le rapport' }));
    await screen.findByText('Le ménage répond.');
    expect(s.demandes.find((d) => d.chemin.endsWith('/rapport'))?.corps).toEqual({
      issue: 'REALISE_AVEC_MENAGE',
      realiseLe: '2026-11-19',
      visite: { evaluation: 'Texte', preconisations: ['ACCES_LOGEMENT'] },
      rapportSocial: {
        motifsProcedure: 'Texte',
        motifsEmpechantMaintien: 'Texte',
        typologieSouhaitee: 'Texte',
        planDette: 'Texte',
        occupationLogement: 'Texte',
        aucunAccompagnement: true,
      },
    });

    expect(s.demandes.some((d) => d.chemin.endsWith('/rapport-social'))).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Lire le rapport social' }));
    await screen.findByText('Plan de 36 mois');
    expect(document.activeElement?.textContent).toBe('Rapport social');
    await charge();
    await accessible();
  });
});

describe('the visit of a dossier', () => {
  const visite = (plus: object) => ({
    corps: {
      dossier: 'd-1',
      etat: 'POSSIBLE',
      explication: 'Elle peut être demandée.',
      organisation: 'adefo',
      regle: 'R-253',
      regleLibelle: 'Reste du département — ADEFO',
      source: 'S003, étape 5',
      actions: ['DEMANDER'],
      ...plus,
    },
  });
  const lectures = {
    ...moi,
    'GET /api/moi': { corps: { ...secretariat, roles: ['gestionnaire'] } },
    'GET /api/dossiers/d-1': { corps: dossier() },
    'GET /api/dossiers/d-1/echeances': { corps: echeances },
    'GET /api/dossiers/d-1/historique': page(faits(1)),
    'GET /api/diagnostics/affectations': page([]),
  };

  it('is asked where the charter lets it, and the focus stays with it', async () => {
    const s = serveur({
      ...lectures,
      'GET /api/diagnostics/dossiers/d-1/visite': visite({}),
      'POST /api/diagnostics/affectations': {
        statut: 201,
        corps: visite({
          etat: 'DEMANDEE',
          explication: 'Elle a été demandée le 20 novembre 2026.',
          affectation: 'a-9',
          actions: [],
        }).corps,
      },
    });
    ouvrir('/dossiers/d-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Demander la visite' }));
    await screen.findByText('Elle a été demandée le 20 novembre 2026.');
    expect(screen.getByRole('link', { name: 'Voir la mission' }).getAttribute('href')).toBe(
      '/affectations/a-9',
    );
    expect(
      s.demandes.find((d) => d.methode === 'POST' && d.chemin.endsWith('/affectations'))?.corps,
    ).toEqual({
      dossier: 'd-1',
      mission: 'VISITE_ANTICIPATION',
    });
    expect(document.activeElement?.textContent).toMatch(/^Visite d’anticipation/);
    await charge();
    await accessible();
  });

  it('says why there is none, with the rule and what is possible instead', async () => {
    serveur({
      ...lectures,
      'GET /api/diagnostics/dossiers/d-1/visite': visite({
        etat: 'REFUSEE',
        motif: 'HORS_FENETRE',
        explication: 'La visite se demande après le dépôt de la réquisition.',
        organisation: undefined,
        proposer: 'DIAGNOSTIC_CCAPEX',
        actions: [],
      }),
    });
    ouvrir('/dossiers/d-1');
    await screen.findByText('La visite se demande après le dépôt de la réquisition.');
    expect(screen.getByText(/Diagnostic CCAPEX/)).toBeDefined();
    expect(screen.getByText(/Source : S003, étape 5/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /Demander la visite/ })).toBeNull();
    await charge();
    await accessible();
  });
});
