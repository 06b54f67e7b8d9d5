package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.tableaudebord.Reperes.PrioriteReponse;
import fr.ancrage.dossiers.tableaudebord.Reperes.RaisonPriorite;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the list, as its rows show them: what a reader may not know is an empty cell. */
enum ColonnesExport {
    REFERENCE("Référence", (d, _) -> d.reference()),
    MENAGE("Ménage", (d, _) -> d.menage() == null ? "" : d.menage().nom()),
    ADRESSE("Adresse", (d, _) -> adresse(d.menage())),
    COMMUNE("Commune", (d, _) -> d.communeNom()),
    PARC("Parc", (d, _) -> parc(d.parc())),
    STADE("Stade", (d, _) -> Mots.stade(d.stade())),
    ECHEANCE(
            "Prochaine échéance",
            (d, _) ->
                    d.prochaineEcheance() == null
                            ? ""
                            : Mots.echeance(d.prochaineEcheance().code())),
    DATE_ECHEANCE(
            "Date de l’échéance",
            (d, _) -> d.prochaineEcheance() == null ? "" : jour(d.prochaineEcheance().date())),
    ACTIVITE("Dernière activité", (d, _) -> jour(d.derniereActivite())),
    DETTE("Dette", (d, _) -> d.dette() == null ? "" : Mots.euros(d.dette())),
    ORGANISATIONS(
            "Organisations",
            (d, phrases) ->
                    Objects.requireNonNullElse(d.organisations(), List.<String>of()).stream()
                            .map(phrases::organisation)
                            .collect(Collectors.joining(", "))),
    PRIORITE("Priorité", (d, _) -> d.priorite() == null ? "" : Mots.niveau(d.priorite().niveau())),
    RAISONS("Pourquoi", (d, _) -> raisons(d.priorite())),
    REFERENT(
            "Référent",
            (d, _) ->
                    d.suivi() == null ? "" : Objects.requireNonNullElse(d.suivi().referent(), "")),
    REVOIR("À revoir le", (d, _) -> d.suivi() == null ? "" : jour(d.suivi().revoirLe()));

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final String intitule;
    private final BiFunction<DossierReponse, Phrases, String> valeur;

    ColonnesExport(String intitule, BiFunction<DossierReponse, Phrases, String> valeur) {
        this.intitule = intitule;
        this.valeur = valeur;
    }

    String intitule() {
        return intitule;
    }

    String valeur(DossierReponse dossier, Phrases phrases) {
        return valeur.apply(dossier, phrases);
    }

    static String jour(@Nullable LocalDate date) {
        return date == null ? "" : JOUR.format(date);
    }

    private static String parc(@Nullable String parc) {
        return parc == null ? "" : Mots.parc(parc);
    }

    private static String adresse(@Nullable MenageReponse menage) {
        return menage == null || menage.adresse() == null ? "" : Mots.adresse(menage.adresse());
    }

    private static String raisons(@Nullable PrioriteReponse priorite) {
        return priorite == null
                ? ""
                : priorite.raisons().stream()
                        .map(RaisonPriorite::libelle)
                        .collect(Collectors.joining(" ; "));
    }
}
