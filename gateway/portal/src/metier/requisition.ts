/** What the screen of a réquisition says of what it read. */
import type { Requisition } from '../api/modeles';
import { dateCourte } from './dates';
import { MISSIONS, libelle, nombre, pluriel } from './libelles';

const NON_COMMUNIQUE = 'non communiqué à votre rôle';

export const motsDuRapport = (r: Requisition['rapport']): string =>
  r
    ? `${libelle(MISSIONS, r.mission)}${r.carence ? ' : carence' : ''}, le ${dateCourte(r.le)} (il y a ${pluriel(r.jours, 'jour')})`
    : 'aucun rapport ni carence connus';

export const motsDesEnfants = (enfants: number | undefined): string =>
  enfants === undefined
    ? 'non connu, ou ' + NON_COMMUNIQUE
    : enfants === 0
      ? 'aucun'
      : nombre(enfants);

export const motsDesCriteres = (criteres: string[] | undefined): string =>
  criteres === undefined
    ? NON_COMMUNIQUE
    : criteres.length > 0
      ? criteres.join(', ')
      : 'aucun connu';

export const manquantes = (r: Requisition): number => r.pieces.filter((p) => !p.presente).length;

/** Closed, or before the commandement de quitter les lieux, nobody asks for the force. */
export const appelleUneRequisition = (stade: string | undefined): boolean =>
  ['JUGEMENT', 'CQL', 'REQUISITION', 'CFP'].includes(stade ?? '');
