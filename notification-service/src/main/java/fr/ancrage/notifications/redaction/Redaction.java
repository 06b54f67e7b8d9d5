package fr.ancrage.notifications.redaction;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.annuaire.model.Commune;
import fr.ancrage.notifications.annuaire.model.Organisation;
import fr.ancrage.notifications.envois.model.Destinataire.Genre;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.identites.Identite;
import fr.ancrage.platform.documents.PdfDocuments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a letter: a template for each kind of letter and reader, in plain French, with the names
 * that authorities bear on its day.
 */
@Component
public class Redaction {

    private static final List<String> STADES =
            List.of("CP", "ASSIGNATION", "JUGEMENT", "CQL", "RFP", "OCTROI_CFP");
    private static final List<String> MENTIONS =
            List.of(
                    "ADRESSE_SERVICES_SOCIAUX",
                    "ADRESSE_CCAS",
                    "ADRESSE_ADIL",
                    "DEMANDE_DE_MUTATION",
                    "DEMANDE_DE_LOGEMENT_SOCIAL",
                    "RECOURS_DALO",
                    "DATE_DES_OPERATIONS",
                    "VEILLE_SOCIALE",
                    "HEBERGEMENT_D_URGENCE",
                    "CONSENTEMENT_PRESUME",
                    "DROIT_DE_RETRAIT",
                    "SERVICES_SOCIAUX_DISPONIBLES");
    private static final List<String> FAITS =
            List.of(
                    "acte",
                    "audience",
                    "operations",
                    "seance",
                    "heure",
                    "lieu",
                    "formation",
                    "avis",
                    "apl");

    private static final String DECISION = "DECISION";
    private static final String APL = "DECISION_APL";

    private final PdfDocuments documents;
    private final Annuaires annuaires;
    private final NomsDates noms;
    private final Mots mots;

    Redaction(PdfDocuments documents, Annuaires annuaires, NomsDates noms, Mots mots) {
        this.documents = documents;
        this.annuaires = annuaires;
        this.noms = noms;
        this.mots = mots;
    }

    /**
     * The letter, dated with that day.
     *
     * @return nothing when there is no address to send it to
     */
    public Optional<byte[]> pdf(Envoi envoi, Identite identite, LocalDate jour) {
        var annuaire =
                annuaires
                        .pour(envoi.contenu().departement(), jour)
                        .orElseThrow(() -> new IllegalStateException("no charter to write under"));
        var adresse = adresse(envoi, identite, annuaire);
        if (adresse.isEmpty()) {
            return Optional.empty();
        }
        var objet = objet(envoi);
        return Optional.of(
                documents.render(
                        modele(envoi),
                        objet,
                        lettre(envoi, identite, annuaire, adresse.get(), objet, jour)));
    }

    private static String modele(Envoi envoi) {
        return switch (envoi.destinataire().genre()) {
            case MENAGE ->
                    switch (envoi.contenu().type()) {
                        case DECISION -> "lettre-menage-decision";
                        case APL -> "lettre-menage-aide";
                        case "CONVOCATION", "INVITATION" -> "lettre-menage-convocation";
                        case "PRECONISATIONS" -> "lettre-menage-preconisations";
                        default ->
                                switch (envoi.contenu().stade()) {
                                    case "CP" -> "lettre-menage-commandement";
                                    case "ASSIGNATION", "CQL", "RFP" -> "lettre-menage-courrier";
                                    default -> "lettre-menage-information";
                                };
                    };
            case PROPRIETAIRE ->
                    switch (envoi.contenu().type()) {
                        case DECISION -> "lettre-decision";
                        case APL -> "lettre-aide";
                        default -> "lettre-proprietaire";
                    };
            case ORGANISATION, COMMUNE ->
                    switch (envoi.contenu().type()) {
                        case DECISION -> "lettre-decision";
                        case APL -> "lettre-aide";
                        default ->
                                throw new IllegalStateException("no letter says this to a service");
                    };
        };
    }

    private static Optional<List<String>> adresse(
            Envoi envoi, Identite identite, Annuaire annuaire) {
        return switch (envoi.destinataire().genre()) {
            case MENAGE -> {
                var lignes = new ArrayList<>(identite.noms());
                var lieu = identite.adresse();
                if (lieu == null || lieu.lignes().isEmpty()) {
                    yield Optional.empty();
                }
                lignes.addAll(lieu.lignes());
                yield Optional.of(lignes);
            }
            // the partners' files do not have the owner's own address
            case PROPRIETAIRE -> {
                var etude = identite.etude();
                if (etude == null || etude.isBlank()) {
                    yield Optional.empty();
                }
                var bailleur = identite.bailleur();
                yield Optional.of(
                        List.of(
                                bailleur == null || bailleur.nom() == null
                                        ? "Propriétaire du logement"
                                        : bailleur.nom(),
                                "aux bons soins de",
                                etude));
            }
            case COMMUNE ->
                    commune(envoi, annuaire)
                            .map(c ->
                                    List.of(
                                            "Madame ou Monsieur le Maire",
                                            "Mairie de " + c.nom(),
                                            c.codePostalEtNom()));
            case ORGANISATION ->
                    Optional.ofNullable(envoi.destinataire().organisation())
                            .flatMap(annuaire::organisation)
                            .map(o ->
                                    Stream.concat(Stream.of(o.nom()), o.adresse().stream())
                                            .toList());
        };
    }

    private static Optional<Commune> commune(Envoi envoi, Annuaire annuaire) {
        return Optional.ofNullable(envoi.contenu().commune()).flatMap(annuaire::commune);
    }

    private static String objet(Envoi envoi) {
        var menage = envoi.destinataire().genre() == Genre.MENAGE;
        return switch (envoi.contenu().type()) {
            case "CONVOCATION" -> "Votre convocation à une réunion de conciliation";
            case "INVITATION" -> "Votre invitation à une réunion sur votre situation";
            case "PRECONISATIONS" -> "Ce que la commission propose pour vous aider";
            case APL ->
                    menage
                            ? "Votre aide au logement : ce que la commission a décidé"
                            : "Aide au logement d'un locataire : décision de la commission";
            case DECISION ->
                    menage
                            ? "Décision du préfet sur votre logement : des aides sont possibles"
                            : "Décision d'accorder le concours de la force publique";
            default ->
                    menage
                            ? switch (envoi.contenu().stade()) {
                                case "CP" -> "Votre loyer : des services peuvent vous aider";
                                case "ASSIGNATION" ->
                                        "Votre audience au tribunal : préparez-la avec de l'aide";
                                case "CQL" -> "Votre logement : les démarches encore possibles";
                                case "RFP" ->
                                        "Votre logement : dites-nous où en sont vos démarches";
                                default -> "Votre logement : des services peuvent vous aider";
                            }
                            : "Le logement que vous louez : des solutions existent";
        };
    }

    private Lettre lettre(
            Envoi envoi,
            Identite identite,
            Annuaire annuaire,
            List<String> destinataire,
            String objet,
            LocalDate jour) {
        var contenu = envoi.contenu();
        var secretariat = annuaire.secretariat();
        var etape = new HashMap<String, Object>();
        STADES.forEach(s -> etape.put(s, s.equals(contenu.stade())));
        etape.put("AIDE_MAINTENUE", "MAINTIEN".equals(contenu.faits().get("issue")));
        etape.put("INVITATION", contenu.type().equals("INVITATION"));
        var mention = new HashMap<String, Object>();
        MENTIONS.forEach(m -> mention.put(m, contenu.mentions().contains(m)));
        mention.put(
                "RELOGEMENT",
                contenu.mentions().stream()
                        .anyMatch(m -> m.startsWith("DEMANDE_") || m.equals("RECOURS_DALO")));
        var genre = envoi.destinataire().genre();
        etape.put("PROPRIETAIRE", genre == Genre.PROPRIETAIRE);
        var prive = "PRIVE".equals(contenu.parc());
        return new Lettre(
                secretariat.map(Organisation::nom).orElse("Services de l'État"),
                "Secrétariat de la commission de prévention des expulsions",
                secretariat.map(Redaction::joindre).orElse(List.of()),
                destinataire,
                Mots.date(jour),
                objet,
                identite.reference() == null ? "" : identite.reference(),
                String.join(", ", identite.noms()),
                identite.adresse() == null ? "" : String.join(", ", identite.adresse().lignes()),
                genre == Genre.MENAGE || genre == Genre.PROPRIETAIRE,
                etape,
                mention,
                noms.le(jour),
                faits(contenu.faits()),
                contacts(envoi, annuaire),
                preconisations(contenu.faits(), annuaire),
                contenu.reponseAttendue(),
                prive,
                !prive,
                annuaire.nom());
    }

    private Map<String, String> faits(Map<String, String> bruts) {
        var faits = new HashMap<String, String>();
        FAITS.forEach(f -> faits.put(f, ""));
        bruts.forEach((cle, valeur) ->
                faits.put(
                        cle,
                        switch (cle) {
                            case "acte" -> Mots.date(LocalDate.parse(valeur));
                            case "audience", "operations", "seance" ->
                                    Mots.jour(LocalDate.parse(valeur));
                            case "heure" ->
                                    valeur.replaceFirst("^0", "").replace(":", "\u00a0h\u00a0");
                            case "avis" -> mots.avis(valeur);
                            case "apl" -> mots.libelle("apl", valeur);
                            case "formation" ->
                                    valeur.replace(
                                            "CCAPEX",
                                            "Commission de prévention des expulsions (CCAPEX)");
                            default -> valeur;
                        }));
        return faits;
    }

    /** TYPE|organisation|day, one after the other with « ; ». */
    private List<Lettre.Preconisation> preconisations(
            Map<String, String> faits, Annuaire annuaire) {
        var toutes = faits.get("preconisations");
        if (toutes == null || toutes.isBlank()) {
            return List.of();
        }
        return Stream.of(toutes.split(";"))
                .map(p -> p.split("\\|", -1))
                .map(p ->
                        new Lettre.Preconisation(
                                mots.libelle("preconisation", p[0]),
                                p[1].isEmpty() ? "" : annuaire.nomDe(p[1]),
                                p[2].isEmpty() ? "" : Mots.date(LocalDate.parse(p[2]))))
                .toList();
    }

    private static List<Lettre.Contact> contacts(Envoi envoi, Annuaire annuaire) {
        var contacts = new ArrayList<Lettre.Contact>();
        var insee = envoi.contenu().commune();
        var mentions = envoi.contenu().mentions();
        if (insee == null) {
            return contacts;
        }
        // a household always finds somebody to talk to, whatever the row of the charter asks
        var menage = envoi.destinataire().genre() == Genre.MENAGE;
        if (menage || mentions.contains("ADRESSE_SERVICES_SOCIAUX")) {
            annuaire.servicesSociaux(insee)
                    .forEach(o ->
                            contacts.add(
                                    contact(
                                            o,
                                            "le service social, pour en parler et être accompagné")));
        }
        if (menage || mentions.contains("ADRESSE_CCAS")) {
            var mairie =
                    annuaire.commune(insee)
                            .map(c -> "Demandez ses coordonnées à la mairie de " + c.nom() + ".")
                            .orElse(null);
            annuaire.ccas(insee)
                    .ifPresent(o -> {
                        var c = contact(o, "le service social de votre commune");
                        contacts.add(
                                mairie == null || !o.adresse().isEmpty()
                                        ? c
                                        : new Lettre.Contact(
                                                c.titre(),
                                                c.role(),
                                                Stream.concat(
                                                                Stream.of(mairie),
                                                                c.lignes().stream())
                                                        .toList()));
                    });
        }
        if (menage || mentions.contains("ADRESSE_ADIL")) {
            annuaire.adil()
                    .ifPresent(o ->
                            contacts.add(
                                    contact(
                                            o,
                                            "un conseil juridique gratuit et neutre sur le logement")));
        }
        return contacts;
    }

    private static Lettre.Contact contact(Organisation organisation, String role) {
        return new Lettre.Contact(organisation.nom(), role, joindre(organisation));
    }

    private static List<String> joindre(Organisation organisation) {
        var lignes = new ArrayList<>(organisation.adresse());
        organisation.telephone().ifPresent(t -> lignes.add("Téléphone\u00a0: " + t));
        organisation
                .boite(List.of("accueil", "secretariat", "information", "demandes"))
                .ifPresent(b -> lignes.add("Courriel\u00a0: " + b));
        return lignes;
    }

    /** The name of a letter's file. */
    public static String fichier(@Nullable String reference, Envoi envoi) {
        return (reference == null ? "courrier" : reference)
                + "-"
                + envoi.contenu().courrier().toLowerCase(java.util.Locale.ROOT)
                + ".pdf";
    }
}
