package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        @Nullable List<ActeReponse> actes,
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
            String origine,
            @JsonProperty("import") @Nullable String lot,
            LocalDate enregistreLe,
            @Nullable String annule) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImplicationReponse(
            String organisation,
            String enTantQue,
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            String motif) {}

    /**
     * @param detail acts and involvements too, or the row alone
     */
    static DossierReponse de(
            Document d, @Nullable Menage menage, Set<ClasseDonnees> classes, boolean detail) {
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
                procedure ? bailleur(d) : null,
                dettes ? montant(d.get("dette", new Document()).get("montant")) : null,
                procedure ? prochaine(d) : null,
                procedure ? date(d, "derniereActivite") : null,
                procedure ? anomalies(d) : null,
                procedure ? d.getList("organisations", String.class) : null,
                procedure ? d.getBoolean("aRapprocher") : null,
                detail && procedure ? new BailReponse(date(bail, "date")) : null,
                detail && dettes ? montant(bail.get("loyer")) : null,
                detail && dettes ? montant(bail.get("charges")) : null,
                detail && procedure ? d.getList("motifs", String.class) : null,
                detail && procedure ? d.getString("procedureAnterieure") : null,
                detail && procedure ? cloture(d) : null,
                detail && procedure ? actes(d) : null,
                detail && procedure ? implications(d) : null,
                detail ? d.get("version", Number.class).longValue() : null);
    }

    private static BailleurReponse bailleur(Document d) {
        Document b = d.get("bailleur", new Document());
        return new BailleurReponse(
                b.getString("nom"), b.getString("type"), b.getString("organisation"));
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

    private static List<ActeReponse> actes(Document d) {
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
                                a.getString("origine"),
                                a.getString("lot"),
                                LocalDate.parse(a.getString("enregistreLe")),
                                a.getString("annule")))
                .sorted(java.util.Comparator.comparing(ActeReponse::date))
                .toList();
    }

    private static List<ImplicationReponse> implications(Document d) {
        return d.getList("implications", Document.class).stream()
                .map(i ->
                        new ImplicationReponse(
                                i.getString("organisation"),
                                i.getString("enTantQue"),
                                LocalDate.parse(i.getString("depuis")),
                                date(i, "jusqua"),
                                i.getString("motif")))
                .toList();
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
