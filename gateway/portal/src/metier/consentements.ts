import type { Consentement } from '../api/modeles';
import type { Libelles } from './libelles';

/** What the household may be asked to agree to. */
export const OBJETS: Libelles = {
  FSL_PAR_TIERS: 'Demande au FSL faite par un tiers',
  ASLL: 'Accompagnement social lié au logement (ASLL)',
  CLPIL: 'Examen par la CLPIL',
  ACTION_LOGEMENT: 'Transmission à Action Logement',
};

export const SENS: Libelles = { ACCORD: 'Accord', REFUS: 'Refus' };

export const MOYENS_DE_DIRE: Libelles = {
  ORAL: 'De vive voix',
  ECRIT: 'Par écrit',
  EN_LIGNE: 'En ligne',
};

export const ETATS: Record<Consentement['etat'], string> = {
  EN_VIGUEUR: 'en vigueur',
  REMPLACE: 'remplacé',
  RETIRE: 'retiré',
};
