package fr.ancrage.dossiers.echeances.model;

import java.util.List;
import java.util.Optional;

/** The legal calendar of one procedure, échéances by date. */
public record Calendrier(List<Echeance> echeances, List<Anomalie> anomalies) {
    public Calendrier {
        echeances = List.copyOf(echeances);
        anomalies = List.copyOf(anomalies);
    }

    /** The next date that still asks for something, if any. */
    public Optional<Echeance> prochaine() {
        return echeances.stream()
                .filter(echeance ->
                        switch (echeance.etat()) {
                            case A_VENIR, PROCHE -> true;
                            case ATTEINTE, TENUE, SANS_OBJET -> false;
                        })
                .findFirst();
    }
}
