package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** A case as its reader may see it: what is outside their classes of data is not there at all. */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierReponse(
        String id,
        String reference,
        String departement,
        @Nullable String stade,
        @Nullable String parc,
        String commune,
        String communeNom,
        String arrondissement,
        @Nullable MenageReponse menage,
        @Nullable BailleurReponse bailleur,
        @Nullable BigDecimal dette,
        @Nullable ProchaineEcheance prochaineEcheance,
        @Nullable LocalDate derniereActivite,
        @Nullable List<String> anomalies,
        @Nullable List<String> organisations,
        @Nullable Boolean aRapprocher,
        @Nullable BailReponse bail,
        @Nullable BigDecimal loyer,
        @Nullable BigDecimal charges,
        @Nullable List<String> motifs,
        @Nullable String procedureAnterieure,
        @Nullable ClotureReponse cloture,
        @Nullable SituationReponse situation,
        @Nullable List<CritereReponse> criteres,
        @Nullable List<ActeReponse> actes,
        @Nullable List<RetourReponse> retours,
        @Nullable List<ImplicationReponse> implications,
        @Nullable Long version) {

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MenageReponse(
            String id,
            String nom,
            List<PersonneReponse> personnes,
            @Nullable AdresseReponse adresse,
            @Nullable List<String> telephones) {

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

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BailleurReponse(
            @Nullable String nom, @Nullable String type, @Nullable String organisation) {
        @Override
        public String toString() {
            return "BailleurReponse[***]";
        }
    }

    record ProchaineEcheance(String code, LocalDate date, String etat) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BailReponse(@Nullable LocalDate date) {}

    record ClotureReponse(String issue, LocalDate le) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActeReponse(
            String numero,
            String nature,
            LocalDate date,
            @Nullable LocalDate dateAudience,
            @Nullable LocalDate dateNotificationPrefet,
            @Nullable String issue,
            @Nullable String sens,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu,
            @Nullable String etude,
            @Nullable ArriereReponse arriere,
            @Nullable ConcoursReponse concours,
            String origine,
            @JsonProperty("import") @Nullable String lot,
            LocalDate enregistreLe,
            @Nullable String annule) {}

    /**
     * The arrears that a signalement or a saisine is about, and what the partner said with
     * them.
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArriereReponse(
            @Nullable LocalDate constitueLe,
            @Nullable BigDecimal montant,
            @Nullable String allocataire,
            @Nullable String referenceLocataire,
            @Nullable String typologie,
            @Nullable String actionsAmiables) {
        @Override
        public String toString() {
            return "ArriereReponse[***]";
        }
    }

    /** What the prefect decides besides yes or no. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConcoursReponse(
            @Nullable LocalDate expulsionPossibleLe,
            @Nullable String acteVise,
            @Nullable Boolean veilleSociale,
            @Nullable Boolean critereValide) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SituationReponse(
            @Nullable Integer enfants,
            @Nullable String aideAuLogement,
            @Nullable Boolean tiersPayant,
            @Nullable String organismePayeur) {}

    record CritereReponse(String code, String libelle) {}

    record RetourReponse(String mission, String organisation, boolean carence, LocalDate le) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImplicationReponse(
            String organisation,
            String nom,
            String libelle,
            String enTantQue,
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            String motif) {}

    /**
     * @param organisation the reader's: a landlord reads that it leads the rehousing
     * @param phrases words and names of the case's charter
     * @param detail acts and involvements too, or the row alone
     */
    static DossierReponse de(
            Document d,
            @Nullable Menage menage,
            Set<ClasseDonnees> classes,
            String organisation,
            Phrases phrases,
            boolean detail) {
        boolean social = classes.contains(ClasseDonnees.S) || classes.contains(ClasseDonnees.R);
        boolean procedure = classes.contains(ClasseDonnees.P);
        boolean dettes = classes.contains(ClasseDonnees.D);
        Document bail = d.get("bail", new Document());
        return new DossierReponse(
                d.getString("_id"),
                d.getString("reference"),
                d.getString("departement"),
                procedure ? d.getString("stade") : null,
                procedure ? d.getString("parc") : null,
                d.getString("commune"),
                d.getString("communeNom"),
                d.getString("arrondissement"),
                menage != null && classes.contains(ClasseDonnees.I)
                        ? MenageReponse.de(menage, classes)
                        : null,
                procedure ? bailleur(d, phrases) : null,
                dettes ? montant(d.get("dette", new Document()).get("montant")) : null,
                procedure ? prochaine(d) : null,
                procedure ? date(d, "derniereActivite") : null,
                procedure ? anomalies(d) : null,
                procedure && social ? d.getList("organisations", String.class) : null,
                procedure ? d.getBoolean("aRapprocher") : null,
                detail && procedure ? new BailReponse(date(bail, "date")) : null,
                detail && dettes ? montant(bail.get("loyer")) : null,
                detail && dettes ? montant(bail.get("charges")) : null,
                detail && procedure ? d.getList("motifs", String.class) : null,
                detail && procedure ? d.getString("procedureAnterieure") : null,
                detail && procedure ? cloture(d) : null,
                detail ? situation(d, classes) : null,
                detail && classes.contains(ClasseDonnees.V) && menage != null
                        ? criteres(menage, phrases)
                        : null,
                detail && procedure ? actes(d, menage, classes) : null,
                detail && social ? retours(d) : null,
                detail && procedure ? implications(d, classes, organisation, phrases) : null,
                detail ? d.get("version", Number.class).longValue() : null);
    }

    private static BailleurReponse bailleur(Document d, Phrases phrases) {
        Document b = d.get("bailleur", new Document());
        String type = b.getString("type");
        String organisation = b.getString("organisation");
        Bailleur bailleur =
                new Bailleur(
                        b.getString("nom"),
                        type == null ? null : TypeBailleur.valueOf(type),
                        organisation);
        return new BailleurReponse(
                organisation == null ? bailleur.nomEcrit() : phrases.organisation(organisation),
                type,
                organisation);
    }

    private static @Nullable ProchaineEcheance prochaine(Document d) {
        Document e = d.get("prochaineEcheance", Document.class);
        return e == null
                ? null
                : new ProchaineEcheance(
                        e.getString("code"),
                        LocalDate.parse(e.getString("date")),
                        e.getString("etat"));
    }

    private static List<String> anomalies(Document d) {
        List<Document> anomalies = d.getList("anomalies", Document.class);
        return anomalies == null
                ? List.of()
                : anomalies.stream().map(a -> a.getString("code")).distinct().sorted().toList();
    }

    private static @Nullable ClotureReponse cloture(Document d) {
        Document c = d.get("cloture", Document.class);
        return c == null
                ? null
                : new ClotureReponse(c.getString("issue"), LocalDate.parse(c.getString("le")));
    }

    private static List<ActeReponse> actes(
            Document d, @Nullable Menage menage, Set<ClasseDonnees> classes) {
        return d.getList("actes", Document.class).stream()
                .map(a ->
                        new ActeReponse(
                                a.getString("numero"),
                                a.getString("nature"),
                                LocalDate.parse(a.getString("date")),
                                date(a, "dateAudience"),
                                date(a, "dateNotificationPrefet"),
                                a.getString("issue"),
                                a.getString("sens"),
                                date(a, "delaiDu"),
                                date(a, "delaiAu"),
                                a.getString("etude"),
                                classes.contains(ClasseDonnees.D)
                                        ? arriere(d, a, menage, classes)
                                        : null,
                                concours(a, classes),
                                a.getString("origine"),
                                a.getString("lot"),
                                LocalDate.parse(a.getString("enregistreLe")),
                                a.getString("annule")))
                .sorted(Comparator.comparing(ActeReponse::date))
                .toList();
    }

    private static @Nullable ArriereReponse arriere(
            Document d, Document acte, @Nullable Menage menage, Set<ClasseDonnees> classes) {
        Document arriere = acte.get("arriere", Document.class);
        boolean partenaire =
                acte.getString("nature").equals(Nature.SIGNALEMENT.name())
                        || acte.getString("nature").equals(Nature.SAISINE_CCAPEX.name());
        if (!partenaire) {
            return null;
        }
        String cle =
                Revendication.cle(d.getString("departement"), acte.getString("numero"))
                        + "/"
                        + acte.getInteger("generation", 1);
        ComplementsMenage dit =
                menage == null || !classes.contains(ClasseDonnees.I)
                        ? ComplementsMenage.AUCUN
                        : menage.complements(cle);
        return new ArriereReponse(
                arriere == null ? null : date(arriere, "constitueLe"),
                arriere == null ? null : montant(arriere.get("montant")),
                dit.allocataire(),
                dit.referenceLocataire(),
                dit.typologie(),
                dit.actionsAmiables());
    }

    private static @Nullable ConcoursReponse concours(Document acte, Set<ClasseDonnees> classes) {
        Document concours = acte.get("concours", Document.class);
        boolean vulnerabilite = classes.contains(ClasseDonnees.V);
        return concours == null
                ? null
                : new ConcoursReponse(
                        date(concours, "expulsionPossibleLe"),
                        concours.getString("acteVise"),
                        vulnerabilite ? concours.getBoolean("veilleSociale") : null,
                        vulnerabilite ? concours.getBoolean("critereValide") : null);
    }

    private static @Nullable SituationReponse situation(Document d, Set<ClasseDonnees> classes) {
        boolean social = classes.contains(ClasseDonnees.S);
        boolean dettes = classes.contains(ClasseDonnees.D);
        Document s = d.get("situation", new Document());
        return social || dettes
                ? new SituationReponse(
                        social ? s.getInteger("enfants") : null,
                        dettes ? s.getString("aideAuLogement") : null,
                        dettes ? s.getBoolean("tiersPayant") : null,
                        dettes ? s.getString("organismePayeur") : null)
                : null;
    }

    private static List<CritereReponse> criteres(Menage menage, Phrases phrases) {
        return menage.criteres().stream()
                .map(c -> new CritereReponse(c, phrases.charte().libelleDuCritere(c).orElse(c)))
                .toList();
    }

    private static List<RetourReponse> retours(Document d) {
        List<Document> retours = d.get("suites", new Document()).getList("retours", Document.class);
        return retours == null
                ? List.of()
                : retours.stream()
                        .map(r ->
                                new RetourReponse(
                                        r.getString("mission"),
                                        r.getString("organisation"),
                                        r.getBoolean("carence"),
                                        LocalDate.parse(r.getString("le"))))
                        .toList();
    }

    /** Who works with the household is social content: others see who acts in the procedure. */
    private static List<ImplicationReponse> implications(
            Document d, Set<ClasseDonnees> classes, String organisation, Phrases phrases) {
        return d.getList("implications", Document.class).stream()
                .filter(i -> voit(i, classes, organisation))
                .map(i ->
                        new ImplicationReponse(
                                i.getString("organisation"),
                                phrases.organisation(i.getString("organisation")),
                                phrases.implication(i.getString("enTantQue"), i.getString("motif")),
                                i.getString("enTantQue"),
                                LocalDate.parse(i.getString("depuis")),
                                date(i, "jusqua"),
                                i.getString("motif")))
                .toList();
    }

    private static boolean voit(
            Document implication, Set<ClasseDonnees> classes, String organisation) {
        return switch (Implication.Qualite.valueOf(implication.getString("enTantQue"))) {
            case COMMISSAIRE_JUSTICE -> true;
            case BAILLEUR ->
                    !Implication.CHEF_DE_FILE.equals(implication.getString("motif"))
                            || classes.contains(ClasseDonnees.O)
                            || organisation.equals(implication.getString("organisation"));
            case MEMBRE_COMMISSION -> classes.contains(ClasseDonnees.A);
            case ORGANISME_PAYEUR -> classes.contains(ClasseDonnees.D);
            case VIVIER -> classes.contains(ClasseDonnees.O);
            case SERVICE_SOCIAL, OPERATEUR, CONNU_DE, SIAO ->
                    classes.contains(ClasseDonnees.S) || classes.contains(ClasseDonnees.R);
        };
    }

    static @Nullable LocalDate date(Document d, String champ) {
        String texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    private static @Nullable BigDecimal montant(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case Object autre -> new BigDecimal(autre.toString());
        };
    }

    @Override
    public String toString() {
        return "DossierReponse[" + reference + "]";
    }
}
