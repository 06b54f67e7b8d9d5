package fr.ancrage.dossiers.connaissance;

import fr.ancrage.dossiers.connaissance.DocumentConnaissance.Ligne;
import fr.ancrage.dossiers.connaissance.DocumentConnaissance.Organisme;
import fr.ancrage.dossiers.connaissance.PistesDesServices.Service;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Puts together who came to know what, organisation by organisation, the earliest first. What the
 * household itself received is not told to it; an agent's name is nowhere.
 */
@UseCase
class EtablirConnaissance {

    /** All parts were there, or the names of those that were not. */
    sealed interface Resultat {

        record Etablie(DocumentConnaissance document) implements Resultat {}

        record Incomplete(List<Service> absents) implements Resultat {}
    }

    private static final String MENAGE = "MENAGE";
    private static final String ENVOI = "ENVOI";

    /** A table of so many lines is not cut by the end of a page. */
    private static final int LIGNES_D_UN_BLOC = 10;

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final PistesDesServices pistes;
    private final Mots mots;
    private final HorlogeMetier horloge;

    EtablirConnaissance(PistesDesServices pistes, Mots mots, HorlogeMetier horloge) {
        this.pistes = pistes;
        this.mots = mots;
        this.horloge = horloge;
    }

    public Resultat executer(
            DossierConcerne dossier, TerritoireDossiers territoire, String delegue) {
        var reponse = pistes.demander(dossier.tous());
        if (!reponse.absents().isEmpty()) {
            return new Resultat.Incomplete(reponse.absents());
        }
        var parOrganisme = new LinkedHashMap<String, List<Communication>>();
        reponse.communications().stream()
                .filter(c -> !c.organisation().equals(MENAGE))
                .sorted(Comparator.comparing(Communication::premiere))
                .forEach(c ->
                        parOrganisme
                                .computeIfAbsent(
                                        nom(c.organisation(), territoire), _ -> new ArrayList<>())
                                .add(c));
        return new Resultat.Etablie(
                new DocumentConnaissance(
                        dossier.reference(),
                        JOUR.format(horloge.aujourdhui()),
                        nom(delegue, territoire),
                        parOrganisme.isEmpty(),
                        parOrganisme.entrySet().stream()
                                .map(e -> organisme(e.getKey(), e.getValue()))
                                .toList()));
    }

    private Organisme organisme(String nom, List<Communication> communications) {
        var qualites =
                communications.stream()
                        .flatMap(c -> c.roles().stream())
                        .distinct()
                        .flatMap(role -> mots.qualite(role).stream())
                        .collect(Collectors.joining(", "));
        var lignes =
                communications.stream()
                        .map(c ->
                                new Ligne(
                                        mots.nature(c.action()).orElse(c.action()),
                                        c.libelle(),
                                        jour(c.premiere()),
                                        jour(c.derniere()),
                                        c.fois()))
                        .toList();
        return new Organisme(
                nom,
                qualites.isEmpty() ? sansAgent(communications) : qualites,
                periode(communications),
                lignes.size() <= LIGNES_D_UN_BLOC,
                lignes);
    }

    private static String sansAgent(List<Communication> communications) {
        return communications.stream().allMatch(c -> c.action().equals(ENVOI))
                ? "destinataire"
                : "programme informatique, sans agent";
    }

    private String periode(List<Communication> communications) {
        var premiere =
                communications.stream()
                        .map(Communication::premiere)
                        .min(Comparator.naturalOrder())
                        .map(this::jour)
                        .orElseThrow();
        var derniere =
                communications.stream()
                        .map(Communication::derniere)
                        .max(Comparator.naturalOrder())
                        .map(this::jour)
                        .orElseThrow();
        return premiere.equals(derniere) ? "Le " + premiere : "Du " + premiere + " au " + derniere;
    }

    /** By its name in the charter; an organisation that left the charter keeps its code. */
    private String nom(String code, TerritoireDossiers territoire) {
        return territoire
                .parCode(code)
                .map(Organisation::nom)
                .or(() -> mots.destinataire(code))
                .orElse(code);
    }

    private String jour(Instant le) {
        return JOUR.format(le.atZone(horloge.zone()));
    }
}
