import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

type Props = {
  titre: string;
  /** What the browser's tab says, when the visible title would name a person. */
  titreOnglet?: string;
  fil?: { libelle: string; to: string }[];
  children: ReactNode;
};

/** One screen: its title in the tab, its h1 focused on arrival, so that a change of page is heard and not only seen. */
export function Page({ titre, titreOnglet, fil, children }: Props) {
  const h1 = useRef<HTMLHeadingElement>(null);
  const onglet = titreOnglet ?? titre;
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = `${onglet} — Ancrage`;
  }, [onglet]);

  useEffect(() => {
    // The first page keeps the browser's own starting point, so that the skip links come first.
    if (window.history.state?.idx > 0) {
      h1.current?.focus({ preventScroll: true });
      window.scrollTo?.(0, 0);
    }
  }, [pathname]);

  return (
    <>
      {fil && (
        <nav className="fr-breadcrumb ancrage-fil" aria-label="Vous êtes ici">
          <ol className="fr-breadcrumb__list">
            {fil.map((etape) => (
              <li key={etape.to}>
                <Link className="fr-breadcrumb__link" to={etape.to}>
                  {etape.libelle}
                </Link>
              </li>
            ))}
            <li>
              <span className="fr-breadcrumb__link" aria-current="page">
                {onglet}
              </span>
            </li>
          </ol>
        </nav>
      )}
      <h1 ref={h1} tabIndex={-1} className="ancrage-titre">
        {titre}
      </h1>
      {children}
    </>
  );
}
