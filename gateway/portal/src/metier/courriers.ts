import type { Envoi, Transmission } from '../api/modeles';

/** The states of an envoi that a person looks for, as its filter says them. */
export const ETATS_ENVOI: Record<string, string> = {
  PREPARE: 'En attente',
  A_IMPRIMER: 'À imprimer',
  REMIS: 'Remis ou à poster',
  CONFIRME: 'Parti',
  ECHOUE: 'En échec, nouvel essai prévu',
  BLOQUE: 'Bloqué',
  ANNULE: 'Annulé',
  SANS_DESTINATAIRE: 'Sans destinataire',
};

export const DESTINATAIRES: Record<string, string> = {
  MENAGE: 'Ménage',
  PROPRIETAIRE: 'Propriétaire',
  ORGANISATION: 'Organisation',
  COMMUNE: 'Commune',
};

export const ETATS_TRANSMISSION: Record<string, string> = {
  EN_RETARD: 'En retard',
  A_FAIRE: 'À faire',
  FAITE: 'Faite',
  SANS_OBJET: 'Sans objet',
};

export const CANAUX: Record<string, string> = {
  COURRIER_POSTAL: 'Courrier postal',
  MESSAGE: 'Message avec un lien',
  PORTAIL: 'Boîte du portail',
};

type Gravite = 'success' | 'info' | 'warning' | 'error' | 'new' | undefined;

export function graviteEnvoi(e: Pick<Envoi, 'etat'>): Gravite {
  switch (e.etat) {
    case 'CONFIRME':
      return 'success';
    case 'BLOQUE':
    case 'SANS_DESTINATAIRE':
      return 'error';
    case 'ECHOUE':
      return 'warning';
    case 'A_IMPRIMER':
    case 'REMIS':
      return 'info';
    default:
      return undefined;
  }
}

export function graviteTransmission(t: Pick<Transmission, 'etat'>): Gravite {
  switch (t.etat) {
    case 'EN_RETARD':
      return 'error';
    case 'FAITE':
      return 'success';
    case 'A_FAIRE':
      return 'info';
    default:
      return undefined;
  }
}

/** A link of a message leads to a page of the portal and nowhere else. */
export const lienInterne = (lien: string | undefined): string | undefined =>
  lien && /^\/(?!\/)/.test(lien) ? lien : undefined;

/** The acts on an envoi, as the buttons say them. */
export const ACTES_ENVOI: Record<string, string> = {
  IMPRIMER: 'Imprimer cette lettre',
  POSTER: 'Dire la lettre postée',
  REJOUER: 'Remettre de nouveau',
  CONSTATER_PARTI: 'Il est bien parti',
  ECARTER: 'Écarter cet envoi',
};
