import type {
  ActionRefusee,
  Affectation,
  Dossier,
  Echeances,
  Fait,
  Import,
  LigneDossier,
  Moi,
} from '../src/api/modeles';

export const AUJOURDHUI = '2026-11-20';

export const secretariat: Moi = {
  identifiant: 'secretariat-21',
  nom: 'Camille Essai',
  organisation: { code: 'ddets-21', nom: 'DDETS de la Côte-d’Or', departement: '21' },
  roles: ['secretariat'],
  aujourdhui: AUJOURDHUI,
};

export const travailleurSocial: Moi = {
  identifiant: 'social-cd-21',
  nom: 'Dominique Essai',
  organisation: { code: 'cd-21', nom: 'Conseil départemental', departement: '21' },
  roles: ['travailleur-social'],
  aujourdhui: AUJOURDHUI,
};

export const page = <T>(elements: T[], total = elements.length, numero = 0, taille = 20) => ({
  corps: { elements, total, page: numero, taille },
});

/** A list with acts of its own. */
export const pageAvec = <T>(elements: T[], actions: string[], refusees: ActionRefusee[] = []) => ({
  corps: { ...page(elements).corps, actions, actionsRefusees: refusees },
});

export const ligne = (plus: Partial<LigneDossier> = {}): LigneDossier => ({
  id: 'd-1',
  reference: '21-2026-00001',
  departement: '21',
  stade: 'ASSIGNATION',
  parc: 'PRIVE',
  commune: '21231',
  communeNom: 'Dijon',
  menage: {
    nom: 'Témoin',
    personnes: [{ civilite: 'Mme', nom: 'Témoin', prenom: 'Anne' }],
    adresse: { voie: '1 rue Pasteur', codePostal: '21000', commune: 'Dijon' },
    telephones: ['0600000000'],
  },
  bailleur: { nom: 'M. Rivière', type: 'PERSONNE_PHYSIQUE' },
  dette: 1650,
  prochaineEcheance: { code: 'NOTIFICATION_PREFET', date: '2026-11-27', etat: 'PROCHE' },
  derniereActivite: '2026-11-18',
  anomalies: [],
  organisations: ['ddets-21'],
  aRapprocher: false,
  ...plus,
});

export const dossier = (plus: Partial<Dossier> = {}): Dossier => ({
  ...ligne(),
  actes: [
    { numero: 'A-1', nature: 'CP', libelle: 'Commandement de payer', date: '2026-08-12' },
    {
      numero: 'A-2',
      nature: 'ASSIGNATION',
      libelle: 'Assignation',
      date: '2026-11-09',
      dateAudience: '2027-01-20',
    },
  ],
  implications: [{ organisation: 'cd-21', enTantQue: 'SERVICE_SOCIAL', depuis: '2026-11-09' }],
  actions: { enregistrerActe: { permis: true }, separerActe: { permis: true } },
  ...plus,
});

export const echeances: Echeances = {
  echeances: [
    {
      code: 'DSF_ENTRETIEN',
      date: '2026-11-30',
      dateBrute: '2026-11-28',
      regle: 'decret-2021-8',
      reference: 'décret 2021-8, art. 1',
      explication: 'Un entretien est proposé dans les quinze jours ouvrés.',
      confiance: 'V',
      etat: 'PROCHE',
      acte: 'A-2',
    },
  ],
  anomalies: [{ code: 'NOTIFICATION_TARDIVE', explication: 'Moins de six semaines.' }],
};

export const faits = (nombre: number, depuis = 0): Fait[] =>
  Array.from({ length: nombre }, (_, i) => ({
    sequence: 100 - depuis - i,
    type: 'EtapeEnregistree',
    le: '2026-11-18T09:00:00Z',
    par: 'secretariat-21',
    libelle: `Fait numéro ${depuis + i + 1}.`,
  }));

export const lot = (plus: Partial<Import> = {}): Import => ({
  id: 'i-1',
  nature: 'ACTES',
  departement: '21',
  etat: 'TERMINE',
  simulation: false,
  fichier: { nom: 'actes.csv' },
  deposeLe: '2026-11-20T13:05:00Z',
  deposePar: 'secretariat-21',
  lignes: 3,
  traitees: 3,
  acceptees: 1,
  avertissements: 0,
  doublons: 0,
  refusees: 2,
  ouverts: 1,
  rattaches: 0,
  aRapprocher: 0,
  problemes: [],
  detail: [
    { ligne: 2, etat: 'ACCEPTEE', effet: 'OUVERT', dossier: 'd-1', problemes: [] },
    ...[3, 4].map((n) => ({
      ligne: n,
      etat: 'REFUSEE',
      problemes: [
        { champ: 'nom', code: 'OBLIGATOIRE', gravite: 'ERREUR', message: 'Le nom manque.' },
      ],
    })),
  ],
  ...plus,
});

export const affectation = (plus: Partial<Affectation> = {}): Affectation => ({
  id: 'a-1',
  dossier: 'd-1',
  departement: '21',
  commune: '21231',
  communeNom: 'Dijon',
  parc: 'PRIVE',
  mission: 'DSF',
  objet: 'REALISATION',
  organisation: 'cd-21',
  organisationNom: 'Conseil départemental',
  regle: 'R-243',
  regleLibelle: 'Autres communes',
  source: 'S003, étape 3.a',
  etat: 'A_ACCEPTER',
  acte: { nature: 'ASSIGNATION', date: '2026-11-09' },
  dateAudience: '2027-01-20',
  demandeeLe: '2026-11-09',
  echeances: [
    { code: 'DSF_ENTRETIEN', date: '2026-11-24', etat: 'PROCHE' },
    { code: 'DSF_TRANSMISSION', date: '2027-01-13', etat: 'A_VENIR' },
  ],
  tentatives: [],
  actions: ['ACCEPTER', 'REFUSER'],
  ...plus,
});

export const identites = {
  corps: { elements: [{ id: 'd-1', reference: '21-2026-00001', nom: 'Anne Témoin' }] },
};
