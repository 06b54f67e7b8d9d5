package fr.ancrage.commissions.habilitation;

import fr.ancrage.platform.policy.ActionRefusee;
import java.util.List;

/** Acts that nothing but the reader's role decides: those of a list. */
public record Actes(List<String> permis, List<ActionRefusee> refuses) {

    /** Why an act of the secretariat is off. */
    public static final String SECRETARIAT = "Réservé au secrétariat de la CCAPEX.";

    public Actes {
        permis = List.copyOf(permis);
        refuses = List.copyOf(refuses);
    }

    /** Programming a sitting, putting a candidate aside. */
    public static Actes duSecretariat(boolean secretariat, String acte) {
        return secretariat
                ? new Actes(List.of(acte), List.of())
                : new Actes(List.of(), List.of(new ActionRefusee(acte, SECRETARIAT)));
    }
}
