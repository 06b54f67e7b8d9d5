import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useSession } from '../app/session';
import type { Echeance, Echeances } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { graviteEcheance, motsEcheance, motsReport } from '../metier/echeances';
import { ANOMALIES, CODES_ECHEANCE, CONFIANCES, NATURES_ACTE, libelle } from '../metier/libelles';
import { actesSaisis, motsIncertitude, type SaisieProcedure } from '../metier/simulateur';
import { Vide } from '../presentation/Etats';

type Etape = { date: string; cle: string } & ({ acte: string } | { echeance: Echeance });

/** Acts and deadlines on one line of time, oldest first. */
export function Chronologie(props: { saisie: SaisieProcedure; resultat: Echeances }) {
  const { saisie, resultat } = props;
  const etapes: Etape[] = [
    ...actesSaisis(saisie).map((a, i) => ({ date: a.date, cle: `acte-${i}`, acte: a.nature })),
    ...resultat.echeances.map((e, i) => ({ date: e.date, cle: `echeance-${i}`, echeance: e })),
  ].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <>
      {resultat.anomalies.map((a, i) => (
        <Alert
          key={i}
          severity="warning"
          as="h3"
          className="fr-mb-2w"
          title={`À regarder : ${libelle(ANOMALIES, a.code).toLocaleLowerCase('fr')}`}
          description={a.explication}
        />
      ))}
      {resultat.echeances.length === 0 ? (
        <Vide titre="Aucune échéance ne découle de ces faits.">
          Ajoutez un acte, ou complétez le bail et la dette.
        </Vide>
      ) : (
        <ol
          className="ancrage-chronologie"
          aria-label="Actes et échéances, du plus ancien au plus récent"
        >
          {etapes.map((etape) => (
            <li key={etape.cle}>
              {'acte' in etape ? (
                <p className="fr-mb-0">
                  <time dateTime={etape.date}>{dateCourte(etape.date)}</time> —{' '}
                  {libelle(NATURES_ACTE, etape.acte)}
                </p>
              ) : (
                <UneEcheance echeance={etape.echeance} />
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function UneEcheance({ echeance: e }: { echeance: Echeance }) {
  const { aujourdhui } = useSession();
  const report = motsReport(e.dateBrute, e.date);
  const incertitude = motsIncertitude(e.code);
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {libelle(CODES_ECHEANCE, e.code)} : <time dateTime={e.date}>{dateLongue(e.date)}</time>
      </h3>
      <p className="fr-mb-1v">
        <Badge as="span" small noIcon severity={graviteEcheance(e.etat)}>
          {motsEcheance(e, aujourdhui)}
        </Badge>{' '}
        {e.confiance === '?' && (
          <Badge as="span" small noIcon severity="warning">
            règle à confirmer
          </Badge>
        )}
      </p>
      {incertitude && <p className="fr-text--bold fr-mb-1v">{incertitude}</p>}
      <p className="fr-mb-1v">{e.explication}</p>
      {report && <p className="fr-mb-1v">{report}</p>}
      <p className="fr-text--sm ancrage-discret fr-mb-0">
        {e.reference} — règle {e.regle}
        {e.confiance && ` — ${libelle(CONFIANCES, e.confiance).toLocaleLowerCase('fr')}`}
      </p>
    </>
  );
}
