import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import type { ReactNode } from 'react';
import { pluriel } from '../metier/libelles';

type Props = {
  legende: string;
  /** The legend is also the heading just above: said to screen readers only. */
  legendeCachee?: boolean;
  entetes: ReactNode[];
  /** The first cell of a row names it. */
  lignes: { cle: string; cellules: ReactNode[] }[];
};

export function Tableau({ legende, legendeCachee = true, entetes, lignes }: Props) {
  return (
    <div className="fr-table ancrage-tableau">
      <div className="fr-table__wrapper">
        <div className="fr-table__container" tabIndex={0} role="group" aria-label={legende}>
          <div className="fr-table__content">
            <table>
              <caption className={legendeCachee ? 'fr-sr-only' : undefined}>{legende}</caption>
              <thead>
                <tr>
                  {entetes.map((entete, i) => (
                    <th key={i} scope="col">
                      {entete}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lignes.map(({ cle, cellules }) => (
                  <tr key={cle}>
                    {cellules.map((cellule, i) =>
                      i === 0 ? (
                        <th key={i} scope="row">
                          {cellule}
                        </th>
                      ) : (
                        <td key={i}>{cellule}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}

type PagesProps = {
  total: number;
  auMoins?: boolean | undefined;
  page: number;
  taille: number;
  /** « dossier » */
  quoi: string;
  quoiPluriel?: string;
  lien: (page: number) => string;
};

/** The count of what the list holds and the links to its pages (from 1 for people, from 0 for the API). */
/** A page may have several: each has its own name, which the component does not take. */
export const nommer = (nom: string) => (nav: HTMLElement | null) =>
  nav?.setAttribute('aria-label', nom);

export function Pages({ total, auMoins, page, taille, quoi, quoiPluriel, lien }: PagesProps) {
  const pages = Math.ceil(total / Math.max(taille, 1));
  if (pages <= 1) return null;
  return (
    <div className="ancrage-pages">
      <p className="fr-text--sm fr-mb-1w">
        {auMoins && 'plus de '}
        {pluriel(total, quoi, quoiPluriel)} — page {page + 1} sur {auMoins && 'plus de '}
        {pages}
      </p>
      <Pagination
        key={page}
        ref={nommer(`Pagination : ${quoiPluriel ?? `${quoi}s`}`)}
        count={pages}
        defaultPage={page + 1}
        getPageLinkProps={(numero) => ({ to: lien(numero - 1) })}
      />
    </div>
  );
}
