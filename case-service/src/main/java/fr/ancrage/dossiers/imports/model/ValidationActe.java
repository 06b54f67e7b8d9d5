package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;
import static fr.ancrage.dossiers.imports.model.Probleme.erreur;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one act out of its cells. Everything wrong with a line is said at once, so that a partner
 * corrects it once; a good line does not wait for a bad one.
 *
 * @param territoire communes and organisations of the département, as the charter in force says
 *     them
 * @param aujourdhui the business date: an act served tomorrow is a typing error
 */
public record ValidationActe(TerritoireDossiers territoire, LocalDate aujourdhui) {

    private static final int LONGUEUR_MAXIMALE = 200;
    private static final int LONGUEUR_NOM = 100;
    private static final int LONGUEUR_NUMERO = 60;

    private static final Map<String, Nature> NATURES = natures();
    private static final Map<String, TypeBailleur> BAILLEURS =
            Map.ofEntries(
                    Map.entry("bailleur social", TypeBailleur.BAILLEUR_SOCIAL),
                    Map.entry("social", TypeBailleur.BAILLEUR_SOCIAL),
                    Map.entry("organisme hlm", TypeBailleur.BAILLEUR_SOCIAL),
                    Map.entry("personne morale", TypeBailleur.PERSONNE_MORALE),
                    Map.entry("societe", TypeBailleur.PERSONNE_MORALE),
                    Map.entry("sci familiale", TypeBailleur.SCI_FAMILIALE),
                    Map.entry("personne physique", TypeBailleur.PERSONNE_PHYSIQUE),
                    Map.entry("particulier", TypeBailleur.PERSONNE_PHYSIQUE));
    private static final Set<String> PARC_PUBLIC =
            Set.of("public", "parc public", "social", "parc social");
    private static final Set<String> PARC_PRIVE = Set.of("prive", "parc prive");

    public LigneLue lire(Map<Colonne, String> cellules) {
        return new Lecture(cellules).lire();
    }

    /** One line being read: the problems found so far. */
    private final class Lecture {

        private final Map<Colonne, String> valeurs = new EnumMap<>(Colonne.class);
        private final List<Probleme> problemes = new ArrayList<>();

        Lecture(Map<Colonne, String> cellules) {
            cellules.forEach((colonne, texte) -> {
                String propre = ValeursFrancaises.propre(texte);
                if (!propre.isEmpty()) {
                    valeurs.put(colonne, propre);
                }
            });
        }

        LigneLue lire() {
            refuserLesNumerosDeSecuriteSociale();
            String numero = obligatoire(Colonne.NUMERO, "Indiquez le numéro de l'acte.");
            Nature nature = nature();
            LocalDate signification = dateSignification(nature);
            Parc parc = parc();
            String nom = obligatoire(Colonne.NOM, "Indiquez le nom du locataire.");
            String voie =
                    obligatoire(
                            Colonne.ADRESSE, "Indiquez l'adresse du logement (numéro et voie).");
            Commune commune = commune();
            TypeBailleur typeBailleur = typeBailleur(parc);
            BigDecimal loyer = montant(Colonne.LOYER);
            BigDecimal charges = montant(Colonne.CHARGES);
            BigDecimal dette = montant(Colonne.MONTANT_DETTE);
            Integer mois = nombre(Colonne.MOIS_IMPAYES);
            Integer enfants = nombre(Colonne.ENFANTS);
            LocalDate bail = date(Colonne.DATE_BAIL);
            if (bail != null && bail.isAfter(aujourdhui)) {
                problemes.add(
                        avertissement(
                                Colonne.DATE_BAIL,
                                Code.DATE_FUTURE,
                                "La date du bail est à venir : vérifiez-la."));
            }
            EtapeProcedure.Precisions precisions = precisions(nature, signification);
            Set<String> telephones = telephones();
            longueurs();
            if (problemes.stream().anyMatch(Probleme::bloquant)
                    || numero == null
                    || nature == null
                    || signification == null
                    || parc == null
                    || nom == null
                    || voie == null
                    || commune == null) {
                return new LigneLue.Refusee(List.copyOf(problemes));
            }
            String etude = valeurs.get(Colonne.ETUDE);
            String bailleur = valeurs.get(Colonne.BAILLEUR);
            return new LigneLue.Valide(
                    new ActeRecu(
                            numero,
                            territoire.departement(),
                            EtapeProcedure.de(nature, signification, precisions),
                            parc,
                            commune.arrondissement(),
                            personnes(nom),
                            new Adresse(voie, codePostal(), commune.insee(), commune.nom()),
                            telephones,
                            new Bailleur(
                                    bailleur,
                                    typeBailleur,
                                    bailleur == null
                                            ? null
                                            : territoire.organisation(bailleur).orElse(null)),
                            new Bail(bail, loyer, charges),
                            dette == null ? null : new Dette(dette, mois, signification),
                            etude,
                            etude == null ? null : territoire.organisation(etude).orElse(null),
                            valeurs.get(Colonne.TRIBUNAL),
                            motif(),
                            new SituationSociale(
                                    enfants,
                                    parmi(Colonne.AIDE_AU_LOGEMENT, Set.of("APL", "ALF", "ALS")),
                                    parmi(Colonne.ORGANISME_PAYEUR, Set.of("CAF", "MSA")),
                                    List.of())),
                    List.copyOf(problemes));
        }

        private void refuserLesNumerosDeSecuriteSociale() {
            valeurs.forEach((colonne, valeur) -> {
                if (ValeursFrancaises.ressembleAUnNumeroDeSecuriteSociale(valeur)) {
                    problemes.add(
                            erreur(
                                    colonne,
                                    Code.NUMERO_SECURITE_SOCIALE,
                                    "Cette case ressemble à un numéro de sécurité sociale : retirez-le, Ancrage n'en conserve aucun."));
                }
            });
        }

        private @Nullable String obligatoire(Colonne colonne, String message) {
            String valeur = valeurs.get(colonne);
            if (valeur == null) {
                problemes.add(erreur(colonne, Code.OBLIGATOIRE, message));
            }
            return valeur;
        }

        private @Nullable Nature nature() {
            String valeur = obligatoire(Colonne.NATURE, "Indiquez la nature de l'acte.");
            if (valeur == null) {
                return null;
            }
            Nature nature = NATURES.get(Texte.normaliser(valeur));
            if (nature == null) {
                problemes.add(
                        erreur(
                                Colonne.NATURE,
                                Code.NATURE_INCONNUE,
                                "Cette nature d'acte n'est pas connue : utilisez par exemple CP, ASSIGNATION, JUGEMENT, CQL ou RFP."));
            }
            return nature;
        }

        private @Nullable LocalDate dateSignification(@Nullable Nature nature) {
            if (obligatoire(
                            Colonne.DATE_SIGNIFICATION,
                            "Indiquez la date de signification de l'acte.")
                    == null) {
                return null;
            }
            LocalDate date = date(Colonne.DATE_SIGNIFICATION);
            // only a planned expulsion lies ahead; every other act has been served
            if (date != null && date.isAfter(aujourdhui) && nature != Nature.EXPULSION_PREVUE) {
                problemes.add(
                        erreur(
                                Colonne.DATE_SIGNIFICATION,
                                Code.DATE_FUTURE,
                                "La date de signification est à venir : vérifiez l'année, un acte ne peut être enregistré qu'après sa signification."));
            }
            return date;
        }

        private @Nullable LocalDate date(Colonne colonne) {
            String valeur = valeurs.get(colonne);
            if (valeur == null) {
                return null;
            }
            Optional<LocalDate> date = ValeursFrancaises.date(valeur);
            if (date.isEmpty()) {
                problemes.add(
                        erreur(
                                colonne,
                                Code.DATE_INVALIDE,
                                "Cette date n'existe pas ou n'est pas lisible : écrivez-la sous la forme jj/mm/aaaa."));
            }
            return date.orElse(null);
        }

        private EtapeProcedure.Precisions precisions(
                @Nullable Nature nature, @Nullable LocalDate signification) {
            if ((nature == Nature.ASSIGNATION || nature == Nature.RENVOI)
                    && !valeurs.containsKey(Colonne.DATE_AUDIENCE)) {
                problemes.add(
                        erreur(
                                Colonne.DATE_AUDIENCE,
                                Code.OBLIGATOIRE,
                                "Indiquez la date d'audience : elle est nécessaire pour calculer les délais."));
            }
            LocalDate audience = date(Colonne.DATE_AUDIENCE);
            if (audience != null
                    && signification != null
                    && nature == Nature.ASSIGNATION
                    && audience.isBefore(signification)) {
                problemes.add(
                        avertissement(
                                Colonne.DATE_AUDIENCE,
                                Code.DATE_INCOHERENTE,
                                "L'audience précède la signification : vérifiez les deux dates."));
            }
            return new EtapeProcedure.Precisions(
                    audience,
                    date(Colonne.NOTIFICATION_PREFET),
                    code(Colonne.ISSUE),
                    sens(),
                    date(Colonne.DELAI_DU),
                    date(Colonne.DELAI_AU),
                    null,
                    null);
        }

        private @Nullable String code(Colonne colonne) {
            String valeur = valeurs.get(colonne);
            return valeur == null
                    ? null
                    : Texte.normaliser(valeur).replace(' ', '_').toUpperCase(java.util.Locale.ROOT);
        }

        private @Nullable String sens() {
            return parmi(Colonne.SENS, Set.of("OCTROI", "REFUS", "SURSIS"));
        }

        private @Nullable String parmi(Colonne colonne, Set<String> connus) {
            String code = code(colonne);
            if (code == null || connus.contains(code)) {
                return code;
            }
            problemes.add(
                    avertissement(
                            colonne,
                            Code.VALEUR_INCONNUE,
                            "Cette valeur n'est pas connue et n'a pas été reprise ; valeurs possibles : "
                                    + String.join(", ", connus.stream().sorted().toList())
                                    + "."));
            return null;
        }

        /** Grounds may be cumulated; their words are free, only the code is kept. */
        private @Nullable String motif() {
            String valeur = valeurs.get(Colonne.MOTIF);
            if (valeur == null) {
                return null;
            }
            String normalise = Texte.normaliser(valeur);
            if (normalise.contains("impay") || normalise.contains("loyer")) {
                return "IMPAYE";
            }
            if (normalise.contains("assurance")) {
                return "DEFAUT_ASSURANCE";
            }
            if (normalise.contains("jouissance") || normalise.contains("paisible")) {
                return "TROUBLE_JOUISSANCE";
            }
            return normalise.contains("conge") ? "CONGE" : "AUTRE";
        }

        private @Nullable Parc parc() {
            String valeur = obligatoire(Colonne.PARC, "Indiquez le parc : public ou privé.");
            if (valeur == null) {
                return null;
            }
            String normalise = Texte.normaliser(valeur);
            if (PARC_PUBLIC.contains(normalise)) {
                return Parc.PUBLIC;
            }
            if (PARC_PRIVE.contains(normalise)) {
                return Parc.PRIVE;
            }
            problemes.add(
                    erreur(
                            Colonne.PARC,
                            Code.PARC_INCONNU,
                            "Le parc est « public » ou « privé »."));
            return null;
        }

        private @Nullable TypeBailleur typeBailleur(@Nullable Parc parc) {
            String valeur = valeurs.get(Colonne.TYPE_BAILLEUR);
            if (valeur == null) {
                return parc == Parc.PUBLIC ? TypeBailleur.BAILLEUR_SOCIAL : null;
            }
            TypeBailleur type = BAILLEURS.get(Texte.normaliser(valeur.replace('_', ' ')));
            if (type == null) {
                problemes.add(
                        avertissement(
                                Colonne.TYPE_BAILLEUR,
                                Code.VALEUR_INCONNUE,
                                "Ce type de bailleur n'est pas connu : utilisez bailleur social, personne morale, SCI familiale ou personne physique."));
            }
            return type;
        }

        private @Nullable Commune commune() {
            String nom = obligatoire(Colonne.COMMUNE, "Indiquez la commune du logement.");
            if (nom == null) {
                return null;
            }
            String codePostal = codePostal();
            Commune commune = territoire.communes().trouver(nom, codePostal).orElse(null);
            if (commune == null) {
                problemes.add(
                        erreur(
                                Colonne.COMMUNE,
                                Code.COMMUNE_INCONNUE,
                                "Cette commune n'existe pas dans le département : vérifiez son orthographe et le code postal."));
                return null;
            }
            if (codePostal != null && !commune.codesPostaux().contains(codePostal)) {
                problemes.add(
                        avertissement(
                                Colonne.CODE_POSTAL,
                                Code.CODE_POSTAL_INCOHERENT,
                                "Ce code postal n'est pas celui de la commune : vérifiez-le."));
            }
            return commune;
        }

        private @Nullable String codePostal() {
            String valeur = valeurs.get(Colonne.CODE_POSTAL);
            if (valeur == null) {
                return null;
            }
            String chiffres = valeur.replace(" ", "").replaceFirst("\\.0$", "");
            return chiffres.matches("\\d{4}") ? "0" + chiffres : chiffres;
        }

        private @Nullable BigDecimal montant(Colonne colonne) {
            String valeur = valeurs.get(colonne);
            if (valeur == null) {
                return null;
            }
            Optional<BigDecimal> montant = ValeursFrancaises.montant(valeur);
            if (montant.isEmpty()) {
                problemes.add(
                        erreur(
                                colonne,
                                Code.MONTANT_INVALIDE,
                                "Ce montant n'est pas lisible : écrivez par exemple 1 650,00."));
                return null;
            }
            if (montant.get().signum() < 0) {
                problemes.add(
                        erreur(colonne, Code.NEGATIF, "Ce montant ne peut pas être négatif."));
                return null;
            }
            return montant.get();
        }

        private @Nullable Integer nombre(Colonne colonne) {
            String valeur = valeurs.get(colonne);
            if (valeur == null) {
                return null;
            }
            Optional<BigDecimal> nombre = ValeursFrancaises.montant(valeur);
            if (nombre.isEmpty() || nombre.get().stripTrailingZeros().scale() > 0) {
                problemes.add(erreur(colonne, Code.NOMBRE_INVALIDE, "Écrivez un nombre entier."));
                return null;
            }
            if (nombre.get().signum() < 0) {
                problemes.add(erreur(colonne, Code.NEGATIF, "Ce nombre ne peut pas être négatif."));
                return null;
            }
            return nombre.get().intValue();
        }

        private Set<String> telephones() {
            String valeur = valeurs.get(Colonne.TELEPHONE);
            if (valeur == null) {
                return Set.of();
            }
            Set<String> telephones = new LinkedHashSet<>();
            boolean illisible = false;
            for (String morceau : valeur.split("[;,]|(?<=\\d) ?/ ?(?=[0+])| ou ")) {
                Optional<String> telephone = ValeursFrancaises.telephone(morceau);
                telephone.ifPresent(telephones::add);
                illisible |= telephone.isEmpty();
            }
            if (illisible) {
                problemes.add(
                        avertissement(
                                Colonne.TELEPHONE,
                                Code.TELEPHONE_INVALIDE,
                                "Ce numéro de téléphone n'a pas dix chiffres : il n'a pas été repris."));
            }
            return telephones;
        }

        private List<Personne> personnes(String nom) {
            List<Personne> personnes = new ArrayList<>();
            personnes.add(
                    new Personne(
                            valeurs.get(Colonne.CIVILITE),
                            nom,
                            valeurs.getOrDefault(Colonne.PRENOM, "")));
            String nom2 = valeurs.get(Colonne.NOM_2);
            String prenom2 = valeurs.get(Colonne.PRENOM_2);
            if (nom2 != null || prenom2 != null) {
                personnes.add(
                        new Personne(
                                null, nom2 == null ? nom : nom2, prenom2 == null ? "" : prenom2));
            }
            return personnes;
        }

        private void longueurs() {
            valeurs.forEach((colonne, valeur) -> {
                int maximum =
                        switch (colonne) {
                            case NOM, PRENOM, NOM_2, PRENOM_2 -> LONGUEUR_NOM;
                            case NUMERO -> LONGUEUR_NUMERO;
                            default -> LONGUEUR_MAXIMALE;
                        };
                if (valeur.length() > maximum) {
                    problemes.add(
                            erreur(
                                    colonne,
                                    Code.TROP_LONG,
                                    "Cette case est trop longue : "
                                            + maximum
                                            + " caractères au plus."));
                }
            });
        }
    }

    private static Map<String, Nature> natures() {
        Map<String, Nature> natures = new HashMap<>();
        Function<String, String> cle = Texte::normaliser;
        for (Nature nature : Nature.values()) {
            natures.put(cle.apply(nature.name()), nature);
            natures.put(cle.apply(nature.libelle()), nature);
        }
        natures.put("cdp", Nature.CP);
        natures.put("commandement", Nature.CP);
        natures.put("commandement payer", Nature.CP);
        natures.put("assignation en justice", Nature.ASSIGNATION);
        natures.put("assignation aux fins de constat", Nature.ASSIGNATION);
        natures.put("commandement de quitter", Nature.CQL);
        natures.put("requisition", Nature.RFP);
        natures.put("requisition de la force publique", Nature.RFP);
        natures.put("demande de concours de la force publique", Nature.RFP);
        natures.put("tentative d expulsion", Nature.PV_TENTATIVE);
        natures.put("pv de tentative d expulsion", Nature.PV_TENTATIVE);
        natures.put("pv d expulsion", Nature.PV_EXPULSION);
        natures.put("expulsion", Nature.PV_EXPULSION);
        natures.put("pv expulsion", Nature.PV_EXPULSION);
        return Map.copyOf(natures);
    }
}
