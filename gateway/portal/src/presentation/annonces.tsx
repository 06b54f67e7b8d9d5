import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const Contexte = createContext<(message: string) => void>(() => {});

/** A polite live region: what changes on the page without a change of page is said there. */
export function Annonces({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const annoncer = useCallback((texte: string) => {
    // The same sentence twice must be heard twice: a no-break space makes it another text.
    setMessage((precedent) => (precedent === texte ? `${texte}\u00A0` : texte));
  }, []);
  return (
    <Contexte value={annoncer}>
      {children}
      <p className="fr-sr-only" role="status" aria-live="polite">
        {message}
      </p>
    </Contexte>
  );
}

export const useAnnoncer = () => use(Contexte);
