package fr.ancrage.dossiers.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claim on an act's number: one document whose id is the number, so that an act has its effect
 * once whatever is killed or sent twice (architecture §4). It first holds who works on the act,
 * then what was decided, then that it is done; a replay follows the decision that stands.
 *
 * @param cle département and number
 * @param empreinte the act's content, to tell a duplicate from a number used twice
 */
public record Revendication(
        String cle,
        String empreinte,
        Provenance provenance,
        int generation,
        @Nullable Decision decision,
        boolean appliquee,
        boolean annulee) {

    /**
     * Where the act goes.
     *
     * @param ouvre a case is opened by this act
     * @param nouveauMenage the household too
     * @param propositions likely households that the secretariat will be shown
     */
    public record Decision(
            String dossier,
            String menage,
            boolean ouvre,
            boolean nouveauMenage,
            @Nullable String procedureAnterieure,
            List<Piste> propositions) {}

    /** A likely case and why, as codes. */
    public record Piste(String dossier, List<String> raisons) {}

    /** Its case was erased: the number alone is left, so that the act does not come back. */
    public boolean effacee() {
        return appliquee && decision == null && empreinte.isEmpty();
    }

    public static String cle(String departement, String numero) {
        return departement + "/" + numero.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
