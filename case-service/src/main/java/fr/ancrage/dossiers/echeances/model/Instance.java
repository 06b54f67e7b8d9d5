package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case before the judge: its assignation (which may not be known yet), the prefect's requests
 * for the diagnosis and the postponements that follow it.
 */
record Instance(
        Acte.@Nullable Assignation assignation,
        List<Acte.SaisineDsf> saisines,
        List<Acte.Renvoi> renvois) {

    /** The instances of a procedure, oldest first. */
    static List<Instance> de(FaitsProcedure faits) {
        List<Instance> instances = new ArrayList<>();
        Instance courante = vide(null);
        for (Acte acte : faits.actes()) {
            if (acte instanceof Acte.Assignation assignation) {
                Instance nouvelle = vide(assignation);
                if (courante.assignation == null && courante.renvois.isEmpty()) {
                    // the request was dated before the assignation that caused it
                    nouvelle.saisines.addAll(courante.saisines);
                } else {
                    instances.add(courante);
                }
                courante = nouvelle;
            } else if (acte instanceof Acte.SaisineDsf saisine) {
                courante.saisines.add(saisine);
            } else if (acte instanceof Acte.Renvoi renvoi && renvoi.dateAudience() != null) {
                courante.renvois.add(renvoi);
            }
        }
        instances.add(courante);
        return instances.stream().filter(Instance::connue).toList();
    }

    /** The hearing as it stands: the last postponement rules. */
    Optional<LocalDate> audience() {
        if (!renvois.isEmpty()) {
            return Optional.ofNullable(renvois.getLast().dateAudience());
        }
        if (assignation != null && assignation.dateAudience() != null) {
            return Optional.of(assignation.dateAudience());
        }
        return saisines.stream()
                .flatMap(saisine -> Optional.ofNullable(saisine.dateAudience()).stream())
                .reduce((_, derniere) -> derniere);
    }

    /** The act that made the hearing known, or else that opened the instance. */
    Acte origine() {
        if (assignation != null) {
            return assignation;
        }
        return saisines.isEmpty() ? renvois.getFirst() : saisines.getFirst();
    }

    boolean renvoyee() {
        return !renvois.isEmpty();
    }

    private boolean connue() {
        return assignation != null || !saisines.isEmpty() || !renvois.isEmpty();
    }

    private static Instance vide(Acte.@Nullable Assignation assignation) {
        return new Instance(assignation, new ArrayList<>(), new ArrayList<>());
    }
}
