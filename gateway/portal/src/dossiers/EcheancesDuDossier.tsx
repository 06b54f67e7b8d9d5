import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useSession } from '../app/session';
import { dateLongue } from '../metier/dates';
import { graviteEcheance, motsEcheance, motsReport } from '../metier/echeances';
import { ANOMALIES, CODES_ECHEANCE, CONFIANCES, libelle } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { useEcheances } from './requetes';

export function EcheancesDuDossier({ id }: { id: string }) {
  const { aujourdhui } = useSession();
  const lecture = useEcheances(id);
  return (
    <section aria-labelledby="titre-echeances" className="fr-mb-4w">
      <h2 id="titre-echeances" className="fr-h4">
        Échéances
      </h2>
      <Requete requete={lecture} quoi="des échéances" niveau="h3">
        {({ echeances, anomalies }) => (
          <>
            {anomalies.map((a, i) => (
              <Alert
                key={i}
                severity="warning"
                as="h3"
                className="fr-mb-2w"
                title={`Anomalie : ${libelle(ANOMALIES, a.code).toLocaleLowerCase('fr')}`}
                description={a.explication}
              />
            ))}
            {echeances.length === 0 ? (
              <Vide titre="Aucune échéance ne court sur ce dossier." />
            ) : (
              <Tableau
                legende="Échéances du dossier"
                entetes={['Échéance', 'Date', 'État', 'Texte']}
                lignes={[...echeances]
                  .sort((a, b) => a.date.localeCompare(b.date))
                  .map((e) => ({
                    cle: `${e.code}/${e.acte ?? ''}/${e.date}`,
                    cellules: [
                      libelle(CODES_ECHEANCE, e.code),
                      <time key="d" dateTime={e.date}>
                        {dateLongue(e.date)}
                      </time>,
                      <Badge key="e" as="span" small noIcon severity={graviteEcheance(e.etat)}>
                        {motsEcheance(e, aujourdhui)}
                      </Badge>,
                      <details key="t" className="ancrage-explication">
                        <summary>
                          {e.reference}{' '}
                          <span className="fr-sr-only">
                            : explication de « {libelle(CODES_ECHEANCE, e.code)} »
                          </span>
                        </summary>
                        <p>{e.explication}</p>
                        {motsReport(e.dateBrute, e.date) && (
                          <p>{motsReport(e.dateBrute, e.date)}</p>
                        )}
                        <p className="fr-text--sm ancrage-discret">
                          Règle {e.regle}
                          {e.confiance && ` — ${libelle(CONFIANCES, e.confiance)}`}
                        </p>
                      </details>,
                    ],
                  }))}
              />
            )}
          </>
        )}
      </Requete>
    </section>
  );
}
