package fr.ancrage.dossiers.menage.web;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.menage.model.Telephone;
import fr.ancrage.dossiers.menage.usecase.CompleterMenage;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole household as it now is.
 *
 * @param version that of the fiche that was read
 * @param telephones all that are right
 */
@DonneePersonnelle
@Schema(requiredProperties = {"version", "personnes", "voie"})
record FicheMenageRequete(
        @Nullable Integer version,
        @Nullable List<PersonneSaisie> personnes,
        @Nullable String voie,
        @Nullable List<String> telephones,
        @Nullable String courriel,
        @Nullable Integer adultes,
        @Nullable Integer enfants) {

    private static final int PERSONNES = 12;
    private static final int TELEPHONES = 10;
    private static final int NOMBRE = 30;
    private static final int NOM = 100;
    private static final int VOIE = 200;
    private static final Pattern COURRIEL =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    @DonneePersonnelle
    @Schema(requiredProperties = {"nom"})
    record PersonneSaisie(
            @Nullable String civilite, @Nullable String nom, @Nullable String prenom) {
        @Override
        public String toString() {
            return "PersonneSaisie[***]";
        }
    }

    /** What is wrong with it is told before anything is done. */
    CompleterMenage.Commande toCommande(String menage, AgentConnecte agent, LocalDate aujourdhui) {
        Input input = new Input();
        if (version == null) {
            input.refuse("version", "OBLIGATOIRE");
        }
        List<Personne> lues = personnes(input);
        String rue = input.text("voie", voie, VOIE);
        Set<String> numeros = telephones(input);
        String mail = courriel(input);
        nombre(input, "adultes", adultes);
        nombre(input, "enfants", enfants);
        input.check();
        return new CompleterMenage.Commande(
                menage,
                Objects.requireNonNull(version),
                lues,
                rue,
                numeros,
                mail,
                adultes,
                enfants,
                aujourdhui,
                agent.identifiant(),
                agent.organisation());
    }

    private List<Personne> personnes(Input input) {
        List<PersonneSaisie> saisies = Objects.requireNonNullElse(personnes, List.of());
        if (saisies.isEmpty()) {
            input.refuse("personnes", "OBLIGATOIRE");
        } else if (saisies.size() > PERSONNES) {
            input.refuse("personnes", "TROP_DE_PERSONNES");
        }
        List<Personne> lues = new ArrayList<>();
        for (int i = 0; i < saisies.size(); i++) {
            PersonneSaisie p = saisies.get(i);
            String champ = "personnes[" + i + "].";
            String prenom = input.textOrNull(champ + "prenom", p.prenom(), NOM);
            lues.add(
                    new Personne(
                            input.textOrNull(champ + "civilite", p.civilite(), NOM),
                            input.text(champ + "nom", p.nom(), NOM),
                            prenom == null ? "" : prenom));
        }
        return lues;
    }

    private Set<String> telephones(Input input) {
        List<String> ecrits = Objects.requireNonNullElse(telephones, List.of());
        if (ecrits.size() > TELEPHONES) {
            input.refuse("telephones", "TROP_DE_TELEPHONES");
        }
        Set<String> numeros = new LinkedHashSet<>();
        for (int i = 0; i < ecrits.size(); i++) {
            String champ = "telephones[" + i + "]";
            Telephone.lire(ecrits.get(i))
                    .ifPresentOrElse(numeros::add, () -> input.refuse(champ, "TELEPHONE_INVALIDE"));
        }
        return numeros;
    }

    private @Nullable String courriel(Input input) {
        String mail = input.textOrNull("courriel", courriel, VOIE);
        if (mail != null && !COURRIEL.matcher(mail).matches()) {
            input.refuse("courriel", "COURRIEL_INVALIDE");
        }
        return mail;
    }

    private static void nombre(Input input, String champ, @Nullable Integer valeur) {
        if (valeur != null && (valeur < 0 || valeur > NOMBRE)) {
            input.refuse(champ, "NOMBRE_DE_PERSONNES");
        }
    }

    @Override
    public String toString() {
        return "FicheMenageRequete[***]";
    }
}
