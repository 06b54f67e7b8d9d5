package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.echeances.model.CodeAnomalie;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
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
        @Nullable List<SuspensionReponse> suspensions,
        @Nullable SituationReponse situation,
        @Nullable List<CritereReponse> criteres,
        @Nullable List<ActeReponse> actes,
        @Nullable List<RetourReponse> retours,
        @Nullable List<ImplicationReponse> implications,
        @Nullable ActionsDossier actions,
        @Nullable Long version,
        Reperes.@Nullable PrioriteReponse priorite,
        Reperes.@Nullable ReperesSuivi suivi) {

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

    /**
     * Something that stands still from a day to another, both included.
     *
     * @param arrete what stands still, in plain French
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuspensionReponse(
            String sorte,
            String libelle,
            List<String> arrete,
            LocalDate du,
            @Nullable LocalDate au,
            String reference,
            String acte,
            @Nullable LocalDate rompueLe) {}

    record ClotureReponse(String issue, LocalDate le) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SituationReponse(
            @Nullable Integer enfants,
            @Nullable String aideAuLogement,
            @Nullable Boolean tiersPayant,
            @Nullable String organismePayeur) {}

    record CritereReponse(String code, String libelle) {}

    record RetourReponse(String mission, String organisation, boolean carence, LocalDate le) {}

    /**
     * @param organisation the reader's: a landlord reads that it leads the rehousing
     * @param phrases words and names of the case's charter
     * @param actions what the reader may do to it; none: the row alone, without acts or
     *     involvements
     */
    static DossierReponse de(
            Document d,
            @Nullable Menage menage,
            Set<ClasseDonnees> classes,
            String organisation,
            Phrases phrases,
            Reperes reperes,
            @Nullable ActionsDossier actions) {
        boolean detail = actions != null;
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
                dettes ? Champs.montant(d.get("dette", new Document()), "montant") : null,
                procedure ? prochaine(d) : null,
                procedure ? Champs.date(d, "derniereActivite") : null,
                procedure ? anomalies(d, classes) : null,
                procedure && social ? d.getList("organisations", String.class) : null,
                procedure ? d.getBoolean("aRapprocher") : null,
                detail && procedure ? new BailReponse(Champs.date(bail, "date")) : null,
                detail && dettes ? Champs.montant(bail, "loyer") : null,
                detail && dettes ? Champs.montant(bail, "charges") : null,
                detail && procedure ? d.getList("motifs", String.class) : null,
                detail && procedure ? d.getString("procedureAnterieure") : null,
                detail && procedure ? cloture(d) : null,
                detail && procedure ? suspensions(d) : null,
                detail ? situation(d, classes) : null,
                detail && classes.contains(ClasseDonnees.V) && menage != null
                        ? criteres(menage, phrases)
                        : null,
                detail && procedure ? ActeReponse.de(d, menage, classes) : null,
                detail && social ? retours(d) : null,
                detail && procedure
                        ? ImplicationReponse.de(d, classes, organisation, phrases)
                        : null,
                actions,
                detail ? d.get("version", Number.class).longValue() : null,
                reperes.priorite(),
                reperes.suivi());
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

    /** A row has no acts: what tells of one that is not everybody's is named here. */
    private static List<String> anomalies(Document d, Set<ClasseDonnees> classes) {
        List<Document> anomalies = d.getList("anomalies", Document.class);
        return anomalies == null
                ? List.of()
                : anomalies.stream()
                        .map(a -> a.getString("code"))
                        .filter(code ->
                                classes.contains(ClasseDonnees.D)
                                        || !code.equals(CodeAnomalie.APL_SANS_COMPETENCE.name()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static @Nullable ClotureReponse cloture(Document d) {
        Document fin = d.get("fin", Document.class);
        Document c = fin == null ? d.get("cloture", Document.class) : fin;
        return c == null
                ? null
                : new ClotureReponse(c.getString("issue"), LocalDate.parse(c.getString("le")));
    }

    private static List<SuspensionReponse> suspensions(Document d) {
        List<Document> suspensions = d.getList("suspensions", Document.class);
        return suspensions == null
                ? List.of()
                : suspensions.stream().map(DossierReponse::suspension).toList();
    }

    private static SuspensionReponse suspension(Document s) {
        Suspension.Sorte sorte = Suspension.Sorte.valueOf(s.getString("sorte"));
        return new SuspensionReponse(
                sorte.name(),
                sorte.libelle(),
                s.getList("arrete", String.class).stream()
                        .map(e -> Suspension.Effet.valueOf(e).libelle())
                        .toList(),
                LocalDate.parse(s.getString("du")),
                Champs.date(s, "au"),
                sorte.reference(),
                s.getString("acte"),
                Champs.date(s, "rompueLe"));
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

    @Override
    public String toString() {
        return "DossierReponse[" + reference + "]";
    }
}
