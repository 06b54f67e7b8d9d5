import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * When what had the focus leaves the page (an act is done, a form closes), the focus goes to the heading of what
 * changed rather than back to the top of the document.
 */
export function useFocusAuChangement<E extends HTMLElement>(
  valeur: unknown,
  actif = true,
): RefObject<E | null> {
  const cible = useRef<E>(null);
  const precedente = useRef(valeur);
  useEffect(() => {
    if (precedente.current === valeur) return;
    precedente.current = valeur;
    // What opens takes the focus itself.
    if (actif) cible.current?.focus();
  }, [valeur, actif]);
  return cible;
}

/**
 * What opens in the place of a button takes the focus (a form by itself, a zone by its reference) and gives it back to
 * the button when it closes.
 */
export function useALaPlace<E extends HTMLElement = HTMLElement>() {
  const [ouvert, setOuvert] = useState(false);
  const zone = useRef<E>(null);
  const bouton = useRef<HTMLButtonElement>(null);
  const precedent = useRef(ouvert);
  useEffect(() => {
    if (precedent.current === ouvert) return;
    precedent.current = ouvert;
    (ouvert ? zone : bouton).current?.focus();
  }, [ouvert]);
  return { ouvert, setOuvert, zone, bouton };
}
