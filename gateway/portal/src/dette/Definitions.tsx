import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { DefinitionImpaye, DetteDuDossier } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { CONSTATS } from '../metier/dette';
import { euros } from '../metier/libelles';
import { Tableau } from '../presentation/Tableau';

/** All definitions of arrears on one statement, each with its rule and article: none stands for another. */
export function Definitions({ dette }: { dette: DetteDuDossier }) {
  const releve = dette.releves.find((r) => r.id === dette.retenu);
  return (
    <>
      <h3 className="fr-h5 fr-mt-3w">Est-ce un impayé ?</h3>
      {releve && (
        <p>
          Sur le relevé « {releve.libelle} » du {dateCourte(releve.au)} :{' '}
          <strong>{euros(releve.montant)}</strong>. Chaque texte a sa définition ; aucune ne vaut
          pour une autre.
        </p>
      )}
      <Tableau
        legende="Définitions de l’impayé"
        entetes={['Définition', 'Constat', 'Date', 'Règle et texte']}
        lignes={dette.definitions.map((d) => ({
          cle: `${d.code}/${d.regle}`,
          cellules: [
            <Nom key="n" definition={d} />,
            <Badge key="c" as="span" small noIcon severity={CONSTATS[d.constat].gravite}>
              {CONSTATS[d.constat].mots}
            </Badge>,
            d.le ? (
              <time key="d" dateTime={d.le}>
                {d.code === 'SIGNALEMENT_ORGANISME' && 'au plus tard le '}
                {dateLongue(d.le)}
              </time>
            ) : (
              '—'
            ),
            <details key="r" className="ancrage-explication">
              <summary>
                {d.reference} <span className="fr-sr-only">: explication de « {d.libelle} »</span>
              </summary>
              <p>{d.explication}</p>
              <p className="fr-text--sm ancrage-discret">
                Règle {d.regle}
                {d.aConfirmer && ' — Règle à confirmer'}
              </p>
            </details>,
          ],
        }))}
      />
    </>
  );
}

const Nom = ({ definition: d }: { definition: DefinitionImpaye }) => (
  <>
    {d.libelle}
    {!d.applicable && (
      <span className="fr-text--sm ancrage-discret ancrage-bloc">
        pour information : ce texte ne régit pas cet impayé
      </span>
    )}
  </>
);
