package fr.ancrage.notifications.transmissions.model;

import fr.ancrage.notifications.envois.model.DossiersLisibles;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where transmissions are kept, each with its journal. */
public interface Transmissions {

    record Versionnee(Transmission transmission, long version) {}

    /** What happened, as the history says it. */
    enum Fait {
        OUVERTE,
        FAITE,
        SANS_OBJET,
        ROUVERTE,
        DATEE,
        PREPAREE,
        DOSSIER_SUIVI
    }

    Optional<Versionnee> trouver(String id);

    boolean creer(Transmission transmission, Origine origine);

    void changer(long version, Transmission transmission, Fait fait, Origine origine);

    List<String> duDossier(String dossier);

    record Filtre(
            @Nullable EtatTransmission etat,
            @Nullable String regle,
            @Nullable String dossier,
            @Nullable String de,
            LocalDate aujourdhui) {}

    /** Those that a key opens, as far as the reader's roles open the dossiers named. */
    List<Transmission> page(
            Set<String> cles, DossiersLisibles lisibles, Filtre filtre, int page, int taille);

    long nombre(Set<String> cles, DossiersLisibles lisibles, Filtre filtre);

    /** The day up to which periodic ones were opened, so that skipped days are caught up. */
    Optional<LocalDate> ouvertesJusqua();

    void ouvertesJusqua(LocalDate jour);
}
