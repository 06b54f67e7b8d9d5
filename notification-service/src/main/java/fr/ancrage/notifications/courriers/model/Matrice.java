package fr.ancrage.notifications.courriers.model;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Organisation;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Destinataire.Genre;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of one charter, and how it turns a fact into what must leave. Pure: the same fact
 * under the same charter gives the same envois.
 *
 * @param convocation how long before a sitting the household is told, when the charter says
 */
public record Matrice(
        List<LigneMatrice> lignes,
        Annuaire annuaire,
        Map<String, String> formations,
        Optional<java.time.Period> convocation) {

    /** One thing that a row asks: an envoi, or the reason why there is none. */
    public record Demandee(
            LigneMatrice ligne, @Nullable Envoi envoi, @Nullable String pourquoiPas) {}

    /** Asked of the service that an assignment names, once it is named. */
    public static final String ATTEND_LE_SERVICE = "ATTEND_LE_SERVICE_MISSIONNE";

    public static final String CONDITION = "CONDITION_NON_REMPLIE";

    private static final Map<String, List<String>> BOITES =
            Map.of(
                    "DEMANDE", List.of("demandes", "evaluations", "saisines"),
                    "INFORMATION", List.of("information", "signalements", "demandes"),
                    "DECISION", List.of("procedures", "evaluations", "information", "relogement"),
                    "COPIE", List.of("secretariat", "information", "demandes"),
                    "DECISION_APL", List.of("saisines", "procedures", "information"),
                    "TABLEAU", List.of("information", "signalements", "demandes"));

    public Matrice {
        lignes = List.copyOf(lignes);
    }

    /**
     * What the fact asks.
     *
     * @param referents organisations known to follow the household
     * @param missionne the organisation just assigned; absent: the fact is an act or an event
     */
    public List<Demandee> demandes(
            Declencheur fait,
            Set<String> referents,
            @Nullable String missionne,
            @Nullable String mission,
            String racine,
            LocalDate aujourdhui) {
        var demandes = new ArrayList<Demandee>();
        for (var ligne : lignes) {
            if (!ligne.concerne(fait)) {
                continue;
            }
            if (ligne.auServiceMissionne()) {
                if (missionne == null) {
                    demandes.add(new Demandee(ligne, null, ATTEND_LE_SERVICE));
                } else if (ligne.mission() == null || ligne.mission().equals(mission)) {
                    demandes.add(
                            new Demandee(
                                    ligne,
                                    envoi(
                                            ligne,
                                            fait,
                                            organisation(ligne, missionne),
                                            racine,
                                            aujourdhui),
                                    null));
                }
            } else if (missionne == null) {
                if (!ligne.remplie(fait)) {
                    demandes.add(new Demandee(ligne, null, CONDITION));
                } else {
                    trouver(ligne, fait, referents)
                            .forEach(t ->
                                    demandes.add(
                                            new Demandee(
                                                    ligne,
                                                    envoi(ligne, fait, t, racine, aujourdhui),
                                                    null)));
                }
            }
        }
        return demandes;
    }

    /** Whom a row means, or why nobody was found. */
    private sealed interface Trouve {
        record Oui(Destinataire destinataire, Canal canal) implements Trouve {}

        record Non(Genre genre, MotifEnvoi motif) implements Trouve {}
    }

    private List<Trouve> trouver(LigneMatrice ligne, Declencheur fait, Set<String> referents) {
        return switch (ligne.destinataire()) {
            case Acteur.Nommee(var code) -> List.of(organisation(ligne, code));
            case Acteur.DeType(var type) ->
                    annuaire.deType(type).stream()
                            .filter(o -> fait.commune() == null || o.couvre(fait.commune()))
                            .map(o -> organisation(ligne, o.code()))
                            .toList();
            case Acteur.DuDossier(var qui) -> duDossier(qui, ligne, fait, referents);
        };
    }

    private List<Trouve> duDossier(
            Acteur.Qui qui, LigneMatrice ligne, Declencheur fait, Set<String> referents) {
        var commune = fait.commune() == null ? "" : fait.commune();
        return switch (qui) {
            case MENAGE -> List.of(lettre(Genre.MENAGE));
            case PROPRIETAIRE -> List.of(lettre(Genre.PROPRIETAIRE));
            case BAILLEUR ->
                    List.of(
                            fait.bailleur() != null
                                    ? organisation(ligne, fait.bailleur())
                                    : "PRIVE".equals(fait.parc())
                                            ? lettre(Genre.PROPRIETAIRE)
                                            : non(MotifEnvoi.BAILLEUR_INCONNU));
            case BAILLEUR_SOCIAL ->
                    List.of(code(ligne, fait.bailleur(), MotifEnvoi.BAILLEUR_INCONNU));
            case COMMISSAIRE_JUSTICE ->
                    List.of(code(ligne, fait.etude(), MotifEnvoi.ETUDE_INCONNUE));
            case CCAS_DE_LA_COMMUNE ->
                    List.of(
                            code(
                                    ligne,
                                    annuaire.ccas(commune).map(Organisation::code).orElse(null),
                                    MotifEnvoi.CCAS_ABSENT));
            case COMMUNE ->
                    List.of(
                            annuaire.commune(commune).isPresent()
                                            && ligne.canaux().contains(Canal.COURRIER_POSTAL)
                                    ? lettre(Genre.COMMUNE)
                                    : new Trouve.Non(Genre.COMMUNE, MotifEnvoi.COMMUNE_INCONNUE));
            case FORCES_SECURITE ->
                    List.of(
                            annuaire.parTerritoire("FORCES_SECURITE", commune)
                                    .map(t -> organisation(ligne, t.organisation(), t.aConfirmer()))
                                    .orElse(non(MotifEnvoi.FORCES_SECURITE_INCONNUES)));
            case ORGANISME_PAYEUR ->
                    List.of(
                            code(
                                    ligne,
                                    fait.organismePayeur() == null
                                            ? null
                                            : annuaire.organismePayeur(fait.organismePayeur())
                                                    .map(Organisation::code)
                                                    .orElse(null),
                                    MotifEnvoi.ORGANISME_PAYEUR_INCONNU));
            case REFERENT_SOCIAL ->
                    referents.isEmpty()
                            ? List.of(non(MotifEnvoi.AUCUN_REFERENT))
                            : new TreeSet<>(referents)
                                    .stream().map(r -> organisation(ligne, r)).toList();
            case FSL ->
                    List.of(
                            code(
                                    ligne,
                                    annuaire.fsl(commune).map(Organisation::code).orElse(null),
                                    MotifEnvoi.SERVICE_SAISI_INCONNU));
            case SIAO ->
                    List.of(
                            code(
                                    ligne,
                                    annuaire.siao().map(Organisation::code).orElse(null),
                                    MotifEnvoi.SERVICE_SAISI_INCONNU));
            case GESTIONNAIRE ->
                    List.of(
                            code(
                                    ligne,
                                    fait.arrondissement() == null
                                            ? null
                                            : annuaire.gestionnaire(fait.arrondissement())
                                                    .map(Organisation::code)
                                                    .orElse(null),
                                    MotifEnvoi.SECRETARIAT_INCONNU));
            case SECRETARIAT_DE_LA_FORMATION ->
                    List.of(
                            code(
                                    ligne,
                                    annuaire.secretariat().map(Organisation::code).orElse(null),
                                    MotifEnvoi.SECRETARIAT_INCONNU));
            case SERVICE_MISSIONNE -> List.of();
            case JUGE, MEMBRES_DE_LA_FORMATION -> List.of(non(MotifEnvoi.ACTEUR_NON_PREVU));
        };
    }

    private Trouve code(LigneMatrice ligne, @Nullable String code, MotifEnvoi sinon) {
        return code == null ? non(sinon) : organisation(ligne, code);
    }

    private Trouve organisation(LigneMatrice ligne, String code) {
        return annuaire.organisation(code)
                .map(o -> organisation(ligne, o, false))
                .orElse(non(MotifEnvoi.ORGANISATION_INCONNUE));
    }

    /** By mail and inbox when it has a mailbox, in the inbox alone otherwise, on paper at last. */
    private static Trouve organisation(
            LigneMatrice ligne, Organisation organisation, boolean aConfirmer) {
        var boite = organisation.boite(BOITES.getOrDefault(ligne.type(), List.of()));
        if (ligne.canaux().contains(Canal.MESSAGE) && boite.isPresent()) {
            return new Trouve.Oui(
                    new Destinataire(
                            Genre.ORGANISATION, organisation.code(), boite.get(), aConfirmer),
                    Canal.MESSAGE);
        }
        var canal =
                ligne.canaux().contains(Canal.PORTAIL)
                        ? Canal.PORTAIL
                        : ligne.canaux().contains(Canal.COURRIER_POSTAL)
                                ? Canal.COURRIER_POSTAL
                                : Canal.PORTAIL;
        return new Trouve.Oui(
                new Destinataire(Genre.ORGANISATION, organisation.code(), null, aConfirmer), canal);
    }

    private static Trouve lettre(Genre genre) {
        return new Trouve.Oui(Destinataire.de(genre), Canal.COURRIER_POSTAL);
    }

    private static Trouve non(MotifEnvoi motif) {
        return new Trouve.Non(Genre.ORGANISATION, motif);
    }

    private Envoi envoi(
            LigneMatrice ligne,
            Declencheur fait,
            Trouve trouve,
            String racine,
            LocalDate aujourdhui) {
        var contenu = contenu(ligne, fait, racine);
        return switch (trouve) {
            case Trouve.Oui(var destinataire, var canal) ->
                    Envoi.prepare(
                            Envoi.cle(racine, fait.stade(), ligne.code(), destinataire),
                            contenu,
                            destinataire,
                            canal,
                            fait.demandeur(),
                            fait.connuDe(),
                            fait.sequence(),
                            aujourdhui);
            case Trouve.Non(var genre, var motif) ->
                    Envoi.prepare(
                                    Envoi.cle(
                                            racine,
                                            fait.stade(),
                                            ligne.code(),
                                            Destinataire.de(genre)),
                                    contenu,
                                    Destinataire.de(genre),
                                    ligne.canaux().getFirst() == Canal.PORTAIL
                                            ? Canal.MESSAGE
                                            : ligne.canaux().getFirst(),
                                    fait.demandeur(),
                                    fait.connuDe(),
                                    fait.sequence(),
                                    aujourdhui)
                            .sansDestinataire(motif);
        };
    }

    private Contenu contenu(LigneMatrice ligne, Declencheur fait, String racine) {
        return new Contenu(
                racine,
                fait.departement(),
                fait.commune(),
                fait.arrondissement(),
                fait.parc(),
                fait.stade(),
                ligne.code(),
                ligne.libelle(),
                ligne.type(),
                ligne.source(),
                fait.nature() + " du " + fait.jour(),
                ligne.mentions(),
                ligne.reponseAttendue(),
                limite(ligne, fait),
                fait.affectation() == null
                        ? "/dossiers/" + racine
                        : "/affectations/" + fait.affectation(),
                fait.faits());
    }

    private @Nullable LocalDate limite(LigneMatrice ligne, Declencheur fait) {
        if (fait.nature().equals(Declencheur.INSCRIPTION)) {
            return convocation.map(fait.jour()::minus).orElse(null);
        }
        return ligne.delai().map(fait.le()::plus).orElse(null);
    }
}
