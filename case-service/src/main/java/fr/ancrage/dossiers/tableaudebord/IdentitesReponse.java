package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Names for a list that another service gave. */
record IdentitesReponse(List<Identite> elements) {

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identite(
            String id,
            String reference,
            @Nullable String nom,
            MenageReponse.@Nullable AdresseReponse adresse) {

        /**
         * @param id the id that was asked, even when the case was reunited into another
         */
        static Identite de(
                String id, Document d, @Nullable Menage menage, Set<ClasseDonnees> classes) {
            Menage nomme = classes.contains(ClasseDonnees.I) ? menage : null;
            return new Identite(
                    id,
                    d.getString("reference"),
                    nomme == null ? null : IdentitesReponse.nom(nomme),
                    nomme == null ? null : MenageReponse.AdresseReponse.de(nomme));
        }

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
