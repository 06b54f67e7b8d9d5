import type { ReactNode } from 'react';

export interface SectionDuDossier {
  ancre: string;
  titre: string;
  contenu: ReactNode;
}

/** Where to find what on the page of a case, which is long. */
export function Sommaire({ sections }: { sections: SectionDuDossier[] }) {
  if (sections.length < 3) {
    return null;
  }
  return (
    <nav
      className="fr-summary fr-mb-4w ancrage-sommaire ancrage-a-l-ecran"
      aria-labelledby="titre-sommaire"
    >
      <h2 className="fr-summary__title" id="titre-sommaire">
        Dans ce dossier
      </h2>
      <ol>
        {sections.map(({ ancre, titre }) => (
          <li key={ancre}>
            <a className="fr-summary__link" href={`#${ancre}`}>
              {titre}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
