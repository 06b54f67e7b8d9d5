/** What the screen of a réquisition says of what it read. */
import type { Indication, IndicationDalo, Requisition } from '../api/modeles';
import { dateCourte } from './dates';
import { MISSIONS, libelle, nombre, pluriel } from './libelles';

const INDICATIONS: Record<Indication, string> = {
  OUI: 'oui',
  NON: 'non',
  NON_RENSEIGNE: 'non renseigné',
};

export const INDICATIONS_DALO: Record<IndicationDalo, string> = {
  RECONNU_PRIORITAIRE: 'reconnu prioritaire',
  RECOURS_EN_COURS: 'recours en cours',
  SANS_SUITE: 'recours sans suite',
  NON_CONNU: 'aucun recours connu du vivier',
};

/** Yes or no for whoever decides; the detail in brackets for whoever reads it. */
export const indication = (i: Indication, detail?: string): string =>
  INDICATIONS[i] + (detail ? ` (${detail})` : '');

export const motsDuRapport = (r: Requisition['rapport']): string =>
  r
    ? `${libelle(MISSIONS, r.mission)}${r.carence ? ' : carence' : ''}, le ${dateCourte(r.le)} (il y a ${pluriel(r.jours, 'jour')})`
    : 'aucun rapport ni carence connus';

export const motsDesEnfants = (r: Requisition): string =>
  indication(r.aPeser.enfants, r.enfants ? nombre(r.enfants) : undefined);

export const motsDesCriteres = (r: Requisition): string =>
  indication(r.aPeser.vulnerabilite, r.criteres?.join(', '));

export const manquantes = (r: Requisition): number => r.pieces.filter((p) => !p.presente).length;

/** Closed, or before the commandement de quitter les lieux, nobody asks for the force. */
export const appelleUneRequisition = (stade: string | undefined): boolean =>
  ['JUGEMENT', 'CQL', 'REQUISITION', 'CFP'].includes(stade ?? '');
