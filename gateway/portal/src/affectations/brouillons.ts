import { useEffect, useState } from 'react';
import type { SocialSaisi, VisiteSaisie } from '../metier/rapport';

export type Brouillon = {
  etape: number;
  issue: string;
  realiseLe: string;
  sections: Record<string, string>;
  contradictoire: {
    locataireInviteLe: string;
    bailleurInviteLe: string;
    observationsJusquAu: string;
  };
  internes: string;
  visite: VisiteSaisie;
  social: SocialSaisi;
};

/*
 * Drafts live in this tab's memory and nowhere else: a report is about people, and a browser's storage outlives the
 * session. Going elsewhere in the portal and back keeps them; closing the tab asks first.
 */
const brouillons = new Map<string, Brouillon>();

const estCommence = (b: Brouillon) =>
  [
    b.internes,
    ...Object.values(b.sections),
    b.visite.evaluation,
    b.visite.demarches,
    ...Object.values(b.social.textes),
    b.social.accompagnement,
  ].some((texte) => texte.trim() !== '');

function avertir(e: BeforeUnloadEvent): void {
  if ([...brouillons.values()].some(estCommence)) e.preventDefault();
}

export function useBrouillon(affectation: string) {
  const [brouillon, setBrouillon] = useState<Brouillon>(
    () =>
      brouillons.get(affectation) ?? {
        etape: 0,
        issue: '',
        realiseLe: '',
        sections: {},
        contradictoire: { locataireInviteLe: '', bailleurInviteLe: '', observationsJusquAu: '' },
        internes: '',
        visite: { evaluation: '', demarches: '', preconisations: [] },
        social: { joint: false, textes: {}, accompagnement: '', aucunAccompagnement: false },
      },
  );
  useEffect(() => {
    window.addEventListener('beforeunload', avertir);
    // Stays while a draft is open, whatever page of the portal is shown.
    return () => {
      if (brouillons.size === 0) window.removeEventListener('beforeunload', avertir);
    };
  }, []);

  const ecrire = (partie: Partial<Brouillon>) => {
    const nouveau = { ...(brouillons.get(affectation) ?? brouillon), ...partie };
    brouillons.set(affectation, nouveau);
    setBrouillon(nouveau);
  };
  const oublier = () => {
    brouillons.delete(affectation);
    if (brouillons.size === 0) window.removeEventListener('beforeunload', avertir);
  };
  return { brouillon, ecrire, oublier };
}

export const aUnBrouillon = (affectation: string): boolean => {
  const b = brouillons.get(affectation);
  return b !== undefined && estCommence(b);
};
