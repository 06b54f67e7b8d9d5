package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names for a list that another service gave. */
record IdentitesReponse(List<Identite> elements) {

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identite(
            String id,
            String reference,
            @Nullable String nom,
            DossierReponse.@Nullable AdresseReponse adresse) {
        @Override
        public String toString() {
            return "Identite[" + reference + "]";
        }
    }

    /** « Jeanne Martin et Paul Blanc ». */
    static String nom(Menage menage) {
        return menage.personnes().stream()
                .map(p -> (p.prenom() + " " + p.nom()).strip())
                .collect(Collectors.joining(" et "));
    }
}
