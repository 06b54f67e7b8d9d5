package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who lives there and where; telephones for those alone who may reach them. */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenageReponse(
        String id,
        String nom,
        List<PersonneReponse> personnes,
        @Nullable AdresseReponse adresse,
        @Nullable List<String> telephones) {

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonneReponse(@Nullable String civilite, String nom, String prenom) {
        @Override
        public String toString() {
            return "PersonneReponse[***]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdresseReponse(String voie, @Nullable String codePostal, String commune) {
        static AdresseReponse de(Menage menage) {
            return new AdresseReponse(
                    menage.adresse().voie(),
                    menage.adresse().codePostal(),
                    menage.adresse().communeNom());
        }

        @Override
        public String toString() {
            return "AdresseReponse[***]";
        }
    }

    static MenageReponse de(Menage menage, Set<ClasseDonnees> classes) {
        return new MenageReponse(
                menage.id(),
                IdentitesReponse.nom(menage),
                menage.personnes().stream()
                        .map(p -> new PersonneReponse(p.civilite(), p.nom(), p.prenom()))
                        .toList(),
                AdresseReponse.de(menage),
                classes.contains(ClasseDonnees.C) ? List.copyOf(menage.telephones()) : null);
    }

    @Override
    public String toString() {
        return "MenageReponse[***]";
    }
}
