package fr.ancrage.dossiers.tableaudebord;

import static fr.ancrage.dossiers.habilitation.ClasseDonnees.C;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.D;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.I;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.P;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.R;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.S;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.tableaudebord.Reperes.PrioriteReponse;
import fr.ancrage.dossiers.tableaudebord.Reperes.RaisonPriorite;
import fr.ancrage.platform.errors.ProblemeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the list, as its rows show them, in the order in which they are offered. A reader
 * chooses among those that one of its roles reads; what it may not know of one case is an empty
 * cell.
 */
enum ColonnesExport {
    REFERENCE("Référence", _ -> true, (d, _) -> d.reference()),
    MENAGE("Ménage", a -> a.donne(I), (d, _) -> d.menage() == null ? "" : d.menage().nom()),
    ADRESSE("Adresse", a -> a.donne(I), (d, _) -> adresse(d.menage())),
    COMMUNE("Commune", _ -> true, (d, _) -> d.communeNom()),
    PARC("Parc", a -> a.donne(P), (d, _) -> parc(d.parc())),
    STADE("Stade", a -> a.donne(P), (d, _) -> Mots.stade(d.stade())),
    PRIORITE(
            "Priorité",
            a -> a.donne(P),
            (d, _) -> d.priorite() == null ? "" : Mots.niveau(d.priorite().niveau())),
    RAISONS("Pourquoi", a -> a.donne(P), (d, _) -> raisons(d.priorite())),
    ECHEANCE(
            "Prochaine échéance",
            a -> a.donne(P),
            (d, _) ->
                    d.prochaineEcheance() == null
                            ? ""
                            : Mots.echeance(d.prochaineEcheance().code())),
    DATE_ECHEANCE(
            "Date de l’échéance",
            a -> a.donne(P),
            (d, _) -> d.prochaineEcheance() == null ? "" : jour(d.prochaineEcheance().date())),
    ACTIVITE("Dernière activité", a -> a.donne(P), (d, _) -> jour(d.derniereActivite())),
    REFERENT(
            "Référent",
            _ -> true,
            (d, _) ->
                    d.suivi() == null ? "" : Objects.requireNonNullElse(d.suivi().referent(), "")),
    REVOIR("À revoir le", _ -> true, (d, _) -> d.suivi() == null ? "" : jour(d.suivi().revoirLe())),
    BAILLEUR(
            "Bailleur",
            a -> a.donne(P),
            (d, _) ->
                    d.bailleur() == null ? "" : Objects.requireNonNullElse(d.bailleur().nom(), "")),
    DETTE("Dette", a -> a.donne(D), (d, _) -> d.dette() == null ? "" : Mots.euros(d.dette())),
    TELEPHONE("Téléphone", a -> a.donne(C), (d, _) -> telephones(d.menage())),
    ORGANISATIONS(
            "Organisations",
            a -> a.avec(P).donne(S, R),
            (d, phrases) ->
                    Objects.requireNonNullElse(d.organisations(), List.<String>of()).stream()
                            .map(phrases::organisation)
                            .collect(Collectors.joining(", ")));

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    /** What the list shows to who has chosen nothing. */
    private static final Set<ColonnesExport> HABITUELLES = EnumSet.range(REFERENCE, REVOIR);

    private final String intitule;
    private final Predicate<Acces> lisible;
    private final BiFunction<DossierReponse, Phrases, String> valeur;

    ColonnesExport(
            String intitule,
            Predicate<Acces> lisible,
            BiFunction<DossierReponse, Phrases, String> valeur) {
        this.intitule = intitule;
        this.lisible = lisible;
        this.valeur = valeur;
    }

    /** Those that this reader may choose among. */
    static List<ColonnesExport> pour(Acces acces) {
        return Arrays.stream(values()).filter(c -> c.lisible.test(acces)).toList();
    }

    /**
     * Those that were asked for, in that order, the one that names the case first; the usual ones
     * when none was.
     *
     * @throws ProblemeException 403 for one that no role of this reader reads
     */
    static List<ColonnesExport> choisies(List<ColonnesExport> demandees, Acces acces) {
        List<ColonnesExport> permises = pour(acces);
        if (!permises.containsAll(demandees)) {
            throw ProblemeException.interdit();
        }
        return demandees.isEmpty()
                ? permises.stream().filter(ColonnesExport::habituelle).toList()
                : Stream.concat(Stream.of(REFERENCE), demandees.stream()).distinct().toList();
    }

    boolean habituelle() {
        return HABITUELLES.contains(this);
    }

    /** It names the case: a row without it would be nobody's. */
    boolean obligatoire() {
        return this == REFERENCE;
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

    private static String telephones(@Nullable MenageReponse menage) {
        return menage == null || menage.telephones() == null
                ? ""
                : String.join(", ", menage.telephones());
    }

    private static String raisons(@Nullable PrioriteReponse priorite) {
        return priorite == null
                ? ""
                : priorite.raisons().stream()
                        .map(RaisonPriorite::libelle)
                        .collect(Collectors.joining(" ; "));
    }
}
