package fr.ancrage.dossiers.procedure.model;

import java.util.Set;

/** What became of a decision on the concours. */
public sealed interface ResultatDecision {

    /** Recorded, or known already; what it is about deserves a look when there are reserves. */
    record Rapportee(ResultatActe acte, Set<Reserve> reserves) implements ResultatDecision {}

    /** Nobody recorded a réquisition under this number where the author may bring acts in. */
    record RequisitionInconnue() implements ResultatDecision {}

    /** The act of this number asks for something else. */
    record AutreNature(Nature nature) implements ResultatDecision {}

    /** Why a person should check that the number is the right one. */
    enum Reserve {
        NOM_CONTRAIRE,
        COMMUNE_CONTRAIRE,
        AVANT_LA_REQUISITION
    }
}
