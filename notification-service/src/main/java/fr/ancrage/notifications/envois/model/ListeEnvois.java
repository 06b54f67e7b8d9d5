package fr.ancrage.notifications.envois.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register as lists. */
public interface ListeEnvois {

    record Filtre(
            @Nullable EtatEnvoi etat,
            @Nullable String courrier,
            @Nullable String destinataire,
            @Nullable String dossier,
            @Nullable Canal canal,
            @Nullable Boolean nonLu,
            @Nullable String impression) {

        public static Filtre etat(EtatEnvoi etat) {
            return new Filtre(etat, null, null, null, null, null, null);
        }
    }

    List<Envois.Versionne> page(Set<String> cles, Filtre filtre, int page, int taille);

    long nombre(Set<String> cles, Filtre filtre);

    /**
     * The inbox of an organisation: what was addressed to it, by mail or in the portal, as far as
     * the reader's roles open the dossiers named.
     */
    List<Envois.Versionne> boite(
            String organisation, DossiersLisibles lisibles, Filtre filtre, int page, int taille);

    long nombreBoite(String organisation, DossiersLisibles lisibles, Filtre filtre);

    /** What is blocked, whoever's it is: for the one who runs the platform. */
    List<Envois.Versionne> bloques(int page, int taille);

    long nombreBloques();
}
