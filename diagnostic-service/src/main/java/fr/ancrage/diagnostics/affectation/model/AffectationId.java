package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identity of an assignment. */
public record AffectationId(UUID valeur) {

    /**
     * One act asks one mission once: the identity is made of what must be unique, so that a
     * duplicate, a replay and two concurrent consumers all meet the same document.
     */
    public static AffectationId pour(String dossier, String acte, Mission mission) {
        var cle = dossier + "/" + acte + "/" + mission.name();
        return new AffectationId(UUID.nameUUIDFromBytes(cle.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
